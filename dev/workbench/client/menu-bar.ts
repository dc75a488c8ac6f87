import { element } from "./elements";

/** A command of a menu; `null` in a list is a line between groups. */
export interface MenuCommand {
  readonly label: string;
  readonly shortcut?: string;
  readonly run: () => void;
}

export interface MenuEntry {
  readonly title: string;
  /** Asked each time the menu opens, as labels follow the selection. */
  readonly commands: () => readonly (MenuCommand | null)[];
}

/** A bar of menus for mouse and keyboard. `leave` is called when the keyboard is to go back to the sheet. */
export class MenuBar {
  readonly element = element("nav", { className: "menu-bar", ariaLabel: "Menu" });
  private readonly buttons: readonly HTMLButtonElement[];
  /** The open menu and the place of its button. */
  private open: { readonly list: HTMLElement; readonly at: number } | null = null;

  constructor(
    private readonly entries: readonly MenuEntry[],
    private readonly leave: () => void,
  ) {
    this.element.setAttribute("role", "menubar");
    this.buttons = entries.map(({ title }, at) => this.createButton(title, at));
    this.element.append(...this.buttons);
    this.rest(0);
    this.element.addEventListener("keydown", (event) => {
      if (!(this.open ? this.takeMenuKey(event) : this.takeBarKey(event))) return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.element.contains(relatedTarget as Node | null)) this.close();
    });
    // The grid takes clicks without taking the focus.
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.element.contains(target as Node)) this.close();
    });
  }

  /** Gives the keyboard to the button it was on last. */
  focus(): void {
    this.buttons.find(({ tabIndex }) => tabIndex === 0)?.focus();
  }

  private createButton(title: string, at: number): HTMLButtonElement {
    const button = element("button", { type: "button" }, title);
    button.setAttribute("role", "menuitem");
    button.setAttribute("aria-haspopup", "menu");
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      if (this.open?.at === at) this.close();
      else this.show(at);
    });
    button.addEventListener("pointerenter", () => {
      if (this.open) this.show(at);
    });
    return button;
  }

  private show(at: number): void {
    this.close();
    const button = this.buttons[at];
    const entry = this.entries[at];
    if (!button || !entry) return;
    this.rest(at);
    const list = createList(entry.commands(), () => {
      this.close();
      this.leave();
    });
    list.style.left = `${String(button.offsetLeft)}px`;
    list.setAttribute("aria-label", entry.title);
    button.setAttribute("aria-expanded", "true");
    this.element.append(list);
    this.open = { list, at };
    list.querySelector("button")?.focus();
  }

  /** Taking the list away moves the focus, which would close it again. */
  private close(): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    open.list.remove();
    this.buttons[open.at]?.setAttribute("aria-expanded", "false");
  }

  /** From its button the Tab key then goes its usual way. */
  private leaveMenu(): void {
    this.close();
    this.focus();
  }

  /** The Tab key stops once at the bar: at this button. */
  private rest(at: number): void {
    for (const [i, button] of this.buttons.entries()) button.tabIndex = i === at ? 0 : -1;
  }

  private takeBarKey({ key }: KeyboardEvent): boolean {
    const at = this.buttons.findIndex(({ tabIndex }) => tabIndex === 0);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step !== undefined) {
      this.rest((at + step + this.buttons.length) % this.buttons.length);
      this.focus();
    } else if (key === "ArrowDown") this.show(at);
    else if (key === "Escape") this.leave();
    else return false;
    return true;
  }

  private takeMenuKey({ key }: KeyboardEvent): boolean {
    const { list, at } = this.open ?? {};
    if (!list || at === undefined) return false;
    const items = [...list.querySelectorAll("button")];
    const now = items.indexOf(document.activeElement as HTMLButtonElement);
    const focus = (to: number): void => items[(to + items.length) % items.length]?.focus();
    const { length } = this.buttons;
    if (key === "ArrowDown") focus(now + 1);
    else if (key === "ArrowUp") focus(now - 1);
    else if (key === "ArrowRight") this.show((at + 1) % length);
    else if (key === "ArrowLeft") this.show((at - 1 + length) % length);
    else if (key === "Escape") {
      this.close();
      this.leave();
    } else {
      if (key === "Tab") this.leaveMenu();
      return false;
    }
    return true;
  }
}

function createList(commands: readonly (MenuCommand | null)[], close: () => void): HTMLElement {
  const list = element("div", { className: "menu", tabIndex: -1 });
  list.setAttribute("role", "menu");
  for (const command of commands) {
    if (command === null) {
      list.append(element("hr"));
      continue;
    }
    const item = element("button", { type: "button" }, element("span", {}, command.label));
    if (command.shortcut !== undefined) item.append(element("kbd", {}, command.shortcut));
    item.setAttribute("role", "menuitem");
    item.addEventListener("click", () => {
      close();
      command.run();
    });
    list.append(item);
  }
  return list;
}
