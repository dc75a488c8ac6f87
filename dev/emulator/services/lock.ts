import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type Modelled } from "../service";
import { requireNumber } from "./arguments";

const CALLS = {
  getDocumentLock: "handle",
  getScriptLock: "handle",
  getUserLock: "handle",
} as const satisfies CallTable<GoogleAppsScript.Lock.LockService>;

/** `LockService`. */
export class LockServiceService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "LockService";
  readonly calls = CALLS;

  getDocumentLock(): LockObjectService | null {
    if (!this.execution.hasDocument) return null;
    return new LockObjectService(this.execution, "document");
  }

  getScriptLock(): LockObjectService {
    return new LockObjectService(this.execution, "script");
  }

  getUserLock(): LockObjectService {
    return new LockObjectService(this.execution, `user:${this.execution.user}`);
  }
}

const LOCK_CALLS = {
  hasLock: "other",
  releaseLock: "other",
  tryLock: "other",
  waitLock: "other",
} as const satisfies CallTable<GoogleAppsScript.Lock.Lock>;

/**
 * `Lock`. Executions here run inside one another, so a lock that another one holds cannot become free while
 * this one waits: the whole waiting time passes.
 */
export class LockObjectService
  extends Service
  implements
    Pick<GoogleAppsScript.Lock.Lock, "hasLock" | "releaseLock">,
    Modelled<typeof LOCK_CALLS>
{
  readonly serviceName = "Lock";
  readonly calls = LOCK_CALLS;

  constructor(
    execution: Execution,
    private readonly name: string,
  ) {
    super(execution);
  }

  hasLock(): boolean {
    return this.execution.runtime.locks.isHeld(this.name, this.execution);
  }

  /** Does not write the buffer: call flush() before, or others may read what is not written yet. */
  releaseLock(): void {
    this.execution.runtime.locks.release(this.name, this.execution);
  }

  tryLock(milliseconds: unknown): boolean {
    const wait = requireNumber(milliseconds, "Lock.tryLock");
    if (this.execution.runtime.locks.take(this.name, this.execution)) return true;
    this.execution.spend(wait);
    return false;
  }

  waitLock(milliseconds: unknown): void {
    if (this.tryLock(milliseconds)) return;
    throw new ServiceException("Lock timeout: another process was holding the lock for too long.");
  }
}
