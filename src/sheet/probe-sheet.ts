import { UserError } from "../errors";
import { TEXT } from "../text";
import { cellName } from "./address";
import { isBlankGrid } from "./blank-grid";
import { PROBE } from "./layout";
import { safeText } from "./safe-text";
import { COLOUR } from "./style";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What one probe asks of the platform. `found` may throw; the error's text is then what was found. */
interface Probe {
  /** P1 … P10, as listed in docs/platform.md. */
  readonly id: string;
  readonly question: string;
  readonly expected: string;
  readonly found: () => string;
  /** What it means for the add-on when found and expected differ. */
  readonly meaning: string;
}

const HEADERS = ["No", "Yang diuji", "Diharapkan", "Ditemukan", "Artinya bila berbeda"] as const;
const NOTE_ROW = 1;
const HEADER_ROW = 3;
/** Cells that the probes write to, right of the table. */
const SCRATCH_COLUMN = HEADERS.length + 2;
/** How long a custom function may show `Loading...` (or `Memuat...`) before its value is taken as it is. */
const LOADING_TRIES = 10;
const LOADING_PAUSE_MS = 1000;

/**
 * Asks the real platform what cannot be verified without it, and writes question, expectation and answer.
 * The sheet is the add-on's own: it is cleared at each run.
 *
 * @throws UserError SHEET_OCCUPIED when a sheet of that name is somebody else's; nothing is written then.
 */
export function writeProbes(): { readonly asExpected: number; readonly total: number } {
  const book = SpreadsheetApp.getActive();
  const sheet = clearedSheet(book);
  const probes = listProbes(book, sheet);
  const rows = probes.map(({ id, question, expected, found, meaning }) => [
    id,
    question,
    safeText(expected),
    safeText(attempt(found)),
    meaning,
  ]);
  sheet.getRange(NOTE_ROW, 1).setValue(TEXT.probe.note);
  sheet.getRange(HEADER_ROW + 1, 1, rows.length, HEADERS.length).setValues(rows);
  sheet
    .getRange(HEADER_ROW, 1, rows.length + 1, HEADERS.length)
    .setVerticalAlignment("top")
    .setWrap(true);
  sheet.getRange(HEADER_ROW, 1, 1, HEADERS.length).setFontWeight("bold");
  sheet.getRange(HEADER_ROW, 1, 1, HEADERS.length).setBackground(COLOUR.surface);
  PROBE.widths.forEach((width, at) => sheet.setColumnWidth(at + 1, width));
  sheet.setFrozenRows(HEADER_ROW);
  return {
    asExpected: rows.filter(([, , expected, found]) => expected === found).length,
    total: rows.length,
  };
}

/** The sheet with nothing but its headers, which tell a later run that it is the add-on's own. */
function clearedSheet(book: Spreadsheet): Sheet {
  const present = book.getSheetByName(PROBE.sheet);
  if (present && isOccupied(present.getDataRange().getValues())) {
    throw new UserError("SHEET_OCCUPIED", TEXT.probe.sheetOccupied(PROBE.sheet));
  }
  const sheet = present ?? book.insertSheet(PROBE.sheet);
  sheet.clear();
  sheet.getRange(HEADER_ROW, 1, 1, HEADERS.length).setValues([[...HEADERS]]);
  return sheet;
}

/** Whether a sheet holds anything, and not what the probes write. */
function isOccupied(grid: readonly (readonly unknown[])[]): boolean {
  const isOurs = HEADERS.every((header, at) => grid[HEADER_ROW - 1]?.[at] === header);
  return !isOurs && !isBlankGrid(grid);
}

/** Fills in what only a page can find out: P9 and P10. Somebody else's sheet of that name is left alone. */
export function writeBrowserResults(roundTrip: number, date: string): void {
  const sheet = SpreadsheetApp.getActive().getSheetByName(PROBE.sheet);
  const ids = sheet?.getDataRange().getValues() ?? [];
  if (!sheet || isOccupied(ids)) return;
  const put = (id: string, found: string): void => {
    const row = ids.findIndex(([cell]) => cell === id) + 1;
    if (row > 0) sheet.getRange(row, 4).setValue(safeText(found));
  };
  put("P9", `${String(Math.round(roundTrip))} ms`);
  put("P10", date);
}

function attempt(found: () => string): string {
  try {
    return found();
  } catch (error) {
    return `galat: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function listProbes(book: Spreadsheet, sheet: Sheet): Probe[] {
  let nextRow = HEADER_ROW + 1;
  const scratch = (): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(nextRow++, SCRATCH_COLUMN);
  const formula = (text: string) => (): string => {
    const cell = scratch().setFormula(text);
    return `${settledValue(cell)} dari ${cell.getFormula()}`;
  };
  const typed = (text: string) => (): string => {
    const value: unknown = scratch().setValue(text).getValue();
    return `${typeof value} ${String(value)}`;
  };
  const argument = (content: string) => (): string => {
    const source = scratch();
    if (content !== "") source.setValue(content);
    const cell = scratch();
    cell.setFormula(`=SPBE_UJI(${cellName(source.getRow(), SCRATCH_COLUMN)})`);
    return settledValue(cell);
  };
  const syntax = (code: string) => (): string =>
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- asks whether the platform parses a fixed snippet; the bundle itself may not contain it
    String(new Function(`return ${code}`)());
  const separators = "Rumus yang ditulis add-on memakai titik koma; selain itu tidak dipakai.";
  const values = "Add-on hanya menulis angka dan tanggal, bukan teks angka.";
  const received = "Pembaca argumen perlu mengenali bentuk ini; laporkan kepada pengelola.";
  const language = "Kode add-on dibangun untuk ES2019 dan tidak memakai fitur ini.";
  return [
    {
      id: "P1a",
      question: "Koma di antara angka: =SUM(1,2)",
      expected: "1,2 dari =SUM(1,2)",
      found: formula("=SUM(1,2)"),
      meaning: separators,
    },
    {
      id: "P1b",
      question: "Rumus dengan titik koma: =SUM(1;2)",
      expected: "3 dari =SUM(1;2)",
      found: formula("=SUM(1;2)"),
      meaning: "Semua rumus add-on memakai titik koma; bila ini gagal, add-on tidak dapat dipakai.",
    },
    {
      id: "P1c",
      question: "Rumus dengan desimal titik: =0.5+1",
      expected: "#ERROR! dari =0.5+1",
      found: formula("=0.5+1"),
      meaning: separators,
    },
    {
      id: "P1d",
      question: 'Koma sebagai pemisah: =IF(1=1,"ya","tidak")',
      expected: '#ERROR! dari =IF(1=1,"ya","tidak")',
      found: formula('=IF(1=1,"ya","tidak")'),
      meaning: separators,
    },
    {
      id: "P2a",
      question: "Teks 3,5 yang ditulis skrip",
      expected: "number 3.5",
      found: typed("3,5"),
      meaning: values,
    },
    {
      id: "P2b",
      question: "Teks 1.000 yang ditulis skrip",
      expected: "number 1000",
      found: typed("1.000"),
      meaning: values,
    },
    {
      id: "P3a",
      question: "Sel kosong sebagai argumen",
      expected: 'string ""',
      found: argument(""),
      meaning: received,
    },
    {
      id: "P3b",
      question: "Sel TRUE sebagai argumen",
      expected: "boolean true",
      found: argument("TRUE"),
      meaning: received,
    },
    {
      id: "P3c",
      question: "Sel 10% sebagai argumen",
      expected: "number 0.1",
      found: argument("10%"),
      meaning: received,
    },
    {
      id: "P3d",
      question: "Sel galat sebagai argumen",
      expected: "#N/A",
      found: argument("=NA()"),
      meaning: received,
    },
    {
      id: "P3e",
      question: "Argumen yang dilewati",
      expected: 'string "" | number 2',
      found: () => settledValue(scratch().setFormula("=SPBE_UJI(;2)")),
      meaning: received,
    },
    {
      id: "P4a",
      question: "Lokal spreadsheet",
      expected: "in_ID",
      found: () => book.getSpreadsheetLocale(),
      meaning: "Bila bukan Indonesia, angka tampil dengan titik. Ubah di File ▸ Setelan.",
    },
    {
      id: "P4b",
      question: "Bahasa pengguna",
      expected: "id",
      found: () => Session.getActiveUserLocale(),
      meaning: "Tidak memengaruhi hitungan.",
    },
    {
      id: "P4c",
      question: "Zona waktu spreadsheet",
      expected: "Asia/Jakarta",
      found: () => book.getSpreadsheetTimeZone(),
      meaning: "Zona WITA atau WIT juga sah; selain itu tanggal dapat bergeser sehari.",
    },
    {
      id: "P5a",
      question: "Sintaks ?. dan ??",
      expected: "1",
      found: syntax("null?.a ?? 1"),
      meaning: language,
    },
    {
      id: "P5b",
      question: "Ruas kelas privat",
      expected: "2",
      found: syntax("new (class { #a = 2; get a() { return this.#a; } })().a"),
      meaning: language,
    },
    {
      id: "P5c",
      question: "Array.prototype.at dan structuredClone",
      expected: "3 function",
      found: syntax('[3].at(-1) + " " + typeof structuredClone'),
      meaning: language,
    },
    {
      id: "P5d",
      question: "Intl untuk id-ID",
      expected: "1.234,50",
      found: syntax('new Intl.NumberFormat("id-ID",{minimumFractionDigits:2}).format(1234.5)'),
      meaning: "Add-on memakai pemformat sendiri.",
    },
    {
      id: "P6",
      question: "Rumus tanpa argumen yang ditulis skrip, lalu satu tingkat diubah",
      expected: "nilai lama sampai Hitung ulang rumus dijalankan",
      found: () => {
        const cell = scratch().setFormula("=SPBE_INDEX()");
        const at = cellName(cell.getRow(), SCRATCH_COLUMN);
        return `periksa sendiri: ubah satu tingkat, lalu lihat sel ${at} sebelum dan sesudah memuat ulang`;
      },
      meaning: "Rumus yang diketik orang selalu dilengkapi, jadi tidak terpengaruh.",
    },
    {
      id: "P7",
      question: "Fungsi add-on di dalam MAP",
      expected: "number 1",
      found: () => settledValue(scratch().setFormula("=MAP(1;LAMBDA(x;SPBE_UJI(x)))")),
      meaning: "Panduan menyarankan satu rumus untuk satu rentang, tanpa MAP.",
    },
    {
      id: "P8",
      question: "Menulis rumus ke sel yang tidak boleh Anda ubah",
      expected: "pesan galat tentang sel yang dilindungi",
      found: () => forbiddenWrite(book),
      meaning: "Hitung ulang rumus mengenali pesan ini dan melaporkan selnya.",
    },
    {
      id: "P9",
      question: "Waktu pulang-pergi panel ke server",
      expected: "kurang dari 2000 ms",
      found: () => "menunggu jendela Uji lingkungan",
      meaning: "Bila lebih lama, panel terasa lambat.",
    },
    {
      id: "P10",
      question: "Tanggal yang dikirim server ke panel",
      expected: "null",
      found: () => "menunggu jendela Uji lingkungan",
      meaning: "Add-on mengirim tanggal sebagai teks, jadi tidak terpengaruh.",
    },
  ];
}

/** The shown value, once a custom function has stopped loading. */
function settledValue(cell: GoogleAppsScript.Spreadsheet.Range): string {
  SpreadsheetApp.flush();
  let shown = cell.getDisplayValue();
  for (let tries = 0; /^(Loading|Memuat)/.test(shown) && tries < LOADING_TRIES; tries++) {
    Utilities.sleep(LOADING_PAUSE_MS);
    shown = cell.getDisplayValue();
  }
  return shown;
}

/** Writes a cell's own formula back where a protection denies it; nothing changes if it goes through. */
function forbiddenWrite(book: Spreadsheet): string {
  const denied = book
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .find((protection) => !protection.isWarningOnly() && !protection.canEdit());
  if (!denied)
    return "periksa sendiri: jalankan sebagai rekan yang tidak boleh mengubah suatu rentang";
  const cell = denied.getRange().getCell(1, 1);
  const formula = cell.getFormula();
  if (formula === "") return `sel ${cell.getA1Notation()} tidak berisi rumus`;
  cell.setFormula(formula);
  return `sel ${cell.getA1Notation()} dapat ditulis`;
}
