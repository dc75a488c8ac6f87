import { chromium, type BrowserServer } from "playwright-core";
import { launchOptions } from "./launch-options";

declare global {
  var sharedBrowser: BrowserServer | undefined;
}

/** Starts one browser for all test files that want one, before the first of them runs. */
export default async function startSharedBrowser(): Promise<void> {
  globalThis.sharedBrowser = await chromium.launchServer(await launchOptions());
  process.env.TEST_BROWSER = globalThis.sharedBrowser.wsEndpoint();
}
