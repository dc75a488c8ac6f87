import { agedEvidence } from "../../src/checks/aged-evidence";
import { documentInput } from "./check-input";

const found = (document: string, date: string, ageDay = "2026-11-24"): unknown[] => [
  ...agedEvidence.run({ ...documentInput({ document, date }), ageDay }),
];

test("finds a review of more than two years, with its day and the rule", () => {
  expect(found("Laporan reviu arsitektur", "2024-11-23")).toEqual([
    {
      number: 7,
      column: "evidence",
      cell: {
        sheet: "Bukti",
        line: "Laporan reviu arsitektur",
        column: "date",
        holds: "2024-11-23",
      },
      fault:
        'Dokumen "Laporan reviu arsitektur" bertanggal 23 November 2024: laporan reviu berumur paling lama dua tahun.',
      advice: "Siapkan dokumen yang lebih baru, atau perbaiki tanggalnya bila keliru.",
      brief: "Laporan reviu arsitektur, 23 November 2024",
    },
  ]);
  expect(found("Laporan audit aplikasi", "2023-01-01")).toHaveLength(1);
});

test("IKASANDI counts for one year", () => {
  expect(found("Hasil IKASANDI", "2025-11-23")).toEqual([
    expect.objectContaining({
      fault:
        'Dokumen "Hasil IKASANDI" bertanggal 23 November 2025: hasil IKASANDI berumur paling lama satu tahun.',
    }),
  ]);
  expect(found("Hasil IKASANDI", "2025-11-24")).toEqual([]);
});

test("is silent about the last day, young documents, other documents, and days nobody can read", () => {
  expect(found("Laporan reviu arsitektur", "2024-11-24")).toEqual([]);
  expect(found("Peraturan wali kota", "2019-01-01")).toEqual([]);
  expect(found("Pedoman audit TIK", "2019-01-01")).toEqual([]);
  expect(found("Laporan reviu arsitektur", "2020")).toEqual([]);
  expect(found("Laporan reviu arsitektur", "")).toEqual([]);
});
