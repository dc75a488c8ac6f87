import type { RunningWorkbench } from "../../dev/workbench/server";
import pangkalpinang from "../cases/pangkalpinang-2023.json";
import { openWorkbench } from "./opened-workbench";
import type { Window } from "./window";

jest.setTimeout(120_000);

let workbench: RunningWorkbench;
let ayu: Window;

openWorkbench({ example: "pangkalpinang" }, (opened) => {
  ({ workbench, ayu } = opened);
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
  await page.getByText("Selesai diukur.").waitFor();
  await ayu.page.locator(".add-on-dialog .close").click();
});

test("two windows are two people on one workbook, and a protected cell refuses the other one", async () => {
  const budi = await ayu.openAnother();
  await ayu.page.locator(".person", { hasText: "Budi Santoso" }).waitFor();
  expect(await budi.page.locator(".person.self").innerText()).toContain("Budi Santoso");

  await ayu.select("G3");
  await ayu.type("5");
  await budi.showSheet("Penilaian");
  await budi.shows("G3", "5");
  await budi.select("G4");
  await budi.type("1");
  await ayu.shows("G4", "1");

  owner().protect("Sheet1", "E1", { editors: [] });
  await budi.showSheet("Sheet1");
  await budi.select("E1");
  await budi.type("halo");
  expect(await budi.message()).toContain("Sel dilindungi");
  await budi.shows("E1", "kosong");

  expect(budi.faults).toEqual([]);
  await budi.close();
  await ayu.page.locator(".person", { hasText: "Budi Santoso" }).waitFor({ state: "detached" });
});

test("the hint beside a formula separates arguments by semicolons and follows them", async () => {
  await ayu.showSheet("Sheet1");
  await ayu.select("C1");
  await ayu.page.keyboard.type("=SPBE_PLAN(");
  const hint = ayu.page.getByText(/^SPBE_PLAN\(\[tingkat\];\[target_indeks\];\[nomor\];/);
  await hint.waitFor();
  const current = hint.locator("span[class*=primary]");
  expect(await current.innerText()).toBe("[tingkat]");
  await ayu.page.keyboard.type("G2:G48;3,5");
  await current.getByText("[target_indeks]").waitFor();
  await ayu.page.keyboard.press("Escape");
  await ayu.shows("C1", "kosong");
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
