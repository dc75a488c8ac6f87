import {
  addressesIn,
  isMeantAsAddress,
  nameKey,
  parseDay,
  parseIndicatorList,
  parseLevel,
  parseWebAddress,
  tidyText,
} from "../reading";
import {
  levelNumbers,
  type EvidenceStatus,
  type Instrument,
  type OfficialNumber,
} from "../scoring";
import { findHeader, type ReadHeader } from "./columns";
import { readIndicatorCell, readName, type Mention } from "./mention";

/** A document that was understood. */
export interface ImportedDocument {
  /** The row of the table it comes from, counting from 1. */
  readonly row: number;
  readonly indicators: readonly OfficialNumber[];
  readonly level: number | null;
  readonly document: string;
  /** ISO day; null: none was given. */
  readonly date: string | null;
  readonly opd: string;
  readonly link: string;
  readonly status: EvidenceStatus;
  readonly note: string;
}

/** Why a row was not understood. */
export type Obstacle =
  | "noIndicator"
  | "unknownIndicator"
  | "noDocument"
  | "badLevel"
  | "badDate"
  | "badLink"
  | "badStatus"
  | "tooLong";

export interface Rejected {
  readonly row: number;
  readonly why: Obstacle;
  /** What stands there and could not be read; the row as it is where it is about the whole. */
  readonly found: string;
}

/** What a table of evidence says, before anything is written. */
export interface EvidenceImport {
  /** Titles by what they were taken for; empty for a list of names. */
  readonly columns: readonly { readonly field: EvidenceField; readonly title: string }[];
  readonly ignored: readonly string[];
  readonly documents: readonly ImportedDocument[];
  readonly rejected: readonly Rejected[];
  /** Those that the register holds already, or the table twice. */
  readonly repeated: readonly ImportedDocument[];
}

export type EvidenceField =
  "indicators" | "level" | "link" | "date" | "status" | "opd" | "note" | "document";

/** A line of the register as far as it tells whether a document is there already. */
export interface Registered {
  readonly indicators: readonly OfficialNumber[];
  readonly level: number | null;
  readonly document: string;
}

const FIELDS = [
  "link",
  "status",
  "level",
  "date",
  "document",
  "indicators",
  "opd",
  "note",
] as const satisfies readonly EvidenceField[];

const STATUSES: Readonly<Record<string, EvidenceStatus>> = {
  belum: "none",
  "belum ada": "none",
  draf: "draft",
  draft: "draft",
  final: "final",
  diterima: "accepted",
  disetujui: "accepted",
  "perlu revisi": "revise",
  revisi: "revise",
};

/** As long as a document's name may be in the register, and any other text. */
const LONGEST_NAME = 500;
const LONGEST_NOTE = 5000;

/**
 * Understands a pasted table, an export of Forms responses, or a list of file names as documents of evidence.
 * Nothing is guessed: what is not certain is rejected with the reason, and a row is taken as a whole or not at
 * all. Several addresses in a cell are as many documents. What the register holds is not taken again.
 *
 * @param rows Cells as text; rows of a list have one cell.
 */
export function readEvidenceTable(
  instrument: Instrument,
  rows: readonly (readonly string[])[],
  register: readonly Registered[],
): EvidenceImport {
  const header = findHeader<EvidenceField>(rows, FIELDS, 2);
  const documents: ImportedDocument[] = [];
  const repeated: ImportedDocument[] = [];
  const rejected: Rejected[] = [];
  const known = new Set(register.map(keyOf));
  rows.forEach((cells, at) => {
    if ((header && at <= header.at) || cells.every((cell) => tidyText(cell) === "")) return;
    const source = header ? fieldsOf(cells, header, rows[header.at] ?? []) : listed(cells);
    const read = readRow(instrument, source, at + 1);
    if (!Array.isArray(read)) {
      rejected.push(read);
      return;
    }
    for (const document of read) {
      const key = keyOf(document);
      (known.has(key) ? repeated : documents).push(document);
      known.add(key);
    }
  });
  const titles = header ? (rows[header.at] ?? []) : [];
  return {
    columns: header
      ? [...header.columns].flatMap(([field, columns]) =>
          columns.map((column) => ({ field, title: (titles[column] ?? "").trim() })),
        )
      : [],
    ignored: header?.ignored ?? [],
    documents,
    repeated,
    rejected,
  };
}

/** One row's texts by field; links with the title of their column. */
interface Source {
  readonly texts: Readonly<Partial<Record<EvidenceField, string>>>;
  readonly links: readonly { readonly title: string; readonly cell: string }[];
  /** What may name the indicator where no column does: names and paths. */
  readonly isList: boolean;
  readonly whole: string;
}

function fieldsOf(
  cells: readonly string[],
  { columns }: ReadHeader<EvidenceField>,
  titles: readonly string[],
): Source {
  const texts: Partial<Record<EvidenceField, string>> = {};
  for (const [field, places] of columns) {
    const filled = places.map((place) => (cells[place] ?? "").trim()).filter((text) => text !== "");
    texts[field] = filled[0] ?? "";
  }
  const links = (columns.get("link") ?? []).flatMap((place) => {
    const cell = (cells[place] ?? "").trim();
    return cell === "" ? [] : [{ title: tidyText(titles[place] ?? ""), cell }];
  });
  return { texts, links, isList: false, whole: wholeOf(cells) };
}

/** A row of a list: one cell with a name or path, and perhaps one with an address. */
function listed(cells: readonly string[]): Source {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const links = filled.filter(isMeantAsAddress);
  const names = filled.filter((cell) => !links.includes(cell));
  return {
    texts: { document: names.length === 1 ? (names[0] ?? "") : names.join(" ") },
    links: links.map((cell) => ({ title: "", cell })),
    isList: true,
    whole: wholeOf(cells),
  };
}

function wholeOf(cells: readonly string[]): string {
  return cells
    .map(tidyText)
    .filter((cell) => cell !== "")
    .join(" | ");
}

function readRow(
  instrument: Instrument,
  source: Source,
  row: number,
): ImportedDocument[] | Rejected {
  const { texts, whole } = source;
  const reject = (why: Obstacle, found = whole): Rejected => ({ row, why, found });
  const name = nameOf(source);
  if (name.length > LONGEST_NAME) return reject("tooLong", name);
  if ((texts.note ?? "").length > LONGEST_NOTE) return reject("tooLong", texts.note);
  const about = mentionIn(instrument, source);
  if (about.unknown.length > 0) return reject("unknownIndicator", about.unknown.join("; "));
  if (about.indicators.length === 0) return reject("noIndicator");
  const level = levelOf(instrument, texts.level ?? "");
  if (level === undefined) return reject("badLevel", texts.level);
  const date = parseDay(texts.date ?? "");
  if (date.kind === "invalid") return reject("badDate", texts.date);
  const status = (texts.status ?? "") === "" ? "none" : STATUSES[nameKey(texts.status ?? "")];
  if (status === undefined) return reject("badStatus", texts.status);
  const links = source.links.flatMap(({ title, cell }) =>
    addressesIn(cell).map((link) => ({ title, link })),
  );
  const broken = links.find(({ link }) => parseWebAddress(link).kind !== "value");
  if (broken) return reject("badLink", broken.link);
  const names = links.length > 1 || name === "" ? numbered(name, links) : [name];
  if (names.length === 0 || names.includes("")) return reject("noDocument");
  return names.map((document, at) => ({
    row,
    indicators: about.indicators,
    level: level ?? about.level,
    document,
    date: date.kind === "value" ? date.value : null,
    opd: tidyText(texts.opd ?? ""),
    link: links[at]?.link ?? "",
    // A document with an address exists, at least as a draft: more is not known.
    status: status === "none" && links[at] && (texts.status ?? "") === "" ? "draft" : status,
    note: (texts.note ?? "").trim(),
  }));
}

/** Of a path the file; a name as it is. */
function nameOf({ texts, isList }: Source): string {
  const text = tidyText(texts.document ?? "");
  return isList ? (text.split(/[\\/]/).pop() ?? "").trim() : text;
}

/** The column for indicators has to be understood; where there is none, or it is blank, the name may tell. */
function mentionIn(instrument: Instrument, { texts }: Source): Mention {
  const cell = texts.indicators ?? "";
  if (tidyText(cell) === "") return readName(instrument, texts.document ?? "");
  // What the register itself reads, it reads in the same way.
  const list = parseIndicatorList(instrument, cell);
  if (list.rest.kind === "missing") {
    return { indicators: list.numbers, level: null, unknown: [] };
  }
  return readIndicatorCell(instrument, cell);
}

/** null: any; undefined: not understood. */
function levelOf({ scale }: Instrument, text: string): number | null | undefined {
  const tidy = tidyText(text).replace(/^(?:tingkat|level|tk)\.?\s*/i, "");
  if (tidy === "" || nameKey(tidy) === "semua") return null;
  const reading = parseLevel(tidy, levelNumbers(scale));
  return reading.kind === "level" ? reading.level : undefined;
}

/** Names for several documents of one row: the given one, or the question that was answered, with a number. */
function numbered(
  name: string,
  links: readonly { readonly title: string; readonly link: string }[],
): string[] {
  const titles = links.map(({ title }) => name || title);
  return titles.map((title, at) => {
    const alike = titles.filter((each) => each === title).length;
    if (title === "" || alike === 1) return title;
    const place = titles.slice(0, at + 1).filter((each) => each === title).length;
    return `${title} (${String(place)} dari ${String(alike)})`;
  });
}

/** A document is known by its indicators, level and name, as a line of the register is. */
function keyOf({ indicators, level, document }: Registered): string {
  return JSON.stringify([indicators, level, nameKey(document)]);
}
