/** What stands beside the levels for each indicator: targets, efforts and limits. */
import { effortRule, isError, parseEffort, parseLevel } from "../reading";
import {
  type Instrument,
  type Level,
  levelRule,
  type OfficialNumber,
  type StepEffort,
} from "../scoring";
import { TEXT } from "../sentences";
import { agencyCells, type Arrangement, type Ranges } from "./arrangement";
import { describeSize, type Grid, onlyCell, toGrid } from "./grid";

/** What a column beside the levels holds for each indicator: its name in messages, and what is allowed. */
export interface Measure<Value> {
  readonly name: string;
  readonly read: (cell: unknown) => ValueReading<Value>;
  /** What to fill in, as a sentence; "" where nothing can be wrong. */
  readonly rule: string;
}

/** What a cell says about a value. */
type ValueReading<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "missing" }
  | { readonly kind: "invalid"; readonly found: string };

/** Effort per step, as column Usaha holds it. */
export function effortMeasure({ scale }: Instrument): Measure<StepEffort> {
  const read = (cell: unknown): ValueReading<StepEffort> => {
    const reading = parseEffort(cell, scale);
    return reading.kind === "effort" ? { kind: "value", value: reading.effort } : reading;
  };
  return { name: TEXT.functions.effort, read, rule: effortRule(scale) };
}

/** Levels of the instrument's scale under a name. */
export function levelMeasure(name: string, { scale }: Instrument): Measure<Level> {
  const read = (cell: unknown): ValueReading<Level> => {
    const reading = parseLevel(cell, scale);
    return reading.kind === "level" ? { kind: "value", value: reading.level } : reading;
  };
  return { name, read, rule: levelRule(scale) };
}

/** A text; an error in a cell is none, as a name changes no number. */
export const NAME_MEASURE: Measure<string> = {
  name: TEXT.functions.indicatorName,
  read: (cell) => {
    const text = typeof cell === "string" ? cell.trim() : "";
    const isNone = text === "" || isError(cell);
    return isNone ? { kind: "missing" } : { kind: "value", value: text };
  },
  rule: "",
};

/** The value of each indicator, from a range that lies like the levels or from one cell for all. */
export function readValues<Value>(
  ranges: Ranges,
  arrangement: Arrangement,
  value: unknown,
  measure: Measure<Value>,
): Map<OfficialNumber, Value> {
  const single = onlyCell(value);
  return Array.isArray(single)
    ? readValueRange(ranges, arrangement, toGrid(single), measure)
    : repeatValue(ranges.instrument, single, measure);
}

/** One value for every indicator; none when it is blank. */
function repeatValue<Value>(
  { indicators }: Instrument,
  value: unknown,
  { name, read, rule }: Measure<Value>,
): Map<OfficialNumber, Value> {
  const reading = read(value);
  switch (reading.kind) {
    case "missing":
      return new Map();
    case "value":
      return new Map(indicators.map(({ number }) => [number, reading.value]));
    case "invalid":
      throw new Error(TEXT.functions.valueInvalid(name, reading.found, rule));
  }
}

function readValueRange<Value>(
  { levels }: Ranges,
  { isAcross, places }: Arrangement,
  grid: Grid,
  { name, read, rule }: Measure<Value>,
): Map<OfficialNumber, Value> {
  if (describeSize(grid) !== describeSize(levels)) {
    const size = TEXT.functions.valueSize(name, describeSize(grid), describeSize(levels));
    throw new Error(`${size}${rule === "" ? "" : TEXT.functions.orOneNumber(name)}.`);
  }
  const [cells = []] = agencyCells(grid, isAcross);
  const values = new Map<OfficialNumber, Value>();
  for (const [number, place] of places) {
    const reading = read(cells[place]);
    if (reading.kind === "value") values.set(number, reading.value);
    if (reading.kind === "invalid") {
      const { found } = reading;
      throw new Error(TEXT.functions.valueOfIndicatorInvalid(name, String(number), found, rule));
    }
  }
  return values;
}
