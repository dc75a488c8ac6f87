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

/** Faults and interleavings, planned for the next top-level execution. Calls count from 1, handles included. */
export class Faults {
  private planned = new Plan();

  failAt(call: number, fault: Fault): void {
    this.planned.faults.set(call, fault);
  }

  /** Runs `action`, another person's click for example, just before a call of the next execution. */
  at(call: number, action: () => void): void {
    this.planned.actions.set(call, [...(this.planned.actions.get(call) ?? []), action]);
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
  readonly actions = new Map<number, (() => void)[]>();
}
