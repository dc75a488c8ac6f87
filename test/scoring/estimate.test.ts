import fc from "fast-check";
import {
  type EvidenceItem,
  type ItemVerdict,
  estimateLevel,
  fallingWith,
  parseItemCode,
} from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import verdicts from "../cases/aceh-tengah-pemdi-2026-items.json";
import result from "../cases/aceh-tengah-pemdi-2026.json";

const { scale } = PEMDI_2026;

function item(code: string, verdict: ItemVerdict, weight?: number): EvidenceItem {
  const parsed = parseItemCode(PEMDI_2026, code);
  if (!parsed) throw new Error(`no item ${code}`);
  return { ...parsed, verdict, ...(weight !== undefined && { weight }) };
}

describe("the published verdicts of Aceh Tengah 2026", () => {
  const items = [
    ...verdicts.accepted.map((code) => item(code, "accepted")),
    ...verdicts.unfit.map((code) => item(code, "unfit")),
    ...verdicts.notUploaded.map((code) => item(code, "notUploaded")),
    ...verdicts.rejected.map((code) => item(code, "rejected")),
    ...verdicts.withoutVerdict.map((code) => item(code, "none")),
  ];
  const internal = PEMDI_2026.indicators.filter(({ kind }) => kind !== "eksternal");
  const printed = new Map(Object.entries(result.values).map(([n, value]) => [Number(n), value]));

  /** Published, and what equal weights give: these three need weights that are not published. */
  const UNEQUAL = new Map([
    [3, [1.26, 1.25]],
    [4, [1.3, 1.33]],
    [20, [1.3, 1.25]],
  ]);

  test.each(internal.map(({ number }) => number))("indicator %i", (number) => {
    const own = items.filter(({ indicator }) => indicator === number);
    const [value, estimate] = UNEQUAL.get(number) ?? [printed.get(number), printed.get(number)];
    expect(printed.get(number)).toBe(value);
    expect(estimateLevel(scale, own).level).toBe(estimate);
  });

  test("13 of 16 values follow from equal weights", () => {
    expect(internal.length - UNEQUAL.size).toBe(13);
    expect(internal).toHaveLength(16);
  });

  test("typed weights give the other three", () => {
    const weighted = (accepted: number, rest: number): number =>
      estimateLevel(scale, [
        item("I3-L1-01", "accepted", accepted),
        item("I3-L1-02", "uploaded", rest),
      ]).level;
    expect(weighted(0.52, 0.48)).toBe(1.26);
    expect(weighted(0.6, 0.4)).toBe(1.3);
  });
});

describe("estimateLevel", () => {
  test("is the lowest of the scale while no item is known", () => {
    expect(estimateLevel(scale, [])).toEqual({ level: 1, incomplete: 1, falling: [] });
  });

  test("a level without any known item is incomplete, whatever is accepted above", () => {
    const above = item("I1-L2-01", "accepted");
    expect(estimateLevel(scale, [above])).toEqual({ level: 1, incomplete: 1, falling: [above] });
  });

  test("all items of all levels give the top of the scale", () => {
    const all = [1, 2, 3, 4, 5].map((level) => item(`I1-L${level}-01`, "accepted"));
    expect(estimateLevel(scale, all)).toEqual({ level: 5, incomplete: 6, falling: [] });
  });

  test("only accepted items count", () => {
    for (const verdict of ["none", "uploaded", "unfit", "notUploaded", "rejected"] as const) {
      const half = [item("I1-L1-01", "accepted"), item("I1-L1-02", verdict)];
      expect(estimateLevel(scale, half).level).toBe(1.25);
    }
  });

  test("accepting one item more never lowers the estimate, and it stays within the incomplete band", () => {
    const verdict = fc.constantFrom<ItemVerdict>("accepted", "uploaded", "unfit");
    const level = fc.integer({ min: 1, max: 5 });
    const some = fc.array(fc.tuple(level, verdict, fc.integer({ min: 1, max: 99999 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, fc.nat(), (drawn, pick) => {
        const items = drawn.map(([at, given, weight], i) =>
          item(`I1-L${at}-${i + 1}`, given, weight / 10000),
        );
        const more = items.map((each, i): EvidenceItem =>
          i === pick % items.length ? { ...each, verdict: "accepted" } : each,
        );
        const estimate = estimateLevel(scale, items);
        expect(estimateLevel(scale, more).level).toBeGreaterThanOrEqual(estimate.level);
        const floor = scale.bounds[estimate.incomplete - 1] ?? scale.max;
        const ceiling = scale.bounds[estimate.incomplete] ?? scale.max;
        expect(estimate.level).toBeGreaterThanOrEqual(floor);
        expect(estimate.level).toBeLessThanOrEqual(ceiling);
      }),
    );
  });

  test.each([0, -1, NaN, Infinity])("refuses the weight %d", (weight) => {
    expect(() => estimateLevel(scale, [item("I1-L1-01", "accepted", weight)])).toThrow(RangeError);
  });
});

describe("fallingWith", () => {
  const items = ["I17-L1-01", "I17-L1-02", "I17-L2-01", "I17-L2-02"].map((code) =>
    item(code, "accepted"),
  );

  test("a rejected item takes the accepted ones of every level above", () => {
    const codes = fallingWith(scale, items, "I17-L1-02").map(({ code }) => code);
    expect(codes).toEqual(["I17-L2-01", "I17-L2-02"]);
  });

  test("nothing falls with an item of the highest level reached", () => {
    expect(fallingWith(scale, items, "I17-L2-01")).toEqual([]);
  });
});

describe("parseItemCode", () => {
  test.each(["I4-L2-02", "i4-l2-2", " I04_L2_02 ", "I4 L2 02"])("reads %p", (code) => {
    expect(parseItemCode(PEMDI_2026, code)).toEqual({ code: "I4-L2-02", indicator: 4, level: 2 });
  });

  test.each([
    "I21-L1-01",
    "I0-L1-01",
    "I1-L6-01",
    "I1-L0-01",
    "I1-L1-00",
    "I1-L1",
    "1",
    "",
    "I1L101",
  ])("knows no item %p", (code) => {
    expect(parseItemCode(PEMDI_2026, code)).toBeNull();
  });
});
