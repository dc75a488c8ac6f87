import { existsSync } from "node:fs";
import bundledChromium from "@sparticuz/chromium";
import type { LaunchOptions } from "playwright-core";
import { usualPlaces } from "./installed-browsers";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The browser that CHROME_PATH names, else an installed one, else the one that comes as a package:
 * `ONLY_PACKAGED_CHROMIUM` is never another.
 */
export async function launchOptions(): Promise<LaunchOptions> {
  const { CHROME_PATH = "", ONLY_PACKAGED_CHROMIUM } = process.env;
  const candidates =
    CHROME_PATH === ""
      ? usualPlaces(process.platform, process.env).filter(existsSync)
      : [CHROME_PATH];
  const installed = ONLY_PACKAGED_CHROMIUM === undefined ? candidates[0] : undefined;
  const executablePath = installed ?? (await bundledChromium.executablePath());
  return { executablePath, args: FLAGS };
}
