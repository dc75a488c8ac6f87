import { ServiceException, Unanswered, type Question } from "../errors";
import type { Execution } from "../execution";
import type { Answer, Menu, MenuItem, Page } from "../runtime";
import { EnumValue, Service, type CallTable, type Modelled } from "../service";
import { enumName, requireString, wrongArguments } from "./arguments";
import { BUTTONS, BUTTON_SETS } from "./enums";
import { HtmlOutputService } from "./html";

const UI_SCOPE = "https://www.googleapis.com/auth/script.container.ui";

const CALLS = {
  alert: "other",
  createAddonMenu: "handle",
  createMenu: "handle",
  prompt: "other",
  showModalDialog: "other",
  showModelessDialog: "other",
  showSidebar: "other",
} as const satisfies CallTable<GoogleAppsScript.Base.Ui>;

/** `Ui`: menus, questions and pages. Pages need full rights; a question releases the locks. */
export class UiService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "Ui";
  readonly calls = CALLS;
  override readonly constants = { Button: BUTTONS, ButtonSet: BUTTON_SETS };

  createMenu(title: unknown): MenuService {
    return new MenuService(this.execution, requireString(title, "Ui.createMenu"));
  }

  createAddonMenu(): MenuService {
    return new MenuService(this.execution, "Add-on");
  }

  alert(...args: unknown[]): EnumValue {
    const question = readQuestion("alert", args, "Ui.alert");
    const answer = this.ask(question);
    if (answer === null && question.buttons !== "OK") {
      this.execution.leave(new Unanswered(question, "a button"));
    }
    return button(typeof answer === "string" ? answer : (answer?.button ?? "OK"));
  }

  prompt(...args: unknown[]): PromptResponseService {
    const question = readQuestion("prompt", args, "Ui.prompt");
    const { standing } = this.execution.runtime.screen;
    const answer = this.ask(question) ?? standing[question.title] ?? null;
    if (answer === null) this.execution.leave(new Unanswered(question, "a text or button"));
    if (typeof answer !== "string") {
      return new PromptResponseService(this.execution, button(answer.button), answer.text);
    }
    const isButton = ["OK", "CANCEL", "CLOSE", "YES", "NO"].includes(answer);
    const pressed = isButton ? answer : "OK";
    return new PromptResponseService(this.execution, button(pressed), isButton ? "" : answer);
  }

  showSidebar(page: unknown): void {
    this.checkMayShow("showSidebar");
    this.execution.runtime.screen.sidebar = toPage(page, null, "Ui.showSidebar");
  }

  showModalDialog(page: unknown, title: unknown): void {
    this.checkMayShow("showModalDialog");
    this.execution.runtime.screen.dialog = toPage(page, title, "Ui.showModalDialog");
  }

  showModelessDialog(page: unknown, title: unknown): void {
    this.checkMayShow("showModelessDialog");
    const dialog = toPage(page, title, "Ui.showModelessDialog");
    this.execution.runtime.screen.dialog = { ...dialog, isModeless: true };
  }

  /** An answer that was given to another question is none. */
  private ask(question: Question): string | Answer | null {
    const { screen, locks } = this.execution.runtime;
    const { kind, title, message, buttons } = question;
    this.execution.applyWrites();
    locks.releaseAll(this.execution);
    screen.alerts.push({ title, message, buttons, ...(kind === "prompt" && { isPrompt: true }) });
    const [answer] = screen.answers;
    const asked = typeof answer === "object" ? answer.to : undefined;
    // Answers that name their questions never go to mere messages.
    if (asked && kind === "alert" && buttons === "OK") return null;
    if (asked && JSON.stringify(asked) !== JSON.stringify(question)) return null;
    screen.answers.shift();
    return answer ?? null;
  }

  private checkMayShow(method: string): void {
    const { mode, runtime } = this.execution;
    const hasScope = runtime.scopes === null || runtime.scopes.includes(UI_SCOPE);
    if (mode === "FULL" && hasScope) return;
    throw new ServiceException(
      `Specified permissions are not sufficient to call Ui.${method}. Required permissions: ${UI_SCOPE}`,
    );
  }
}

const MENU_CALLS = {
  addItem: "handle",
  addSeparator: "handle",
  addSubMenu: "handle",
  addToUi: "other",
} as const satisfies CallTable<GoogleAppsScript.Base.Menu>;

/** `Menu`: a menu that is being built. */
export class MenuService extends Service implements Modelled<typeof MENU_CALLS> {
  readonly serviceName = "Menu";
  readonly calls = MENU_CALLS;
  private readonly items: MenuItem[] = [];

  constructor(
    execution: Execution,
    private readonly title: string,
  ) {
    super(execution);
  }

  addItem(label: unknown, functionName: unknown): this {
    this.items.push({
      label: requireString(label, "Menu.addItem"),
      functionName: requireString(functionName, "Menu.addItem"),
    });
    return this;
  }

  addSeparator(): this {
    return this;
  }

  /** The items of a sub-menu are listed with those of the menu. */
  addSubMenu(menu: unknown): this {
    if (!(menu instanceof MenuService)) throw wrongArguments([menu], "Menu.addSubMenu");
    this.items.push(...menu.items);
    return this;
  }

  addToUi(): void {
    const { menus } = this.execution.runtime.screen;
    const own = menus.get(this.execution.user) ?? [];
    const menu: Menu = { title: this.title, items: [...this.items] };
    menus.set(this.execution.user, [...own.filter((each) => each.title !== this.title), menu]);
  }
}

const RESPONSE_CALLS = {
  getResponseText: "handle",
  getSelectedButton: "handle",
} as const satisfies CallTable<GoogleAppsScript.Base.PromptResponse>;

/** `PromptResponse`. */
export class PromptResponseService extends Service implements Modelled<typeof RESPONSE_CALLS> {
  readonly serviceName = "PromptResponse";
  readonly calls = RESPONSE_CALLS;

  constructor(
    execution: Execution,
    private readonly pressed: EnumValue,
    private readonly text: string,
  ) {
    super(execution);
  }

  getResponseText(): string {
    return this.text;
  }

  getSelectedButton(): EnumValue {
    return this.pressed;
  }
}

function button(name: string): EnumValue {
  return (BUTTONS as Readonly<Record<string, EnumValue>>)[name] ?? BUTTONS.CLOSE;
}

/** Reads (message), (message, buttons), (title, message, buttons) and, for prompts, (title, message). */
function readQuestion(kind: Question["kind"], args: readonly unknown[], method: string): Question {
  const [first, second, third] = args;
  if (args.length === 1) return { kind, title: "", message: String(first), buttons: "OK" };
  if (args.length === 2 && second instanceof EnumValue) {
    return { kind, title: "", message: String(first), buttons: enumName(second, method) };
  }
  if (args.length !== 3) throw wrongArguments(args, method);
  return { kind, title: String(first), message: String(second), buttons: enumName(third, method) };
}

function toPage(page: unknown, title: unknown, method: string): Page {
  if (!(page instanceof HtmlOutputService)) throw wrongArguments([page], method);
  return page.toPage(title === null ? null : requireString(title, method));
}
