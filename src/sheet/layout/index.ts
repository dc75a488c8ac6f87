/**
 * THE workbook: sheets, columns of tables, fields, named ranges and formulas of columns are declared here. Reading,
 * writing, creating and repairing derive from it. What lies on the pages that only show, Ringkasan, Tren and
 * Ringkasan Rekap, stands with what makes them in `set-up`; rules of input follow from a column's kind in
 * `set-up/input-rule.ts`; words that pages share stand in `words.ts`.
 *
 * Formulas stay in the subset that works in every locale, and but for REGEXREPLACE in every spreadsheet program:
 * English names, `;` between arguments, no decimal literals, no array literals.
 */

import { EVIDENCE } from "./evidence";
import { FOLLOW_UPS } from "./follow-ups";
import { HISTORY } from "./history";
import { ITEMS } from "./items";
import { LOG } from "./log";
import { OFFICES } from "./offices";
import { PLAN } from "./plan";
import { RANGES } from "./ranges";
import { TWO_INDICES } from "./two-indices";

export { ASSESSMENT, assessmentKeys, type ColumnKey } from "./assessment";
export { noteFor, type CellOf, type Column, type Kind } from "./column";
export { EVIDENCE, type EvidenceKey } from "./evidence";
export { FOLLOW_UPS, type FollowUpKey } from "./follow-ups";
export { HISTORY, type HistoryKey } from "./history";
export { rowOfIndicator } from "./indicator-rows";
export { ITEMS, type ItemKey } from "./items";
export { KEPT_LOG_ROWS, LOG, logArchiveName, MOST_LOG_ROWS, type LogKey } from "./log";
export { OFFICES, type OfficeKey } from "./offices";
export { PLAN, type StepKey } from "./plan";
export { keptEvidenceRange, RANGES } from "./ranges";
export type { Logged, LoggedTogether, Register, RegisterColumn } from "./register";
export {
  ROLL_UP,
  ROLL_UP_SUMMARY,
  type RollUpColumns,
  rollUpColumns,
  type RollUpKey,
  rollUpKey,
  rollUpRegister,
} from "./roll-up";
export { START, YEARS, type Field } from "./start";
export { SUMMARY } from "./summary";
export { TREND } from "./trend";
export { PLANNING_DOCUMENTS, TWO_INDICES, type TwoIndicesKey } from "./two-indices";

/** Every register that a new workbook has, in the order of their sheets. */
export const REGISTERS = [PLAN, EVIDENCE, OFFICES, LOG] as const;

/** Registers whose sheets are made when something is first written to them; from then on they are repaired too. */
export const LATER_REGISTERS = [ITEMS, FOLLOW_UPS, HISTORY, TWO_INDICES] as const;

/** The sheet that *Uji lingkungan* writes. */
export const PROBE = { sheet: "Uji Lingkungan", widths: [60, 300, 280, 280, 420] } as const;

/** Parameters of the custom functions and the named range that a bare call stands for. */
export const BARE_RANGES: Readonly<Record<string, string>> = {
  tingkat: RANGES.level,
  nilai: RANGES.level,
  nomor: RANGES.number,
  target: RANGES.target,
  target_indeks: RANGES.targetIndex,
  usaha: RANGES.effort,
  batas: RANGES.limit,
  nama: RANGES.name,
};
