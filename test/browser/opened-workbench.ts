import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import {
  startWorkbench,
  type RunningWorkbench,
  type WorkbenchOptions,
} from "../../dev/workbench/server";
import { launchBrowser } from "./browser";
import { Window } from "./window";

/** What the tests of a file work on: one workbench, and the window of its owner. */
export interface OpenedWorkbench {
  readonly browser: Browser;
  readonly workbench: RunningWorkbench;
  readonly ayu: Window;
}

/**
 * Opens a workbench before the tests of a file and closes it after them; a test also fails when the owner's
 * window has met with anything that should never happen. `take` is called once all is open.
 */
export function openWorkbench(
  options: WorkbenchOptions,
  take: (opened: OpenedWorkbench) => void,
): void {
  let opened: OpenedWorkbench;
  beforeAll(async () => {
    const browser = await launchBrowser();
    const workbench = await startWorkbench(options);
    opened = { browser, workbench, ayu: await Window.open(browser, workbench.url) };
    take(opened);
  });
  afterEach(() => {
    expect(opened.ayu.faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await opened.browser.close();
    await opened.workbench.close();
  });
}

/** The folder of a built script that consists of this code, for the tests of a file. */
export function scriptFolder(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "script-"));
  writeFileSync(join(folder, "Code.js"), code);
  writeFileSync(join(folder, "appsscript.json"), JSON.stringify({ timeZone: "Asia/Jakarta" }));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}
