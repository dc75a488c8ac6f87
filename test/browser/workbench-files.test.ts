import type { Browser } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../dev/workbench/server";
import { launchBrowser } from "./browser";
import { Window } from "./window";

jest.setTimeout(120_000);

let browser: Browser;
let workbench: RunningWorkbench;
let ayu: Window;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench();
  ayu = await Window.open(browser, workbench.url);
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

afterEach(() => {
  expect(ayu.faults.splice(0)).toEqual([]);
});

type ChosenFile =
  string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Chooses a file where a menu command asks for one. */
async function choose(label: string, file: ChosenFile): Promise<void> {
  const chooser = ayu.page.waitForEvent("filechooser");
  await ayu.clickMenu("File", label);
  await (await chooser).setFiles(file);
}

test("a workbook downloaded as .xlsx and imported again is as it was", async () => {
  const download = ayu.page.waitForEvent("download");
  await ayu.clickMenu("File", "Unduh sebagai .xlsx");
  const file = await download;
  expect(file.suggestedFilename()).toBe("SPBE.xlsx");
  await ayu.showSheet("Penilaian");
  await ayu.select("G3");
  await ayu.type("5");
  await ayu.shows("G3", "5");

  const reloaded = ayu.page.waitForEvent("load");
  await choose("Impor .xlsx…", await file.path());
  await reloaded;
  await ayu.ready();
  await ayu.showSheet("Penilaian");
  await ayu.shows("G3", "3");
  await ayu.select("G3");
  await ayu.type("5");
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2,89");
});

test("a file that is no .xlsx is refused and changes nothing", async () => {
  const buffer = Buffer.from("No;Indikator");
  await choose("Impor .xlsx…", { name: "data.xlsx", mimeType: "text/csv", buffer });
  expect(await ayu.message()).toContain("Berkas ini bukan lembar kerja .xlsx yang dapat dibaca.");
  await ayu.shows("A5", "2,89");
});
