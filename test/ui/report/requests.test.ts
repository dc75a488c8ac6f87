import type { ReadyPanel } from "../../../src/contract";
import { requestsOf } from "../../../src/ui/report/requests";
import { roadmapOf } from "../../../src/ui/report/roadmap";
import { panelOf } from "../panel";
import { boardFor } from "./board";
import { cityPanel, STEPS } from "./city";

function requests(panel: ReadyPanel, scenario: string | null = null): string[] {
  const board = boardFor(panel);
  return requestsOf(board, roadmapOf(board, scenario));
}

test("target and plan, who does it until when, and who is missing", () => {
  expect(requests(cityPanel(), "Rencana 3,00")).toEqual([
    "Menetapkan target indeks 3,00 dan rencana 6 langkah di atas (indeks 3,03).",
    "Menugaskan Dinas Komunikasi dan Informatika, Bagian Organisasi, BKPSDM, Bappeda dan Litbang, dan DPMPTSP menuntaskan bukti dukungnya paling lambat 27 September 2024.",
    "Menunjuk OPD penanggung jawab bagi 1 indikator.",
  ]);
});

test("names: one, two, and too many", () => {
  const withOpds = (...opds: string[]): string => {
    const steps = STEPS.slice(0, opds.length).map((step, i) => ({ ...step, opd: opds[i] ?? "" }));
    return requests({ ...cityPanel(), steps }, "Rencana 3,00")[1] ?? "";
  };
  expect(withOpds("A")).toMatch(/^Menugaskan A menuntaskan/);
  expect(withOpds("A", "B")).toMatch(/^Menugaskan A dan B menuntaskan/);
  expect(withOpds("A", "B", "C", "D", "E", "F")).toMatch(/A, B, C, D, E, dan 1 OPD lain/);
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
