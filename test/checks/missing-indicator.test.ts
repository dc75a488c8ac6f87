import { missingIndicator } from "../../src/checks/missing-indicator";
import { checkInput } from "./check-input";

test("finds an official indicator without a row", () => {
  const input = checkInput();
  const rows = input.rows.filter(({ number }) => number !== 5);
  expect([...missingIndicator.run({ ...input, rows })]).toEqual([
    {
      number: 5,
      fault: "Indikator 5 tidak tercantum.",
      advice: "Jalankan Siapkan lembar untuk menambahkan barisnya.",
      brief: "",
      column: null,
      mend: { kind: "setUp" },
    },
  ]);
});

test("is silent when every indicator has a row, in any order", () => {
  const input = checkInput();
  expect([...missingIndicator.run({ ...input, rows: [...input.rows].reverse() })]).toEqual([]);
});
