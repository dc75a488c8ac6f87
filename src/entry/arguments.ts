/**
 * The data arguments of the custom functions, and where the data come from when no range is given.
 */
import type { BareSource } from "../app/bare-arguments";
import {
  type Assessment,
  type Instrument,
  type Level,
  levelRule,
  type OfficialNumber,
  risingEffort,
  type Score,
  type StepEffort,
  isNamedByAgency,
  withAgencyNames,
} from "../scoring";
import { TEXT } from "../sentences";
import { agencyCells, arrange, type Arrangement, assess, type Ranges } from "./arrangement";
import { type Grid, isAbsent, toGrid } from "./grid";
import { readTargetIndex } from "./index-argument";
import { instrumentListed, readInstrument } from "./instrument-argument";
import { listNumbers } from "./keys";
import {
  effortMeasure,
  levelMeasure,
  type Measure,
  NAME_MEASURE,
  readValues,
} from "./values-beside";

/** Opening the source reads nothing yet; with range arguments it is not even opened. */
export type OpenBareSource = () => BareSource;

export interface LevelArguments {
  readonly tingkat: unknown;
  readonly nomor: unknown;
  readonly instrumen: unknown;
}

/** Functions that name indicators. */
export interface NamedArguments extends LevelArguments {
  readonly nama: unknown;
}

export interface TargetArguments extends NamedArguments {
  readonly target: unknown;
}

export interface PlanArguments extends NamedArguments {
  readonly target_indeks: unknown;
  readonly usaha: unknown;
  readonly batas: unknown;
}

/** The agencies that the arguments describe: the cells of each, in the order of their rows. */
export interface Agencies extends Arrangement {
  readonly instrument: Instrument;
  readonly rows: Grid;
}

export interface AgencyWithTargets {
  /** With the agency's own names, as with {@link AgencyToPlan}. */
  readonly instrument: Instrument;
  readonly assessment: Assessment;
  /** Without the indicators whose target is blank. */
  readonly targets: ReadonlyMap<OfficialNumber, Level>;
}

export interface AgencyToPlan {
  /** With the names that the agency gives to the sectors of its choice. */
  readonly instrument: Instrument;
  readonly assessment: Assessment;
  /** undefined: blank. */
  readonly target: number | undefined;
  /** Of every indicator: a blank one takes the rising estimate. */
  readonly efforts: ReadonlyMap<OfficialNumber, StepEffort>;
  /** Without the indicators whose limit is blank. */
  readonly highest: ReadonlyMap<OfficialNumber, Level>;
}

export function readAgencies(args: LevelArguments, open: OpenBareSource): Agencies {
  return arrangeAgencies(readRanges(args, open));
}

/** The same for a function that takes one agency only. */
export function readAgency(
  args: LevelArguments,
  open: OpenBareSource,
): { readonly instrument: Instrument; readonly assessment: Assessment } {
  const agencies = readAgencies(args, open);
  return { instrument: agencies.instrument, assessment: onlyAgency(agencies) };
}

/**
 * One agency with its targets. Wholly bare, the instrument is the one whose indicator numbers the sheet
 * lists; the sheet's setting is read only where that leaves a choice, to spare a read.
 */
export function readAgencyWithTargets(
  args: TargetArguments,
  open: OpenBareSource,
): AgencyWithTargets {
  if (isBare(args) && isAbsent(args.target)) {
    const source = open();
    const ranges = readListedRanges(args, source);
    return withTargets(ranges, source.targets(), namesOf(args, ranges, source));
  }
  if (isAbsent(args.target)) throw new Error(TEXT.functions.targetNotGiven);
  return withTargets(readRanges(args, open), args.target, args.nama);
}

/**
 * One agency with what a plan for it must respect. Bare, what is not given comes from the sheet; the
 * instrument is then found as in {@link readAgencyWithTargets}.
 */
export function readAgencyToPlan(args: PlanArguments, open: OpenBareSource): AgencyToPlan {
  const { target_indeks, usaha, batas } = args;
  if (!isBare(args)) {
    if (target_indeks === undefined) throw new Error(TEXT.functions.targetIndexNotGiven);
    return withRequest(readRanges(args, open), args);
  }
  const source = open();
  const ranges = readListedRanges(args, source);
  return withRequest(ranges, {
    target_indeks: isAbsent(target_indeks) ? source.targetIndex() : target_indeks,
    usaha: isAbsent(usaha) ? source.efforts() : usaha,
    batas: isAbsent(batas) ? source.limits() : batas,
    nama: namesOf(args, ranges, source),
  });
}

/**
 * Throws when there are invalid levels.
 *
 * @param row Which of several agencies it is, counted from 1; null for the only one.
 */
export function refuseInvalid(
  { scale }: Instrument,
  [first, ...others]: Score["invalid"],
  row: number | null,
): void {
  if (first === undefined) return;
  const { found } = first;
  const number = String(first.number);
  const rule = levelRule(scale);
  const sentence =
    row === null
      ? TEXT.functions.levelInvalid(number, found, rule)
      : TEXT.functions.levelInvalidInRow(String(row), number, found, rule);
  const rest = listNumbers(others.map((each) => each.number));
  throw new Error(sentence + (others.length > 0 ? TEXT.functions.alsoInvalid(rest) : ""));
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

/** The sheet's names, read only where the instrument leaves some to the agency. */
function namesOf({ nama }: NamedArguments, { instrument }: Ranges, source: BareSource): unknown {
  return isAbsent(nama) && instrument.indicators.some(isNamedByAgency) ? source.names() : nama;
}

function withTargets(ranges: Ranges, target: unknown, nama: unknown): AgencyWithTargets {
  const arrangement = arrangeAgencies(ranges);
  const { instrument } = arrangement;
  const assessment = onlyAgency(arrangement);
  const measure = levelMeasure(TEXT.functions.target, instrument);
  return {
    instrument: withNames(ranges, arrangement, nama),
    assessment,
    targets: readValues(ranges, arrangement, target, measure),
  };
}

function withRequest(
  ranges: Ranges,
  { target_indeks, usaha, batas, nama }: Omit<PlanArguments, keyof LevelArguments>,
): AgencyToPlan {
  const arrangement = arrangeAgencies(ranges);
  const { instrument } = arrangement;
  const assessment = onlyAgency(arrangement);
  const valuesIn = <Value>(value: unknown, measure: Measure<Value>): Map<OfficialNumber, Value> =>
    readValues(ranges, arrangement, value, measure);
  return {
    instrument: withNames(ranges, arrangement, nama),
    assessment,
    target: readTargetIndex(instrument, target_indeks),
    efforts: withEstimates(instrument, valuesIn(usaha, effortMeasure(instrument))),
    highest: valuesIn(batas, levelMeasure(TEXT.functions.limit, instrument)),
  };
}

/** The names beside the levels, where the regulation leaves them to the agency. */
function withNames(ranges: Ranges, arrangement: Arrangement, nama: unknown): Instrument {
  const { instrument } = ranges;
  if (isAbsent(nama)) return instrument;
  return withAgencyNames(instrument, readValues(ranges, arrangement, nama, NAME_MEASURE));
}

function withEstimates(
  { indicators, scale }: Instrument,
  efforts: ReadonlyMap<OfficialNumber, StepEffort>,
): Map<OfficialNumber, StepEffort> {
  const estimate = risingEffort(scale);
  return new Map(indicators.map(({ number }) => [number, efforts.get(number) ?? estimate]));
}

function arrangeAgencies(ranges: Ranges): Agencies {
  const arrangement = arrange(ranges);
  const rows = agencyCells(ranges.levels, arrangement.isAcross);
  return { ...arrangement, instrument: ranges.instrument, rows };
}

function onlyAgency(agencies: Agencies): Assessment {
  const { instrument, rows } = agencies;
  const [cells] = rows;
  if (rows.length !== 1 || cells === undefined) {
    throw new Error(TEXT.functions.oneAgencyOnly(String(rows.length)));
  }
  return assess(instrument, agencies, cells);
}
