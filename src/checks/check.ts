import type { CellPlace, LevelColumn, ShownColumn } from "../contract";
import type { Instrument, Level, OfficialNumber, Reading, RegisteredEvidence } from "../scoring";

/** What checks look at: one agency's indicators as plain data. */
export interface CheckInput {
  readonly instrument: Instrument;
  /** In any order; an indicator may be absent, or be there more than once. */
  readonly rows: readonly CheckRow[];
  /** Cells that hold something which their reader cannot read, apart from levels. */
  readonly unreadable: readonly UnreadableCell[];
  readonly offices: {
    /** The names that the workbook lists. */
    readonly listed: readonly string[];
    readonly mentions: readonly OfficeMention[];
  };
  /** Every document that is recorded, in the order of its sheet. */
  readonly documents: readonly CheckedDocument[];
  /** ISO date. */
  readonly today: string;
  /** ISO date on which the age of evidence counts. */
  readonly ageDay: string;
}

/** A document that proves something for one or more indicators. */
export interface CheckedDocument {
  /** Its first indicator; null: none that can be read. */
  readonly number: OfficialNumber | null;
  /** The sheet that records it. */
  readonly sheet: "Bukti" | "Butir";
  /** Of an item of sheet Butir. */
  readonly code?: string;
  readonly document: string;
  /** What it is known by, its name or what it was asked for as: tells how long it counts. */
  readonly names: string;
  /** Whether it exists, be it as a draft. */
  readonly isPrepared: boolean;
  /** As written; "" for none. */
  readonly link: string;
  /** As written; ISO where it is a day. */
  readonly date: string;
}

/** An office named beside an indicator. */
export interface OfficeMention {
  readonly number: OfficialNumber;
  readonly column: "opd" | "supportingOpd";
  /** As written. */
  readonly name: string;
}

/** A cell that cannot be read. */
export interface UnreadableCell {
  /** The indicator it belongs to; null for a setting, an OPD, or a document without an indicator. */
  readonly number: OfficialNumber | null;
  readonly column: CheckedColumn | null;
  /** Where it stands outside sheet Penilaian. */
  readonly cell?: CellPlace | undefined;
  /** Where it is, as a sentence names it: `Tenggat indikator 7`. */
  readonly place: string;
  readonly found: string;
  /** How to mend it, as a sentence. */
  readonly advice: string;
}

/** One indicator as the agency has filled it in. */
export interface CheckRow {
  readonly number: OfficialNumber;
  /** The level used. */
  readonly level: Reading;
  /** Where the level used stands: its stage, or column Tingkat dipakai where that was typed over. */
  readonly levelColumn: LevelColumn | "level";
  readonly lastYear: Reading;
  readonly target: Reading;
  /** The weight that is written there, in percent; see `parseWeight`. */
  readonly weight: Reading;
  readonly narrative: string;
  readonly opd: string;
  /** ISO date; null while there is none. */
  readonly due: string | null;
  /** What the evidence register holds for the indicator; null while there is no register. */
  readonly evidence: readonly RegisteredEvidence[] | null;
}

/** What a check found. */
export interface Finding {
  /** null: it belongs to no indicator. */
  readonly number: OfficialNumber | null;
  /** What is wrong: one Indonesian sentence that stands by itself. */
  readonly fault: string;
  /** What to do, as sentences. */
  readonly advice: string;
  /** What sets it apart in a list that names check and indicator; empty where nothing does. */
  readonly brief: string;
  /** The column of the indicator's row that it is about, or its lines in the evidence register; null: the row itself. */
  readonly column: CheckedColumn | null;
  /** The faulty cell, where it stands outside sheet Penilaian. */
  readonly cell?: CellPlace | undefined;
  /** What puts it right without a question; absent where only people can. */
  readonly mend?: Mend;
}

/** Columns of sheet Penilaian that findings are about; `evidence` stands for sheet Bukti. */
export type CheckedColumn = ShownColumn | "evidence";

export type Mend =
  /** The level that the cell certainly means. */
  | { readonly kind: "level"; readonly column: LevelColumn; readonly level: Level }
  /** *Siapkan lembar*, which mends all findings of the check at once. */
  | { readonly kind: "setUp" };

/**
 * "error": the index, or what it is compared with, is unknown until it is mended; "unfilled": the index waits
 * for it, though nothing is wrong; "warning": worth a look.
 */
export type Severity = "error" | "unfilled" | "warning";

/** Pemeriksaan: one thing that can be wrong with an assessment. Certain and actionable, never a guess. */
export interface Check {
  /** The file's name. */
  readonly id: string;
  /** Indonesian, as the heading of its findings. */
  readonly title: string;
  /** Indonesian: when it speaks, and why that matters. */
  readonly explanation: string;
  readonly severity: Severity;
  readonly run: (input: CheckInput) => Iterable<Finding>;
}

/** A document as a sentence names it. */
export function documentWords({ document, sheet }: CheckedDocument): string {
  return document === "" ? `Dokumen tanpa nama pada lembar ${sheet}` : `Dokumen "${document}"`;
}

/** Where a finding about a document leads. */
export function documentPlace(
  { number, sheet, code, document, link, date }: CheckedDocument,
  column: "link" | "date",
): Pick<Finding, "number" | "column" | "cell"> {
  const holds = column === "link" ? link : date;
  return {
    number,
    column: number === null ? null : "evidence",
    cell: { sheet, line: code ?? document, column, holds },
  };
}
