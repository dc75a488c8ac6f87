import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { RollUpError } from "./roll-up-error";

/** The columns of a long CSV, and those that may be left out. */
const REQUIRED = ["instansi", "tahun", "tahap", "nomor", "tingkat"] as const;
const OPTIONAL = ["instrumen"] as const;
const SEPARATORS = [",", ";", "\t"] as const;
const HEAD_BYTES = 64 * 1024;

/** What the first line of a long CSV says about the rest. */
export interface CsvHead {
  readonly separator: string;
  /** Names for every column, in order: the known ones, and `kolom_3` for what is not looked at. */
  readonly columns: readonly string[];
  readonly hasInstrument: boolean;
}

/**
 * Reads the header of a long CSV.
 *
 * @throws RollUpError for a file that is empty, in another encoding than UTF-8, or lacks a column.
 */
export async function readCsvHead(file: string): Promise<CsvHead> {
  const bytes = await firstBytes(file);
  if (bytes.length === 0) throw new RollUpError([`Berkas ${file} kosong.`]);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new RollUpError([`Berkas ${file} memakai UTF-16. Simpan ulang sebagai CSV UTF-8.`]);
  }
  if (bytes.includes(0)) {
    throw new RollUpError([`Berkas ${file} bukan teks CSV. Simpan ulang sebagai CSV UTF-8.`]);
  }
  const [first = ""] = bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/);
  const separator = [...SEPARATORS].sort(
    (a, b) => first.split(b).length - first.split(a).length,
  )[0] as string;
  const titles = first.split(separator).map((title) =>
    title
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim()
      .toLowerCase(),
  );
  const problems = [
    ...REQUIRED.filter((name) => !titles.includes(name)).map((name) => `kolom ${name} tidak ada`),
    ...[...REQUIRED, ...OPTIONAL]
      .filter((name) => titles.indexOf(name) !== titles.lastIndexOf(name))
      .map((name) => `kolom ${name} ada dua`),
  ];
  if (problems.length > 0) {
    const wanted = REQUIRED.join(",");
    throw new RollUpError([
      `Baris 1: ${problems.join(", ")}. Baris judul harus berisi ${wanted} (dan boleh instrumen).`,
    ]);
  }
  const known = new Set<string>([...REQUIRED, ...OPTIONAL]);
  return {
    separator,
    columns: titles.map((title, at) => (known.has(title) ? title : `kolom_${at + 1}`)),
    hasInstrument: titles.includes("instrumen"),
  };
}

/**
 * On which lines of the file some of its records begin. Blank lines and line breaks inside quotes make a
 * record's number differ from its line's.
 *
 * @param records Counted from 1, without the header.
 * @returns Line numbers from 1, by record.
 */
export async function linesOfRecords(
  file: string,
  records: readonly number[],
): Promise<Map<number, number>> {
  const wanted = new Set(records);
  const lines = new Map<number, number>();
  let line = 0;
  let record = -1;
  let isInsideQuotes = false;
  const input = createReadStream(file, "utf8");
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    if (!isInsideQuotes && text !== "") {
      record++;
      if (wanted.has(record)) lines.set(record, line);
    }
    if ((text.split('"').length - 1) % 2 === 1) isInsideQuotes = !isInsideQuotes;
    if (lines.size === wanted.size) break;
  }
  input.destroy();
  return lines;
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => {
    throw new RollUpError([`Berkas ${file} tidak dapat dibuka.`]);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
