import { read, type WorkBook } from "@e965/xlsx";
import type { ListedCells } from "../../emulator/data-validation";
import type { Locale } from "../../emulator/locale";
import { readTyped } from "../../emulator/typed-text";
import { mapCells } from "../../emulator/workbook";
import { Refused } from "../actions";
import { isWorkbookFile, type WorkbookFile } from "../file";
import { Bounds } from "./bounds";
import { LookSource } from "./look-source";
import { Losses } from "./losses";
import { Package } from "./package";
import { boundedArea, readTarget, type Target } from "./references";
import { damaged, lockedByPassword, notSpreadsheet } from "./refusals";
import { buildSheet, SheetSource, type BuiltSheet } from "./sheet-build";
import { CHOICES_SHEET } from "./units";

/** How many choices in cells a rule may have; more would be no choice. */
const LONGEST_LIST = 10_000;

/** What a workbook from a file takes of the one whose place it takes. */
export interface Host {
  readonly name: string;
  readonly locale: Locale;
  /** The script functions that cells may call. */
  readonly functionNames: readonly string[];
  /** Whether the engine can know an area by this name. */
  readonly isValidName: (name: string) => boolean;
  readonly onProgress: (share: number, step: string) => void;
}

export interface ReadWorkbook {
  readonly file: WorkbookFile;
  /** Whether it is a file of the workbench, which holds everything. */
  readonly isOwn: boolean;
  readonly losses: Losses;
  /** What its sheets had calculated, in their order; empty for a file of the workbench. */
  readonly built: readonly BuiltSheet[];
  /** Names, in capitals, that formulas may use and the model does not have. */
  readonly lostNames: ReadonlySet<string>;
}

interface NamedTarget extends Target {
  readonly name: string;
}

/**
 * Reads a file of the workbench or of another spreadsheet program. What the model does not know (charts,
 * pictures, protections, further kinds of rules) stays behind and is counted.
 *
 * @throws Refused when it is no such file or unfolds to more than the workbench can hold.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string, host: Host): ReadWorkbook {
  try {
    if (startsWith(bytes, ZIP)) return fromPackage(new Package(bytes), host);
    if (startsWith(bytes, COMPOUND)) return fromLibrary(read(bytes, OPTIONS), host);
    const text = decode(bytes);
    if (/^\s*\{/.test(text)) return fromWorkbench(text);
    if (!/\.(?:csv|tsv|txt)$/i.test(fileName) || text.includes("\0")) throw notSpreadsheet();
    return fromText(text, host);
  } catch (error) {
    throw error instanceof Refused ? error : explain(error);
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The form of old workbooks, and of new ones with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const OPTIONS = {
  type: "array",
  dense: true,
  cellStyles: true,
  cellText: false,
  cellHTML: false,
  // Without it a sheet that cannot be read is left out, unsaid.
  WTF: true,
} as const;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** The library tells of passwords and of files of other kinds in words only. */
function explain(error: unknown): Refused {
  const message = error instanceof Error ? error.message : "";
  if (/password|encrypt/i.test(message)) return lockedByPassword();
  return /unsupported|not a spreadsheet|cannot find workbook/i.test(message)
    ? notSpreadsheet()
    : damaged();
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function fromWorkbench(text: string): ReadWorkbook {
  const file: unknown = JSON.parse(text);
  if (!isWorkbookFile(file)) throw notSpreadsheet();
  return { file, isOwn: true, losses: new Losses(), built: [], lostNames: new Set() };
}

function fromPackage(parts: Package, host: Host): ReadWorkbook {
  const kind = parts.text("mimetype") ?? "";
  const isOpenDocument = parts.has("content.xml") && kind.includes("spreadsheet");
  if (isOpenDocument && parts.text("META-INF/manifest.xml")?.includes("encryption-data")) {
    throw lockedByPassword();
  }
  const isBinary = parts.has("xl/workbook.bin");
  if (isOpenDocument || isBinary) return fromLibrary(read(parts.toBytes(), OPTIONS), host);
  const looks = new LookSource(parts, host.locale);
  host.onProgress(0.2, "Membaca sel");
  const bytes = parts.toBytes();
  const { SheetNames } = read(bytes, { type: "array", bookSheets: true });
  const sheets = SheetNames.filter((name) => looks.sheets.has(name));
  const losses = new Losses({ charts: SheetNames.length - sheets.length });
  losses.add("pictures", parts.pictures);
  return fromLibrary(read(bytes, { ...OPTIONS, sheets }), host, looks, losses);
}

function fromLibrary(
  book: WorkBook,
  host: Host,
  looks: LookSource | null = null,
  losses = new Losses({ looks: 1 }),
): ReadWorkbook {
  const bounds = new Bounds();
  const names = book.SheetNames.filter((name) => book.Sheets[name] !== undefined);
  if (names.length === 0) throw damaged();
  bounds.take("sheets", names.length);
  const hidden = new Map(book.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden !== 0]));
  const sources = names.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const around = looks?.sheets.get(name);
    return [new SheetSource(name, hidden.get(name) ?? false, sheet, around, bounds)];
  });
  const sourceOf = (name: string): SheetSource | undefined =>
    sources.find((source) => source.name === name);
  const { targets, lost: lostNames } = readNames(book, host, sourceOf, bounds);
  losses.add("names", lostNames.length);
  host.onProgress(0.5, "Menyusun lembar");
  const built = sources
    .filter(({ name, isHidden }) => name !== CHOICES_SHEET || !isHidden)
    .map((source) =>
      buildSheet(source, {
        locale: host.locale,
        startsIn1904: book.Workbook?.WBProps?.date1904 === true,
        looks,
        bounds,
        losses,
        functionNames: new Set(host.functionNames.map((name) => name.toUpperCase())),
        lastRow: (name) => sourceOf(name)?.rows ?? null,
        list: (reference, home) => readList(reference, home, sourceOf, targets),
      }),
    );
  const kept = new Set(built.map(({ sheet }) => sheet.name));
  return {
    file: {
      format: "spbe-meja-kerja",
      version: 1,
      name: host.name,
      sheets: built.map(({ sheet }) => sheet),
      names: targets.filter(({ sheet }) => kept.has(sheet)),
    },
    isOwn: false,
    losses,
    built,
    lostNames: new Set(
      lostNames.filter((name) => !targets.some((each) => each.name.toUpperCase() === name)),
    ),
  };
}

/**
 * Names of one area each; the file may also name formulas, and areas for the formulas of one sheet, which the
 * model does not. A name for the whole workbook goes before such ones.
 */
function readNames(
  { Workbook }: WorkBook,
  host: Host,
  sourceOf: (name: string) => SheetSource | undefined,
  bounds: Bounds,
): { targets: readonly NamedTarget[]; lost: readonly string[] } {
  const found = new Map<string, NamedTarget>();
  const lost: string[] = [];
  const listed = (Workbook?.Names ?? []).filter(
    ({ Name }) => !/^_xlnm|^_FilterDatabase/i.test(Name),
  );
  const scope = ({ Sheet }: { Sheet?: number }): number => (Sheet === undefined ? 0 : 1);
  for (const { Name: name, Ref } of [...listed].sort((a, b) => scope(a) - scope(b))) {
    const target = readTarget(Ref);
    const source = target && sourceOf(target.sheet);
    const area = source && boundedArea(target.area, source.rows, source.columns);
    const isTaken = !area || found.has(name.toUpperCase()) || !host.isValidName(name);
    if (isTaken || !bounds.hasRoom("named", area.rows * area.columns))
      lost.push(name.toUpperCase());
    else found.set(name.toUpperCase(), { name, sheet: target.sheet, area });
  }
  return { targets: [...found.values()], lost };
}

/** The cells that a rule for choices names; of our own hidden sheet, which goes away, their texts. */
function readList(
  reference: string,
  home: string,
  sourceOf: (name: string) => SheetSource | undefined,
  names: readonly NamedTarget[],
): ListedCells | string[] | null {
  const isLocal = !reference.includes("!");
  const named = names.find(({ name }) => name.toUpperCase() === reference.toUpperCase());
  const target = named ?? readTarget(isLocal ? `Lembar!${reference}` : reference);
  const source = target && sourceOf(isLocal && !named ? home : target.sheet);
  const area = source && boundedArea(target.area, source.rows, source.columns);
  if (!area || area.rows * area.columns > LONGEST_LIST) return null;
  if (source.name !== CHOICES_SHEET || !source.isHidden) return { sheet: source.name, area };
  const texts = mapCells(area, (row, column) => source.textAt(row, column));
  return texts.flat().filter((text) => text !== "");
}

/** A table of texts: numbers and days as if typed; what begins like a formula is a text all the same. */
function fromText(text: string, host: Host): ReadWorkbook {
  const book = read(text, { type: "string", raw: true, dense: true });
  const result = fromLibrary(book, host, null, new Losses());
  for (const { cells } of result.file.sheets) {
    for (const [at, [row, column, cell, content]] of cells.entries()) {
      if (content === null || typeof content !== "object" || !("text" in content)) continue;
      const typed = readTyped(content.text, host.locale, Date.now());
      if (typed.kind !== "number" && typed.kind !== "boolean") continue;
      const format = typed.kind === "number" && typed.format !== null ? typed.format : undefined;
      const look = format === undefined ? cell : { ...cell, format: { numberFormat: format } };
      (cells as (typeof cells)[number][])[at] = [row, column, look, typed.value];
    }
  }
  return result;
}
