import type { CheckedColumn, UnreadableCell } from "../checks";
import {
  LEVEL_COLUMNS,
  type CellJson,
  type CellPlace,
  type DetailColumn,
  type LevelColumn,
  type PanelRow,
  type PlanningColumn,
  type TickColumn,
  type UnreadableCell as RegisterCell,
  type UnreadableEntry,
} from "../contract";
import {
  DAY_RULE,
  effortRule,
  isBlank,
  parseDay,
  parseEffort,
  parseLevel,
  parseNumber,
  parseScore,
  parseYesNo,
  SCORE_RULE,
  unreadable,
  type Unreadable,
} from "../reading";
import { levelRule, type Instrument } from "../scoring";
import { COLUMN_WORDS, STAGE_WORDS, STAGES } from "../words";
import type { Board } from "./board";
import { levelColumnOf } from "./level-sources";

const YEAR_RULE = "Isi dengan tahun empat angka, misalnya 2026.";
const STAGE_RULE = "Pilih Ya atau Tidak; sampai itu tahap ini tidak dihitung.";
const ENTERED_RULE = "Isi Ya atau kosongkan; sampai itu indikatornya dianggap belum dientri.";
const YES_RULE = "Isi Ya atau kosongkan; sampai itu indikatornya dianggap terkunci.";

/** What a reader gave; only that it could not read matters here. */
type Reading = { readonly kind: string } | Unreadable;

/** How a cell is read, and how to mend one that cannot be. */
interface Legibility {
  readonly read: (cell: CellJson, instrument: Instrument) => Reading;
  readonly rule: (instrument: Instrument) => string;
}

type SettingField = Extract<CellPlace, { sheet: "Mulai" }>["field"];

const level: Legibility = {
  read: (cell, { scale }) => parseLevel(cell, scale),
  rule: ({ scale }) => levelRule(scale),
};
const score: Legibility = { read: parseScore, rule: () => SCORE_RULE };
const day: Legibility = { read: parseDay, rule: () => DAY_RULE };
const yesNo = (rule: string): Legibility => ({ read: parseYesNo, rule: () => rule });
/** A year of assessment is whole. */
const year: Legibility = {
  read: (cell) =>
    isBlank(cell) || parseNumber(cell) !== undefined ? { kind: "read" } : unreadable(cell),
  rule: () => YEAR_RULE,
};

/** The settings, in the order of sheet Mulai. */
const SETTINGS: Readonly<Record<Exclude<SettingField, (typeof STAGES)[number]>, Legibility>> = {
  year,
  targetIndex: score,
  reserve: score,
  targetLevel: level,
  repairDeadline: day,
};
const SETTING_NAMES: Readonly<Record<keyof typeof SETTINGS, string>> = {
  year: "Tahun penilaian",
  targetIndex: "Target indeks",
  reserve: "Cadangan",
  targetLevel: "Target tingkat indikator",
  repairDeadline: "Batas perbaikan",
};

type RowColumn = DetailColumn | PlanningColumn | TickColumn;
/** What stands beside an indicator's levels; null: people write there whatever they like. */
const BESIDE_LEVELS: Readonly<Record<RowColumn, Legibility | null>> = {
  opd: null,
  supportingOpd: null,
  pic: null,
  due: day,
  narrative: null,
  effort: {
    read: (cell, { scale }) => parseEffort(cell, scale),
    rule: ({ scale }) => effortRule(scale),
  },
  limit: level,
  lock: yesNo(YES_RULE),
  entered: yesNo(ENTERED_RULE),
};

/** What stands in cells that no reader can read, apart from levels that count; in the order of the sheets. */
export function unreadableCells(board: Board): UnreadableCell[] {
  const { panel, instrument } = board;
  const settings = (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]).map((field) =>
    settingCell(instrument, field, SETTING_NAMES[field], SETTINGS[field], panel[field]),
  );
  const stages = STAGES.map((stage) => {
    const name = `Hitung tahap ${STAGE_WORDS[stage]}`;
    return settingCell(instrument, stage, name, yesNo(STAGE_RULE), panel.counts[stage]);
  });
  return [
    ...[...settings, ...stages].flat(),
    ...panel.rows.flatMap((row) => rowCells(board, row)),
    ...(panel.evidence ?? []).flatMap(({ document, indicators, unreadable: cells = [] }) =>
      cells.map((cell) => entryCell(cell, "Bukti", document, indicators[0])),
    ),
    ...(panel.items ?? []).flatMap(({ code, indicator, unreadable: cell }) =>
      cell ? [entryCell(cell, "Butir", code, indicator)] : [],
    ),
    ...panel.unreadable.map((cell) => entryCell(cell, cell.sheet, cell.line, cell.number)),
  ];
}

function settingCell(
  instrument: Instrument,
  field: SettingField,
  name: string,
  { read, rule }: Legibility,
  content: CellJson,
): UnreadableCell[] {
  const cell = { sheet: "Mulai", field } as const;
  const place = `${name} pada lembar Mulai`;
  return cellOf(read(content, instrument), null, null, place, rule(instrument), cell);
}

function rowCells(board: Board, row: PanelRow): UnreadableCell[] {
  const { number, details, planning, ticks } = row;
  const { instrument } = board;
  const beside = { ...details, ...planning, ...ticks };
  const cells = [
    ...levelsBesides(board, row).map((column) => [column, level, row.levels[column]] as const),
    ...(Object.keys(BESIDE_LEVELS) as RowColumn[]).map(
      (column) => [column, BESIDE_LEVELS[column], beside[column]] as const,
    ),
  ];
  return cells.flatMap(([column, legibility, cell]) => {
    if (!legibility) return [];
    const place = `${COLUMN_WORDS[column]} indikator ${String(number)}`;
    const advice = legibility.rule(instrument);
    return cellOf(legibility.read(cell, instrument), number, column, place, advice);
  });
}

/** Columns of levels that have no check of their own; a stage that does not count is not looked at. */
function levelsBesides(board: Board, row: PanelRow): LevelColumn[] {
  const used = levelColumnOf(board, row);
  const { stages } = board.panel;
  return LEVEL_COLUMNS.filter(
    (column) => column === "lastYearSelf" || (stages.includes(column) && column !== used),
  );
}

/** Where a cell of a register is, as a sentence names it: `Tenggat "Utama" pada baris 9 lembar Rencana`. */
export function registerCellWords(
  { header, row }: Pick<RegisterCell, "header" | "row">,
  sheet: string,
  line = "",
): string {
  const name = line === "" ? "" : ` ${unreadable(line).found}`;
  return `${header}${name} pada baris ${String(row)} lembar ${sheet}`;
}

function entryCell(
  { row, column, header, found, advice }: RegisterCell,
  sheet: UnreadableEntry["sheet"],
  line: string,
  number: number | null = null,
): UnreadableCell {
  const isEvidence = number !== null && (sheet === "Bukti" || sheet === "Butir");
  return {
    number,
    column: isEvidence ? "evidence" : null,
    cell: { sheet, line, column, row },
    place: registerCellWords({ header, row }, sheet, line),
    found,
    advice,
  };
}

function cellOf(
  reading: Reading,
  number: number | null,
  column: CheckedColumn | null,
  place: string,
  advice: string,
  cell?: CellPlace,
): UnreadableCell[] {
  return "found" in reading ? [{ number, column, cell, place, found: reading.found, advice }] : [];
}
