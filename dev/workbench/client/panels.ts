import type { PageView } from "../protocol";
import type { Connection } from "./connection";
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
  | { readonly kind: "resize"; readonly width?: number; readonly height?: number };

interface Panel {
  readonly frame: HTMLIFrameElement;
  readonly close: () => void;
}

const SANDBOX = "allow-scripts allow-forms allow-popups allow-modals allow-downloads";

/** The add-on's sidebar and dialog, each a page in a frame without an origin. */
export class Panels {
  private readonly panels = new Set<Panel>();

  constructor(private readonly connection: Connection) {
    window.addEventListener("message", (event: MessageEvent<PageMessage | null>) => {
      const panel = [...this.panels].find(({ frame }) => frame.contentWindow === event.source);
      if (panel && event.data) void this.receive(panel, event.data);
    });
  }

  showSidebar(page: PageView): void {
    const aside = part("sidebar");
    this.closeWithin(aside);
    const panel = this.create(page, () => {
      aside.hidden = true;
    });
    aside.replaceChildren(titleBar(page.title, panel.close), panel.frame);
    aside.setAttribute("aria-label", page.title);
    aside.hidden = false;
  }

  showDialog(page: PageView): void {
    document.querySelectorAll(".add-on-dialog").forEach((old) => {
      this.closeWithin(old);
    });
    const box = element("section", { className: "add-on-dialog", ariaLabel: page.title });
    box.setAttribute("role", "dialog");
    const panel = this.create(page, () => {
      box.remove();
    });
    panel.frame.style.width = `${String(page.width)}px`;
    panel.frame.style.height = `${String(page.height)}px`;
    box.append(titleBar(page.title, panel.close), panel.frame);
    document.body.append(box);
  }

  private create(page: PageView, onClose: () => void): Panel {
    const frame = element("iframe", { title: page.title, src: page.address });
    frame.setAttribute("sandbox", SANDBOX);
    const panel: Panel = {
      frame,
      close: () => {
        this.panels.delete(panel);
        frame.remove();
        onClose();
      },
    };
    this.panels.add(panel);
    return panel;
  }

  private closeWithin(container: Element): void {
    for (const panel of [...this.panels]) {
      if (container.contains(panel.frame)) panel.close();
    }
  }

  private async receive({ frame, close }: Panel, message: PageMessage): Promise<void> {
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
        part("grid").querySelector<HTMLElement>("canvas")?.focus();
        return;
      case "resize":
        if (message.width !== undefined) frame.style.width = `${String(message.width)}px`;
        if (message.height !== undefined) frame.style.height = `${String(message.height)}px`;
    }
  }
}

function titleBar(title: string, close: () => void): HTMLElement {
  const button = element("button", { type: "button", ariaLabel: "Tutup", onclick: close }, "✕");
  button.className = "close";
  return element("div", { className: "title-bar" }, element("h2", {}, title), button);
}
