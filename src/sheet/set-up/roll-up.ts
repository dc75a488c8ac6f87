import { isFilledFormula, isSameNumberFormula, tidyTextFormula } from "../../reading";
import type { Instrument } from "../../scoring";
import { cellName } from "../cells/address";
import { ROLL_UP, ROLL_UP_SUMMARY, rollUpColumns } from "../layout";

const FIRST = ROLL_UP.headerRow + 1;

type Cells = (string | number)[][];

/** So many rows of a column, or of several, by a reference that does not move. */
function body(rows: number, from: number, to = from): string {
  return `${absolute(FIRST, from)}:${absolute(ROLL_UP.headerRow + rows, to)}`;
}

function absolute(row: number, column: number): string {
  return cellName(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** The one formula that gives the header and rows of all results. */
export function rollUpFormula(instrument: Instrument, rows: number): string {
  const { firstIndicator, lastIndicator } = rollUpColumns(instrument);
  const header = absolute(ROLL_UP.headerRow, firstIndicator);
  const numbers = `${header}:${absolute(ROLL_UP.headerRow, lastIndicator)}`;
  const levels = body(rows, firstIndicator, lastIndicator);
  return `=SPBE_ROLLUP(${levels};${numbers};"${instrument.id}")`;
}

/** The headers of sheet Rekap before its results. */
export function rollUpHeaders({ indicators }: Instrument): (string | number)[] {
  return [
    ...[...ROLL_UP.computed, ...ROLL_UP.inputs].map((column) => column.header),
    ...indicators.map(({ number }) => number),
  ];
}

/** Sheet Rekap from its first row to the headers; the results come as one array from the last cell on. */
export function rollUpHead(instrument: Instrument, rows: number): Cells {
  const headers = [...rollUpHeaders(instrument), rollUpFormula(instrument, rows)];
  const line = (text: string): string[] => headers.map((_header, at) => (at === 0 ? text : ""));
  return [line(ROLL_UP.title), line(ROLL_UP.remark), headers];
}

/** Index and rank of some rows of the sheet, beside their names. */
export function rollUpRows(instrument: Instrument, first: number, count: number): string[][] {
  const { firstResult } = rollUpColumns(instrument);
  return Array.from({ length: count }, (_row, i) =>
    ROLL_UP.computed.map((_column, j) => {
      const result = cellName(first + i, firstResult + j);
      return `=IF(ISNUMBER(${result});${result};"")`;
    }),
  );
}

/** Where the parts of sheet Ringkasan Rekap stand. */
export interface RollUpSummaryShape {
  /** Rows of what may be chosen: a group, a year. */
  readonly filters: readonly [number, number];
  readonly totals: number;
  readonly predicates: number;
  readonly groups: number;
  readonly weakest: number;
  /** The heading of the list of all indicators, beside the rest. */
  readonly indicators: number;
  readonly rows: number;
  readonly columns: number;
}

export function rollUpSummaryShape({ indicators, predicates }: Instrument): RollUpSummaryShape {
  const afterPredicates = 9 + predicates.length + 2;
  const afterGroups = afterPredicates + ROLL_UP_SUMMARY.groups.length + 2;
  return {
    filters: [3, 4],
    totals: 6,
    predicates: 9,
    groups: afterPredicates,
    weakest: afterGroups,
    indicators: 3,
    rows: Math.max(afterGroups + ROLL_UP_SUMMARY.weakest, 3 + indicators.length),
    columns: ROLL_UP_SUMMARY.widths.length + 1,
  };
}

/** Every cell of sheet Ringkasan Rekap: native formulas over so many rows of sheet Rekap. */
export function rollUpSummaryCells(
  instrument: Instrument,
  { sheetName, rows }: { readonly sheetName: string; readonly rows: number },
): Cells {
  const shape = rollUpSummaryShape(instrument);
  const cells: Cells = Array.from({ length: shape.rows }, () =>
    Array.from({ length: shape.columns }, () => ""),
  );
  const put = (row: number, column: number, content: string | number): void => {
    const line = cells[row - 1];
    if (line) line[column - 1] = content;
  };
  const there = `'${sheetName.replace(/'/g, "''")}'!`;
  const columns = rollUpColumns(instrument);
  const column = (at: number): string => there + body(rows, at);
  const [group, year] = shape.filters.map((row) => absolute(row, 2)) as [string, string];
  const isOf = (name: string): string =>
    `(${tidyTextFormula(column(columns.group))}=${tidyTextFormula(name)})*1`;
  const chosen = (cell: string, is: string): string =>
    `IF(${isFilledFormula(cell)};IFERROR(${is};0);1)`;
  const isChosen = `${chosen(group, isOf(group))}*${chosen(year, isSameNumberFormula(column(columns.year), year))}`;
  const index = column(columns.firstResult);
  const count = (of: string): string => `SUMPRODUCT(${isChosen}*${of})`;
  const mean = (of: string, also = "1"): string =>
    `=IFERROR(SUMPRODUCT(${isChosen}*${also}*ISNUMBER(${of});${of})/SUMPRODUCT(${isChosen}*${also}*ISNUMBER(${of}));"")`;

  put(1, 1, ROLL_UP_SUMMARY.title);
  put(shape.filters[0], 1, "Hanya kelompok");
  put(shape.filters[0], 3, "Kosongkan untuk semua.");
  put(shape.filters[1], 1, "Hanya tahun");
  put(shape.totals, 1, "Instansi dengan indeks");
  put(shape.totals, 2, `=${count(`ISNUMBER(${index})`)}`);
  put(shape.totals + 1, 1, "Rata-rata indeks");
  put(shape.totals + 1, 2, mean(index));

  put(shape.predicates, 1, "Predikat");
  put(shape.predicates, 2, "Instansi");
  instrument.predicates.forEach(({ name }, at) => {
    const row = shape.predicates + instrument.predicates.length - at;
    put(row, 1, name);
    put(row, 2, `=${count(`(${column(columns.firstResult + 2)}=${cellName(row, 1)})`)}`);
  });

  ["Kelompok", "Instansi", "Rata-rata indeks"].forEach((header, at) => {
    put(shape.groups, at + 1, header);
  });
  ROLL_UP_SUMMARY.groups.forEach((name, at) => {
    const row = shape.groups + 1 + at;
    const isOwn = `IFERROR(${isOf(cellName(row, 1))};0)`;
    put(row, 1, name);
    put(row, 2, `=${count(`${isOwn}*ISNUMBER(${index})`)}`);
    put(row, 3, mean(index, isOwn));
  });

  const [number, name, average, told] = [5, 6, 7, 8] as const;
  const first = shape.indicators + 1;
  const last = shape.indicators + instrument.indicators.length;
  const list = (at: number): string => `${absolute(first, at)}:${absolute(last, at)}`;
  put(shape.indicators, number, "No");
  put(shape.indicators, name, "Indikator");
  put(shape.indicators, average, "Rata-rata");
  instrument.indicators.forEach((indicator, at) => {
    const row = first + at;
    const own = cellName(row, average);
    put(row, number, indicator.number);
    put(row, name, indicator.name);
    put(row, average, mean(column(columns.firstIndicator + at)));
    // Equal means are told apart by their number, so that each of them is named.
    put(row, told, `=IF(ISNUMBER(${own});${own}+${String(indicator.number)}/1000000000;"")`);
  });

  ["Indikator terlemah", "Nama", "Rata-rata"].forEach((header, at) => {
    put(shape.weakest, at + 1, header);
  });
  for (let place = 1; place <= ROLL_UP_SUMMARY.weakest; place++) {
    const found = `MATCH(SMALL(${list(told)};${String(place)});${list(told)};0)`;
    [number, name, average].forEach((from, at) => {
      put(shape.weakest + place, at + 1, `=IFERROR(INDEX(${list(from)};${found});"")`);
    });
  }
  return cells;
}
