import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../dev/workbench/server";
import { pathOf } from "./downloaded";
import { openWorkbench } from "./opened-workbench";
import type { Window } from "./window";

jest.setTimeout(180_000);

let workbench: RunningWorkbench;
let ayu: Window;
const folder = mkdtempSync(join(tmpdir(), "kerja-"));
const autosave = join(folder, "kerja.json");

afterAll(() => {
  rmSync(folder, { recursive: true });
});

openWorkbench({ autosave, example: "pangkalpinang" }, (opened) => {
  ({ workbench, ayu } = opened);
});

/** Reading and calculating a workbook beside the server may take a minute. */
const READING = 80_000;

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
  const reloaded = ayu.page.waitForEvent("load", { timeout: READING });
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
  await openFrom("Buka…", await pathOf(file));
  await ayu.select("A1");
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
  expect(await ayu.message()).toContain("Tidak ikut ke dalam berkas .xlsx:");
  await enterLevel("5");
  await ayu.shows("G3", "5");

  await openFrom("Impor .xlsx", await pathOf(file));
  expect(await ayu.message()).toContain("SPBE ▸ Siapkan lembar agar grafik");
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

test("a file that is no workbook is refused and changes nothing", async () => {
  const buffer = Buffer.from("No;Indikator");
  await choose("Impor .xlsx", { name: "data.xlsx", mimeType: "text/plain", buffer });
  expect(await ayu.message()).toContain("Berkas ini bukan lembar kerja yang dikenal.");
  await ayu.shows("A5", "2,89");
});

test("Batal while a file is read leaves everything as it is", async () => {
  const row = `${"kata;".repeat(40)}\n`;
  const buffer = Buffer.from(row.repeat(6000));
  await choose("Impor .xlsx", { name: "besar.csv", mimeType: "text/csv", buffer });
  const dialog = ayu.page.locator("dialog.progress-message[open]");
  await dialog.locator("progress").waitFor();
  expect(await dialog.locator("h2").textContent()).toBe("Membuka besar.csv");
  await dialog.getByRole("button", { name: "Batal" }).click();
  await dialog.waitFor({ state: "detached" });
  await ayu.shows("A5", "2,89");
});

test("only values are pasted, without the formula and the look", async () => {
  const paste = async (from: string, to: string): Promise<void> => {
    await ayu.select(from);
    await ayu.page.keyboard.press("Control+c");
    await ayu.select(to);
    await ayu.clickMenu("Edit", "Tempel nilai saja");
  };
  workbench.emulator.user().addSheet("Bebas");
  workbench.refresh();
  await ayu.showSheet("Bebas");
  await ayu.select("B2");
  await ayu.type("=Ringkasan!A5*100");
  await ayu.shows("B2", "289");
  await paste("B2", "B4");
  await ayu.shows("B4", "289");
  expect(workbench.emulator.user().formula("Bebas", "B4")).toBe("");
});

test("after a restart somebody is asked, and goes on where the work was", async () => {
  await workbench.close();
  expect(readFileSync(autosave, "utf8")).toContain('"savedAt"');
  const port = Number(new URL(workbench.url).port);
  const again = await startWorkbench({ autosave, port, example: "pangkalpinang" });
  try {
    const dialog = ayu.page.locator("dialog.message[open]", { hasText: "Lanjutkan pekerjaan?" });
    await dialog.waitFor();
    const reloaded = ayu.page.waitForEvent("load");
    await dialog.getByRole("button", { name: "Lanjutkan" }).click();
    await reloaded;
    await ayu.ready();
    await ayu.showSheet("Ringkasan");
    await ayu.shows("A5", "2,89");
    await ayu.showSheet("Bebas");
    await ayu.shows("B4", "289");
  } finally {
    ayu.faults.length = 0;
    await again.close();
  }
});
