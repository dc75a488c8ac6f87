import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";

/** What the grid library's tab bar logs when it scrolls to a tab before having drawn it; nothing is amiss. */
const TAB_BAR_NOISE = "Index out of bounds";

/** A browser window with the workbench in it, handled as a person handles it. */
export class Window {
  /** What should never happen: errors on the console and requests to other places. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, url: string): Promise<Window> {
    return Window.load(await browser.newContext({ viewport: { width: 1366, height: 768 } }), url);
  }

  /** The window of a further person. It opens sooner, as the browser knows the page already. */
  openAnother(): Promise<Window> {
    return Window.load(this.context, this.page.url());
  }

  private static async load(context: BrowserContext, url: string): Promise<Window> {
    const page = await context.newPage();
    const window = new Window(page, context);
    page.on("console", (message) => {
      const isFault = message.type() === "error" && message.text() !== TAB_BAR_NOISE;
      if (isFault) window.faults.push(message.text());
    });
    page.on("pageerror", (error) => window.faults.push(String(error)));
    page.on("request", (request) => {
      const isLocal = /^(?:data:|blob:)/.test(request.url()) || request.url().startsWith(url);
      if (!isLocal) window.faults.push(`request to ${request.url()}`);
    });
    await page.goto(url);
    await window.ready();
    return window;
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector("html[data-ready]", { timeout: 30_000 });
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /** By keyboard: the grid's tab bar takes a slow click on the current tab for a drag. */
  async showSheet(name: string): Promise<void> {
    const tab = this.page.getByRole("tab", { name, exact: true });
    await tab.focus();
    await tab.press("Enter");
    await this.selected((text) => text.startsWith(`${name} `));
  }

  /** Selects a cell of the sheet on screen through the name box. */
  async select(a1: string): Promise<void> {
    const box = this.page.locator("[data-u-comp=defined-name] input");
    await box.click();
    await box.fill(a1);
    await box.press("Enter");
    await this.selected((text) => text.includes(` ${a1}: `));
  }

  /** Types into the selected cell and goes down. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async clickMenu(menu: string, label: string): Promise<void> {
    await this.page.locator(".menu-bar > button", { hasText: menu }).click();
    await this.page.locator(".menu button", { hasText: label }).first().click();
  }

  /** The add-on's page in the sidebar. */
  get sidebar(): FrameLocator {
    return this.page.frameLocator("#sidebar iframe");
  }

  /** Opens the sidebar from the menu and waits until it shows something. */
  async openSidebar(): Promise<void> {
    await this.clickMenu("SPBE", "Buka panel");
    await this.sidebar.locator("h1").first().waitFor();
  }

  /** Takes the keyboard from the grid into the sidebar. */
  async goToSidebar(): Promise<void> {
    await this.page.keyboard.press("F6");
    await this.hasKeyboard(".menu-bar");
    await this.page.keyboard.press("F6");
    await this.hasKeyboard("#sidebar");
  }

  /** Waits until the keyboard is in this part of the page. */
  async hasKeyboard(part: string): Promise<void> {
    const holdsFocus = `document.querySelector("${part}").contains(document.activeElement)`;
    await this.finds(true, () => this.page.evaluate<boolean>(holdsFocus));
  }

  /** The frame of the sidebar, to run something in it. */
  async sidebarFrame(): Promise<Frame> {
    const frame = await (await this.page.$("#sidebar iframe"))?.contentFrame();
    if (!frame) throw new Error("There is no sidebar.");
    return frame;
  }

  /** Waits for a message on the screen, reads it and closes it. */
  async message(): Promise<string> {
    const dialog = this.page.locator("dialog.message[open]");
    await dialog.waitFor();
    const text = await dialog.innerText();
    await dialog.locator("button").first().click();
    await dialog.waitFor({ state: "detached" });
    return text;
  }

  /** Waits until a cell of the sheet on screen shows this. */
  async shows(a1: string, text: string): Promise<void> {
    await this.select(a1);
    await this.selected((told) => told.endsWith(` ${a1}: ${text}`));
  }

  /** Waits until something holds that the page only leads to. */
  async until(holds: () => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!holds()) {
      if (Date.now() > deadline) throw new Error(`Never came true: ${holds.toString()}`);
      await this.page.waitForTimeout(20);
    }
  }

  /** Waits until a look at the page finds this. */
  async finds<Value>(wanted: Value, look: () => Promise<Value>): Promise<void> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const found = await look();
      if (found === wanted) return;
      if (Date.now() > deadline) throw new Error(`It is ${String(found)}: ${look.toString()}`);
      await this.page.waitForTimeout(20);
    }
  }

  private async selected(isWanted: (text: string) => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const text = (await this.page.textContent("#cell")) ?? "";
      if (isWanted(text)) return;
      if (Date.now() > deadline) throw new Error(`The selected cell is: ${text}`);
      await this.page.waitForTimeout(20);
    }
  }
}
