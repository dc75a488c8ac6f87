import { existsSync } from "node:fs";
import bundledChromium from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where browsers are usually installed; the environment variable comes first. */
const INSTALLED = [
  process.env.CHROME_PATH ?? "",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Starts the installed Chrome or Chromium, or the one that comes as a package: `ONLY_PACKAGED_CHROMIUM` is never another. */
export async function launchBrowser(): Promise<Browser> {
  const candidates = process.env.ONLY_PACKAGED_CHROMIUM === undefined ? INSTALLED : [];
  const installed = candidates.find((path) => path !== "" && existsSync(path));
  const executablePath = installed ?? (await bundledChromium.executablePath());
  return chromium.launch({ executablePath, args: FLAGS });
}
