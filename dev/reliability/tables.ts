import { cellName } from "../../src/sheet/cells/address";
import type { Sheet } from "../emulator/sheet";
import type { Workbook } from "../emulator/workbook";

/** A row below the headers: what stands under each. */
export type Row = Readonly<Record<string, string>>;

/** A table wherever it is, under whatever name. */
export interface Table {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly { readonly at: number; readonly cells: Row }[];
}

/** Headers by which each table is known. */
export const ANCHORS = {
  assessment: ["No", "Indikator", "Domain", "Aspek"],
  evidence: ["Dokumen", "Tautan", "Status"],
  plan: ["Skenario", "Urutan", "Ke"],
  history: ["Cuplikan", "Kode periksa"],
  followUps: ["Rekomendasi", "Sejak tahun"],
  items: ["Kode", "Yang diminta"],
} as const;
/** What is written in: a table, or the form on Mulai. */
export type TableName = keyof typeof ANCHORS | "start";

const SEARCH_ROWS = 20;

/** What people filled in or read in a table, known by headers and not by places. @throws Error when it is gone. */
export function tableOf(book: Workbook, name: keyof typeof ANCHORS): Table {
  for (const sheet of book.sheets) {
    for (let row = 1; row <= SEARCH_ROWS; row++) {
      const columns = columnsIn(book, sheet, row);
      if (ANCHORS[name].every((header) => columns.has(header))) {
        return { sheet, headerRow: row, columns, rows: rowsBelow(book, sheet, row, columns) };
      }
    }
  }
  throw new Error(`no table ${name}`);
}

/** What stands beside each label of Mulai, and where. */
export function settingsOf(
  book: Workbook,
): ReadonlyMap<
  string,
  { readonly row: number; readonly column: number; readonly content: string }
> {
  const sheet = book.requireSheet("Mulai");
  const { row: last } = book.extent(sheet);
  const rows = Array.from({ length: last }, (_, at) => at + 1);
  const isYear = (column: number): boolean =>
    rows.some((row) => textAt(book, sheet, row, column) === "Tahun penilaian");
  const column = [1, 2].find(isYear) ?? 1;
  return new Map(
    rows.flatMap((row) => {
      const label = textAt(book, sheet, row, column);
      const content = textAt(book, sheet, row, column + 1);
      return label === "" ? [] : [[label, { row, column: column + 1, content }] as const];
    }),
  );
}

/** The cells below the headers, as a person selects them to sort. */
export function bodyOf({ headerRow, rows, columns }: Table): string {
  const last = Math.max(...rows.map(({ at }) => at));
  return `A${headerRow + 1}:${cellName(last, Math.max(...columns.values()))}`;
}

/** "7 Mandiri" → what stands there, for the columns that people fill; twice-told indicators and strays beside. */
export function assessmentOf(book: Workbook): {
  readonly cells: ReadonlyMap<string, string>;
  readonly strays: readonly string[];
} {
  const cells = new Map<string, string>();
  const strays: string[] = [];
  for (const { at, cells: row } of tableOf(book, "assessment").rows) {
    const number = row.No;
    for (const header of INPUTS) {
      const content = row[header] ?? "";
      if (number === undefined || !/^\d+$/.test(number)) {
        if (content !== "") strays.push(`${at} ${header}=${content}`);
      } else if (cells.has(`${number} ${header}`)) strays.push(`${number} ${header} twice`);
      else cells.set(`${number} ${header}`, content);
    }
  }
  return { cells, strays };
}

/** Columns of Penilaian that people fill, one of their own included. */
const INPUTS = [
  "Final tahun lalu",
  "Mandiri",
  "Verifikasi",
  "Eksternal",
  "Final",
  "Target",
  "OPD",
  "OPD pendukung",
  "PIC",
  "Tenggat",
  "Narasi",
  "Kendala",
  "Catatan asesor",
  "Usaha",
  "Batas tahun ini",
  "Kunci rencana",
  "Sudah dientri",
  "Kolom kami",
] as const;

function columnsIn(book: Workbook, sheet: Sheet, row: number): Map<string, number> {
  const columns = new Map<string, number>();
  for (let column = 1; column <= sheet.columns.length; column++) {
    const text = textAt(book, sheet, row, column);
    if (text !== "" && !columns.has(text)) columns.set(text, column);
  }
  return columns;
}

function rowsBelow(
  book: Workbook,
  sheet: Sheet,
  headerRow: number,
  columns: ReadonlyMap<string, number>,
): { readonly at: number; readonly cells: Row }[] {
  const { row: last } = book.extent(sheet);
  return Array.from({ length: Math.max(0, last - headerRow) }, (_, index) => headerRow + 1 + index)
    .map((at) => ({
      at,
      cells: Object.fromEntries(
        [...columns].flatMap(([header, column]) => {
          const text = textAt(book, sheet, at, column);
          return text === "" ? [] : [[header, text]];
        }),
      ),
    }))
    .filter(({ cells }) => Object.keys(cells).length > 0);
}

/** What a cell holds; a formula is "=", as what it refers to may have moved. */
function textAt(book: Workbook, sheet: Sheet, row: number, column: number): string {
  if (sheet.cells.get(row, column)?.isFilled !== true) return "";
  const content = book.engine.content(sheet.id, row, column);
  if (content === null) return "";
  if (typeof content !== "object") return String(content);
  return "formula" in content ? "=" : content.text;
}
