import { chromium, type Browser } from "playwright-core";
import { launchOptions } from "./launch-options";

/** The browser of this run of tests, else one of its own; closing it takes away only what was opened in it. */
export async function launchBrowser(): Promise<Browser> {
  const address = process.env.TEST_BROWSER;
  return address === undefined ? chromium.launch(await launchOptions()) : chromium.connect(address);
}
