import { VirtualClock } from "../../dev/emulator/clock";
import type { Sheet } from "../../dev/emulator/sheet";
import { Workbook } from "../../dev/emulator/workbook";

interface Opened {
  readonly workbook: Workbook;
  readonly sheetOf: (name: string) => Sheet;
}

/** Sheets in this order, which gives them their numbers; A1 of each holds its name's first sign and 1. */
function opened(...names: readonly string[]): Opened {
  const workbook = new Workbook("in_ID", "", new VirtualClock(), [], () => ({ state: "loading" }));
  const [first] = workbook.sheets;
  if (!first) throw new Error("A workbook has a sheet");
  workbook.renameSheet(first, "Depan");
  for (const name of names) add(workbook, name);
  return { workbook, sheetOf: (name) => workbook.requireSheet(name) };
}

function add(workbook: Workbook, name: string): void {
  const sheet = workbook.addSheet(name, workbook.sheets.length);
  workbook.enter(sheet, cell(1, 1), [[`isi ${name}`]]);
}

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

function shows({ workbook, sheetOf }: Opened, formula: string): string {
  const sheet = sheetOf("Depan");
  workbook.enter(sheet, cell(3, 3), [[formula]]);
  return workbook.display(sheet, 3, 3);
}

describe("a formula that several workbooks have in the same cell", () => {
  test("reads each one's own sheets, whatever order they were made in", () => {
    const formula = "=Ini!A1&\" \"&'Itu juga'!A1";
    expect(shows(opened("Ini", "Itu juga"), formula)).toBe("isi Ini isi Itu juga");
    expect(shows(opened("Itu juga", "Ini"), formula)).toBe("isi Ini isi Itu juga");
    expect(shows(opened("Lain", "Itu juga", "Ini"), formula)).toBe("isi Ini isi Itu juga");
  });

  test("finds a sheet that comes later, and does not find one that only the other has", () => {
    const formula = "=Nanti!A1";
    expect(shows(opened("Nanti"), formula)).toBe("isi Nanti");
    const without = opened();
    expect(shows(without, formula)).toBe("#REF!");
    add(without.workbook, "Nanti");
    expect(without.workbook.display(without.sheetOf("Depan"), 3, 3)).toBe("isi Nanti");
  });

  test("reads each one's own names", () => {
    const formula = "=BERSAMA";
    const [one, other] = [opened("Ini"), opened("Ini")];
    one.workbook.setName("BERSAMA", one.sheetOf("Ini"), cell(1, 1));
    other.workbook.enter(other.sheetOf("Ini"), cell(2, 2), [["di B2"]]);
    other.workbook.setName("BERSAMA", other.sheetOf("Ini"), cell(2, 2));
    expect([shows(one, formula), shows(other, formula)]).toEqual(["isi Ini", "di B2"]);
    expect(shows(opened("Ini"), formula)).toBe("#NAME?");
  });

  test("moves along with rows in its own workbook alone", () => {
    const formula = "=Ini!A1";
    const [one, other] = [opened("Ini"), opened("Ini")];
    expect([shows(one, formula), shows(other, formula)]).toEqual(["isi Ini", "isi Ini"]);
    one.workbook.shift(one.sheetOf("Ini"), { dimension: "rows", kind: "insert", at: 1, count: 2 });
    const formulaOf = ({ workbook, sheetOf }: Opened) => workbook.formula(sheetOf("Depan"), 3, 3);
    expect([formulaOf(one), formulaOf(other)]).toEqual(["=Ini!A3", "=Ini!A1"]);
    other.workbook.enter(other.sheetOf("Ini"), cell(1, 1), [["baru"]]);
    const shownIn = ({ workbook, sheetOf }: Opened) => workbook.display(sheetOf("Depan"), 3, 3);
    expect([shownIn(one), shownIn(other)]).toEqual(["isi Ini", "baru"]);
    expect(shows(opened("Ini"), formula)).toBe("isi Ini");
  });

  test("is read relative to its cell", () => {
    const { workbook, sheetOf } = opened();
    const sheet = sheetOf("Depan");
    workbook.enter(sheet, cell(1, 1), [["satu"]]);
    workbook.enter(sheet, cell(1, 2), [["dua"]]);
    workbook.enter(sheet, cell(5, 1), [["=A1"]]);
    workbook.enter(sheet, cell(5, 2), [["=A1"]]);
    workbook.shift(sheet, { dimension: "columns", kind: "insert", at: 1, count: 1 });
    expect([workbook.formula(sheet, 5, 2), workbook.formula(sheet, 5, 3)]).toEqual(["=B1", "=B1"]);
  });
});
