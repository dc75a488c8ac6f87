import { chromium, type Browser } from "playwright-core";
import { launchOptions } from "./launch-options";

/** The browser of this worker, else one of its own; closing it takes away only what was opened in it. */
export async function launchBrowser(): Promise<Browser> {
  const { TEST_BROWSERS = "", JEST_WORKER_ID = "1" } = process.env;
  const address = TEST_BROWSERS.split(" ")[Number(JEST_WORKER_ID) - 1];
  return !address ? chromium.launch(await launchOptions()) : chromium.connect(address);
}
