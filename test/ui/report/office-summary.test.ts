import { officeSheets } from "../../../src/ui/report/office-sheets";
import { officeSummary } from "../../../src/ui/report/office-summary";
import { roadmapOf } from "../../../src/ui/report/roadmap";
import type { RowChange } from "../panel";
import { boardFor } from "./board";
import { cityPanel, STEPS, TODAY } from "./city";

const HUKUM = { opd: "Bagian Hukum" };

function summary(
  name: string,
  changes: Readonly<Record<number, RowChange>> = {},
  steps = STEPS,
): string {
  const board = boardFor({ ...cityPanel(changes), steps });
  const sheets = officeSheets(board, roadmapOf(board, "Rencana 3,00"), TODAY);
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet for ${name}`);
  return officeSummary(sheet);
}

test("all is reached only when it is", () => {
  expect(summary("Bagian Hukum")).toBe("Penanggung jawab 1 indikator, semua mencapai target.");
  const wrong = { 44: { self: "3,5", details: HUKUM } };
  expect(summary("Bagian Hukum", wrong)).toBe("Penanggung jawab 1 indikator, 1 perlu diperiksa.");
  const untargeted = { 44: { self: 4, target: null, details: HUKUM } };
  expect(summary("Bagian Hukum", untargeted)).toBe(
    "Penanggung jawab 1 indikator, 1 targetnya belum diisi.",
  );
  const mistargeted = { 44: { self: 4, target: "tinggi", details: HUKUM } };
  expect(summary("Bagian Hukum", mistargeted)).toBe(
    "Penanggung jawab 1 indikator, 1 perlu diperiksa.",
  );
  const empty = { 44: { self: null, details: HUKUM } };
  expect(summary("Bagian Hukum", empty)).toBe("Penanggung jawab 1 indikator, 1 belum diisi.");
});

test("an OPD that carries planned steps is not finished", () => {
  expect(summary("DPMPTSP")).toBe(
    "Penanggung jawab 4 indikator, 2 masih harus naik menurut rencana, 1 masih memerlukan bukti dukung.",
  );
  expect(summary("DPMPTSP", {}, [])).toBe(
    "Penanggung jawab 4 indikator, semua mencapai target, 3 masih memerlukan bukti dukung.",
  );
});

test("what is below and late is counted, and what has no OPD", () => {
  expect(summary("Bagian Organisasi")).toBe(
    "Penanggung jawab 5 indikator, 4 belum mencapai target, 1 melewati tenggat.",
  );
  expect(summary("")).toBe(
    "1 indikator belum memiliki OPD penanggung jawab, 1 belum mencapai target.",
  );
});

test("an OPD that only carries a step, or only supports, answers for nothing", () => {
  const [first] = STEPS;
  if (!first) throw new Error("No steps");
  expect(summary("Kecamatan", {}, [{ ...first, opd: "Kecamatan" }])).toBe(
    "Bukan penanggung jawab indikator, 1 belum mencapai target.",
  );
  const supported = { 44: { self: 4, details: { ...HUKUM, supportingOpd: "DPMPTSP" } } };
  const others = Object.fromEntries(
    [42, 45, 46, 47].map((number) => [number, { self: 3, details: HUKUM }]),
  );
  expect(summary("DPMPTSP", { ...others, ...supported }, [])).toBe(
    "Bukan penanggung jawab indikator, 1 indikator OPD lain didukung.",
  );
});
