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
export function createMenuBar(entries: readonly MenuEntry[], leave: () => void): HTMLElement {
  const bar = element("nav", { className: "menu-bar", ariaLabel: "Menu" });
  bar.setAttribute("role", "menubar");
  const buttons = entries.map(({ title }) => {
    const button = element("button", { type: "button" }, title);
    button.setAttribute("role", "menuitem");
    button.setAttribute("aria-haspopup", "menu");
    button.setAttribute("aria-expanded", "false");
    return button;
  });
  let list: HTMLElement | null = null;

  const close = (): void => {
    list?.remove();
    list = null;
    for (const button of buttons) button.setAttribute("aria-expanded", "false");
  };
  const open = (at: number): void => {
    close();
    const button = buttons[at];
    const entry = entries[at];
    if (!button || !entry) return;
    list = createList(entry.commands(), () => {
      close();
      leave();
    });
    list.style.left = `${String(button.offsetLeft)}px`;
    list.setAttribute("aria-label", entry.title);
    button.setAttribute("aria-expanded", "true");
    bar.append(list);
    list.querySelector("button")?.focus();
  };
  const step = (by: number): void => {
    const now = buttons.findIndex((button) => button.getAttribute("aria-expanded") === "true");
    open((now + by + buttons.length) % buttons.length);
  };

  for (const [at, button] of buttons.entries()) {
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-expanded") === "true") close();
      else open(at);
    });
    button.addEventListener("pointerenter", () => {
      if (list) open(at);
    });
  }
  bar.addEventListener("keydown", (event) => {
    if (!list) return;
    const items = [...list.querySelectorAll("button")];
    const now = items.indexOf(document.activeElement as HTMLButtonElement);
    const focus = (to: number): void => items[(to + items.length) % items.length]?.focus();
    if (event.key === "ArrowDown") focus(now + 1);
    else if (event.key === "ArrowUp") focus(now - 1);
    else if (event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "Escape") {
      close();
      leave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (list && !bar.contains(target as Node)) close();
  });
  bar.append(...buttons);
  return bar;
}

function createList(commands: readonly (MenuCommand | null)[], close: () => void): HTMLElement {
  const list = element("div", { className: "menu" });
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
