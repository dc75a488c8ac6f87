import { duplicateIndicator } from "../../src/checks/duplicate-indicator";
import { checkInput } from "./check-input";

test("finds an indicator that has more than one row, once", () => {
  const input = checkInput();
  const again = input.rows.filter(({ number }) => number === 7);
  const rows = [...input.rows, ...again, ...again];
  expect([...duplicateIndicator.run({ ...input, rows })]).toEqual([
    {
      number: 7,
      fault: "Indikator 7 tercantum 3 kali.",
      advice: "Hapus baris yang berlebih.",
      brief: "3 baris",
      column: null,
    },
  ]);
});

test("is silent when every indicator has one row", () => {
  expect([...duplicateIndicator.run(checkInput())]).toEqual([]);
});
