import type { PageView } from "../protocol";
import type { Connection } from "./connection";
import { afterMessages } from "./dialogs";
import { call } from "./dialogue";
import { element, part } from "./elements";

/** What a page of the add-on sends; see `bridge.ts`. */
type PageMessage =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "close" | "focus" }
  | { readonly kind: "key"; readonly key: "Escape" | "F6"; readonly isShifted: boolean }
  | { readonly kind: "resize"; readonly width?: number; readonly height?: number };

interface Panel {
  readonly page: PageView;
  readonly box: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly close: () => void;
}

/** Where the keyboard goes from a panel. */
export interface Surroundings {
  readonly focusGrid: () => void;
  /** To the next part of the page, or the one before. */
  readonly moveOn: (by: 1 | -1) => void;
}

const SANDBOX = "allow-scripts allow-forms allow-popups allow-modals allow-downloads";

/** The add-on's sidebar and dialog, each a page in a frame without an origin. */
export class Panels {
  private readonly panels = new Set<Panel>();
  private first = "";

  constructor(
    private readonly connection: Connection,
    private readonly around: Surroundings,
  ) {
    window.addEventListener("message", (event: MessageEvent<PageMessage | null>) => {
      const panel = [...this.panels].find(({ frame }) => frame.contentWindow === event.source);
      if (panel && event.data) void this.receive(panel, event.data);
    });
  }

  get sidebar(): Panel | undefined {
    return [...this.panels].find(({ box }) => box === part("sidebar"));
  }

  /** The dialog beside which people go on working. */
  get modeless(): Panel | undefined {
    return [...this.panels].find(({ page, box }) => !page.isModal && box !== part("sidebar"));
  }

  /** The view that the next sidebar opens on, as its page understands it. */
  showFirst(view: string): void {
    this.first = `#${view}`;
  }

  showSidebar(page: PageView): void {
    const aside = part("sidebar");
    this.sidebar?.close();
    const address = `${page.address}${this.first}`;
    this.first = "";
    const panel = this.create({ ...page, address }, aside, () => {
      aside.hidden = true;
    });
    aside.replaceChildren(titleBar(page.title, "Tutup panel", panel.close), panel.frame);
    aside.setAttribute("aria-label", page.title);
    aside.hidden = false;
  }

  /** Messages that the script told before come first. */
  async showDialog(page: PageView): Promise<void> {
    await afterMessages();
    for (const { box, close } of [...this.panels]) if (box !== part("sidebar")) close();
    if (page.isModal) this.showModal(page);
    else this.showModeless(page);
  }

  private showModal(page: PageView): void {
    const box = element("dialog", { className: "add-on-dialog", ariaLabel: page.title });
    const panel = this.create(page, box, () => {
      box.remove();
    });
    fill(panel);
    box.addEventListener("close", panel.close);
    box.showModal();
    panel.frame.focus();
  }

  private showModeless(page: PageView): void {
    const box = element("section", { className: "add-on-dialog", ariaLabel: page.title });
    box.setAttribute("role", "dialog");
    const panel = this.create(page, box, () => {
      box.remove();
    });
    fill(panel);
  }

  private create(page: PageView, box: HTMLElement, onClose: () => void): Panel {
    const frame = element("iframe", { title: page.title, src: page.address });
    frame.setAttribute("sandbox", SANDBOX);
    frame.addEventListener("load", () => {
      passFocus(frame);
    });
    const panel: Panel = {
      page,
      box,
      frame,
      close: () => {
        if (!this.panels.delete(panel)) return;
        const holdsFocus = page.isModal || box.contains(document.activeElement);
        frame.remove();
        onClose();
        if (holdsFocus) this.around.focusGrid();
      },
    };
    this.panels.add(panel);
    return panel;
  }

  private async receive({ page, frame, close }: Panel, message: PageMessage): Promise<void> {
    switch (message.kind) {
      case "call": {
        const reply = await call(this.connection, message.functionName, message.args).catch(
          (error: unknown) => ({ ok: false, message: String(error) }),
        );
        frame.contentWindow?.postMessage({ kind: "reply", id: message.id, ...reply }, "*");
        return;
      }
      case "close":
        close();
        return;
      case "focus":
        this.around.focusGrid();
        return;
      case "key":
        if (message.key === "F6") this.around.moveOn(message.isShifted ? -1 : 1);
        else if (page.isModal) close();
        return;
      case "resize":
        if (message.width !== undefined) frame.style.width = `${String(message.width)}px`;
        if (message.height !== undefined) frame.style.height = `${String(message.height)}px`;
    }
  }
}

function fill({ page, box, frame, close }: Panel): void {
  frame.style.width = `${String(page.width)}px`;
  frame.style.height = `${String(page.height)}px`;
  box.append(titleBar(page.title, "Tutup", close), frame);
  document.body.append(box);
}

/** A page that comes into a frame with the focus does not have the keyboard of itself. */
function passFocus(frame: HTMLIFrameElement): void {
  if (document.activeElement !== frame) return;
  frame.blur();
  frame.focus();
}

function titleBar(title: string, label: string, close: () => void): HTMLElement {
  const button = element("button", { type: "button", ariaLabel: label, onclick: close }, "✕");
  button.title = label;
  button.className = "close";
  return element("div", { className: "title-bar" }, element("h2", {}, title), button);
}
