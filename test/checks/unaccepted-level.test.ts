import { unacceptedLevel } from "../../src/checks/unaccepted-level";
import type { RegisteredEvidence } from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { checkInput } from "./check-input";

const accepted = (level: number | null): RegisteredEvidence => ({ level, status: "accepted" });
const found = (evidence: readonly RegisteredEvidence[] | null, level = 4): unknown[] => [
  ...unacceptedLevel.run(checkInput({ 7: { level: { kind: "level", level }, evidence } })),
];

test("finds the levels up to the claimed one of which no evidence was accepted", () => {
  expect(found([{ level: 4, status: "final" }, accepted(3)])).toEqual([
    {
      number: 7,
      fault: "Indikator 7 diisi 4 tanpa bukti berstatus Diterima untuk tingkat 2 dan 4.",
      advice:
        "Mintakan pemeriksaan bukti setiap tingkat itu, lalu pilih Diterima pada kolom Status; bila tidak ada buktinya, turunkan tingkatnya.",
      brief: "diisi 4; tingkat 2 dan 4",
      column: "evidence",
    },
  ]);
});

test("evidence of the claimed level alone does not prove the levels below", () => {
  expect(found([accepted(4)])).toEqual([
    expect.objectContaining({ brief: "diisi 4; tingkat 2 dan 3" }),
  ]);
});

test("evidence whose level cannot be read proves none", () => {
  const unreadable: RegisteredEvidence = {
    level: null,
    status: "accepted",
    unreadable: [{ column: "level" }],
  };
  expect(found([accepted(2), unreadable, { level: 3, status: "draft" }], 3)).toEqual([
    expect.objectContaining({ brief: "diisi 3; tingkat 3" }),
  ]);
});

test("is silent with accepted evidence of every level, or of any", () => {
  expect(found([2, 3, 4].map(accepted))).toEqual([]);
  expect(found([accepted(null)])).toEqual([]);
});

test("is silent about the lowest level, without a register, and where nothing is prepared at all", () => {
  expect(found([], 1)).toEqual([]);
  expect(found(null)).toEqual([]);
  expect(found([{ level: 4, status: "none" }])).toEqual([]);
});

test("a decimal value claims the level it has part of", () => {
  const evidence = [accepted(2), { level: 3, status: "final" } as const];
  const claims = (level: number): unknown[] =>
    [
      ...unacceptedLevel.run(
        checkInput({ 7: { level: { kind: "level", level }, evidence } }, PEMDI_2026),
      ),
    ].filter(({ number }) => number === 7);
  expect(claims(2.5)).toEqual([]);
  expect(claims(2.51)).toEqual([expect.objectContaining({ brief: "diisi 2,51; tingkat 3" })]);
});
