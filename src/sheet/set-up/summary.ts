import type { Instrument, LegalSource, Scale } from "../../scoring";
import { STATUS_WORDS, TEXT } from "../../text";
import { countNumbers, RANGES, SUMMARY } from "../layout";

/** A cell of the block by its row and column within the block, counting from 1. */
export type Address = (row: number, column: number) => string;

/** Rows and columns of the block that people read; the tables it draws on spill to the right of it. */
const ROW = { title: 1, source: 2, labels: 4, values: 5, message: 6, head: 8, index: 9 } as const;
const LABELS = [
  "Indeks",
  "Predikat",
  "Terisi",
  "Terendah mungkin",
  "Tertinggi mungkin",
  "Target indeks",
  "Selisih ke target",
] as const;
/** Headers of the table of results. */
export const HEADERS = [
  "Kode",
  "Nama",
  "Bobot (%)",
  "Nilai",
  "Tahun lalu",
  "Target",
  "Selisih ke target",
] as const;

const CHART_COLUMN = 1 + SUMMARY.widths.table.length;
const DATA_COLUMN = CHART_COLUMN + SUMMARY.widths.charts.length;
/** Which table of scores each line of the charts shows: used levels, targets, last year. */
const CHART_SOURCES = [0, 2, 1] as const;
const SCORES_HEADER = TEXT.functions.scoresHeader;
/** A column of the table that `SPBE_SCORES` returns, counting from 1. */
const scoresColumn = (header: (typeof SCORES_HEADER)[number]): number =>
  SCORES_HEADER.indexOf(header) + 1;
const SCORES = {
  value: scoresColumn("Nilai"),
  exact: scoresColumn("Nilai tepat"),
  predicate: scoresColumn("Predikat"),
} as const;

/** One line of the table of results: what it stands for and which row of `SPBE_SCORES` it shows. */
interface Line {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly source: number;
}

export interface SummaryShape {
  readonly rows: number;
  readonly columns: number;
  readonly row: typeof ROW;
  readonly lines: readonly Line[];
  readonly belowHeading: number;
  readonly chartColumn: number;
  readonly dataColumn: number;
  /** What the charts draw: for each a header row, then a row per aspect or domain. */
  readonly charts: readonly ChartTable[];
}

export interface ChartTable {
  readonly chart: keyof typeof SUMMARY.charts;
  /** Place of its header row in the block. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** The row beside whose first column the chart stands. */
  readonly anchorRow: number;
}

/** Size and places of the block for an instrument. */
export function summaryShape(instrument: Instrument): SummaryShape {
  const lines = resultLines(instrument);
  const belowHeading = ROW.index + lines.length + 1;
  const charts = chartTables(instrument, lines.length, belowHeading);
  const last = charts[charts.length - 1];
  return {
    rows: Math.max(belowHeading + 1, last ? last.row + last.rows - 1 : 0),
    columns: DATA_COLUMN - 1 + SUMMARY.widths.data.length,
    row: ROW,
    lines,
    belowHeading,
    chartColumn: CHART_COLUMN,
    dataColumn: DATA_COLUMN,
    charts,
  };
}

/** The tables of the charts stand below those of the scores; without domains there is one chart only. */
function chartTables(
  { aspects, domains }: Instrument,
  lines: number,
  belowHeading: number,
): ChartTable[] {
  const place = { column: DATA_COLUMN, columns: 1 + SUMMARY.series.length };
  const row = dataRow(3, lines);
  const ofAspects: ChartTable = {
    ...place,
    chart: "aspects",
    row,
    rows: 1 + aspects.length,
    anchorRow: ROW.labels,
  };
  if (domains.length === 0) return [ofAspects];
  return [
    ofAspects,
    {
      ...place,
      chart: "domains",
      row: row + ofAspects.rows + 1,
      rows: 1 + domains.length,
      anchorRow: belowHeading,
    },
  ];
}

/** Index, then each domain followed by its aspects; the source rows follow the order of `SPBE_SCORES`. */
function resultLines({ indexName, domains, aspects }: Instrument): Line[] {
  const aspectLines = (domain: number | undefined): Line[] =>
    aspects.flatMap((aspect, at) =>
      aspect.domain === domain
        ? [
            {
              code: `A${String(aspect.number)}`,
              name: `${domain === undefined ? "" : "    "}${aspect.name}`,
              weight: aspect.weight / 100,
              source: 1 + domains.length + at,
            },
          ]
        : [],
    );
  return [
    { code: "Indeks", name: indexName, weight: 100, source: 0 },
    ...domains.flatMap(({ number, name, weight }, at) => [
      { code: `D${String(number)}`, name, weight: weight / 100, source: 1 + at },
      ...aspectLines(number),
    ]),
    ...aspectLines(undefined),
  ];
}

/** First row of the k-th spilled table (its header row); a heading stands above each. */
function dataRow(table: number, lines: number): number {
  return 2 + table * (lines + 3);
}

/**
 * All cells of the block, row by row. Four cells call custom functions (three tables of scores and the
 * list below target); every other number, those of the charts included, refers to what they spill.
 */
export function summaryCells(instrument: Instrument, address: Address): (string | number)[][] {
  const { rows, columns, lines, belowHeading, charts } = summaryShape(instrument);
  const cells = Array.from({ length: rows }, () => new Array<string | number>(columns).fill(""));
  const put = (row: number, column: number, ...values: readonly (string | number)[]): void => {
    values.forEach((value, at) => {
      const line = cells[row - 1];
      if (line) line[column - 1 + at] = value;
    });
  };
  const scores = (table: number, line: Line, column: number): string =>
    address(dataRow(table, lines.length) + 1 + line.source, DATA_COLUMN + column - 1);
  const [index] = lines;
  if (!index) return cells;
  const now = scores(0, index, SCORES.value);
  const explanation = address(dataRow(0, lines.length), DATA_COLUMN);
  const total = String(instrument.indicators.length);

  put(ROW.title, 1, `=${RANGES.agency}&" · ${instrument.indexName} "&${RANGES.year}`);
  put(ROW.source, 1, describeSource(instrument.source));
  put(ROW.labels, 1, ...LABELS);
  put(
    ROW.values,
    1,
    numberOr(now, '"–"'),
    `=IF(ISNUMBER(${now});${scores(0, index, SCORES.predicate)};"–")`,
    `=${countNumbers(RANGES.level)}&"/${total}"`,
    boundFormula(instrument, instrument.scale.min),
    boundFormula(instrument, instrument.scale.max),
    `=${RANGES.targetIndex}`,
    gap(address(ROW.values, 6), scores(0, index, SCORES.exact)),
  );
  put(
    ROW.message,
    1,
    `=IFERROR(IF(ISNUMBER(${now});"Nilai tepat";${explanation});` +
      `"Ada isian yang perlu diperiksa: lihat indikator berstatus ${STATUS_WORDS.check}.")`,
    numberOr(scores(0, index, SCORES.exact)),
  );
  put(ROW.head, 1, ...HEADERS);
  lines.forEach((line, at) => {
    const row = ROW.index + at;
    const isIndex = line === index;
    const target = isIndex ? `=${RANGES.targetIndex}` : numberOr(scores(2, line, SCORES.value));
    const exactTarget = isIndex ? address(row, 6) : scores(2, line, SCORES.exact);
    put(
      row,
      1,
      line.code,
      line.name,
      line.weight,
      numberOr(scores(0, line, SCORES.value)),
      numberOr(scores(1, line, SCORES.value)),
      target,
      gap(exactTarget, scores(0, line, SCORES.exact)),
    );
  });
  put(belowHeading, 1, "Indikator di bawah target");
  put(
    belowHeading + 1,
    1,
    `=SPBE_BELOW_TARGET(${RANGES.level};${RANGES.target};${RANGES.number};${RANGES.instrument})`,
  );
  const tables = [
    ["Data hitungan: tingkat dipakai (jangan diubah)", RANGES.level],
    ["Data hitungan: final tahun lalu (jangan diubah)", RANGES.lastYear],
    ["Data hitungan: target (jangan diubah)", RANGES.target],
  ] as const;
  tables.forEach(([heading, levels], table) => {
    const row = dataRow(table, lines.length);
    put(row - 1, DATA_COLUMN, heading);
    put(row, DATA_COLUMN, `=SPBE_SCORES(${levels};${RANGES.number};${RANGES.instrument})`);
  });
  charts.forEach(({ chart, row, column }) => {
    const isAspects = chart === "aspects";
    if (isAspects) put(row - 1, column, "Data grafik (jangan diubah)");
    put(row, column, isAspects ? "Aspek" : "Domain", ...SUMMARY.series);
    lines
      .filter(({ code }) => code.startsWith(isAspects ? "A" : "D"))
      .forEach((line, at) => {
        const values = CHART_SOURCES.map((table) => numberOr(scores(table, line, SCORES.value)));
        put(row + 1 + at, column, isAspects ? line.code : line.name, ...values);
      });
  });
  return cells;
}

/** Which regulation the numbers follow, and plainly so when it is no longer in force. */
function describeSource({ regulation, status, use }: LegalSource): string {
  return `Dasar penilaian: ${regulation} (${status}). ${use}.`;
}

function numberOr(cell: string, otherwise = '""'): string {
  return `=IF(ISNUMBER(${cell});${cell};${otherwise})`;
}

/**
 * Target less value, both exact: what is still missing is positive. Two decimals, or four where two would
 * say that nothing is missing although something is.
 */
function gap(target: string, value: string): string {
  const difference = `ROUND(${target}-${value};6)`;
  const shown = `ROUND(${difference};IF(ROUND(${difference};2)=0;4;2))`;
  return `=IF(AND(ISNUMBER(${target});ISNUMBER(${value}));${shown};"")`;
}

/**
 * The index if every indicator without a level had `level`, as a native formula that stays exact: weighted
 * levels are taken in millionths, as integers, and half is rounded up on integers.
 */
function boundFormula({ scale }: Instrument, level: number): string {
  const { weighted, filled } = scale.step === 1 ? sumsByLevel(scale) : sumsOfDecimals(scale);
  const percent = `${weighted}+(100-(${filled}))*${String(level)}`;
  return `=INT((ROUND((${percent})*10000;0)+5000)/10000)/100`;
}

/** Σ weight × level and Σ weight of the filled indicators, in percent. */
interface FilledSums {
  readonly weighted: string;
  readonly filled: string;
}

/** The weights of the indicators whose level meets a criterion; text, blanks and section rows do not. */
function sumOfWeights(criterion: string): string {
  return `SUMIFS(${RANGES.weight};${RANGES.level};${criterion};${RANGES.number};">0")`;
}

/** Level by level, because SUMIFS passes over text and blanks in every spreadsheet program. */
function sumsByLevel({ min, max }: Scale): FilledSums {
  const levels = Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
  return {
    weighted: levels.map((level) => `${level}*${sumOfWeights(level)}`).join("+"),
    filled: levels.map(sumOfWeights).join("+"),
  };
}

function sumsOfDecimals({ min }: Scale): FilledSums {
  return {
    weighted: `SUMPRODUCT(IFERROR(ISNUMBER(${RANGES.number})*${RANGES.level}*${RANGES.weight};0))`,
    filled: sumOfWeights(`">=${String(min)}"`),
  };
}
