import { levelJump } from "../../src/checks/level-jump";
import type { Reading } from "../../src/scoring";
import { DECIMAL_INSTRUMENT } from "../scoring/decimal-instrument";
import { checkInput } from "./check-input";

const at = (level: number): Reading => ({ kind: "level", level });

test("finds a rise of two levels or more to level 4 or 5", () => {
  const input = checkInput({
    3: { lastYear: at(2), level: at(4) },
    9: { lastYear: at(1), level: at(5) },
  });
  const findings = [...levelJump.run(input)];
  expect(findings.map(({ number }) => number)).toEqual([3, 9]);
  expect(findings[0]).toEqual({
    number: 3,
    fault: "Indikator 3 naik dari 2 ke 4 dalam satu tahun.",
    advice: "Pastikan bukti dukung setiap tingkat sampai 4 lengkap, atau turunkan tingkatnya.",
    brief: "2 → 4",
    column: "self",
  });
});

test("compares decimal levels exactly", () => {
  const input = checkInput({ 1: { lastYear: at(2.1), level: at(4.1) } }, DECIMAL_INSTRUMENT);
  expect([...levelJump.run(input)].map(({ brief }) => brief)).toEqual(["2,10 → 4,10"]);
});

test("is silent about smaller rises, rises to 3, falls, and unknown levels", () => {
  const input = checkInput({
    1: { lastYear: at(3), level: at(4) },
    2: { lastYear: at(1), level: at(3) },
    3: { lastYear: at(5), level: at(1) },
    4: { lastYear: { kind: "missing" }, level: at(5) },
    5: { lastYear: at(1), level: { kind: "missing" } },
  });
  expect([...levelJump.run(input)]).toEqual([]);
});
