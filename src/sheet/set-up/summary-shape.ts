import {
  aspectCode,
  domainCode,
  type Instrument,
  type OfficialNumber,
  type Weight,
} from "../../scoring";
import { SUMMARY } from "../layout";

/** Rows of the block that people read, counting from 1. */
const ROW = {
  title: 1,
  source: 2,
  stages: 3,
  labels: 4,
  values: 5,
  message: 6,
  lacking: 7,
  head: 8,
  index: 9,
} as const;

/** The large numbers by their label. */
type Label =
  | "Indeks"
  | "Predikat"
  | "Terisi"
  | "Terendah mungkin"
  | "Tertinggi mungkin"
  | "Target indeks"
  | "Selisih ke target";

/** The columns of the table of results by their header. */
type Header =
  "Kode" | "Nama" | "Bobot (%)" | "Nilai" | "Tahun lalu" | "Target" | "Selisih ke target";

/** What stands side by side. */
export interface Order {
  readonly labels: readonly Label[];
  readonly headers: readonly Header[];
}

/** The order of a new sheet: a phone shows the first four columns. */
export const ORDER: Order = {
  labels: [
    "Indeks",
    "Predikat",
    "Terisi",
    "Target indeks",
    "Selisih ke target",
    "Terendah mungkin",
    "Tertinggi mungkin",
  ],
  headers: ["Kode", "Nama", "Nilai", "Target", "Selisih ke target", "Tahun lalu", "Bobot (%)"],
};

/** The order of sheets that were made before; they keep it. */
const FORMER_ORDER: Order = {
  labels: [
    "Indeks",
    "Predikat",
    "Terisi",
    "Terendah mungkin",
    "Tertinggi mungkin",
    "Target indeks",
    "Selisih ke target",
  ],
  headers: ["Kode", "Nama", "Bobot (%)", "Nilai", "Tahun lalu", "Target", "Selisih ke target"],
};

/** The order that a sheet has, by the headers of its table; some of them may be gone. */
export function orderOf(headers: readonly unknown[]): Order {
  const matches = (order: Order): number =>
    order.headers.filter((header, at) => headers[at] === header).length;
  return matches(FORMER_ORDER) > matches(ORDER) ? FORMER_ORDER : ORDER;
}

export type Layer = "index" | "domains" | "aspects";

/** What a value stands for. */
export interface Group {
  readonly layer: Layer;
  readonly code: string;
  readonly name: string;
  readonly weight: Weight;
  /** Places of its indicators in the instrument's list, from 0, neighbours together: first and last of each run. */
  readonly runs: readonly (readonly [first: number, last: number])[];
  /** How many indicators it has. */
  readonly size: number;
  /** Its row in the hidden table of its layer. */
  readonly dataRow: number;
}

/** Columns of the hidden tables, counting from 1 within the block. The three readings are the series' levels. */
export interface DataColumns {
  readonly label: number;
  /** Shown value of each reading. */
  readonly values: Triple;
  readonly divisor: number;
  /** Σ weight × hundredths of each reading. */
  readonly sums: Triple;
  readonly gap: number;
  /** Below the tables of values: offices whose indicators lack evidence, and those of overdue ones with their day. */
  readonly lackingEvidence: number;
  readonly dueParts: number;
  readonly due: number;
  readonly overdue: number;
  readonly number: number;
  readonly name: number;
  readonly weight: number;
  readonly place: number;
  /** What the cell on Penilaian holds, then a text of digits as its number. */
  readonly content: Triple;
  readonly found: Triple;
  readonly levels: Triple;
  readonly weighted: Triple;
  readonly state: number;
  readonly missing: number;
  readonly invalid: number;
  readonly key: number;
  readonly rank: number;
}
export type Triple = readonly [now: number, target: number, lastYear: number];

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

export interface SummaryShape {
  readonly rows: number;
  readonly columns: number;
  readonly row: typeof ROW;
  /** The table of results: index, then each domain followed by its aspects. */
  readonly groups: readonly Group[];
  readonly belowHeading: number;
  readonly chartColumn: number;
  /** The first of the hidden columns, and how many there are. */
  readonly dataColumn: number;
  readonly dataColumns: number;
  readonly data: DataColumns;
  /** Header row of each hidden table of values; the two bounds follow the index. */
  readonly tables: Readonly<Record<Layer, number>>;
  readonly firstIndicator: number;
  /** Header row of the hidden lists of offices, below the other tables. */
  readonly officeLists: number;
  /**
   * The first cell of what is kept of the expected index, beside that table: the levels that it is for, in hundredths,
   * and in its first row range, basis and day.
   */
  readonly expectation: { readonly row: number; readonly column: number };
  readonly charts: readonly ChartTable[];
}

const CHART_COLUMN = 1 + SUMMARY.widths.table.length;
const DATA_COLUMN = CHART_COLUMN + SUMMARY.widths.charts.length;
/** Index, lowest and highest possible. */
const INDEX_ROWS = 3;
const FIRST_TABLE = 2;

const DATA = numberColumns();

/** Size and places of the block for an instrument; one without domains has no lines and no chart of them. */
export function summaryShape(instrument: Instrument): SummaryShape {
  const { aspects, domains, indicators } = instrument;
  const domainTable = FIRST_TABLE + 1 + INDEX_ROWS + 1;
  const aspectTable = domains.length === 0 ? domainTable : domainTable + domains.length + 2;
  const tables = { index: FIRST_TABLE, domains: domainTable, aspects: aspectTable };
  const groups = resultGroups(instrument, tables);
  const belowHeading = ROW.index + groups.length + 1;
  const place = { column: DATA.label, columns: 1 + SUMMARY.series.length };
  const ofAspects: ChartTable = {
    ...place,
    chart: "aspects",
    row: tables.aspects,
    rows: 1 + aspects.length,
    anchorRow: ROW.labels,
  };
  const ofDomains: ChartTable = {
    ...place,
    chart: "domains",
    row: tables.domains,
    rows: 1 + domains.length,
    anchorRow: belowHeading,
  };
  return {
    rows: Math.max(
      belowHeading + 1 + indicators.length,
      FIRST_TABLE + indicators.length,
      tables.aspects + aspects.length,
    ),
    columns: DATA.rank,
    row: ROW,
    groups,
    belowHeading,
    chartColumn: CHART_COLUMN,
    dataColumn: DATA_COLUMN,
    dataColumns: DATA.rank - DATA_COLUMN + 1,
    data: DATA,
    tables,
    firstIndicator: FIRST_TABLE + 1,
    officeLists: tables.aspects + aspects.length + 2,
    expectation: { row: tables.aspects + aspects.length + 3, column: DATA.values[1] },
    charts: domains.length === 0 ? [ofAspects] : [ofAspects, ofDomains],
  };
}

function numberColumns(): DataColumns {
  let next = DATA_COLUMN;
  const one = (): number => next++;
  const three = (): Triple => [one(), one(), one()];
  const table = { label: one(), values: three(), divisor: one(), sums: three(), gap: one() };
  return {
    ...table,
    lackingEvidence: table.values[0],
    dueParts: table.sums[1],
    due: table.sums[2],
    overdue: table.gap,
    number: one(),
    name: one(),
    weight: one(),
    place: one(),
    content: three(),
    found: three(),
    levels: three(),
    weighted: three(),
    state: one(),
    missing: one(),
    invalid: one(),
    key: one(),
    rank: one(),
  };
}

function resultGroups(
  { indexName, domains, aspects, indicators }: Instrument,
  tables: Readonly<Record<Layer, number>>,
): Group[] {
  const group = (
    layer: Layer,
    at: number,
    code: string,
    name: string,
    members: (aspect: OfficialNumber) => boolean,
  ): Group => {
    const places = indicators.flatMap(({ aspect }, place) => (members(aspect) ? [place] : []));
    const weight = places.reduce((sum, place) => sum + (indicators[place]?.weight ?? 0), 0);
    const dataRow = tables[layer] + 1 + at;
    return { layer, code, name, weight, runs: runsOf(places), size: places.length, dataRow };
  };
  const ofDomain = (domain: OfficialNumber | undefined): Group[] =>
    aspects.flatMap((aspect, at) => {
      if (aspect.domain !== domain) return [];
      const name = `${domain === undefined ? "" : "    "}${aspect.name}`;
      const code = aspectCode(aspect);
      return [group("aspects", at, code, name, (number) => number === aspect.number)];
    });
  const domainOf = new Map(aspects.map(({ number, domain }) => [number, domain]));
  return [
    group("index", 0, "Indeks", indexName, () => true),
    ...domains.flatMap((domain, at) => {
      const { number, name } = domain;
      const isOwn = (aspect: OfficialNumber): boolean => domainOf.get(aspect) === number;
      return [group("domains", at, domainCode(domain), name, isOwn), ...ofDomain(number)];
    }),
    ...ofDomain(undefined),
  ];
}

/** Numbers that follow each other, as first and last of each run. */
function runsOf(places: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs[runs.length - 1];
    if (run?.[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
