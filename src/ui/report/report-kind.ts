import type { Instrument } from "../../scoring";
import type { Board } from "../board";
import { cellText } from "../figures";

/** The reports, in the order of their tabs. */
export const REPORTS = [
  { key: "result", name: "Laporan hasil" },
  { key: "leader", name: "Satu halaman untuk Sekda" },
  { key: "offices", name: "Per OPD" },
  { key: "worksheet", name: "Kertas kerja" },
  { key: "letters", name: "Surat" },
] as const;
export type ReportKind = (typeof REPORTS)[number]["key"];

/** How a report names itself at the head of its printed pages. */
export function reportTitle({ shortName }: Instrument, kind: ReportKind): string {
  switch (kind) {
    case "result":
      return `Laporan hasil penilaian ${shortName}`;
    case "leader":
      return `Penilaian ${shortName}, satu halaman untuk Sekda`;
    case "offices":
      return `Lembar tugas ${shortName} per OPD`;
    case "worksheet":
      return `Kertas kerja penilaian mandiri ${shortName}`;
    case "letters":
      return `Surat penilaian ${shortName}`;
  }
}

/** The longest name that a margin of a page has room for, in any font. */
const MOST_CHARACTERS = 120;

/** Title, agency and year: the running head, and the name that a saved PDF is offered. */
export function runningHead({ panel, instrument }: Board, kind: ReportKind): string {
  const year = cellText(panel.year).trim();
  return [
    reportTitle(instrument, kind),
    marginName(panel.agency),
    year === "" ? "" : `Tahun ${year}`,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** A name for the margin of a page; "" for one that is too long, which stands in full on the first page. */
export function marginName(name: string): string {
  return Array.from(name.trim()).length > MOST_CHARACTERS ? "" : name.trim();
}

/** A text as a CSS string; everything but letters, digits and spaces is escaped, so nothing ends it. */
export function cssString(text: string): string {
  const escape = (character: string): string =>
    `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, escape)}"`;
}
