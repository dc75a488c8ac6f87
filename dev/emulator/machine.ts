import { VirtualClock } from "./clock";
import { findFunctionNames, toReply, toScriptArguments } from "./custom-functions";
import { compileScript, Execution, type AuthMode, type ExecutionRequest } from "./execution";
import { Faults } from "./faults";
import type { Locale } from "./locale";
import { Locks, Screen, type Answer, type Runtime } from "./runtime";
import type { Argument, FunctionReply } from "./script-functions";
import { SCRIPT_API } from "./services/globals";
import { Workbook } from "./workbook";

/** An add-on as it was built. */
export interface AddOn {
  readonly code: string;
  readonly html: (name: string) => string | null;
  readonly scopes: readonly string[] | null;
  readonly timeZone: string;
}

export interface Installation {
  readonly installers: readonly string[];
  readonly isEnabled: boolean;
}

export interface MachineOptions {
  readonly isAddOn?: boolean;
  readonly locale?: Locale;
  readonly owner: string;
  readonly callCost?: number;
  readonly answers?: Readonly<Record<string, string>>;
}

/** A spreadsheet with its script, which runs for people: what the emulator and its users stand on. */
export class Machine {
  readonly faults = new Faults();
  readonly clock = new VirtualClock();
  /** What is on the screens of the people. */
  readonly screen: Screen;
  /** Everything that outlives an execution. */
  readonly runtime: Runtime;
  private readonly done: Execution[] = [];
  /** Custom functions by their names in capitals. */
  private readonly functions: ReadonlyMap<string, string>;
  private readonly declared: ReadonlySet<string>;
  /** Who is at the keyboard: the person whose action runs. */
  private atKeyboard: string;
  private editing = 0;
  /** Who has installed the Editor add-on; and whether anybody has used it in this spreadsheet. */
  private readonly installers = new Set<string>();
  private isEnabled: boolean;
  private readonly waitingEdits: (() => void)[] = [];

  /** @param editors The e-mail addresses of everyone who may edit the file. */
  constructor(addOn: AddOn, options: MachineOptions, editors: () => readonly string[]) {
    const { owner } = options;
    const names = findFunctionNames(addOn.code);
    this.isEnabled = options.isAddOn !== true;
    this.screen = new Screen(options.answers);
    this.atKeyboard = owner;
    this.declared = new Set(names);
    this.functions = new Map(names.map((name) => [name.toUpperCase(), name]));
    this.runtime = {
      workbook: this.createSpreadsheet(options.locale ?? "in_ID", owner),
      script: compileScript(addOn.code),
      clock: this.clock,
      callCost: options.callCost ?? 5,
      faults: this.faults,
      locks: new Locks(),
      screen: this.screen,
      properties: new Map(),
      caches: new Map(),
      scriptTimeZone: addOn.timeZone,
      scopes: addOn.scopes,
      editors,
      html: addOn.html,
    };
  }

  get spreadsheet(): Workbook {
    return this.runtime.workbook;
  }

  /** The names of the functions that cells may call. */
  get functionNames(): readonly string[] {
    return [...this.functions.values()];
  }

  /** Binds the script to another spreadsheet, once `fill` has filled it; when that fails, all is as before. */
  replaceSpreadsheet(fill: (spreadsheet: Workbook) => void): void {
    const before = this.spreadsheet;
    const executions = this.done.length;
    this.runtime.workbook = this.createSpreadsheet(before.locale, before.owner);
    try {
      fill(this.spreadsheet);
      this.spreadsheet.engine.settle();
    } catch (error) {
      this.runtime.workbook = before;
      this.done.length = executions;
      throw error;
    }
  }

  /** Every run of a script function, custom functions included, in the order in which they began. */
  get executions(): readonly Execution[] {
    return this.done;
  }

  /** What has happened so far; calling what is returned forgets what comes after. */
  keepLog(): () => void {
    const executions = this.done.length;
    const { installation } = this;
    return () => {
      this.done.length = executions;
      this.installation = installation;
      this.faults.clear();
    };
  }

  /** What will be answered to the next questions: a button, or the text for a prompt. */
  answer(...answers: (string | Answer)[]): void {
    this.screen.answers.push(...answers);
  }

  /** Forgets the kept results of custom functions and runs them again, as a reload may do at any time. */
  expireResults(): void {
    this.spreadsheet.engine.forgetResults();
  }

  /** With which rights simple triggers run for a person; null where the script is not there for them. */
  triggerMode(email: string): AuthMode | null {
    if (this.isEnabled) return "LIMITED";
    return this.installers.has(email) ? "NONE" : null;
  }

  /** A person gets the Editor add-on. */
  installFor(email: string): void {
    this.installers.add(email);
  }

  /** Somebody uses the Editor add-on here: from then on it is there for everybody in this spreadsheet. */
  enable(): void {
    if (this.isEnabled) return;
    this.isEnabled = true;
    this.expireResults();
  }

  /** Keeps custom functions from running, or lets them run again: meanwhile their cells show `Loading...`. */
  holdCustomFunctions(isHolding = true): void {
    this.spreadsheet.engine.hold(isHolding);
  }

  /** Who has installed the Editor add-on, and whether it has been used here. */
  get installation(): Installation {
    return { installers: [...this.installers], isEnabled: this.isEnabled };
  }

  set installation({ installers, isEnabled }: Installation) {
    this.installers.clear();
    for (const email of installers) this.installers.add(email);
    this.isEnabled = isEnabled;
  }

  /** Whether the add-on declares a function of this name. */
  has(functionName: string): boolean {
    return this.declared.has(functionName);
  }

  /** Runs a function for a person and throws what it threw. */
  execute(request: ExecutionRequest): { execution: Execution; result: unknown } {
    const before = this.atKeyboard;
    this.atKeyboard = request.user;
    try {
      const execution = new Execution(this.runtime, SCRIPT_API, request);
      this.done.push(execution);
      const result = execution.run();
      if (execution.error) throw execution.error;
      return { execution, result };
    } finally {
      this.atKeyboard = before;
    }
  }

  /** Runs something a person does without a script, so that custom functions know the person. */
  actAs(email: string, action: () => void): void {
    const before = this.atKeyboard;
    this.atKeyboard = email;
    try {
      action();
      this.spreadsheet.engine.settle();
    } finally {
      this.atKeyboard = before;
    }
  }

  /** Queues an onEdit run; at most two wait while one runs, further ones are lost. */
  queueEdit(run: () => void): void {
    if (this.editing > 0) {
      if (this.waitingEdits.length < 2) this.waitingEdits.push(run);
      return;
    }
    this.editing += 1;
    try {
      for (let next: (() => void) | undefined = run; next; next = this.waitingEdits.shift()) next();
    } finally {
      this.waitingEdits.length = 0;
      this.editing -= 1;
    }
  }

  private createSpreadsheet(locale: Locale, owner: string): Workbook {
    return new Workbook(locale, owner, this.clock, this.functionNames, (name, args, cell) =>
      this.runCustomFunction(name, args, cell),
    );
  }

  private runCustomFunction(
    name: string,
    args: readonly Argument[],
    cell: { sheet: number; row: number; column: number },
  ): FunctionReply {
    const functionName = this.functions.get(name);
    if (functionName === undefined || !this.isEnabled) return { state: "unknown" };
    const execution = new Execution(this.runtime, SCRIPT_API, {
      functionName,
      user: this.atKeyboard,
      mode: "CUSTOM_FUNCTION",
      args: (own) => toScriptArguments(args, own),
      cell,
      isCustomFunction: true,
    });
    this.done.push(execution);
    return toReply(execution.run(), execution.error);
  }
}
