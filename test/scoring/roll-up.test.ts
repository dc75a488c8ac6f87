import fc from "fast-check";
import { parseLevel } from "../../src/reading";
import {
  groupSummer,
  type Indicator,
  type Instrument,
  rollUp,
  score,
  scoreValue,
  type ScoreValue,
} from "../../src/scoring";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import { constructLevels } from "../cases/constructed-levels";
import national from "../cases/national-2023.json";
import { assessmentOf } from "./assessment-of";
import { DECIMAL_INSTRUMENT } from "./decimal-instrument";

interface Group {
  readonly name: string;
  readonly indicators: readonly Indicator[];
  /** What `score` says of it. */
  readonly scored: (cells: readonly unknown[]) => ScoreValue | null;
}

/** The index, every domain and every aspect. */
function groupsOf(instrument: Instrument): Group[] {
  const { indicators, domains, aspects } = instrument;
  const result = (cells: readonly unknown[]): ReturnType<typeof score> =>
    score(instrument, assessmentOf(instrument, cells));
  const ofAspects = (numbers: readonly number[]): Indicator[] =>
    indicators.filter(({ aspect }) => numbers.includes(aspect));
  return [
    { name: "index", indicators, scored: (cells) => result(cells).index },
    ...domains.map(({ number }, at) => ({
      name: `domain ${number}`,
      indicators: ofAspects(
        aspects.filter(({ domain }) => domain === number).map((aspect) => aspect.number),
      ),
      scored: (cells: readonly unknown[]) => result(cells).domains[at]?.value ?? null,
    })),
    ...aspects.map(({ number }, at) => ({
      name: `aspect ${number}`,
      indicators: ofAspects([number]),
      scored: (cells: readonly unknown[]) => result(cells).aspects[at]?.value ?? null,
    })),
  ];
}

function summerOf(
  instrument: Instrument,
  group = instrument.indicators,
  places = new Map(instrument.indicators.map(({ number }, place) => [number, place])),
): ReturnType<typeof groupSummer> {
  return groupSummer(instrument, group, places, (cell) => parseLevel(cell, instrument.scale));
}

/** Value and shown value, however the fraction is written. */
function numbers(value: ScoreValue | null): unknown {
  return value && { exact: value.exact, shown: value.shown };
}

describe.each([SPBE_2020, DECIMAL_INSTRUMENT])("with $id", (instrument) => {
  const { min, max, step } = instrument.scale;
  const size = instrument.indicators.length;
  const level =
    step === 1
      ? fc.integer({ min, max })
      : fc.integer({ min: min * 100, max: max * 100 }).map((units) => units / 100);
  const complete = fc.array(level, { minLength: size, maxLength: size });
  const cells = fc.array(
    fc.oneof({ weight: 20, arbitrary: level }, fc.constantFrom<unknown>("", "3", "x", 9, null)),
    { minLength: size, maxLength: size },
  );

  it.each(groupsOf(instrument))("sums the $name as score does", ({ indicators, scored }) => {
    const sumGroup = summerOf(instrument, indicators);
    fc.assert(
      fc.property(fc.oneof(complete, cells), (row) => {
        const { value, missing, invalid } = sumGroup(row);
        const expected = score(instrument, assessmentOf(instrument, row));
        const isAsked = (number: number): boolean =>
          indicators.some((indicator) => indicator.number === number);
        expect(numbers(value && scoreValue(instrument, value))).toEqual(numbers(scored(row)));
        expect(missing).toEqual(expected.missing.filter(isAsked));
        expect(invalid).toEqual(expected.invalid.filter(({ number }) => isAsked(number)));
      }),
    );
  });

  it("rolls up every row as score scores it, ranks by the exact index, leaves blank rows out", () => {
    const places = new Map(instrument.indicators.map(({ number }, place) => [number, place]));
    const blank = fc.constant(instrument.indicators.map(() => ""));
    const rows = fc.array(fc.oneof(complete, cells, blank), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (table) => {
        const rolled = rollUp(instrument, places, table, (cell) =>
          parseLevel(cell, instrument.scale),
        );
        const scores = table.map((row) => score(instrument, assessmentOf(instrument, row)));
        const indices = scores.flatMap(({ index }) => (index ? [index.exact] : []));
        expect(rolled).toHaveLength(table.length);
        rolled.forEach((agency, at) => {
          const expected = scores[at];
          const isBlank = expected?.missing.length === size;
          expect(agency === null).toBe(isBlank);
          if (!agency || !expected) return;
          const { index } = expected;
          expect(numbers(agency.index)).toEqual(numbers(index));
          expect(agency.judgement).toEqual(expected.judgement);
          expect(agency.domains.map(numbers)).toEqual(
            expected.domains.map(({ value }) => numbers(value)),
          );
          expect(agency.aspects.map(numbers)).toEqual(
            expected.aspects.map(({ value }) => numbers(value)),
          );
          expect(agency.missing).toEqual(expected.missing);
          expect(agency.invalid).toEqual(expected.invalid);
          const higher = indices.filter((other) => index && other > index.exact).length;
          expect(agency.rank).toBe(index ? higher + 1 : null);
        });
      }),
    );
  });

  it("gives the range that score gives", () => {
    const sumGroup = summerOf(instrument);
    fc.assert(
      fc.property(cells, (row) => {
        const { lowest, highest } = sumGroup(row);
        const { range } = score(instrument, assessmentOf(instrument, row));
        expect(numbers(scoreValue(instrument, lowest))).toEqual(numbers(range.lowest));
        expect(numbers(scoreValue(instrument, highest))).toEqual(numbers(range.highest));
      }),
    );
  });
});

it("sums every row of the national results of 2023 as printed", () => {
  const sumGroup = summerOf(SPBE_2020);
  const printed = national.rows.flatMap((row) => {
    const levels = constructLevels(row);
    return levels ? [{ levels, index: row.index }] : [];
  });
  expect(printed).toHaveLength(620);
  for (const { levels, index } of printed) {
    const { value } = sumGroup(levels);
    expect(value && scoreValue(SPBE_2020, value).shown).toBe(index);
  }
});

it("finds each level at its place, and misses an indicator without one", () => {
  const sumGroup = summerOf(
    DECIMAL_INSTRUMENT,
    DECIMAL_INSTRUMENT.indicators,
    new Map([
      [1, 2],
      [3, 0],
    ]),
  );
  expect(sumGroup([5, "", 1])).toMatchObject({ value: null, missing: [2] });
});
