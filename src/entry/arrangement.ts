/** Which range holds one agency or many, and which cell belongs to which indicator. */
import { isError, parseLevel, parseOfficialNumber } from "../reading";
import type { Assessment, Instrument, OfficialNumber } from "../scoring";
import { TEXT } from "../sentences";
import { columnCount, describeSize, type Grid } from "./grid";

/** The levels of one agency or many, and the numbers of their indicators. */
export interface Ranges {
  readonly instrument: Instrument;
  readonly levels: Grid;
  readonly numbers: Grid | null;
}

/** Where in a grid the indicators stand: one agency down a column, or agencies across, one per row. */
export interface Arrangement {
  readonly isAcross: boolean;
  /** Row or (across) column by official number. */
  readonly places: ReadonlyMap<OfficialNumber, number>;
}

/** Finds the indicators in the ranges. @throws Error for ranges that do not fit together. */
export function arrange({ instrument, levels, numbers }: Ranges): Arrangement {
  return numbers === null
    ? arrangeInOrder(instrument, levels)
    : arrangeByNumbers(instrument, levels, numbers);
}

/** Without numbers, the levels stand in official order and are complete. */
function arrangeInOrder(instrument: Instrument, levels: Grid): Arrangement {
  const total = instrument.indicators.length;
  const isAcross = columnCount(levels) === total;
  const isColumn = columnCount(levels) === 1 && levels.length === total;
  if (!isAcross && !isColumn) {
    const size = describeSize(levels);
    throw new Error(TEXT.functions.sizeWithoutNumbers(size, String(total), instrument.id));
  }
  const places = instrument.indicators.map(({ number }, place) => [number, place] as const);
  return { isAcross, places: new Map(places) };
}

function arrangeByNumbers(instrument: Instrument, levels: Grid, numbers: Grid): Arrangement {
  const columns = columnCount(numbers);
  const isColumn = columns === 1 && columnCount(levels) === 1 && levels.length === numbers.length;
  const isAcross = columns > 1 && numbers.length === 1 && columnCount(levels) === columns;
  if (!isAcross && !isColumn) {
    throw new Error(TEXT.functions.sizeWithNumbers(describeSize(levels), describeSize(numbers)));
  }
  return { isAcross, places: findPlaces(instrument, numbers.flat(), isAcross) };
}

/** Where each indicator's number stands. Other content, as in section rows, is skipped. */
function findPlaces(
  instrument: Instrument,
  cells: readonly unknown[],
  isAcross: boolean,
): Map<OfficialNumber, number> {
  const describePlace = isAcross ? TEXT.functions.columnPlace : TEXT.functions.rowPlace;
  const places = new Map<OfficialNumber, number>();
  cells.forEach((cell, place) => {
    if (isError(cell)) {
      throw new Error(TEXT.functions.numberIsError(cell, describePlace(String(place + 1))));
    }
    const number = parseOfficialNumber(instrument, cell);
    if (number === undefined) return;
    const earlier = places.get(number);
    if (earlier !== undefined) {
      const both = TEXT.functions.both(String(earlier + 1), String(place + 1));
      throw new Error(TEXT.functions.numberDuplicate(String(number), describePlace(both)));
    }
    places.set(number, place);
  });
  if (places.size === 0) {
    const last = Math.max(...instrument.indicators.map(({ number }) => number));
    throw new Error(TEXT.functions.numbersMissing(instrument.id, String(last)));
  }
  return places;
}

/** What the cells of one agency say about its levels. */
export function assess(
  { scale }: Instrument,
  { places }: Arrangement,
  cells: readonly unknown[],
): Assessment {
  return new Map(
    [...places].map(([number, place]) => [number, parseLevel(cells[place], scale)] as const),
  );
}

/** The cells of each agency. */
export function agencyCells(grid: Grid, isAcross: boolean): Grid {
  return isAcross ? grid : [grid.map(([cell]) => cell)];
}
