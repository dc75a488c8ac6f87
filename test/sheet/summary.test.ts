import { assert, array, constantFrom, property } from "fast-check";
import { columnOf, filledWorkbook, fillLevels, newWorkbook } from "../workbook";

test("the native range on Ringkasan is the one that SPBE_INDEX_RANGE computes, for any levels", () => {
  const { staff } = newWorkbook();
  staff.addSheet("Pembanding");
  staff.type("Pembanding", "A1", "=SPBE_INDEX_RANGE(SPBE_TINGKAT;SPBE_NOMOR)");
  assert(
    property(
      array(constantFrom<number | string>(1, 2, 3, 4, 5, ""), { minLength: 47, maxLength: 47 }),
      (levels) => {
        fillLevels(staff, levels);
        const [lowest, highest, filled] = staff.values("Pembanding", "A1:C1")[0] ?? [];
        expect(staff.values("Ringkasan", "D5:E5")[0]).toEqual([lowest, highest]);
        expect(staff.display("Ringkasan", "C5")).toBe(`${String(filled)}/47`);
      },
    ),
    { numRuns: 30 },
  );
});

test("last year and target stand beside the values, with the gap", () => {
  const { staff } = newWorkbook();
  const line = (code: string): string[] | undefined =>
    staff.displays("Ringkasan", "A9:G21").find(([cell]) => cell === code);
  const lastYear = columnOf(staff, "Final tahun lalu");
  staff.paste(
    "Penilaian",
    `${lastYear}2`,
    Array.from({ length: 47 }, () => [2]),
  );
  expect(line("A2")?.slice(3)).toEqual(["", "2,00", "3,00", ""]);
  fillLevels(
    staff,
    Array.from({ length: 47 }, () => 1),
  );
  expect(line("A2")?.slice(3)).toEqual(["1,00", "2,00", "3,00", "2,00"]);
  expect(line("Indeks")?.slice(3)).toEqual(["1,00", "2,00", "3,00", "2,00"]);
  staff.type("Mulai", "B6", "3,5");
  expect(line("Indeks")?.[5]).toBe("3,50");
});

test("the gap is what is missing exactly: never 0,00 while something is", () => {
  const { staff } = filledWorkbook();
  const shown = (): string[] => [
    staff.display("Ringkasan", "G5"),
    staff.display("Ringkasan", "G9"),
  ];
  expect(staff.displays("Ringkasan", "G4:G8")).toEqual([
    ["Selisih ke target"],
    ["0,05"],
    [""],
    [""],
    ["Selisih ke target"],
  ]);
  staff.type("Mulai", "B6", "2,95");
  expect(shown()).toEqual(["0,0025", "0,0025"]);
  expect(staff.value("Ringkasan", "G5")).toBe(0.0025);
  staff.type("Mulai", "B6", "2,9475");
  expect(shown()).toEqual(["0,00", "0,00"]);
  staff.type("Mulai", "B6", "2,94");
  expect(shown()).toEqual(["-0,01", "-0,01"]);
  expect(staff.displays("Ringkasan", "F21:G21")).toEqual([["3,00", "-0,17"]]);
});
