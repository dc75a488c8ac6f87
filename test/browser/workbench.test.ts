import type { Browser } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../dev/workbench/server";
import { launchBrowser } from "./browser";
import pangkalpinang from "../cases/pangkalpinang-2023.json";
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

const owner = (): ReturnType<RunningWorkbench["emulator"]["user"]> => workbench.emulator.user();

/** Each test starts from the levels of the example. */
beforeEach(async () => {
  owner().paste(
    "Penilaian",
    "G2",
    pangkalpinang.levels.map((level) => [level]),
  );
  workbench.refresh();
  await ayu.showSheet("Penilaian");
});

test("a level typed in the grid changes the index on Ringkasan", async () => {
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2,87");
  await ayu.showSheet("Penilaian");
  await ayu.select("G3");
  await ayu.type("5");
  await ayu.shows("G3", "5");
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2,89");
});

test("a rejected level shows the rule's message and changes nothing", async () => {
  await ayu.select("G3");
  await ayu.type("9");
  expect(await ayu.message()).toContain("bilangan bulat 1 sampai 5");
  await ayu.shows("G3", "3");
});

test("a bare formula typed in a report cell is completed and stays live", async () => {
  await ayu.showSheet("Sheet1");
  await ayu.select("A1");
  await ayu.type("=SPBE_INDEX()");
  await ayu.shows("A1", "2,87");
  expect(owner().formula("Sheet1", "A1")).toBe("=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)");
  await ayu.showSheet("Penilaian");
  await ayu.select("G3");
  await ayu.type("5");
  await ayu.showSheet("Sheet1");
  await ayu.shows("A1", "2,89");
});

test("a menu command tells its outcome in a dialog", async () => {
  await ayu.clickMenu("SPBE", "Hitung ulang rumus");
  expect(await ayu.message()).toMatch(/^Hitung ulang rumus\n/);
});

test("a page of the add-on reaches the script through google.script.run", async () => {
  await ayu.clickMenu("SPBE", "Uji lingkungan");
  await ayu.message();
  const page = ayu.page.frameLocator(".add-on-dialog iframe");
  await page.getByText("Selesai.").waitFor();
  await ayu.page.locator(".add-on-dialog .close").click();
});

test("two windows are two people on one workbook", async () => {
  const budi = await Window.open(browser, workbench.url);
  await ayu.page.locator(".person", { hasText: "Budi Santoso" }).waitFor();
  expect(await budi.page.locator(".person.self").innerText()).toContain("Budi Santoso");

  await ayu.select("G3");
  await ayu.type("5");
  await budi.showSheet("Penilaian");
  await budi.shows("G3", "5");
  await budi.select("G4");
  await budi.type("1");
  await ayu.shows("G4", "1");

  expect(budi.faults).toEqual([]);
  await budi.close();
  await ayu.page.locator(".person", { hasText: "Budi Santoso" }).waitFor({ state: "detached" });
});

test("what one does can be undone and done again", async () => {
  await ayu.select("G3");
  await ayu.type("5");
  await ayu.shows("G3", "5");
  await ayu.page.keyboard.press("Control+z");
  await ayu.shows("G3", "3");
  await ayu.page.keyboard.press("Control+y");
  await ayu.shows("G3", "5");
  await ayu.page.keyboard.press("Delete");
  await ayu.shows("G3", "kosong");
});

test("rows are inserted and deleted, and the sheet is sorted, from the menus", async () => {
  await ayu.select("A3");
  await ayu.clickMenu("Sisipkan", "1 baris di atas");
  await ayu.shows("A3", "kosong");
  await ayu.shows("A4", "2");
  await ayu.select("A3");
  await ayu.clickMenu("Edit", "Hapus baris 3");
  await ayu.shows("A3", "2");
  await ayu.select("A2");
  await ayu.clickMenu("Data", "Urutkan lembar menurut kolom A (Z ke A)");
  expect(await ayu.message()).toContain("Tetap ubah?");
  await ayu.shows("A2", "47");
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2,87");
  owner().sort("Penilaian", "A2:Z48", 1);
});

test("copied cells keep their formulas, text from elsewhere is read as typed", async () => {
  await ayu.showSheet("Sheet1");
  await ayu.select("A1");
  await ayu.type("10");
  await ayu.shows("A1", "10");
  await ayu.select("B1");
  await ayu.type("=A1*2");
  await ayu.shows("B1", "20");
  await ayu.page.keyboard.press("Control+c");
  await ayu.select("B2");
  await ayu.page.keyboard.press("Control+v");
  await ayu.shows("B2", "0");
  expect(owner().formula("Sheet1", "B2")).toBe("=A2*2");
});

test("a protection that warns asks first", async () => {
  owner().protect("Sheet1", "D1", { warningOnly: true });
  await ayu.showSheet("Sheet1");
  await ayu.select("D1");
  await ayu.type("halo");
  expect(await ayu.message()).toContain("Tetap ubah?");
  await ayu.shows("D1", "halo");
});

test("a protected cell refuses others", async () => {
  owner().protect("Sheet1", "E1", { editors: [] });
  const budi = await Window.open(browser, workbench.url);
  await budi.showSheet("Sheet1");
  await budi.select("E1");
  await budi.type("halo");
  expect(await budi.message()).toContain("Sel dilindungi");
  await budi.shows("E1", "kosong");
  await budi.close();
});

test("a saved workbook is opened again as it was", async () => {
  await ayu.showSheet("Ringkasan");
  const download = ayu.page.waitForEvent("download");
  await ayu.clickMenu("File", "Simpan ke komputer");
  const path = await (await download).path();
  await ayu.showSheet("Penilaian");
  await ayu.select("G3");
  await ayu.type("5");
  await ayu.shows("G3", "5");

  const chooser = ayu.page.waitForEvent("filechooser");
  await ayu.clickMenu("File", "Buka…");
  const reloaded = ayu.page.waitForEvent("load");
  await (await chooser).setFiles(path);
  await reloaded;
  await ayu.ready();
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2,87");
  expect(owner().error("Ringkasan", "A5")).toBeNull();
  await ayu.showSheet("Penilaian");
  await ayu.select("G3");
  await ayu.type("9");
  expect(await ayu.message()).toContain("Data ditolak");
});
