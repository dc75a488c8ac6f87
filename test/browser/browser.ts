import { chromium, type Browser } from "playwright-core";
import { launchOptions } from "./launch-options";

/** A browser for one file of tests: what another one left on its clipboard is not there. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch(await launchOptions());
}
