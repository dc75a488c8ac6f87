import { toA1 } from "../../dev/emulator/area";
import type { RunningWorkbench } from "../../dev/workbench/server";
import { openWorkbench } from "./opened-workbench";
import type { Window } from "./window";

jest.setTimeout(120_000);

let workbench: RunningWorkbench;
let ayu: Window;

openWorkbench({ locale: "en_US", example: "pangkalpinang" }, (opened) => {
  ({ workbench, ayu } = opened);
});

const owner = (): ReturnType<RunningWorkbench["emulator"]["user"]> => workbench.emulator.user();

/** Enters rows on an empty sheet and shows it. */
async function prepare(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  owner().clear("Sheet1", "A1:J20");
  owner().paste("Sheet1", "A1", rows);
  workbench.refresh();
  await ayu.showSheet("Sheet1");
}

test("with --locale en_US numbers show a decimal point", async () => {
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2.87");
  await prepare([[""]]);
  await ayu.select("A1");
  await ayu.type("=SUM(1.5,2)");
  await ayu.shows("A1", "3.5");
});

test("the hint beside a formula separates arguments by commas", async () => {
  await prepare([[""]]);
  await ayu.select("A1");
  await ayu.page.keyboard.type("=SPBE_SCORES(");
  await ayu.page.getByText("SPBE_SCORES([tingkat],[nomor]").waitFor();
  await ayu.page.keyboard.press("Escape");
  await ayu.shows("A1", "kosong");
});

test("the list of named ranges leads to their cells", async () => {
  await ayu.clickMenu("Data", "Rentang bernama…");
  const names = ayu.page.locator("dialog .names");
  await names.getByText("SPBE_TINGKAT", { exact: true }).waitFor();
  const { area } = workbench.emulator.spreadsheet.areaOfName("SPBE_TINGKAT") ?? {};
  const cells = area ? toA1(area) : "";
  expect(await names.innerText()).toContain(`Penilaian!${cells}`);
  await names.getByText("SPBE_TINGKAT", { exact: true }).click();
  await ayu.page
    .getByText(new RegExp(`^Penilaian ${cells.replace(/:.*/, "")}: `))
    .waitFor({ state: "attached" });
});

test("rows and columns are inserted, moved, deleted, and all of it is undone", async () => {
  await prepare([
    [1, 10],
    [2, 20],
    [3, "=SUM(A1:A3)"],
  ]);
  await ayu.select("A2");
  await ayu.clickMenu("Sisipkan", "1 kolom di kiri");
  await ayu.shows("B2", "2");
  await ayu.clickMenu("Edit", "Pindahkan baris ke bawah");
  await ayu.shows("B3", "2");
  await ayu.clickMenu("Edit", "Hapus baris 3");
  await ayu.shows("C2", "4");
  for (const key of ["z", "z", "z"]) await ayu.page.keyboard.press(`Control+${key}`);
  await ayu.shows("B3", "6");
  await ayu.page.keyboard.press("Control+y");
  await ayu.shows("C3", "6");
});

test("rows, columns and sheets are hidden and shown again; freezing and notes", async () => {
  await prepare([
    ["a", "b"],
    ["c", "d"],
    ["e", "f"],
  ]);
  await ayu.select("A2");
  await ayu.clickMenu("Tampilan", "Sembunyikan baris 2");
  const [sheet] = workbench.emulator.spreadsheet.sheets.filter(({ name }) => name === "Sheet1");
  await ayu.until(() => sheet?.rows[1]?.isHidden === true);
  await ayu.select("A2");
  await ayu.clickMenu("Tampilan", "Tampilkan baris 2");
  await ayu.until(() => sheet?.rows[1]?.isHidden === false);
  await ayu.clickMenu("Tampilan", "Bekukan sampai baris 2");
  await ayu.until(() => sheet?.settings.frozenRows === 2);
  await ayu.clickMenu("Tampilan", "Jangan bekukan");
  await ayu.until(() => sheet?.settings.frozenRows === 0);

  await ayu.clickMenu("Sisipkan", "Catatan…");
  await ayu.page.locator("dialog textarea").fill("Periksa bukti");
  await ayu.page.locator("dialog .primary").click();
  await ayu.until(() => owner().note("Sheet1", "A2") === "Periksa bukti");

  const tabs = ayu.page.locator("[data-u-comp=slide-tab-bar]");
  await ayu.clickMenu("Tampilan", "Sembunyikan lembar");
  await tabs.getByText("Sheet1", { exact: true }).waitFor({ state: "detached" });
  await ayu.clickMenu("Tampilan", "Tampilkan lembar Sheet1");
  await ayu.showSheet("Sheet1");
});

test("bold, number formats and merged cells", async () => {
  await prepare([[0.5, "hilang"]]);
  await ayu.select("A1");
  await ayu.clickMenu("Format", "Tebal");
  await ayu.until(() => owner().format("Sheet1", "A1").fontWeight === "bold");
  await ayu.clickMenu("Format", "Persen (0%)");
  await ayu.shows("A1", "50%");
  await ayu.clickMenu("Format", "Angka otomatis");
  await ayu.shows("A1", "0.5");
  await ayu.page.keyboard.press("Shift+ArrowRight");
  await ayu.clickMenu("Format", "Gabungkan sel");
  await ayu.until(() => owner().display("Sheet1", "B1") === "");
  await ayu.clickMenu("Format", "Pisahkan sel");
  await ayu.until(() =>
    workbench.emulator.spreadsheet.sheets.every(({ settings }) => settings.merges.length === 0),
  );
  await ayu.page.keyboard.press("Control+z");
  await ayu.page.keyboard.press("Control+z");
  await ayu.shows("B1", "hilang");
});

test("sheets are added, renamed and deleted", async () => {
  await ayu.clickMenu("Sisipkan", "Lembar baru");
  const { spreadsheet } = workbench.emulator;
  await ayu.until(() => spreadsheet.sheets.at(-1)?.name.startsWith("Sheet") === true);
  await ayu.showSheet(spreadsheet.sheets.at(-1)?.name ?? "");
  await ayu.clickMenu("Edit", "Ganti nama lembar…");
  await ayu.page.locator("dialog input").fill("Laporan");
  await ayu.page.locator("dialog .primary").click();
  await ayu.showSheet("Laporan");
  await ayu.clickMenu("Edit", "Hapus lembar");
  await ayu.page
    .locator("[data-u-comp=slide-tab-bar]")
    .getByText("Laporan", { exact: true })
    .waitFor({ state: "detached" });
});
