import { evidenceReuse } from "../../src/guidance";
import { INSTRUMENTS } from "../../src/scoring";

const known = (id: string): readonly number[] =>
  INSTRUMENTS.find((instrument) => instrument.id === id)?.indicators.map(({ number }) => number) ??
  [];

test("every indicator of the map is one of its instrument, and each is named once", () => {
  for (const number of known("pemdi-2026")) {
    const reuse = evidenceReuse("pemdi-2026", number);
    if (!reuse) continue;
    expect(known(reuse.instrument)).toEqual(expect.arrayContaining([...reuse.numbers]));
    expect(new Set(reuse.numbers).size).toBe(reuse.numbers.length);
    expect(reuse.numbers.length).toBeGreaterThan(0);
  }
});

test("geospatial and statistical data have no evidence of SPBE; SPBE has none of Pemdi", () => {
  const without = known("pemdi-2026").filter((number) => !evidenceReuse("pemdi-2026", number));
  expect(without).toEqual([6, 7]);
  expect(known("spbe-2020").filter((number) => evidenceReuse("spbe-2020", number))).toEqual([]);
});

test("where another index decides, evidence is weak and the reason is said", () => {
  for (const number of [5, 18]) {
    const reuse = evidenceReuse("pemdi-2026", number);
    expect(reuse).toMatchObject({ strength: "weak" });
    expect(reuse?.remark).toContain("Satu Data Indonesia");
  }
});
