import { chromium, type BrowserServer } from "playwright-core";
import { launchOptions } from "./launch-options";

declare global {
  var sharedBrowsers: BrowserServer[] | undefined;
}

/** Starts a browser for each worker, before the first test file runs: two workers never share a clipboard. */
export default async function startSharedBrowsers({
  maxWorkers,
}: {
  readonly maxWorkers: number;
}): Promise<void> {
  const options = await launchOptions();
  const workers = Array.from({ length: maxWorkers });
  globalThis.sharedBrowsers = await Promise.all(workers.map(() => chromium.launchServer(options)));
  const addresses = globalThis.sharedBrowsers.map((server) => server.wsEndpoint());
  process.env.TEST_BROWSERS = addresses.join(" ");
}
