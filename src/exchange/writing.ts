import { score, type Fraction, type Instrument } from "../scoring";
import { COLUMN_WORDS } from "../words";
import { writeDelimited } from "./delimited-text";
import { fromLevels } from "./disagreement";
import type { ImportedAssessment } from "./model";
import { understand } from "./understanding";

export const EXPORT_FORMATS = ["long", "wide", "tauval"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A written file, and what reading it again has found. */
export interface WrittenFile {
  readonly text: string;
  readonly assessments: number;
  /** Levels in it. */
  readonly levels: number;
  /** The index of each assessment in order; null for one that is not complete. */
  readonly indices: readonly (number | null)[];
}

const DECIMALS = 10;

/**
 * Writes assessments as a file and reads it again.
 *
 * - `long`: CSV for other programs and `npm run rekap`: a level per row, commas, decimal points;
 * - `wide`: CSV for people: an agency per row, a column per indicator, semicolons, decimal commas;
 * - `tauval`: JSON of results as the national evaluation gives them out, with the levels beside them.
 *
 * @throws Error when what was written does not read back as it was: a bug, and better none than a wrong file.
 */
export function writeExport(
  format: ExportFormat,
  assessments: readonly ImportedAssessment[],
  instrument: Instrument,
): WrittenFile {
  const text = WRITERS[format](assessments, instrument);
  const again = understand(text, instrument);
  const found = again.assessments.map(({ levels }) => [...levels]);
  const wanted = assessments
    .filter(({ levels }) => levels.size > 0)
    .map(({ levels }) => [...levels]);
  if (again.faults.length > 0 || JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`The ${format} export reads back as something else`);
  }
  return {
    text,
    assessments: found.length,
    levels: found.flat().length,
    indices: again.assessments.map(
      ({ levels }) => fromLevels(instrument, levels).get("indeks") ?? null,
    ),
  };
}

type Writer = (assessments: readonly ImportedAssessment[], instrument: Instrument) => string;

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  long: writeLong,
  wide: writeWide,
  tauval: writeTauval,
};

function writeLong(assessments: readonly ImportedAssessment[], { id }: Instrument): string {
  const header = ["instansi", "tahun", "tahap", "nomor", "tingkat", "instrumen"];
  const rows = assessments.flatMap(({ agency, year, stage, levels }) =>
    [...levels].map(([number, level]) => [agency, year, wordOf(stage), number, level, id]),
  );
  return writeDelimited([header, ...rows], ",");
}

function writeWide(
  assessments: readonly ImportedAssessment[],
  { id, indicators }: Instrument,
): string {
  const header = ["Instansi", "Tahun", "Tahap", "Instrumen"];
  const numbers = indicators.map(({ number }) => number);
  const rows = assessments.map(({ agency, year, stage, levels }) => [
    ...[agency, year, wordOf(stage), id],
    ...numbers.map((number) => decimalComma(levels.get(number))),
  ]);
  return writeDelimited([[...header, ...numbers], ...rows], ";");
}

function writeTauval(assessments: readonly ImportedAssessment[], instrument: Instrument): string {
  const entries = assessments.map(({ agency, year, stage, levels }) => ({
    kode: null,
    tahun: year,
    nama_instansi: agency,
    tahap: wordOf(stage),
    nilai: Object.fromEntries(tauvalResults(instrument, levels)),
    tingkat: Object.fromEntries(
      [...levels].map(([number, level]) => [String(number), level.toFixed(DECIMALS)]),
    ),
  }));
  return `${JSON.stringify(entries, null, 1)}\n`;
}

/** A group without all of its levels has no value, and is left out rather than written as 0. */
function tauvalResults(
  instrument: Instrument,
  levels: ImportedAssessment["levels"],
): [string, string][] {
  const readings = new Map(
    [...levels].map(([number, level]) => [number, { kind: "level", level } as const]),
  );
  const { index, domains, aspects } = score(instrument, readings);
  const code = (letter: string, number: number): string =>
    `${letter}2${String(number).padStart(3, "0")}`;
  return [
    ...domains.map(({ domain, value }) => [code("D", domain.number), value] as const),
    ...aspects.map(({ aspect, value }) => [code("A", aspect.number), value] as const),
    ["indeks", index] as const,
  ].flatMap(([name, value]): [string, string][] =>
    value ? [[name, decimalText(value.fraction)]] : [],
  );
}

/** An exact value with ten decimals, rounded half up on integers. */
function decimalText({ numerator, denominator }: Fraction): string {
  const scale = 10n ** BigInt(DECIMALS);
  const scaled =
    (2n * BigInt(numerator) * scale + BigInt(denominator)) / (2n * BigInt(denominator));
  const digits = String(scaled % scale).padStart(DECIMALS, "0");
  return `${String(scaled / scale)}.${digits}`;
}

function decimalComma(level: number | undefined): string {
  return String(level ?? "").replace(".", ",");
}

function wordOf(stage: ImportedAssessment["stage"]): string {
  return stage === null ? "" : COLUMN_WORDS[stage];
}
