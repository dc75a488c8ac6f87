import Papa from "papaparse";

/** What a file could not be read for, in one sentence for the person who chose it. */
export class UnreadableText extends Error {
  override readonly name = "UnreadableText";
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What may stand between cells; on a tie the earlier one, as commas may also be decimal. */
const DELIMITERS = ["\t", ";", "|", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One row of a table, with the line of the text on which it begins; lines count from 1. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Something in a text that is not as it should be. */
export interface TextFault {
  readonly line: number;
  readonly message: string;
}

export interface DelimitedText {
  readonly delimiter: Delimiter;
  /** Rows in which something can be seen. */
  readonly rows: readonly TextRow[];
  readonly faults: readonly TextFault[];
}

/** How much of a text is looked at to find its delimiter. */
const SAMPLE = 20_000;

/**
 * The text of a file: UTF-8 or UTF-16 with or without a mark, else what Windows wrote before.
 *
 * @throws UnreadableText for a file that is no text, such as .xlsx or .pdf.
 */
export function decodeText(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: Encoding;
} {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UnreadableText(
      "Berkas ini berkas Excel atau OpenDocument. Buka di Google Sheets, salin selnya, lalu tempel di sini; atau simpan sebagai CSV.",
    );
  }
  // eslint-disable-next-line no-control-regex -- no text has them
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text)) {
    throw new UnreadableText("Berkas ini bukan teks. Pilih berkas .csv, .tsv, .txt, atau .json.");
  }
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 1000);
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  // Letters of our language have a zero as the upper half of their number.
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return "utf-16le";
  if (even > sample.length / 4 && odd === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Takes a text apart into rows and cells: CSV with `,` or `;`, TSV, or cells pasted from a spreadsheet. */
export function readDelimited(text: string): DelimitedText {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const delimiter = delimiterOf(plain);
  return { delimiter, ...parse(plain, delimiter) };
}

/** The delimiter by which most rows have the same number of cells, more than one. */
function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE);
  let best: Delimiter = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const { cells } of parse(sample, delimiter).rows) {
      if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    }
    const alike = Math.max(0, ...counts.values());
    if (alike > most) [best, most] = [delimiter, alike];
  }
  return best;
}

function parse(text: string, delimiter: Delimiter): Pick<DelimitedText, "rows" | "faults"> {
  const rows: TextRow[] = [];
  const faults: TextFault[] = [];
  let line = 1;
  let start = 0;
  Papa.parse(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }) => {
      if (!isBlankRow(data)) rows.push({ line, cells: data.map(unguarded) });
      if (errors.some(({ code }) => code === "MissingQuotes" || code === "InvalidQuotes")) {
        faults.push({
          line,
          message: "tanda kutip dibuka dan tidak ditutup, sehingga sel sesudahnya ikut terbaca",
        });
      }
      line += lineEnds(text, start, meta.cursor);
      start = meta.cursor;
    },
  });
  return { rows, faults };
}

/** Nothing can be seen in it, or nothing but what stands between cells elsewhere. */
function isBlankRow(cells: readonly string[]): boolean {
  const [only = ""] = cells;
  return (
    cells.every((cell) => cell.trim() === "") || (cells.length === 1 && /^[\s;|,]*$/.test(only))
  );
}

function lineEnds(text: string, from: number, to: number): number {
  return text.slice(from, to).split("\n").length - 1;
}

/** What a spreadsheet program would take for a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Takes off the apostrophe that {@link writeDelimited} has put before what looks like a formula. */
function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A table as CSV for spreadsheet programs: marked as UTF-8, and no cell of it is ever taken for a formula. */
export function writeDelimited(
  rows: readonly (readonly (string | number | null)[])[],
  delimiter: Delimiter = ";",
): string {
  const text = Papa.unparse(rows, { delimiter, newline: "\r\n", escapeFormulae: FORMULA });
  return `\ufeff${text}\r\n`;
}
