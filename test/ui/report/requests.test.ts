import type { ReadyPanel } from "../../../src/contract";
import { requestsOf } from "../../../src/ui/report/requests";
import { roadmapOf } from "../../../src/ui/report/roadmap";
import { panelOf } from "../panel";
import { boardFor } from "./board";
import { cityPanel, STEPS, TODAY } from "./city";

function requests(
  panel: ReadyPanel,
  scenario: string | null = null,
  today: string = TODAY,
): string[] {
  const board = boardFor(panel);
  return requestsOf(board, roadmapOf(board, scenario), today);
}

test("target and plan, who does it until when, and who is missing", () => {
  expect(requests(cityPanel(), "Rencana 3,00")).toEqual([
    "Menetapkan target indeks 3,00 dan rencana 6 langkah di atas (indeks 3,03, cadangan 0,10 belum terpenuhi).",
    "Menugaskan Dinas Komunikasi dan Informatika, Bagian Organisasi, BKPSDM, Bappeda dan Litbang, dan DPMPTSP menuntaskan bukti dukungnya paling lambat 27 September 2024.",
    "Menunjuk OPD penanggung jawab bagi 1 indikator.",
  ]);
});

test("a deadline that has passed is not asked for: a new one is", () => {
  const assigned = (today: string): string => requests(cityPanel(), "Rencana 3,00", today)[1] ?? "";
  expect(assigned("2024-09-27")).toMatch(/paling lambat 27 September 2024\.$/);
  expect(assigned("2024-09-28")).toMatch(
    /bukti dukungnya dengan tenggat baru, karena tenggat 27 September 2024 sudah terlewati\.$/,
  );
});

test("names: one, two, and too many", () => {
  const withOpds = (...opds: string[]): string => {
    const steps = STEPS.slice(0, opds.length).map((step, i) => ({ ...step, opd: opds[i] ?? "" }));
    return requests({ ...cityPanel(), steps }, "Rencana 3,00")[1] ?? "";
  };
  expect(withOpds("A")).toMatch(/^Menugaskan A menuntaskan/);
  expect(withOpds("A", "B")).toMatch(/^Menugaskan A dan B menuntaskan/);
  expect(withOpds("A", "B", "C", "D", "E", "F")).toMatch(/A, B, C, D, E, dan 1 OPD lain/);
  const long = "Dinas Perumahan Rakyat, Kawasan Permukiman, Pertanahan, dan Lingkungan Hidup";
  expect(withOpds(`${long} 1`, `${long} 2`)).toContain("Hidup 1 dan 1 OPD lain menuntaskan");
  expect(withOpds("Dinas A", "Dinas  a", "Dinas B")).toMatch(/^Menugaskan Dinas A dan Dinas B men/);
});

test("a target keeps every decimal it has", () => {
  const first = (targetIndex: number): string | undefined =>
    requests({ ...cityPanel(), targetIndex }, "Rencana 3,00")[0];
  expect(first(2.875)).toMatch(/^Menetapkan target indeks 2,875 dan/);
  expect(first(3)).toMatch(/^Menetapkan target indeks 3,00 dan/);
});

test("a plan that misses the target is a choice, not a decision that contradicts itself", () => {
  const first = (change: Partial<ReadyPanel>, scenario: string | null): string | undefined =>
    requests({ ...cityPanel(), ...change }, scenario)[0];
  expect(first({ targetIndex: 3.5 }, "Rencana 3,00")).toBe(
    "Menetapkan target baru, atau menambah langkah pada rencana: rencana 6 langkah di atas hanya mencapai indeks 3,03, kurang 0,47 dari target 3,50.",
  );
  expect(first({ reserve: 0, steps: STEPS.slice(0, 5) }, "Rencana 3,00")).toBe(
    "Menetapkan target baru, atau menambah langkah pada rencana: rencana 5 langkah di atas hanya mencapai indeks 2,9955, kurang 0,0045 dari target 3,00.",
  );
  expect(first({ reserve: 0 }, "Rencana 3,00")).toBe(
    "Menetapkan target indeks 3,00 dan rencana 6 langkah di atas (indeks 3,03).",
  );
});

test("where limits hold every plan back, loosening them is the other choice", () => {
  const rows = panelOf().rows.map(
    ({ number, level }) => [number, { self: level, planning: { limit: 3 } }] as const,
  );
  const limited = { ...panelOf(Object.fromEntries(rows)), targetIndex: 4.5 };
  expect(requests(limited)[0]).toBe(
    "Menetapkan target baru, atau melonggarkan batas dan kunci indikator: rencana 26 langkah di atas hanya mencapai indeks 3,30, kurang 1,20 dari target 4,50.",
  );
});

test("without a step left to take, another plan is the other choice", () => {
  const done = cityPanel({ 17: { self: 3 }, 18: { self: 3 } });
  expect(requests({ ...done, steps: STEPS.slice(0, 2) }, "Rencana 3,00")[0]).toBe(
    "Menetapkan target baru, atau memilih rencana lain: tanpa langkah yang tersisa indeks tetap 2,92, kurang 0,08 dari target 3,00.",
  );
});

test("a target off the scale is to be set anew", () => {
  expect(requests({ ...cityPanel(), targetIndex: 7 })[0]).toBe(
    "Menetapkan target dan cadangan indeks antara 1 dan 5.",
  );
});

test("without a target it is asked for; levels that are missing are asked for", () => {
  expect(requests({ ...cityPanel({ 30: { self: null } }), targetIndex: null })).toEqual([
    "Menetapkan target indeks tahun ini.",
    "Menunjuk OPD penanggung jawab bagi 1 indikator.",
    "Meminta OPD melengkapi tingkat indikator yang belum terisi.",
  ]);
});

test("with nothing left to decide the result is to be approved", () => {
  const rows = panelOf().rows.map(
    ({ number, level }) => [number, { self: level, details: { opd: "A" } }] as const,
  );
  const panel = { ...panelOf(Object.fromEntries(rows)), targetIndex: 2, reserve: 0 };
  expect(requests(panel)).toEqual([
    "Menyetujui hasil penilaian ini dan mempertahankan tingkat yang telah dicapai.",
  ]);
});
