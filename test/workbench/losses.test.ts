import { createEmulator } from "../../dev/emulator";
import { enterExample } from "../../dev/workbench/examples";
import type { ServerEvent } from "../../dev/workbench/protocol";
import { Workbench } from "../../dev/workbench/workbench";
import { exportRemark, importRemark, Losses } from "../../dev/workbench/xlsx/losses";

jest.setTimeout(60_000);

test("a remark counts what is lost, and says how the add-on's own is made anew", () => {
  expect(exportRemark(new Losses())).toBe("");
  expect(exportRemark(new Losses({ charts: 2, protections: 1, filters: 1, longTexts: 3 }))).toBe(
    "Tidak ikut ke dalam berkas .xlsx: 2 grafik, 1 perlindungan, dan 1 filter. " +
      "3 sel berisi lebih dari 32.767 huruf: utuh di dalam berkas, tetapi Excel memotongnya.",
  );
  expect(importRemark(new Losses(), false)).toBe("");
  expect(importRemark(new Losses({ pictures: 1, formulas: 1200 }), true)).toBe(
    "Tidak ikut diimpor: 1 gambar. " +
      "1.200 rumus tidak dikenal di sini: nilainya tetap, dan rumusnya ada di catatan selnya. " +
      "Jalankan SPBE ▸ Siapkan lembar agar grafik dan perlindungan add-on dibuat lagi.",
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
  const [own, other] = [join(workbench, null).id, join(workbench, null).id];
  const { bytes, remark } = await workbench.exportXlsx();
  expect(remark).toMatch(/^Tidak ikut ke dalam berkas \.xlsx: \d+ grafik dan \d+ perlindungan\.$/);
  await workbench.open({ window: own, fileName: "kota.xlsx", bytes });
  const advice = importRemark(new Losses(), true);
  const told = (message: string): unknown => [{ kind: "alert", title: "Berkas dibuka", message }];
  expect(alertsIn(join(workbench, own).told)).toEqual(told(advice));
  expect(alertsIn(join(workbench, other).told)).toEqual(
    told(`Ayu Lestari membuka berkas kota.xlsx di lembar kerja ini. ${advice}`),
  );
  expect(alertsIn(join(workbench, own).told)).toEqual([]);
});

test("a workbook without charts, protections and filters passes without a word", async () => {
  const workbench = new Workbench(createEmulator({ code: "" }), []);
  const { id } = join(workbench, null);
  const { bytes, remark } = await workbench.exportXlsx();
  expect(remark).toBe("");
  await workbench.open({ window: id, fileName: "kosong.xlsx", bytes });
  expect(alertsIn(join(workbench, id).told)).toEqual([]);
});
