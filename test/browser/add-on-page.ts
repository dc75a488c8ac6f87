import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { ADD_ON_POLICY } from "../../dev/workbench/pages";
import type { History, Reply } from "../../src/contract";

/** What stands behind `google.script.run.callApi`; throwing is a failure of the transport. */
export type Server = (action: string, args: readonly unknown[], sender?: unknown) => unknown;

export interface AddOnPageOptions {
  readonly width?: number;
  readonly height?: number;
  /** Files whose page it is: `dist/<name>.html`. */
  readonly name: string;
  readonly server: Server;
  /** What the clock of the page says, ISO. */
  readonly now?: string;
  /** What becomes of the font that the page carries. */
  readonly font?: FontFate;
  /** Runs in the page before its own script. */
  readonly before?: string;
}

/** `refused`: the browser does not load it, so another takes its place; `wide`: half as wide again. */
export type FontFate = "carried" | "refused" | "wide";

const ADDRESS = "https://add-on.example/";

/** A built page of the add-on by itself in a browser, under the restrictions that it has at Google. */
export class AddOnPage {
  /** What should never happen: errors on the console, dialogs and requests to other places. */
  readonly faults: string[] = [];
  /** What the page asked the server for. */
  readonly calls: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, options: AddOnPageOptions): Promise<AddOnPage> {
    const { name, server, width = 960, height = 720, now, font = "carried", before = "" } = options;
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    const addOn = new AddOnPage(page, context);
    page.on("console", (message) => {
      const isRefusal = font === "refused" && message.text().includes("font-src");
      if (message.type() === "error" && !isRefusal) addOn.faults.push(message.text());
    });
    page.on("pageerror", (error) => addOn.faults.push(String(error)));
    page.on("dialog", (dialog) => {
      addOn.faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    if (now !== undefined) await page.clock.setFixedTime(new Date(now));
    const answer: Server = async (action, args, sender) => {
      addOn.calls.push(action);
      return await server(action, args, sender);
    };
    await page.exposeFunction("callServer", answer);
    await page.addInitScript(`${INSTALL_BRIDGE}${before}`);
    await context.route("**/*", async (route) => {
      if (route.request().url() !== ADDRESS) {
        addOn.faults.push(`request to ${route.request().url()}`);
        await route.abort();
        return;
      }
      await route.fulfill({
        contentType: "text/html",
        headers: { "content-security-policy": policy(font) },
        body: widened(readFileSync(`dist/${name}.html`, "utf8"), font),
      });
    });
    await page.goto(ADDRESS);
    return addOn;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

function policy(font: FontFate): string {
  return font === "refused"
    ? ADD_ON_POLICY.replace("font-src data:", "font-src 'none'")
    : ADD_ON_POLICY;
}

function widened(html: string, font: FontFate): string {
  return font === "wide" ? html.replace("@font-face{", "@font-face{size-adjust:150%;") : html;
}

/** A server that answers every call with the same, and knows of no year before. */
export function answering(data: unknown): Server {
  const nothing: History = { snapshots: [], followUps: [], notices: [] };
  return (action): Reply<unknown> => ({ ok: true, data: action === "getHistory" ? nothing : data });
}

/** Runs in the page: `google.script.run` on top of the exposed function. */
const INSTALL_BRIDGE = `
  const runner = (onSuccess, onFailure) => ({
    withSuccessHandler: (handler) => runner(handler, onFailure),
    withFailureHandler: (handler) => runner(onSuccess, handler),
    callApi: (action, args, sender) =>
      void window.callServer(action, args, sender).then(onSuccess, onFailure),
  });
  window.google = { script: { run: runner() } };
`;
