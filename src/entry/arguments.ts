/**
 * The one reader of the custom functions' data arguments: which range holds one agency or many, which
 * cell belongs to which indicator, and where the data come from when no range is given.
 */
import { formatNumber } from "../format";
import {
  type Assessment,
  decimalFraction,
  DEFAULT_INSTRUMENT_ID,
  EFFORT_SCALE,
  EFFORT_SIZES,
  findInstrument,
  type Indicator,
  INSTRUMENTS,
  type Instrument,
  judgeIndex,
  type Judgement,
  type Level,
  type OfficialNumber,
  parseEffort,
  parseLevel,
  type Reading,
  type Scale,
  toNumber,
} from "../scoring";
import { TEXT } from "../text";

/** Where a bare call gets its data. Each method reads the sheet, so only what is needed is called. */
export interface BareSource {
  readonly levels: () => unknown[][];
  readonly numbers: () => unknown[][];
  readonly targets: () => unknown[][];
  readonly targetIndex: () => unknown;
  readonly instrument: () => string;
}

/** Opening the source reads nothing yet; with range arguments it is not even opened. */
export type OpenBareSource = () => BareSource;

export interface LevelArguments {
  readonly tingkat: unknown;
  readonly nomor: unknown;
  readonly instrumen: unknown;
}

export interface TargetArguments extends LevelArguments {
  readonly target: unknown;
}

export interface PlanArguments extends LevelArguments {
  readonly target_indeks: unknown;
  readonly usaha: unknown;
  readonly batas: unknown;
}

/** The agencies that the arguments describe, in the order of their rows. */
export interface Agencies {
  readonly instrument: Instrument;
  /** null: a wholly blank row among several. */
  readonly assessments: readonly (Assessment | null)[];
}

export interface AgencyWithTargets {
  readonly instrument: Instrument;
  readonly assessment: Assessment;
  /** Without the indicators whose target is blank. */
  readonly targets: ReadonlyMap<OfficialNumber, Level>;
}

export interface AgencyToPlan {
  readonly instrument: Instrument;
  readonly assessment: Assessment;
  /** undefined: blank. */
  readonly target: number | undefined;
  /** Without the indicators whose effort is blank. */
  readonly efforts: ReadonlyMap<OfficialNumber, number>;
  /** Without the indicators whose limit is blank. */
  readonly highest: ReadonlyMap<OfficialNumber, Level>;
}

type Grid = readonly (readonly unknown[])[];

interface Ranges {
  readonly instrument: Instrument;
  readonly levels: Grid;
  readonly numbers: Grid | null;
}

/** What a column beside the levels holds for each indicator: its name in messages, and what is allowed. */
interface Measure {
  readonly name: string;
  readonly read: (cell: unknown) => Reading;
  /** What to fill in, as a sentence. */
  readonly rule: string;
}

/** Where in a grid the indicators stand: one agency down a column, or agencies across, one per row. */
interface Arrangement {
  readonly isAcross: boolean;
  /** Row or (across) column by official number. */
  readonly places: ReadonlyMap<OfficialNumber, number>;
}

export function readAgencies(args: LevelArguments, open: OpenBareSource): Agencies {
  const ranges = readRanges(args, open);
  return { instrument: ranges.instrument, assessments: assess(ranges, arrange(ranges)) };
}

/** The same for a function that takes one agency only. */
export function readAgency(
  args: LevelArguments,
  open: OpenBareSource,
): { readonly instrument: Instrument; readonly assessment: Assessment } {
  const { instrument, assessments } = readAgencies(args, open);
  return { instrument, assessment: onlyAgency(assessments) };
}

/**
 * One agency with its targets. Wholly bare, the instrument is the one whose indicator numbers the sheet
 * lists; the sheet's setting is read only where that leaves a choice, to stay at three reads.
 */
export function readAgencyWithTargets(
  args: TargetArguments,
  open: OpenBareSource,
): AgencyWithTargets {
  if (isBare(args) && isAbsent(args.target)) {
    const source = open();
    return withTargets(readListedRanges(args, source), source.targets());
  }
  if (isAbsent(args.target)) throw new Error(TEXT.functions.targetNotGiven);
  return withTargets(readRanges(args, open), args.target);
}

/** One agency with what a plan for it must respect. Bare without a target, see {@link readAgencyWithTargets}. */
export function readAgencyToPlan(args: PlanArguments, open: OpenBareSource): AgencyToPlan {
  if (isBare(args) && isAbsent(args.target_indeks)) {
    const source = open();
    const ranges = readListedRanges(args, source);
    return withRequest(ranges, { ...args, target_indeks: source.targetIndex() });
  }
  if (args.target_indeks === undefined) throw new Error(TEXT.functions.targetIndexNotGiven);
  return withRequest(readRanges(args, open), args);
}

/** The instrument with the given id, the default one when none is given. */
export function readInstrument(instrumen: unknown): Instrument {
  const value = onlyCell(instrumen);
  const id = isAbsent(value) ? DEFAULT_INSTRUMENT_ID : String(value);
  const instrument = findInstrument(id);
  if (instrument === undefined) {
    const known = INSTRUMENTS.map((each) => each.id).join(", ");
    throw new Error(TEXT.functions.instrumentUnknown(id, known));
  }
  return instrument;
}

/** What `nilai` of SPBE_PREDICATE holds when it is one cell: an index, or text to hand on. */
export type IndexReading =
  | { readonly kind: "index"; readonly judgement: Judgement }
  /** Blank, or the text by which another function says that data are incomplete. */
  | { readonly kind: "text"; readonly text: string };

/** Reads `nilai` as one index; undefined when the arguments are levels or bare. */
export function readIndex(
  nilai: unknown,
  nomor: unknown,
  instrumen: unknown,
): IndexReading | undefined {
  const value = onlyCell(nilai);
  // A blank cell and a skipped argument both arrive as ""; what is skipped has an argument behind it.
  const isBlankCell = value === "" && nomor === undefined && instrumen === undefined;
  if (isBlankCell) return { kind: "text", text: "" };
  if (isAbsent(value) || Array.isArray(value) || !isAbsent(nomor)) return undefined;

  const instrument = readInstrument(instrumen);
  const isIncomplete =
    typeof value === "string" && value.startsWith(TEXT.functions.incompleteStart);
  if (isIncomplete) return { kind: "text", text: value };
  const reading = parseIndex(value, instrument);
  switch (reading.kind) {
    case "missing":
      return { kind: "text", text: "" };
    case "index":
      return { kind: "index", judgement: reading.judgement };
    case "invalid":
      throw new Error(TEXT.functions.indexInvalid(reading.found, ...bounds(instrument.scale)));
  }
}

/** The official number in a cell: 7, or the text `7`; undefined for anything else. */
export function readNumber(cell: unknown): OfficialNumber | undefined {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : undefined;
  if (typeof cell !== "string" || !/^\d+$/.test(cell.trim())) return undefined;
  return Number(cell);
}

/**
 * Throws when one of `indicators` has an invalid level.
 *
 * @param row Which of several agencies it is, counted from 1; null for the only one.
 */
export function refuseInvalid(
  { scale }: Instrument,
  assessment: Assessment,
  indicators: readonly Indicator[],
  row: number | null,
): void {
  const invalid = indicators.flatMap(({ number }) => {
    const reading = assessment.get(number);
    return reading?.kind === "invalid" ? [{ number: String(number), found: reading.found }] : [];
  });
  const [first, ...others] = invalid;
  if (first === undefined) return;
  const rule = levelRule(scale);
  const sentence =
    row === null
      ? TEXT.functions.levelInvalid(first.number, first.found, rule)
      : TEXT.functions.levelInvalidInRow(String(row), first.number, first.found, rule);
  const rest = listNumbers(others.map(({ number }) => Number(number)));
  throw new Error(sentence + (others.length > 0 ? TEXT.functions.alsoInvalid(rest) : ""));
}

/** `5, 12, 40`; of more than ten the first ten and `…`. */
export function listNumbers(numbers: readonly OfficialNumber[]): string {
  const shown = numbers.slice(0, 10).map(String);
  return (numbers.length > shown.length ? [...shown, "…"] : shown).join(", ");
}

/** The content of a range of one cell, which Sheets may hand over either way. */
export function onlyCell(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const row: unknown = value[0];
  if (!Array.isArray(row)) return row;
  return row.length === 1 ? row[0] : value;
}

/** A range as rows of cells; a single cell arrives as its bare content. */
export function toGrid(value: unknown): Grid {
  if (!Array.isArray(value)) return [[value]];
  return value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

/** What a single cell holds, for a message: `"Layanan"`, `9`, `2,5`. */
export function describeKey(key: unknown): string {
  if (isAbsent(key)) return TEXT.functions.notGiven;
  if (typeof key === "number") return String(key).replace(".", ",");
  return typeof key === "string" ? `"${key}"` : TEXT.functions.notSingle;
}

/** Left out, or skipped between two separators. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function isBare({ tingkat, nomor }: LevelArguments): boolean {
  return isAbsent(tingkat) && isAbsent(nomor);
}

function readRanges(args: LevelArguments, open: OpenBareSource): Ranges {
  const { tingkat, nomor, instrumen } = args;
  if (isBare(args)) {
    const source = open();
    return {
      instrument: readInstrument(isAbsent(instrumen) ? source.instrument() : instrumen),
      levels: source.levels(),
      numbers: source.numbers(),
    };
  }
  if (isAbsent(tingkat)) throw new Error(TEXT.functions.levelsNotGiven);
  return {
    instrument: readInstrument(instrumen),
    levels: toGrid(tingkat),
    numbers: isAbsent(nomor) ? null : toGrid(nomor),
  };
}

/**
 * The sheet's levels under the instrument whose indicator numbers it lists. Its setting is read only
 * where that leaves a choice.
 */
function readListedRanges({ instrumen }: LevelArguments, source: BareSource): Ranges {
  const numbers = source.numbers();
  const setting = isAbsent(instrumen)
    ? (instrumentListed(numbers)?.id ?? source.instrument())
    : instrumen;
  return { instrument: readInstrument(setting), levels: source.levels(), numbers };
}

/** The only known instrument whose indicators have exactly the numbers that are listed. */
function instrumentListed(numbers: Grid): Instrument | undefined {
  const listed = new Set(numbers.flat().map(readNumber));
  listed.delete(undefined);
  const matching = INSTRUMENTS.filter(
    ({ indicators }) =>
      indicators.length === listed.size && indicators.every(({ number }) => listed.has(number)),
  );
  return matching.length === 1 ? matching[0] : undefined;
}

function arrange({ instrument, levels, numbers }: Ranges): Arrangement {
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
  { id, indicators }: Instrument,
  cells: readonly unknown[],
  isAcross: boolean,
): Map<OfficialNumber, number> {
  const describePlace = isAcross ? TEXT.functions.columnPlace : TEXT.functions.rowPlace;
  const known = new Set(indicators.map(({ number }) => number));
  const places = new Map<OfficialNumber, number>();
  cells.forEach((cell, place) => {
    if (isErrorValue(cell)) {
      throw new Error(TEXT.functions.numberIsError(cell, describePlace(String(place + 1))));
    }
    const number = readNumber(cell);
    if (number === undefined || !known.has(number)) return;
    const earlier = places.get(number);
    if (earlier !== undefined) {
      const both = TEXT.functions.both(String(earlier + 1), String(place + 1));
      throw new Error(TEXT.functions.numberDuplicate(String(number), describePlace(both)));
    }
    places.set(number, place);
  });
  if (places.size === 0) {
    throw new Error(TEXT.functions.numbersMissing(id, String(Math.max(...known))));
  }
  return places;
}

/** `#N/A`, `#REF!` … : Sheets hands over the error of a cell in a range as text. */
function isErrorValue(cell: unknown): cell is string {
  return typeof cell === "string" && /^#[A-Z]/.test(cell);
}

function assess(
  { instrument, levels }: Ranges,
  { isAcross, places }: Arrangement,
): (Assessment | null)[] {
  const agencies = agencyCells(levels, isAcross);
  return agencies.map((cells) => {
    const readings = [...places].map(
      ([number, place]) => [number, parseLevel(cells[place], instrument.scale)] as const,
    );
    const isBlank = readings.every(([, { kind }]) => kind === "missing");
    return isBlank && agencies.length > 1 ? null : new Map<OfficialNumber, Reading>(readings);
  });
}

function withTargets(ranges: Ranges, target: unknown): AgencyWithTargets {
  const { instrument } = ranges;
  const arrangement = arrange(ranges);
  const assessment = onlyAgency(assess(ranges, arrangement));
  const measure = levelMeasure(TEXT.functions.target, instrument);
  return { instrument, assessment, targets: readValues(ranges, arrangement, target, measure) };
}

function withRequest(
  ranges: Ranges,
  { target_indeks, usaha, batas }: Pick<PlanArguments, "target_indeks" | "usaha" | "batas">,
): AgencyToPlan {
  const { instrument } = ranges;
  const arrangement = arrange(ranges);
  const assessment = onlyAgency(assess(ranges, arrangement));
  const valuesIn = (value: unknown, measure: Measure): Map<OfficialNumber, number> =>
    readValues(ranges, arrangement, value, measure);
  return {
    instrument,
    assessment,
    target: readTargetIndex(instrument, target_indeks),
    efforts: valuesIn(usaha, effortMeasure()),
    highest: valuesIn(batas, levelMeasure(TEXT.functions.limit, instrument)),
  };
}

function effortMeasure(): Measure {
  const { min, max } = EFFORT_SCALE;
  const words = EFFORT_SIZES.map(({ word }) => word).join(", ");
  return {
    name: TEXT.functions.effort,
    read: parseEffort,
    rule: TEXT.functions.effortRule(String(min), String(max), words),
  };
}

function levelMeasure(name: string, { scale }: Instrument): Measure {
  return { name, read: (cell) => parseLevel(cell, scale), rule: levelRule(scale) };
}

/** The index to reach; undefined when it is blank. */
function readTargetIndex(instrument: Instrument, target: unknown): number | undefined {
  const single = onlyCell(target);
  const reading: IndexCell = Array.isArray(single)
    ? { kind: "invalid", found: TEXT.functions.rangeFound(describeSize(toGrid(single))) }
    : parseIndex(single, instrument);
  switch (reading.kind) {
    case "missing":
      return undefined;
    case "index":
      return reading.index;
    case "invalid":
      throw new Error(
        TEXT.functions.targetIndexInvalid(reading.found, ...bounds(instrument.scale)),
      );
  }
}

type IndexCell =
  | { readonly kind: "index"; readonly index: number; readonly judgement: Judgement }
  | { readonly kind: "missing" }
  | { readonly kind: "invalid"; readonly found: string };

/** An index on the scale, as precise as the library reads one. Text is read as in a level. */
function parseIndex(cell: unknown, instrument: Instrument): IndexCell {
  const reading = parseLevel(cell, instrument.scale);
  if (reading.kind === "missing") return reading;
  const typed = reading.kind === "level" ? reading.level : cell;
  if (typeof typed === "number") {
    const judgement = judgeIndex(instrument, typed);
    if (judgement) return { kind: "index", index: toNumber(decimalFraction(typed)), judgement };
  }
  return { kind: "invalid", found: reading.kind === "invalid" ? reading.found : String(cell) };
}

/** The value of each indicator, from a range that lies like the levels or from one cell for all. */
function readValues(
  ranges: Ranges,
  arrangement: Arrangement,
  value: unknown,
  measure: Measure,
): Map<OfficialNumber, number> {
  const single = onlyCell(value);
  return Array.isArray(single)
    ? readValueRange(ranges, arrangement, toGrid(single), measure)
    : repeatValue(ranges.instrument, single, measure);
}

/** One value for every indicator; none when it is blank. */
function repeatValue(
  { indicators }: Instrument,
  value: unknown,
  { name, read, rule }: Measure,
): Map<OfficialNumber, number> {
  const reading = read(value);
  switch (reading.kind) {
    case "missing":
      return new Map();
    case "level":
      return new Map(indicators.map(({ number }) => [number, reading.level]));
    case "invalid":
      throw new Error(TEXT.functions.valueInvalid(name, reading.found, rule));
  }
}

function readValueRange(
  { levels }: Ranges,
  { isAcross, places }: Arrangement,
  grid: Grid,
  { name, read, rule }: Measure,
): Map<OfficialNumber, number> {
  if (describeSize(grid) !== describeSize(levels)) {
    throw new Error(TEXT.functions.valueSize(name, describeSize(grid), describeSize(levels)));
  }
  const [cells = []] = agencyCells(grid, isAcross);
  const values = new Map<OfficialNumber, number>();
  for (const [number, place] of places) {
    const reading = read(cells[place]);
    if (reading.kind === "level") values.set(number, reading.level);
    if (reading.kind === "invalid") {
      const { found } = reading;
      throw new Error(TEXT.functions.valueOfIndicatorInvalid(name, String(number), found, rule));
    }
  }
  return values;
}

/** The cells of each agency. */
function agencyCells(grid: Grid, isAcross: boolean): Grid {
  return isAcross ? grid : [grid.map(([cell]) => cell)];
}

function onlyAgency(assessments: readonly (Assessment | null)[]): Assessment {
  const [assessment] = assessments;
  if (assessments.length !== 1 || assessment === undefined || assessment === null) {
    throw new Error(TEXT.functions.oneAgencyOnly(String(assessments.length)));
  }
  return assessment;
}

function columnCount(grid: Grid): number {
  return grid[0]?.length ?? 0;
}

function describeSize(grid: Grid): string {
  return TEXT.functions.size(String(grid.length), String(columnCount(grid)));
}

function levelRule(scale: Scale): string {
  return scale.step === 1
    ? TEXT.functions.integerRule(String(scale.min), String(scale.max))
    : TEXT.functions.decimalRule(...bounds(scale));
}

function bounds({ min, max }: Scale): [min: string, max: string] {
  return [formatNumber(min, 2), formatNumber(max, 2)];
}
