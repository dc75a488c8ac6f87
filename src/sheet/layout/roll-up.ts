import type { Instrument, OfficialNumber } from "../../scoring";
import { STAGE_WORDS } from "../../words";
import { RANGES } from "./ranges";
import { registerColumn, type Register, type RegisterColumn } from "./register";

const GROUPS = ["kota", "kabupaten", "provinsi", "pusat"] as const;

type RollUpInput = Pick<RegisterColumn, "header" | "width" | "kind" | "choices">;

/**
 * Sheets Rekap and Ringkasan Rekap: many agencies, one per row, and what they are together. Made on demand, as a
 * city has no use for them.
 *
 * What people paste stands together: name, group, year, stage, and a column per indicator under its number. Index
 * and rank stand before it, everything else that is computed behind it, in one array.
 */
export const ROLL_UP = {
  sheet: "Rekap",
  /** From the headers to the last row: the sheet's anchor. */
  range: RANGES.rollUp,
  title: "Rekap banyak instansi",
  remark:
    "Satu baris per instansi. Tempel atau IMPORTRANGE kolom Instansi sampai indikator terakhir; kolom lainnya dihitung sendiri.",
  headerRow: 3,
  /** So many agencies have room at first; rows that people add are taken in when the sheet is repaired. */
  rows: 1000,
  computed: [
    { header: "Indeks", width: 64 },
    { header: "Peringkat", width: 76 },
  ],
  inputs: [
    { header: "Instansi", width: 240, kind: "text" },
    { header: "Kelompok", width: 96, kind: "choice", choices: GROUPS },
    { header: "Tahun", width: 64, kind: "number" },
    { header: "Tahap", width: 88, kind: "text", choices: Object.values(STAGE_WORDS) },
  ] as readonly RollUpInput[],
  indicatorWidth: 36,
  resultWidth: 64,
  remarkWidth: 420,
} as const;

export const ROLL_UP_SUMMARY = {
  sheet: "Ringkasan Rekap",
  range: RANGES.rollUpSummary,
  title: "Ringkasan rekap",
  groups: GROUPS,
  /** How many of the weakest indicators are named. */
  weakest: 5,
  widths: [160, 300, 150, 24, 44, 420, 84],
} as const;

/** Where the columns of sheet Rekap stand. */
export interface RollUpColumns {
  readonly agency: number;
  readonly group: number;
  readonly year: number;
  readonly firstIndicator: number;
  readonly lastIndicator: number;
  /** Index, rank, predicate, domains, aspects, and what has to be looked at. */
  readonly firstResult: number;
  readonly lastResult: number;
}

export function rollUpColumns({ indicators, domains, aspects }: Instrument): RollUpColumns {
  const agency = ROLL_UP.computed.length + 1;
  const firstIndicator = agency + ROLL_UP.inputs.length;
  const firstResult = firstIndicator + indicators.length;
  return {
    agency,
    group: agency + 1,
    year: agency + 2,
    firstIndicator,
    lastIndicator: firstResult - 1,
    firstResult,
    lastResult: firstResult + 3 + domains.length + aspects.length,
  };
}

/** What people enter: an agency, and a level under the number of its indicator. */
export type RollUpKey = "agency" | "group" | "year" | "stage" | `${OfficialNumber}`;

/** The column of an indicator's levels. */
export function rollUpKey(number: OfficialNumber): `${OfficialNumber}` {
  return String(number) as `${OfficialNumber}`;
}

/** The rows of sheet Rekap as a register: index and rank before it, and the results behind it, are not its own. */
export function rollUpRegister({ indicators }: Instrument): Register<RollUpKey> {
  const [agency, group, year, stage] = ROLL_UP.inputs.map(({ header, width, kind, choices = [] }) =>
    registerColumn<RollUpKey>(header, "", kind, width, { choices }),
  );
  if (!agency || !group || !year || !stage) throw new RangeError("sheet Rekap lacks a column");
  const levels = indicators.map(({ number, name }) => {
    const header = rollUpKey(number);
    return [
      header,
      registerColumn<RollUpKey>(header, name, "level", ROLL_UP.indicatorWidth),
    ] as const;
  });
  const columns = { agency, group, year, stage, ...Object.fromEntries(levels) };
  return {
    sheet: ROLL_UP.sheet,
    range: ROLL_UP.range,
    headerRow: ROLL_UP.headerRow,
    frozenColumns: ROLL_UP.computed.length + 1,
    keys: ["agency", "group", "year", "stage", ...levels.map(([key]) => key)],
    identity: ["agency", "year", "stage"],
    subject: "agency",
    columns,
    isComputedBehind: true,
    logged: { count: (lines) => `${String(lines)} instansi` },
  };
}
