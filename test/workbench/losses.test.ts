import { createEmulator } from "../../dev/emulator";
import { enterExample } from "../../dev/workbench/examples";
import type { ServerEvent } from "../../dev/workbench/protocol";
import { Workbench } from "../../dev/workbench/workbench";
import { exportRemark, importRemark } from "../../dev/workbench/xlsx/losses";

jest.setTimeout(60_000);

test("a remark names what is lost, and the command that makes the add-on's own anew", () => {
  expect(exportRemark([])).toBe("");
  expect(exportRemark(["grafik", "perlindungan", "filter"])).toBe(
    "Grafik, perlindungan, dan filter tidak ikut ke dalam berkas .xlsx.",
  );
  expect(importRemark([], false)).toBe("");
  expect(importRemark(["gambar"], false)).toBe("Gambar tidak ikut diimpor.");
  expect(importRemark(["gambar"], true)).toBe(
    "Gambar, grafik, dan perlindungan tidak ikut diimpor; " +
      "SPBE ▸ Siapkan lembar membuat lagi grafik dan perlindungan add-on.",
  );
});

/** Joins as a window does, again after a reload. */
function join(workbench: Workbench, previous: string | null): { told: ServerEvent[]; id: string } {
  const told: ServerEvent[] = [];
  const leave = workbench.connect(previous, (event) => told.push(event));
  const [welcome] = told;
  leave();
  return { told, id: welcome?.kind === "welcome" ? welcome.welcome.window : "" };
}

const alertsIn = (told: readonly ServerEvent[]): ServerEvent[] =>
  told.filter(({ kind }) => kind === "alert");

test("every window is told once after an import, when it has loaded its page again", async () => {
  const emulator = createEmulator();
  enterExample("pangkalpinang", emulator.user());
  const workbench = new Workbench(emulator, []);
  const windows = [join(workbench, null).id, join(workbench, null).id];
  const { bytes, remark } = await workbench.exportXlsx();
  expect(remark).toBe("Grafik dan perlindungan tidak ikut ke dalam berkas .xlsx.");
  workbench.importXlsx(bytes);
  for (const id of windows) {
    expect(alertsIn(join(workbench, id).told)).toEqual([
      { kind: "alert", title: "Impor .xlsx", message: importRemark([], true) },
    ]);
    expect(alertsIn(join(workbench, id).told)).toEqual([]);
  }
});

test("a workbook without charts, protections and filters passes without a word", async () => {
  const workbench = new Workbench(createEmulator({ code: "" }), []);
  const { id } = join(workbench, null);
  const { bytes, remark } = await workbench.exportXlsx();
  expect(remark).toBe("");
  workbench.importXlsx(bytes);
  expect(alertsIn(join(workbench, id).told)).toEqual([]);
});
