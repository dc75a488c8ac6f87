import type { ServiceCall } from "./script-object";

/** What goes wrong at a service call. */
export interface Fault {
  /**
   * "service": the call fails, the script may catch it; "timeout": the execution is stopped there and cannot
   * catch it; "permission": the right to call the service is gone.
   */
  readonly error: "service" | "timeout" | "permission";
  /** Whether the call has its effect before it fails. */
  readonly when: "before" | "after";
}

interface PlannedAction {
  readonly call: number;
  readonly action: () => void;
  readonly isMoment: ((call: ServiceCall) => boolean) | undefined;
}

/** Faults and interleavings, planned for the next top-level execution. Calls count from 1, handles included. */
export class Faults {
  private planned = new Plan();

  failAt(call: number, fault: Fault): void {
    this.planned.faults.set(call, fault);
  }

  /**
   * Runs `action`, another person's click for example, just before a call of the next execution.
   *
   * @param isMoment When told, the action waits for the first call from there on that is one.
   */
  at(call: number, action: () => void, isMoment?: (call: ServiceCall) => boolean): void {
    this.planned.plan({ call, action, isMoment });
  }

  clear(): void {
    this.planned = new Plan();
  }

  /** The plan for an execution that starts now; the next one starts without. */
  take(): Plan {
    const plan = this.planned;
    this.planned = new Plan();
    return plan;
  }
}

export class Plan {
  readonly faults = new Map<number, Fault>();
  private readonly waiting: PlannedAction[] = [];

  plan(action: PlannedAction): void {
    this.waiting.push(action);
  }

  /** What happens just before a call, once. */
  takeActions(number: number, call: ServiceCall): (() => void)[] {
    const due = this.waiting.filter((planned) =>
      planned.isMoment ? planned.call <= number && planned.isMoment(call) : planned.call === number,
    );
    for (const planned of due) this.waiting.splice(this.waiting.indexOf(planned), 1);
    return due.map(({ action }) => action);
  }
}
