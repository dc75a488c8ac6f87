import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../dev/workbench/server";
import { launchBrowser } from "./browser";
import { Window } from "./window";

jest.setTimeout(120_000);

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Uji")
    .addItem("Tanya nama", "tanya").addItem("Beri tahu", "beriTahu").addToUi();
}
function tanya() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActive().getActiveSheet();
  sheet.getRange("A1").setValue("ditulis sebelum bertanya");
  if (ui.alert("Yakin?", ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const name = ui.prompt("Nama", "Siapa nama Anda?", ui.ButtonSet.OK_CANCEL);
  sheet.getRange("A2").setValue("Halo, " + name.getResponseText());
}
function beriTahu() {
  SpreadsheetApp.getActive().toast("Semua tersimpan.", "SPBE");
}`;

let browser: Browser;
let workbench: RunningWorkbench;
let dist: string;
let ayu: Window;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), "uji-"));
  writeFileSync(join(dist, "Code.js"), CODE);
  writeFileSync(join(dist, "appsscript.json"), JSON.stringify({ timeZone: "Asia/Jakarta" }));
  browser = await launchBrowser();
  workbench = await startWorkbench({ dist, example: "kosong" });
  ayu = await Window.open(browser, workbench.url);
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
  rmSync(dist, { recursive: true });
});

afterEach(() => {
  expect(ayu.faults.splice(0)).toEqual([]);
});

test("a script's questions are answered in dialogs, and nothing changes before", async () => {
  const dialog = ayu.page.locator("dialog.message[open]");
  await ayu.clickMenu("Uji", "Tanya nama");
  await dialog.getByText("Yakin?").waitFor();
  expect(workbench.emulator.user().display("Sheet1", "A1")).toBe("");
  await dialog.getByRole("button", { name: "Ya" }).click();
  await dialog.getByText("Siapa nama Anda?").waitFor();
  await dialog.locator("input").fill("Ayu");
  await dialog.getByRole("button", { name: "Oke" }).click();
  await ayu.shows("A2", "Halo, Ayu");
  await ayu.shows("A1", "ditulis sebelum bertanya");
  await ayu.page.keyboard.press("Control+z");
  await ayu.shows("A2", "kosong");
});

test("a script's toast appears", async () => {
  await ayu.clickMenu("Uji", "Beri tahu");
  await ayu.page.locator("#toasts .toast", { hasText: "Semua tersimpan." }).waitFor();
});
