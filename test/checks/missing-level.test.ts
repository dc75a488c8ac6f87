import { missingLevel } from "../../src/checks/missing-level";
import { checkInput } from "./check-input";

test("finds an indicator whose level is blank", () => {
  const input = checkInput({ 12: { level: { kind: "missing" } } });
  expect([...missingLevel.run(input)]).toEqual([
    {
      number: 12,
      fault: "Tingkat indikator 12 belum diisi.",
      advice: "Pilih tingkat yang terbukti pada salah satu tahap yang dihitung.",
      brief: "",
      column: "self",
    },
  ]);
});

test("is silent about a filled or invalid level, and about a blank target or last year", () => {
  const input = checkInput({
    1: { level: { kind: "invalid", found: "#N/A" } },
    2: { target: { kind: "missing" }, lastYear: { kind: "missing" } },
  });
  expect([...missingLevel.run(input)]).toEqual([]);
});
