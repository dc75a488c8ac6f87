import type { Evidence } from "../../src/contract";
import { boardOf, type Board } from "../../src/ui/board";
import {
  basisText,
  briefBasis,
  expectedIndex,
  provenIndicators,
  rangeText,
} from "../../src/ui/expectation";
import denpasar from "../cases/denpasar-2021.json";
import { evidenceOf, panelOf, type RowChange } from "./panel";

const CLAIMS: Readonly<Record<number, RowChange>> = Object.fromEntries(
  denpasar.self.map((self, at) => [at + 1, { self }]),
);

function city(evidence: readonly Evidence[] = [], changes: Record<number, RowChange> = {}): Board {
  const board = boardOf({ ...panelOf({ ...CLAIMS, ...changes }), evidence });
  if (!board) throw new Error("no board");
  return board;
}

const accepted = (level: number | null): Evidence =>
  evidenceOf({ indicators: [40], level, status: "accepted" });

describe("the expected index", () => {
  test("is a range from the one published city, named as such", () => {
    const board = city();
    const expected = expectedIndex(board, []);
    expect(expected && rangeText(expected, board)).toBe("3,02 sampai 3,30");
    expect(expected && basisText(expected)).toContain("contoh satu kota (Kota Denpasar 2021)");
    expect(expected && briefBasis(expected)).toBe("contoh satu kota: Kota Denpasar 2021");
  });

  test("is null while a level is missing, and once an assessor's level counts", () => {
    expect(expectedIndex(city([], { 7: { self: null } }), [])).toBeNull();
    expect(expectedIndex(city([], { 7: { self: 4, final: 3 } }), [])).toBeNull();
  });

  test("rises with what is proven, and says how many are", () => {
    const board = city([2, 3, 4, 5].map(accepted));
    const expected = expectedIndex(board, []);
    expect(expected?.expectation.middle.exact).toBeGreaterThan(3.16);
    expect(expected && basisText(expected)).toContain("1 indikator yang buktinya Diterima");
  });
});

describe("a claim stands by its evidence", () => {
  const proven = (...evidence: readonly Evidence[]) => [...provenIndicators(city(evidence))];

  test("when every level up to it has an accepted document", () => {
    expect(proven(...[2, 3, 4, 5].map(accepted))).toEqual([40]);
    expect(proven(accepted(null))).toEqual([40]);
  });

  const unreadable: Evidence = {
    ...accepted(null),
    unreadable: [{ row: 2, column: "level", header: "Tingkat", found: "x", advice: "" }],
  };
  const lastIsFinal = [
    ...[2, 3, 4].map(accepted),
    evidenceOf({ indicators: [40], level: 5, status: "final" }),
  ];

  test.each<[string, readonly Evidence[]]>([
    ["a level below has none", [3, 4, 5].map(accepted)],
    ["a document is only final", lastIsFinal],
    ["a level cannot be read", [unreadable]],
  ])("not when %s", (_why, evidence) => {
    expect(proven(...evidence)).toEqual([]);
  });
});
