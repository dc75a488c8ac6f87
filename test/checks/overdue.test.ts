import { overdue } from "../../src/checks/overdue";
import { checkInput } from "./check-input";

const BELOW = {
  level: { kind: "level", level: 2 },
  target: { kind: "level", level: 3 },
} as const;

test("finds a deadline before today while the level is below its target", () => {
  const input = checkInput({ 21: { ...BELOW, due: "2026-11-23" } });
  expect([...overdue.run(input)]).toEqual([
    {
      number: 21,
      fault: "Tenggat indikator 21 sudah lewat, sedangkan tingkatnya 2 dari target 3.",
      advice: "Selesaikan bukti dukungnya atau tetapkan tenggat baru.",
      brief: "23 November 2026 · tingkat 2 dari target 3",
      column: "due",
    },
  ]);
});

test("is silent on the day itself, without a readable deadline, and when the target is reached", () => {
  const input = checkInput({
    1: { ...BELOW, due: "2026-11-24" },
    2: { ...BELOW, due: null },
    3: { ...BELOW, due: "1 Mei 2026" },
    4: { due: "2025-01-01" },
    5: { ...BELOW, due: "2025-01-01", level: { kind: "missing" } },
    6: { ...BELOW, due: "2025-01-01", target: { kind: "invalid", found: "6" } },
  });
  expect([...overdue.run(input)]).toEqual([]);
});
