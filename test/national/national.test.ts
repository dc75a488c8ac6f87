import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  agencyGroup,
  agencyKey,
  change,
  matchAgency,
  type NationalResults,
  neighbours,
  prospect,
  type PublishedYear,
  ranks,
  readNationalResults,
} from "../../src/national";
import printed2023 from "../cases/national-2023.json";

const [EARLIER, LATER] = JSON.parse(readFileSync("dist/national.html", "utf8")) as [
  PublishedYear,
  PublishedYear,
];
const RESULTS = readNationalResults(EARLIER, LATER);
const PANGKALPINANG = { group: "kota", index: 287 } as const;

/** A made-up page: `names` start at 2,87 and rise by as many hundredths as their place. */
function risers(names: readonly string[]): NationalResults {
  const row = (name: string, index: number): PublishedYear["rows"][number] => [
    name,
    [index, index, index, index],
    index,
  ];
  return readNationalResults(
    { year: 2023, source: "", rows: names.map((name) => row(name, 287)) },
    { year: 2024, source: "", rows: names.map((name, at) => row(name, 287 + at)) },
  );
}
const cities = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Pemerintah Kota Contoh ${String(at)}`);

describe("the data page", () => {
  test("holds the national results of 2023 as the tests know them, and those of 2024", () => {
    expect(
      EARLIER.rows.map(([agency, domains, index]) => ({
        agency,
        domains: domains.map((value) => (value ?? NaN) / 100),
        index: (index ?? NaN) / 100,
      })),
    ).toEqual(printed2023.rows.map(({ agency, domains, index }) => ({ agency, domains, index })));
    expect([EARLIER.year, LATER.year, LATER.rows.length]).toEqual([2023, 2024, 615]);
  });

  test("never enters the code that Google loads at every cell", () => {
    expect(readFileSync("dist/Code.js", "utf8")).not.toContain("Pangkal Pinang");
  });

  test("gives about 585 agencies with both years; garbled rows are left out by name", () => {
    expect(RESULTS.courses.length).toBeGreaterThanOrEqual(585);
    expect(RESULTS.leftOut.filter(({ reason }) => reason === "garbled")).toEqual([
      { year: 2023, name: "Pemerintah Kab. Banyuasin", reason: "garbled" },
      { year: 2024, name: "Kementerian Pertanian", reason: "garbled" },
      { year: 2024, name: "Kementerian Energi dan Sumber Daya Mineral", reason: "garbled" },
      { year: 2024, name: "Pemerintah Provinsi Jawa Timur", reason: "garbled" },
    ]);
    expect(RESULTS.courses.map(({ name }) => name)).not.toContain("Pemerintah Kab. Banyuasin");
  });

  test("has Pangkalpinang's way from 2,87 to 3,81", () => {
    const own = RESULTS.courses.find(({ name }) => name === "Pemerintah Kota Pangkal Pinang");
    expect(own).toMatchObject({
      group: "kota",
      from: { index: 287, domains: [310, 260, 100, 362] },
      to: { index: 381, domains: [470, 350, 127, 464] },
    });
  });

  test("the changes of all have the known quantiles", () => {
    const changes = RESULTS.courses.map(change).sort((a, b) => a - b);
    const at = (share: number): number => changes[Math.round((changes.length - 1) * share)] ?? NaN;
    const known: [number, number][] = [
      [0.05, 0],
      [0.25, 11],
      [0.5, 31],
      [0.75, 56],
      [0.9, 81],
      [0.95, 93],
    ];
    for (const [share, value] of known) expect(Math.abs(at(share) - value)).toBeLessThanOrEqual(1);
  });
});

describe("agencies that started where we stand", () => {
  test("of 27 cities around 2,87, 85 % rose by at least 0,13 and 41 % by at least 0,63", () => {
    const { cases, shares, bars } = prospect(RESULTS, PANGKALPINANG, [13, 63]);
    expect(cases).toHaveLength(27);
    expect(shares).toEqual([
      { rise: 13, reached: 23, percent: 85 },
      { rise: 63, reached: 11, percent: 41 },
    ]);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(27);
  });

  test("ten cases say something, nine do not", () => {
    expect(prospect(risers(cities(10)), PANGKALPINANG, [5]).shares).toEqual([
      { rise: 5, reached: 5, percent: 50 },
    ]);
    const few = prospect(risers(cities(9)), PANGKALPINANG, [5]);
    expect([few.cases.length, few.shares, few.bars]).toEqual([9, [], []]);
  });

  test("are of our group and within 0,25, bounds included", () => {
    const results = risers([...cities(10), "Pemerintah Kab. Contoh"]);
    expect(prospect(results, { group: "kota", index: 312 }, []).cases).toHaveLength(10);
    expect(prospect(results, { group: "kota", index: 313 }, []).cases).toHaveLength(0);
    expect(prospect(results, { group: "kabupaten", index: 287 }, []).cases).toHaveLength(1);
  });

  test("every case stands in one bar, and a higher rise is never reached by more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 450 }), fc.nat(200), fc.nat(200), (index, a, b) => {
        const { cases, shares, bars } = prospect(RESULTS, { group: "kabupaten", index }, [
          a,
          a + b,
        ]);
        if (cases.length < 10) return;
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(cases.length);
        expect(shares[0]?.reached).toBeGreaterThanOrEqual(shares[1]?.reached ?? Infinity);
      }),
    );
  });
});

test("neighbours are those with the domains most like ours, without ourselves", () => {
  const own = [310, 260, 100, 362];
  const near = neighbours(RESULTS, "kota", own, { except: "Pemerintah Kota Pangkal Pinang" });
  expect(near).toHaveLength(3);
  const distance = (domains: readonly number[]): number =>
    domains.reduce((sum, value, at) => sum + (value - (own[at] ?? 0)) ** 2, 0);
  const others = RESULTS.courses
    .filter(({ group, name }) => group === "kota" && name !== "Pemerintah Kota Pangkal Pinang")
    .map(({ from }) => distance(from.domains))
    .sort((a, b) => a - b);
  expect(near.map(({ course }) => distance(course.from.domains))).toEqual(others.slice(0, 3));
  const [itself] = neighbours(RESULTS, "kota", own);
  expect(itself).toMatchObject({
    course: { name: "Pemerintah Kota Pangkal Pinang" },
    changes: [160, 90, 27, 102],
  });
  expect(neighbours(RESULTS, "kota", [310, NaN, 100, 362])).toEqual([]);
});

test("ranks count the agencies of the group below us, and say nothing of small groups", () => {
  const results = risers(cities(11));
  const found = ranks(results, "kota", { index: 290, domains: [287, null, 297, 100] });
  expect(found).toEqual({
    index: { median: 292, below: 3, count: 11 },
    domains: [
      { median: 292, below: 0, count: 11 },
      null,
      { median: 292, below: 10, count: 11 },
      { median: 292, below: 0, count: 11 },
    ],
  });
  expect(ranks(results, "provinsi", { index: 290, domains: [] })).toBeNull();
});

describe("names", () => {
  test.each([
    ["Pemerintah Kota Pangkal Pinang", "Kota Pangkalpinang"],
    ["Pemkot Pangkalpinang", "PEMERINTAH KOTA PANGKAL-PINANG"],
    ["Pemerintah Kab. Simeulue", "Kabupaten Simeulue"],
    ["Pemerintah Provinsi NTB", "Pemprov Nusa Tenggara Barat"],
    ["Sekretariat Jenderal Ombudsman", "Ombudsman Republik Indonesia"],
    ["Sekretariat Dewan Pers", "Dewan Pers"],
  ])("%s is %s", (a, b) => {
    expect(agencyKey(a)).toBe(agencyKey(b));
  });

  test.each([
    ["Kota Bogor", "Kabupaten Bogor"],
    ["Sekretariat Kabinet", "Kabinet"],
    ["Kementerian Sekretariat Negara", "Kementerian Negara"],
  ])("%s is not %s", (a, b) => {
    expect(agencyKey(a)).not.toBe(agencyKey(b));
  });

  test.each([
    ["Pemerintah Kota Bogor", "kota"],
    ["Pemkab Bogor", "kabupaten"],
    ["Prov. Bali", "provinsi"],
    ["Kementerian Keuangan", "pusat"],
  ])("%s is of %s", (name, group) => {
    expect(agencyGroup(name)).toBe(group);
  });

  test("a known name is found; anything else is asked, with the nearest names", () => {
    expect(matchAgency(RESULTS.latest, "Kota Pangkalpinang")).toMatchObject({
      kind: "found",
      agency: { name: "Pemerintah Kota Pangkal Pinang" },
    });
    const asked = (name: string): unknown => {
      const match = matchAgency(RESULTS.latest, name);
      return match.kind === "asked" ? match.suggestions.map((each) => each.name) : match.kind;
    };
    expect(asked("Bogor")).toEqual(
      expect.arrayContaining(["Pemerintah Kota Bogor", "Pemerintah Kab. Bogor"]),
    );
    expect(asked("Kota Pangkalpinagn")).toEqual(
      expect.arrayContaining(["Pemerintah Kota Pangkal Pinang"]),
    );
    expect(asked("Kota Contoh Yang Tidak Ada")).not.toEqual("found");
    expect(asked("")).toEqual([]);
  });

  test("an agency printed twice in a year is not used, and listed", () => {
    const twice = risers(["Kota Contoh", "Pemkot Contoh", "Kota Lain"]);
    expect(twice.courses.map(({ name }) => name)).toEqual(["Kota Lain"]);
    expect(twice.leftOut.filter(({ year }) => year === 2023)).toEqual([
      { year: 2023, name: "Pemkot Contoh", reason: "twice" },
      { year: 2023, name: "Kota Contoh", reason: "twice" },
    ]);
  });
});
