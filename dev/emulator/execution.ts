import vm from "node:vm";
import { zoneOffset } from "./clock";
import {
  NotModelled,
  ProtectedCell,
  ScriptError,
  ServiceException,
  TimeLimitExceeded,
  type Unanswered,
} from "./errors";
import { Plan, type Fault } from "./faults";
import type { Protection } from "./protection";
import { isDate, Realm } from "./realm";
import type { Runtime } from "./runtime";
import { exposeObject, ScriptObject, type CallKind, type ServiceCall } from "./script-object";
import type { Sheet } from "./sheet";
import { DateValue, type Workbook } from "./workbook";

/** With which rights a script runs. */
export type AuthMode = "NONE" | "CUSTOM_FUNCTION" | "LIMITED" | "FULL";

/**
 * What Apps Script offers, handed in: the classes of its objects know the execution. Those that lead back, as a
 * range to its sheet, are made here, so that no class needs one that already knows it.
 */
export interface ScriptApi {
  /** What a script finds in its global scope besides ECMAScript. */
  readonly globals: (execution: Execution) => Readonly<Record<string, unknown>>;
  readonly spreadsheet: (execution: Execution) => ScriptObject;
  readonly sheet: (execution: Execution, sheet: Sheet) => ScriptObject;
  readonly filter: (execution: Execution, sheet: Sheet) => ScriptObject;
  readonly protection: (execution: Execution, sheet: Sheet, of: Protection) => ScriptObject;
}

export interface ExecutionRequest {
  readonly functionName: string;
  readonly user: string;
  readonly mode: AuthMode;
  /** Builds the arguments inside the execution. */
  readonly args: (execution: Execution) => unknown[];
  /** In a custom function, the cell that is calculated. */
  readonly cell?: { readonly sheet: number; readonly row: number; readonly column: number };
  readonly isCustomFunction?: boolean;
  /** Run by a developer in the script editor: there is no spreadsheet to work on. */
  readonly isInEditor?: boolean;
}

const TIME_LIMIT: Record<AuthMode, number> = {
  NONE: 30_000,
  CUSTOM_FUNCTION: 30_000,
  LIMITED: 30_000,
  FULL: 360_000,
};

/** What a script may use in `AuthMode.NONE`. */
const OPEN_SERVICES = new Set(["Menu", "Utilities"]);
const OPEN_CALLS = new Set([
  "SpreadsheetApp.getUi",
  "Ui.createAddonMenu",
  "Ui.createMenu",
  "Session.getActiveUserLocale",
]);

/** One run of a script function in a global context of its own. */
export class Execution {
  readonly functionName: string;
  readonly user: string;
  readonly mode: AuthMode;
  readonly cell: ExecutionRequest["cell"];
  readonly calls: ServiceCall[] = [];
  readonly log: string[] = [];
  elapsed = 0;
  error: Error | null = null;
  private readonly plan: Plan;
  private readonly proxies = new WeakMap<object, object>();
  private readonly targets = new WeakMap<object, ScriptObject>();
  /** Errors of ours by the object that the script saw instead. */
  private readonly originals = new WeakMap<object, Error>();
  private buffer: (() => void)[] = [];
  /** Ends with the run: a log of executions would keep hundreds of contexts. */
  private context: Realm | null;
  private stopped: Error | null = null;
  /** An error that the script must not be able to swallow: a refusal, or a failed interleaved action. */
  private unhidable: unknown = null;

  constructor(
    readonly runtime: Runtime,
    readonly api: ScriptApi,
    private readonly request: ExecutionRequest,
  ) {
    this.functionName = request.functionName;
    this.user = request.user;
    this.mode = request.mode;
    this.cell = request.cell;
    this.plan = request.isCustomFunction ? new Plan() : runtime.faults.take();
    this.context = new Realm(runtime.clock, zoneOffset(runtime.scriptTimeZone));
  }

  /** The script's own global scope while it runs. */
  get realm(): Realm {
    if (this.context === null) throw new Error(`${this.functionName} has ended`);
    return this.context;
  }

  get workbook(): Workbook {
    return this.runtime.workbook;
  }

  /** Whether the error is the emulator's or the test's, not the script's. */
  get isAborted(): boolean {
    return this.unhidable !== null;
  }

  get hasDocument(): boolean {
    return this.request.isInEditor !== true;
  }

  /** Calls that reach the server. */
  get serviceCalls(): number {
    return this.calls.filter((call) => call.kind !== "handle").length;
  }

  /** Runs the function; what it threw is in `error` afterwards, and only an emulator error is thrown. */
  run(): unknown {
    let result: unknown;
    try {
      this.installGlobals();
      this.realm.load(this.runtime.script);
      const found = this.realm.global[this.functionName];
      if (typeof found !== "function") {
        throw new ServiceException(`Script function not found: ${this.functionName}`);
      }
      result = Reflect.apply(found, undefined, this.request.args(this));
    } catch (error) {
      this.error = this.toHostError(error);
    }
    this.error = this.stopped ?? this.error;
    this.applyWrites();
    this.runtime.locks.releaseAll(this);
    this.context = null;
    if (this.unhidable !== null) {
      if (this.unhidable instanceof Error) this.error = this.unhidable;
      throw this.unhidable as Error;
    }
    return result;
  }

  /** One call of a service method by the script. */
  call(service: ScriptObject, method: string, kind: CallKind, args: unknown[]): unknown {
    if (this.stopped) throw this.toScriptError(this.stopped);
    const made = { service: service.serviceName, method, kind };
    this.calls.push(made);
    const number = this.calls.length;
    this.interleave(this.plan.takeActions(number, made));
    const fault = this.plan.faults.get(number);
    try {
      if (kind !== "handle") this.spend(this.runtime.callCost);
      if (fault?.when === "before") this.fail(fault, service, method);
      if (this.mode === "NONE") this.checkNeedsNoRights(service, method);
      if (kind === "write") this.checkMayWrite(method);
      if (kind === "read") this.applyWrites();
      const implementation = (
        service as unknown as Record<string, (...args: unknown[]) => unknown>
      )[method];
      if (!implementation) throw new NotModelled(`${service.serviceName}.${method}`);
      const result = implementation.apply(
        service,
        args.map((arg) => this.take(arg)),
      );
      if (fault?.when === "after") this.fail(fault, service, method);
      return this.give(result);
    } catch (error) {
      if (error instanceof NotModelled) this.unhidable ??= error;
      throw error instanceof Error ? this.toScriptError(error) : error;
    }
  }

  /** Puts a write into the buffer: it happens at the next read, flush or at the end. */
  write(effect: () => void): void {
    this.buffer.push(effect);
  }

  /** Performs the writes that wait in the buffer. */
  applyWrites(): void {
    const writes = this.buffer;
    this.buffer = [];
    for (const write of writes) write();
    this.workbook.engine.settle();
  }

  /** Passes time of this execution; too much of it stops the script. */
  spend(milliseconds: number): void {
    const left = TIME_LIMIT[this.mode] - this.elapsed;
    this.elapsed += Math.min(milliseconds, left + 1);
    this.runtime.clock.advance(Math.min(milliseconds, left + 1));
    if (milliseconds <= left) return;
    this.stopped = new TimeLimitExceeded();
    throw this.stopped;
  }

  /** Notes a refusal, so that it ends the execution even when the script catches it. */
  refuse(error: NotModelled): Error {
    this.unhidable ??= error;
    return this.toScriptError(error);
  }

  /** Ends the execution at a question without an answer: every later call fails as well. */
  leave(error: Unanswered): never {
    this.unhidable ??= error;
    this.stopped ??= error;
    throw error;
  }

  /** Our value as the script gets it. */
  give(value: unknown): unknown {
    return this.realm.give(value, (object) =>
      object instanceof ScriptObject ? this.expose(object) : object,
    );
  }

  expose(service: ScriptObject): object {
    const known = this.proxies.get(service);
    if (known) return known;
    const proxy = exposeObject(service, this);
    this.proxies.set(service, proxy);
    this.targets.set(proxy, service);
    return proxy;
  }

  /** Whatever was thrown, as an error of this process. */
  toHostError(thrown: unknown): Error {
    if (typeof thrown !== "object" || thrown === null) {
      return new ScriptError("Error", String(thrown), "");
    }
    const original = this.originals.get(thrown);
    if (original) return original;
    if (thrown instanceof Error) return thrown;
    const { name = "Error", message, stack = "" } = thrown as Partial<Error>;
    const text = message ?? Object.prototype.toString.call(thrown);
    return new ScriptError(name, text, stack);
  }

  private installGlobals(): void {
    for (const [name, value] of Object.entries(this.api.globals(this))) {
      this.realm.global[name] = value instanceof ScriptObject ? this.expose(value) : value;
    }
  }

  private interleave(actions: readonly (() => void)[]): void {
    for (const action of actions) {
      try {
        action();
      } catch (error) {
        this.unhidable ??= error;
      }
    }
  }

  private fail(fault: Fault, service: ScriptObject, method: string): never {
    if (fault.error === "timeout") {
      this.stopped = new TimeLimitExceeded();
      throw this.stopped;
    }
    if (fault.error === "permission") {
      throw new ServiceException(
        `You do not have permission to call ${service.serviceName}.${method}`,
      );
    }
    throw new ServiceException(
      "Service Spreadsheets failed while accessing document with id " + this.workbook.id + ".",
    );
  }

  /** Without any rights a script may build its menu and use what knows neither document nor user. */
  private checkNeedsNoRights({ serviceName }: ScriptObject, method: string): void {
    const isOpen = OPEN_SERVICES.has(serviceName) || OPEN_CALLS.has(`${serviceName}.${method}`);
    if (isOpen) return;
    throw new ServiceException(`You do not have permission to call ${serviceName}.${method}`);
  }

  private checkMayWrite(method: string): void {
    if (this.mode !== "CUSTOM_FUNCTION") return;
    throw new ServiceException(`You do not have permission to call ${method}`);
  }

  /** The script's value as we use it: proxies become services, arrays ours, dates moments. */
  private take(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const service = this.targets.get(value);
    if (service) return service;
    if (isDate(value)) return new DateValue(value.getTime());
    if (Array.isArray(value)) return Array.from(value, (item) => this.take(item));
    return value;
  }

  private toScriptError(error: Error): Error {
    const isService = error instanceof ServiceException || error instanceof ProtectedCell;
    const seen = this.realm.error(isService ? "Exception" : error.name, error.message);
    this.originals.set(seen, error);
    return seen;
  }
}

/** Compiles the built script once; every execution runs it anew. */
export function compileScript(code: string): vm.Script {
  return new vm.Script(code, { filename: "Code.js" });
}
