import { areLevelsFormula, isFilledFormula, tidyTextFormula } from "../../reading";
import type { Instrument } from "../../scoring";
import type { CellOf } from "./column";
import { contributionFactors } from "./contribution-formula";
import { isIndicator } from "./indicator-rows";
import { RANGES } from "./ranges";
import { registerColumn, type Register, type RegisterColumn } from "./register";
import { hasStatusFormula } from "./status";

const OFFICE_KEYS = [
  "name",
  "below",
  "overdue",
  "filled",
  "held",
  "stake",
  "lacking",
  "contact",
  "phone",
  "email",
] as const;
export type OfficeKey = (typeof OFFICE_KEYS)[number];

/** Nothing for a row without a name, so that formulas may wait below the last one. */
const ifNamed = (cell: CellOf<OfficeKey>, value: string): string =>
  `=IF(${isFilledFormula(cell("name"))};${value};"")`;

/**
 * 1 for each indicator row of the office for which all conditions hold, else 0; whatever the case of its name
 * and the spaces around it, and although some cell may hold an error.
 */
const rowsOfOffice = (cell: CellOf<OfficeKey>, ...conditions: readonly string[]): string =>
  `IFERROR(${[
    isIndicator,
    `${tidyTextFormula(RANGES.opd)}=${tidyTextFormula(cell("name"))}`,
    ...conditions,
  ]
    .map((condition) => `(${condition})`)
    .join("*")}*1;0)`;

/** How many indicators of the office there are for which all conditions hold. */
const countColumn = (
  header: string,
  note: string,
  width: number,
  conditions: (instrument: Instrument) => readonly string[] = () => [],
): RegisterColumn<OfficeKey> =>
  registerColumn(header, note, "number", width, {
    role: "computed",
    formula: (cell, instrument) =>
      ifNamed(cell, `SUMPRODUCT(${rowsOfOffice(cell, ...conditions(instrument))})`),
  });

const IS_BELOW = hasStatusFormula(RANGES.status, "below");

/** How often the office stands in a hidden list of sheet Ringkasan, where each indicator was looked at once. */
const listedColumn = (
  header: string,
  note: string,
  width: number,
  range: string,
): RegisterColumn<OfficeKey> =>
  registerColumn(header, note, "number", width, {
    role: "computed",
    formula: (cell) => {
      const isOwn = `${range}=${tidyTextFormula(cell("name"))}`;
      return ifNamed(cell, `IFERROR(SUMPRODUCT((${isOwn})*1);"")`);
    },
  });

/**
 * Sheet OPD: who is responsible, what is at stake, and how to reach them. A phone shows the first
 * four columns, and no sidebar.
 */
export const OFFICES: Register<OfficeKey> = {
  sheet: "OPD",
  range: RANGES.offices,
  headerRow: 1,
  frozenColumns: 1,
  keys: OFFICE_KEYS,
  identity: ["name"],
  subject: "name",
  columns: {
    name: registerColumn(
      "Nama OPD",
      "Nama perangkat daerah, sama seperti pada kolom OPD lembar Penilaian.",
      "text",
      132, // frozen: a phone still shows the three columns beside it
    ),
    below: countColumn(
      "Di bawah target",
      "Dihitung: banyak indikatornya yang masih di bawah target.",
      60,
      () => [IS_BELOW],
    ),
    overdue: listedColumn(
      "Lewat tenggat",
      "Dihitung: banyak indikatornya yang masih di bawah target, padahal tenggatnya sudah lewat. Kosong bila lembar Ringkasan tidak ada.",
      62,
      RANGES.overdue,
    ),
    filled: countColumn(
      "Terisi",
      "Dihitung: banyak indikatornya yang tingkatnya sudah terisi dan sah.",
      56,
      ({ scale }) => [areLevelsFormula(RANGES.level, scale)],
    ),
    held: countColumn(
      "Indikator",
      "Dihitung: banyak indikator yang menjadi tanggung jawabnya.",
      76,
    ),
    stake: registerColumn(
      "Kenaikan indeks",
      "Dihitung: tambahan indeks bila semua indikatornya mencapai target.",
      "gain",
      84,
      {
        role: "computed",
        formula: (cell, instrument) => {
          const factors = contributionFactors(instrument, RANGES.weight, RANGES.gap).join(";");
          return ifNamed(cell, `SUMPRODUCT(${rowsOfOffice(cell, IS_BELOW)};${factors})/100`);
        },
      },
    ),
    lacking: listedColumn(
      "Tanpa bukti",
      "Dihitung: banyak indikatornya yang diisi di atas tingkat terendah tanpa bukti yang disiapkan untuk tingkat itu. Kosong bila lembar Bukti atau Ringkasan tidak ada.",
      76,
      RANGES.lackingEvidence,
    ),
    contact: registerColumn("Kontak", "Nama orang yang dihubungi.", "text", 136),
    phone: registerColumn(
      "Telepon",
      "Nomor telepon atau WhatsApp, misalnya 0812-3456-7890.",
      "telephone",
      136,
    ),
    email: registerColumn("Surel", "Alamat surel untuk pengingat.", "emails", 220),
  },
};
