import { unreadableCell } from "../../src/checks/unreadable-cell";
import { checkInput } from "./check-input";

test("tells where a cell cannot be read, what stands there and how to mend it", () => {
  const cell = {
    number: 7,
    column: "due",
    place: "Tenggat indikator 7",
    found: '"akhir tahun"',
    advice: "Ketik sebagai tanggal.",
  } as const;
  expect([...unreadableCell.run({ ...checkInput(), unreadable: [cell] })]).toEqual([
    {
      number: 7,
      fault: 'Tenggat indikator 7 berisi "akhir tahun".',
      advice: "Ketik sebagai tanggal.",
      brief: 'Tenggat indikator 7 berisi "akhir tahun"',
      column: "due",
    },
  ]);
});

test("is silent where every cell can be read", () => {
  expect([...unreadableCell.run(checkInput())]).toEqual([]);
});
