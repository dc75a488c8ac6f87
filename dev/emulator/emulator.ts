import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { VirtualClock } from "./clock";
import { findFunctionNames, toReply, toScriptArguments } from "./custom-functions";
import { compileScript, Execution, type AuthMode, type ExecutionRequest } from "./execution";
import { Faults } from "./faults";
import type { Locale } from "./locale";
import {
  Locks,
  Screen,
  type Alert,
  type Answer,
  type Page,
  type Runtime,
  type Toast,
} from "./runtime";
import type { Argument, FunctionReply } from "./script-functions";
import { User } from "./user";
import { Workbook } from "./workbook";

export interface EmulatorOptions {
  /** Folder of the built add-on; `dist` of the working directory unless told. */
  readonly dist?: string;
  /** An Editor add-on, which people install, instead of the script of this spreadsheet. */
  readonly isAddOn?: boolean;
  /** Locale of the spreadsheet; in_ID reads formulas strictly. */
  readonly locale?: Locale;
  /** E-mail address of the spreadsheet's owner. */
  readonly owner?: string;
  /** Milliseconds on the virtual clock for each call that reaches the server. */
  readonly callCost?: number;
  /** What people answer to the prompt of a title unless told otherwise, by that title. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Script text instead of a folder, for the emulator's own tests. */
  readonly code?: string;
  /** HTML files, with `code`. */
  readonly html?: Readonly<Record<string, string>>;
  /** Scopes in the manifest, with `code`. */
  readonly scopes?: readonly string[];
}

interface AddOn {
  readonly code: string;
  readonly html: (name: string) => string | null;
  readonly scopes: readonly string[] | null;
  readonly timeZone: string;
}

export interface Installation {
  readonly installers: readonly string[];
  readonly isEnabled: boolean;
}

/** A spreadsheet with the add-on bound to it, and the people who work in it. */
export class Emulator {
  readonly faults = new Faults();
  readonly clock = new VirtualClock();
  private readonly runtime: Runtime;
  private readonly users = new Map<string, User>();
  private readonly done: Execution[] = [];
  /** Custom functions by their names in capitals. */
  private readonly functions: ReadonlyMap<string, string>;
  private readonly declared: ReadonlySet<string>;
  private readonly screen: Screen;
  /** Who is at the keyboard: the person whose action runs. */
  private atKeyboard: string;
  private editing = 0;
  /** Who has installed the Editor add-on; and whether anybody has used it in this spreadsheet. */
  private readonly installers = new Set<string>();
  private isEnabled: boolean;
  private readonly waitingEdits: (() => void)[] = [];

  constructor(options: EmulatorOptions = {}) {
    const addOn = loadAddOn(options);
    this.isEnabled = options.isAddOn !== true;
    this.screen = new Screen(options.answers);
    const owner = options.owner ?? "koordinator@contoh.go.id";
    const names = findFunctionNames(addOn.code);
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
      editors: () => [...this.users.keys()],
      html: addOn.html,
    };
    this.user(owner);
  }

  /** The person with this e-mail address, the owner unless told; whoever is asked for may edit the file. */
  user(email: string = this.spreadsheet.owner): User {
    const known = this.users.get(email);
    if (known) return known;
    const user = new User(email, this);
    this.users.set(email, user);
    return user;
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

  get sidebar(): Page | null {
    return this.screen.sidebar;
  }

  get dialog(): Page | null {
    return this.screen.dialog;
  }

  get toasts(): readonly Toast[] {
    return this.screen.toasts;
  }

  get alerts(): readonly Alert[] {
    return this.screen.alerts;
  }

  /** What will be answered to the next questions: a button, or the text for a prompt. */
  answer(...answers: (string | Answer)[]): void {
    this.screen.answers.push(...answers);
  }

  /** Forgets the kept results of custom functions and runs them again, as a reload may do at any time. */
  expireResults(): void {
    this.spreadsheet.engine.forgetResults();
  }

  /** Runs a function as a developer does in the script editor, where no spreadsheet is open. */
  runInEditor(functionName: string, ...args: unknown[]): unknown {
    const sent = JSON.stringify(args);
    const { result } = this.execute({
      functionName,
      user: this.spreadsheet.owner,
      mode: "FULL",
      args: ({ realm }) => realm.parse(sent) as unknown[],
      isInEditor: true,
    });
    return result;
  }

  /** @internal With which rights simple triggers run for a person; null where the script is not there for them. */
  triggerMode(email: string): AuthMode | null {
    if (this.isEnabled) return "LIMITED";
    return this.installers.has(email) ? "NONE" : null;
  }

  /** @internal A person gets the Editor add-on. */
  installFor(email: string): void {
    this.installers.add(email);
  }

  /** @internal Somebody uses the Editor add-on here: from then on it is there for everybody in this spreadsheet. */
  enable(): void {
    if (this.isEnabled) return;
    this.isEnabled = true;
    this.expireResults();
  }

  /** Keeps custom functions from running, or lets them run again: meanwhile their cells show `Loading...`. */
  holdCustomFunctions(isHolding = true): void {
    this.spreadsheet.engine.hold(isHolding);
  }

  /** @internal The screens, for `User`. */
  screenOf(): Screen {
    return this.screen;
  }

  /** @internal Everything that outlives an execution, for undoing one. */
  runtimeOf(): Runtime {
    return this.runtime;
  }

  /** @internal Who has installed the Editor add-on, and whether it has been used here. */
  get installation(): Installation {
    return { installers: [...this.installers], isEnabled: this.isEnabled };
  }

  set installation({ installers, isEnabled }: Installation) {
    this.installers.clear();
    for (const email of installers) this.installers.add(email);
    this.isEnabled = isEnabled;
  }

  /** @internal What has happened and who has come; calling what is returned forgets what comes after. */
  keepLog(): () => void {
    const executions = this.done.length;
    const people = new Set(this.users.keys());
    const { installation } = this;
    return () => {
      this.done.length = executions;
      this.installation = installation;
      this.faults.clear();
      for (const email of [...this.users.keys()]) if (!people.has(email)) this.users.delete(email);
    };
  }

  /** @internal Whether the add-on declares a function of this name. */
  has(functionName: string): boolean {
    return this.declared.has(functionName);
  }

  /** @internal Runs a function for a person and throws what it threw. */
  execute(request: ExecutionRequest): { execution: Execution; result: unknown } {
    const before = this.atKeyboard;
    this.atKeyboard = request.user;
    try {
      const execution = new Execution(this.runtime, request);
      this.done.push(execution);
      const result = execution.run();
      if (execution.error) throw execution.error;
      return { execution, result };
    } finally {
      this.atKeyboard = before;
    }
  }

  /** @internal Runs something a person does without a script, so that custom functions know the person. */
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

  /** @internal Queues an onEdit run; at most two wait while one runs, further ones are lost. */
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
    const execution = new Execution(this.runtime, {
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

function loadAddOn(options: EmulatorOptions): AddOn {
  if (options.code !== undefined) {
    const { html = {} } = options;
    return {
      code: options.code,
      html: (name) => html[name] ?? html[`${name}.html`] ?? null,
      scopes: options.scopes ?? null,
      timeZone: "Asia/Jakarta",
    };
  }
  const dist = resolve(options.dist ?? "dist");
  const manifest = JSON.parse(readFileSync(join(dist, "appsscript.json"), "utf8")) as {
    timeZone: string;
    oauthScopes?: string[];
  };
  return {
    code: readFileSync(join(dist, "Code.js"), "utf8"),
    html: (name) => {
      const file = join(dist, `${name.replace(/\.html$/, "")}.html`);
      return existsSync(file) ? readFileSync(file, "utf8") : null;
    },
    scopes: manifest.oauthScopes ?? null,
    timeZone: manifest.timeZone,
  };
}
