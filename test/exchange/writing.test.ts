import fc from "fast-check";
import {
  disagreements,
  EXPORT_FORMATS,
  fromLevels,
  understand,
  writeExport,
  type ImportedAssessment,
} from "../../src/exchange";
import { agencyKey } from "../../src/national";
import { hundredths, INSTRUMENTS, type Instrument } from "../../src/scoring";

const level = ({ scale }: Instrument): fc.Arbitrary<number> =>
  scale.step === 1
    ? fc.integer({ min: scale.min, max: scale.max })
    : fc.integer({ min: hundredths(scale.min), max: hundredths(scale.max) }).map((n) => n / 100);

const agency = fc.oneof(
  fc.constantFrom("=1+1 Kota", '@Kota "Dua"', "-Kota;Tiga", "Kota, Empat", "Kota\nLima", "+62"),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => `Kota ${text.trim()}x`),
);

const assessments = (instrument: Instrument): fc.Arbitrary<ImportedAssessment[]> =>
  fc.uniqueArray(
    fc.record({
      agency,
      year: fc.integer({ min: 2018, max: 2030 }),
      stage: fc.constantFrom("self" as const, "final" as const),
      levels: fc
        .tuple(
          ...instrument.indicators.map(({ number }) =>
            fc.tuple(fc.constant(number), fc.option(level(instrument), { freq: 20 })),
          ),
        )
        .map((pairs) => new Map(pairs.flatMap(([n, l]) => (l === null ? [] : [[n, l] as const])))),
      results: fc.constant(new Map()),
    }),
    {
      maxLength: 4,
      minLength: 1,
      selector: (each) => JSON.stringify([agencyKey(each.agency), each.year, each.stage]),
    },
  );

describe.each(INSTRUMENTS.map((instrument) => [instrument.id, instrument] as const))(
  "%s",
  (_id, instrument) => {
    test.each(EXPORT_FORMATS)("%s reads back what it wrote", (format) => {
      fc.assert(
        fc.property(assessments(instrument), (given) => {
          const { text, indices } = writeExport(format, given, instrument);
          const again = understand(text, instrument);
          expect(again.faults).toEqual([]);
          expect(
            again.assessments.map(({ year, stage, levels }) => [year, stage, [...levels]]),
          ).toEqual(given.map(({ year, stage, levels }) => [year, stage, [...levels]]));
          expect(indices).toEqual(
            given.map(({ levels }) => fromLevels(instrument, levels).get("indeks") ?? null),
          );
          expect(again.assessments.flatMap((each) => disagreements(instrument, each))).toEqual([]);
        }),
        { numRuns: 20 },
      );
    });
  },
);

test("a cell of a CSV never begins like a formula", () => {
  const [instrument] = INSTRUMENTS;
  if (!instrument) throw new Error("There are instruments");
  const levels = new Map([[1, 3]]);
  for (const format of ["long", "wide"] as const) {
    const given = { agency: "=HYPERLINK(1)", year: 2026, stage: null, levels, results: new Map() };
    const { text } = writeExport(format, [given], instrument);
    expect(text).toContain("'=HYPERLINK(1)");
    expect(understand(text, instrument).assessments[0]?.agency).toBe("=HYPERLINK(1)");
  }
});

test("printed results are set beside what follows from levels, and from printed aspects", () => {
  const [instrument] = INSTRUMENTS;
  if (!instrument) throw new Error("There are instruments");
  const levels = new Map(instrument.indicators.map(({ number }) => [number, 3]));
  const printed = (value: number, decimals: number): { value: number; decimals: number } => ({
    value,
    decimals,
  });
  const results = new Map([
    ["indeks", printed(2.87, 2)],
    ["D1", printed(3, 2)],
  ] as const);
  expect(disagreements(instrument, { levels, results })).toEqual([
    { code: "indeks", printed: 2.87, computed: 3, from: "levels" },
  ]);
  const aspects = instrument.aspects.map(({ number }) => [`A${number}`, printed(4, 10)] as const);
  expect(
    disagreements(instrument, {
      levels: new Map(),
      results: new Map([...aspects, ["D1", printed(5, 10)], ["indeks", printed(4, 10)]]),
    }),
  ).toEqual([{ code: "D1", printed: 5, computed: 4, from: "aspects" }]);
});

test.each([
  // An index of Pemdi has six decimals, one of SPBE four: what is printed beyond is noise of computing.
  ["pemdi-2026", 1.26, 1.26, 6, []],
  ["pemdi-2026", 1.26, 1.260001, 6, [{ code: "indeks", printed: 1.260001, computed: 1.26 }]],
  ["pemdi-2026", 1.26, 1.26000004, 8, []],
  ["spbe-2020", 3, 3.00004, 5, []],
  ["spbe-2020", 3, 3.0001, 4, [{ code: "indeks", printed: 3.0001, computed: 3 }]],
] as const)(
  "an index of %s is compared as far as it has decimals: levels of %d against %d",
  (id, level, value, decimals, expected) => {
    const instrument = INSTRUMENTS.find((each) => each.id === id);
    if (!instrument) throw new Error(id);
    const levels = new Map(instrument.indicators.map(({ number }) => [number, level]));
    const results = new Map([["indeks", { value, decimals }]] as const);
    const found = disagreements(instrument, { levels, results });
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  },
);
