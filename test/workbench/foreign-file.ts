import { strToU8, zipSync } from "fflate";
import { createEmulator, type Emulator, type Workbook } from "../../dev/emulator";
import { restoreWorkbook } from "../../dev/workbench/file";
import { calculate } from "../../dev/workbench/xlsx/calculation";
import { writeXlsx } from "../../dev/workbench/xlsx/export";
import { readWorkbook, type ReadWorkbook } from "../../dev/workbench/xlsx/read";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OVERRIDES = [
  ["xl/workbook.xml", "sheet.main"],
  ["xl/sheet1.xml", "worksheet"],
  ["xl/sheet2.xml", "worksheet"],
  ["xl/styles.xml", "styles"],
  ["xl/sharedStrings.xml", "sharedStrings"],
] as const;

/** A zipped file with these parts. */
export function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed));
}

/** What stands in a workbook that a test writes by hand; `sheets` are the insides of worksheets. */
export interface WrittenWorkbook {
  readonly sheets: readonly string[];
  readonly sheetNames?: readonly string[];
  /** Before and behind the list of sheets. */
  readonly properties?: string;
  readonly names?: string;
  readonly styles?: string;
  readonly texts?: string;
  readonly further?: Readonly<Record<string, string>>;
  /** Changes the path of a part. */
  readonly path?: (path: string) => string;
}

export function xlsxOf(written: WrittenWorkbook): Uint8Array {
  const { sheets, sheetNames = ["Data", "Lain"], properties = "", names = "", styles } = written;
  const { texts, further = {}, path = (each: string): string => each } = written;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...list: string[]): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const listed = sheets.map(
    (_sheet, i) => `<sheet name="${sheetNames[i] ?? ""}" sheetId="${i + 1}" r:id="s${i + 1}"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">${OVERRIDES.map(([part, kind]) => type(part, kind)).join("")}</Types>`,
    "_rels/.rels": relations(relation("a", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${listed.join("")}</sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...sheets.map((_sheet, i) => relation(`s${i + 1}`, "worksheet", `sheet${i + 1}.xml`)),
      relation("y", "styles", "styles.xml"),
      relation("t", "sharedStrings", "sharedStrings.xml"),
    ),
    ...(styles !== undefined && {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    }),
    ...(texts !== undefined && { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${texts}</sst>` }),
    ...Object.fromEntries(
      sheets.map((sheet, i) => [
        `xl/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
      ]),
    ),
    ...further,
  };
  return zip(Object.fromEntries(Object.entries(parts).map(([name, text]) => [path(name), text])));
}

/** Rows of cells, each as it stands in the file. */
export function data(...rows: readonly string[]): string {
  return `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join("")}</sheetData>`;
}

/** A file as it is read for this emulator. */
export function readFor(bytes: Uint8Array, emulator: Emulator, fileName = "x.xlsx"): ReadWorkbook {
  const { name, locale, engine } = emulator.spreadsheet;
  const host = {
    name,
    locale,
    functionNames: emulator.functionNames,
    isValidName: (each: string): boolean => engine.isValidName(each),
    onProgress: () => undefined,
  };
  const read = readWorkbook(bytes, fileName, host);
  return { ...read, file: calculate(read, host) };
}

/** Replaces an emulator's workbook by the one in a file. */
export function take(bytes: Uint8Array, into: Emulator, fileName?: string): Workbook {
  restoreWorkbook(into, readFor(bytes, into, fileName).file);
  return into.spreadsheet;
}

export function exported(emulator: Emulator): Promise<Buffer> {
  return writeXlsx(emulator.spreadsheet, emulator.functionNames);
}

export const SCRIPT = "function DUA_BARIS(n) { return [[n, n + 1], [n + 2, n + 3]]; }";

export function blank(): Emulator {
  return createEmulator({ code: SCRIPT });
}
