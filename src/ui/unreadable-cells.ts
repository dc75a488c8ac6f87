import type { CheckedColumn, UnreadableCell } from "../checks";
import type {
  CellJson,
  CellPlace,
  Evidence,
  Item,
  Office,
  PanelRow,
  UnreadableStep,
} from "../contract";
import {
  effortRule,
  isBlank,
  parseDay,
  parseEffort,
  parseEmails,
  parseLevel,
  parseNumber,
  parseScore,
  parseTelephone,
  parseYesNo,
  unreadable,
  type Unreadable,
} from "../reading";
import { levelRule, type Instrument } from "../scoring";
import { COLUMN_WORDS, EVIDENCE_WORDS, STAGE_WORDS, STAGES, STEP_WORDS } from "../words";
import type { Board } from "./board";
import { itemCellWords } from "./items";

const DAY_RULE = "Ketik sebagai tanggal, misalnya 31 Desember 2026.";
const SCORE_RULE = "Isi dengan angka, misalnya 3,00.";
const YEAR_RULE = "Isi dengan tahun empat angka, misalnya 2026.";
const STAGE_RULE = "Pilih Ya atau Tidak; sampai itu tahap ini tidak dihitung.";
const ENTERED_RULE = "Isi Ya atau kosongkan; sampai itu indikatornya dianggap belum dientri.";
const YES_RULE = "Isi Ya atau kosongkan; sampai itu indikatornya dianggap terkunci.";

/** What a reader gave; only that it could not read matters here. */
type Reading = { readonly kind: string } | Unreadable;

/** Columns of sheet Bukti as people know them, and how to mend what stands in them. */
const EVIDENCE_CELLS = {
  indicators: ["Indikator", "Tulis nomor indikator dipisah titik koma, misalnya 7; 12."],
  level: [
    "Tingkat",
    "Isi dengan tingkat yang dibuktikan, atau kosongkan bila untuk semua tingkat.",
  ],
  status: ["Status", `Pilih salah satu: ${Object.values(EVIDENCE_WORDS).join(", ")}.`],
  date: ["Tanggal", DAY_RULE],
  link: ["Tautan", "Isi dengan alamat yang diawali http:// atau https://, atau kosongkan."],
} as const;

/** What stands in cells that no reader can read, apart from levels; in the order of the sheets. */
export function unreadableCells({ panel, instrument }: Board): UnreadableCell[] {
  return [
    ...settingCell("Tahun penilaian", "year", yearIn(panel.year), YEAR_RULE),
    ...settingCell("Target indeks", "targetIndex", parseScore(panel.targetIndex), SCORE_RULE),
    ...settingCell("Cadangan", "reserve", parseScore(panel.reserve), SCORE_RULE),
    ...STAGES.flatMap((stage) =>
      settingCell(
        `Hitung tahap ${STAGE_WORDS[stage]}`,
        stage,
        parseYesNo(panel.counts[stage]),
        STAGE_RULE,
      ),
    ),
    ...settingCell("Batas perbaikan", "repairDeadline", parseDay(panel.repairDeadline), DAY_RULE),
    ...panel.rows.flatMap((row) => rowCells(instrument, row)),
    ...(panel.evidence ?? []).flatMap(evidenceCells),
    ...(panel.items ?? []).flatMap(itemCells),
    ...panel.unreadableSteps.map((step) => stepCell(instrument, step)),
    ...(panel.offices ?? []).flatMap(officeCells),
  ];
}

function settingCell(
  name: string,
  field: Extract<CellPlace, { sheet: "start" }>["field"],
  reading: Reading,
  advice: string,
): UnreadableCell[] {
  const cell = { sheet: "start", field } as const;
  return cellOf(reading, null, null, `${name} pada lembar Mulai`, advice, cell);
}

function rowCells(
  { scale }: Instrument,
  { number, details, planning, ticks }: PanelRow,
): UnreadableCell[] {
  const of = `indikator ${String(number)}`;
  const { due, effort, limit, lock, entered } = COLUMN_WORDS;
  return [
    ...cellOf(parseDay(details.due), number, "due", `${due} ${of}`, DAY_RULE),
    ...cellOf(
      parseEffort(planning.effort, scale),
      number,
      "effort",
      `${effort} ${of}`,
      effortRule(scale),
    ),
    ...cellOf(
      parseLevel(planning.limit, scale),
      number,
      "limit",
      `${limit} ${of}`,
      levelRule(scale),
    ),
    ...cellOf(parseYesNo(planning.lock), number, "lock", `${lock} ${of}`, YES_RULE),
    ...cellOf(parseYesNo(ticks.entered), number, "entered", `${entered} ${of}`, ENTERED_RULE),
  ];
}

function evidenceCells({ indicators, document, unreadable = [] }: Evidence): UnreadableCell[] {
  const line = document === "" ? "sebuah baris" : `dokumen "${document}"`;
  const [number = null] = indicators;
  return unreadable.map(({ column, found }) => {
    const [name, advice] = EVIDENCE_CELLS[column];
    const place = `${name} ${line} pada lembar Bukti`;
    const cell = { sheet: "evidence", document, column } as const;
    return { number, column: number === null ? null : "evidence", cell, place, found, advice };
  });
}

function itemCells({ code, indicator, unreadable }: Item): UnreadableCell[] {
  if (!unreadable) return [];
  const { column, found, advice } = unreadable;
  const cell = { sheet: "items", code, column } as const;
  const place = itemCellWords(unreadable);
  return [
    {
      number: indicator,
      column: indicator === null ? null : "evidence",
      cell,
      place,
      found,
      advice,
    },
  ];
}

function stepCell(
  { scale }: Instrument,
  { scenario, number, column, found }: UnreadableStep,
): UnreadableCell {
  const [name, advice] = {
    order: [
      "Urutan",
      "Isi dengan bilangan bulat, atau kosongkan bila langkah ini tidak lagi direncanakan.",
    ],
    number: ["No", "Isi dengan nomor resmi indikator."],
    to: ["Ke", levelRule(scale)],
    due: ["Tenggat", DAY_RULE],
    status: ["Status", `Pilih salah satu: ${Object.values(STEP_WORDS).join(", ")}.`],
  }[column] as [string, string];
  const of = number === null ? "sebuah langkah" : `langkah indikator ${String(number)}`;
  const place = `${name} ${of} pada lembar Rencana, skenario "${scenario}",`;
  return { number, column: null, cell: { sheet: "plan", scenario, column }, place, found, advice };
}

/** A year of assessment is whole. */
function yearIn(cell: CellJson): Reading {
  return isBlank(cell) || parseNumber(cell) !== undefined ? { kind: "read" } : unreadable(cell);
}

function officeCells({ name, phone, email }: Office): UnreadableCell[] {
  const of = `${name} pada lembar OPD`;
  return [
    ...cellOf(
      parseTelephone(phone),
      null,
      null,
      `Telepon ${of}`,
      "Tulis nomornya saja, misalnya 0812-3456-7890.",
      { sheet: "offices", name, column: "phone" },
    ),
    ...cellOf(
      parseEmails(email),
      null,
      null,
      `Surel ${of}`,
      "Tulis alamat surel; beberapa alamat dipisah titik koma.",
      { sheet: "offices", name, column: "email" },
    ),
  ];
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
