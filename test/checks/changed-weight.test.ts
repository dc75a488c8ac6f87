import { changedWeight } from "../../src/checks/changed-weight";
import { parseWeight } from "../../src/reading";
import { checkInput } from "./check-input";

function messageFor(cell: unknown): string | undefined {
  const [finding] = changedWeight.run(checkInput({ 1: { weight: parseWeight(cell) } }));
  return finding && `${finding.fault} ${finding.advice}`;
}

test("finds a weight that is not the official one, and says which is", () => {
  const input = checkInput({ 1: { weight: parseWeight(13) } });
  expect([...changedWeight.run(input)]).toEqual([
    {
      number: 1,
      fault: "Bobot indikator 1 tertulis 13, resminya 1,3.",
      advice: "Ketik 1,3 pada kolom Bobot (%) lembar Penilaian.",
      brief: "tertulis 13",
      column: "weight",
    },
  ]);
});

test.each([
  [1.31, "tertulis 1,31,"],
  [1.304, "tertulis 1,304,"],
  [130, "tertulis 130,"],
  ["1,3", 'tertulis "1,3",'],
  ["#REF!", "tertulis #REF!,"],
  ["", "kosong,"],
  [null, "kosong,"],
])("tells what stands there instead: %p", (cell, words) => {
  expect(messageFor(cell)).toContain(`Bobot indikator 1 ${words} resminya 1,3.`);
});

test("a text that looks like the weight is none, as formulas do not count with it", () => {
  const findings = [3, "3"].map((cell) => [
    ...changedWeight.run(checkInput({ 42: { weight: parseWeight(cell) } })),
  ]);
  expect(findings.map(({ length }) => length)).toEqual([0, 1]);
});

test("is silent about the official weights, however they were computed", () => {
  expect([...changedWeight.run(checkInput())]).toEqual([]);
  expect(messageFor(0.1 + 1.2)).toBeUndefined();
});
