import { missingEvidence } from "../../src/checks/missing-evidence";
import type { RegisteredEvidence } from "../../src/scoring";
import { checkInput } from "./check-input";

const found = (evidence: readonly RegisteredEvidence[] | null, level = 3): unknown[] => [
  ...missingEvidence.run(checkInput({ 7: { level: { kind: "level", level }, evidence } })),
];

test("finds a level for which no document is prepared", () => {
  const finding = [
    {
      number: 7,
      fault: "Indikator 7 diisi 3 tanpa bukti dukung untuk tingkat itu.",
      advice: "Catat dokumennya pada lembar Bukti, atau turunkan tingkatnya.",
      brief: "tingkat 3",
      column: "evidence",
    },
  ];
  expect(found([])).toEqual(finding);
  expect(found([{ level: 2, status: "accepted" }])).toEqual(finding);
  expect(found([{ level: 3, status: "none" }])).toEqual(finding);
  expect(found([{ level: 3, status: null }])).toEqual(finding);
  const unreadable = [{ column: "level" }];
  expect(found([{ level: null, status: "final", unreadable }])).toEqual(finding);
});

test("is silent with a document for that level, a higher one or any", () => {
  expect(found([{ level: 3, status: "draft" }])).toEqual([]);
  expect(found([{ level: 4, status: "revise" }])).toEqual([]);
  expect(found([{ level: null, status: "final" }])).toEqual([]);
});

test("is silent about the lowest level, unknown levels, and without a register", () => {
  expect(found([], 1)).toEqual([]);
  expect(found(null)).toEqual([]);
  const input = checkInput({ 7: { level: { kind: "missing" }, evidence: [] } });
  expect([...missingEvidence.run(input)]).toEqual([]);
});
