import type { Download } from "playwright-core";
import type { RunningWorkbench } from "../../dev/workbench/server";
import { openWorkbench } from "./opened-workbench";
import type { Window } from "./window";

jest.setTimeout(120_000);

let workbench: RunningWorkbench;
let ayu: Window;

openWorkbench({ example: "pangkalpinang" }, (opened) => {
  ({ workbench, ayu } = opened);
});

type ChosenFile =
  string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Chooses a file where a menu command asks for one. */
async function choose(label: string, file: ChosenFile): Promise<void> {
  const chooser = ayu.page.waitForEvent("filechooser");
  await ayu.clickMenu("File", label);
  await (await chooser).setFiles(file);
}

/** The same with a file whose workbook takes the place of this one. */
async function openFrom(label: string, path: string): Promise<void> {
  const reloaded = ayu.page.waitForEvent("load");
  await choose(label, path);
  await reloaded;
  await ayu.ready();
}

async function download(label: string): Promise<Download> {
  const file = ayu.page.waitForEvent("download");
  await ayu.clickMenu("File", label);
  return file;
}

async function enterLevel(text: string): Promise<void> {
  await ayu.showSheet("Penilaian");
  await ayu.select("G3");
  await ayu.type(text);
}

/** How many charts and protections the workbook has. */
function furnishings(): { charts: number; protections: number } {
  const { sheets } = workbench.emulator.spreadsheet;
  return {
    charts: sheets.flatMap(({ charts }) => charts).length,
    protections: sheets.flatMap(({ protections }) => protections).length,
  };
}

test("a workbook saved to a file is opened again as it was", async () => {
  const before = furnishings();
  const file = await download("Simpan ke komputer");
  await enterLevel("5");
  await ayu.shows("G3", "5");
  await openFrom("Buka…", await file.path());
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2,87");
  expect(workbench.emulator.user().error("Ringkasan", "A5")).toBeNull();
  expect(furnishings()).toEqual(before);
  await enterLevel("9");
  expect(await ayu.message()).toContain("Data ditolak");
});

test("an .xlsx file brings levels, formulas and rules back; what it lacks is told and restored", async () => {
  const before = furnishings();
  const file = await download("Unduh sebagai .xlsx");
  expect(file.suggestedFilename()).toBe("SPBE.xlsx");
  expect(await ayu.message()).toContain(
    "Grafik dan perlindungan tidak ikut ke dalam berkas .xlsx.",
  );
  await enterLevel("5");
  await ayu.shows("G3", "5");

  await openFrom("Impor .xlsx…", await file.path());
  expect(await ayu.message()).toContain("SPBE ▸ Siapkan lembar membuat lagi grafik");
  expect(furnishings()).toEqual({ charts: 0, protections: 0 });
  await ayu.showSheet("Penilaian");
  await ayu.shows("G3", "3");
  await ayu.clickMenu("SPBE", "Siapkan lembar");
  await ayu.message();
  expect(furnishings()).toEqual(before);
  await enterLevel("5");
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2,89");
});

test("a file that is no .xlsx is refused and changes nothing", async () => {
  const buffer = Buffer.from("No;Indikator");
  await choose("Impor .xlsx…", { name: "data.xlsx", mimeType: "text/csv", buffer });
  expect(await ayu.message()).toContain("Berkas ini bukan lembar kerja .xlsx yang dapat dibaca.");
  await ayu.shows("A5", "2,89");
});
