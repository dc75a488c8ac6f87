import { createEmulator, type Emulator } from "../../dev/emulator";
import { restoreWorkbook, saveWorkbook } from "../../dev/workbench/file";
import type { Action, CellArea, CellView } from "../../dev/workbench/protocol";
import { viewWorkbook } from "../../dev/workbench/snapshot";
import { BareWindow, viewsByPlace } from "./window";

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Uji").addItem("Isi", "isi").addItem("Buang", "buang").addToUi();
}
function JUMLAH(cells) { return cells.reduce((sum, row) => sum + Number(row[0]), 0); }
function GANDA(cells) { return cells.map((row) => [row[0], row[0] * 2]); }
function isi() {
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheetByName("Sheet1");
  sheet.insertRowsBefore(2, 2);
  sheet.getRange("A2:A3").setValues([[7], [8]]);
  sheet.setFrozenRows(1);
  book.insertSheet("Hasil").getRange("A1").setFormula("=JUMLAH(ANGKA)");
}
function buang() {
  const book = SpreadsheetApp.getActive();
  book.deleteSheet(book.getSheetByName("Lain"));
}`;

const area = (row: number, column: number, rows = 1, columns = 1): CellArea => {
  return { row, column, rows, columns };
};

function start(): ReturnType<typeof BareWindow.on> {
  const started = BareWindow.on(CODE);
  const owner = started.emulator.user();
  owner.addSheet("Lain");
  owner.paste("Lain", "A1", [["=Sheet1!A2"], ["=SUM(ANGKA)"]]);
  owner.paste("Sheet1", "A1", [["Angka"], [3], [1], [2]]);
  owner.setNamedRange("ANGKA", "Sheet1", "A2:A4");
  owner.paste("Sheet1", "C1", [["=JUMLAH(A2:A4)"], ["=GANDA(ANGKA)"]]);
  owner.setNote("Sheet1", "A3", "Catatan");
  owner.setFormat("Sheet1", "A3", { background: "#e8f0fe" });
  return started;
}

/** The workbook as a file, and what it shows. */
function stateOf(emulator: Emulator): unknown {
  const owner = emulator.user();
  const { sheets, names } = saveWorkbook(emulator.spreadsheet);
  return JSON.parse(
    JSON.stringify({
      names,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        shown: owner.displays(sheet.name, "A1:F8"),
      })),
    }),
  );
}

const sheet = (window: BareWindow): string => window.sheet("Sheet1");

const ACTIONS: readonly (readonly [string, (window: BareWindow) => Action])[] = [
  [
    "rows inserted",
    (window) => ({ kind: "insert", sheet: sheet(window), lines: "rows", at: 3, count: 2 }),
  ],
  [
    "rows deleted",
    (window) => ({ kind: "delete", sheet: sheet(window), lines: "rows", at: 2, count: 2 }),
  ],
  [
    "all rows of a named range deleted",
    (window) => ({ kind: "delete", sheet: sheet(window), lines: "rows", at: 2, count: 3 }),
  ],
  [
    "a row moved down",
    (window) => ({ kind: "move", sheet: sheet(window), lines: "rows", at: 2, count: 1, before: 5 }),
  ],
  [
    "a row moved up",
    (window) => ({ kind: "move", sheet: sheet(window), lines: "rows", at: 4, count: 1, before: 2 }),
  ],
  [
    "columns inserted",
    (window) => ({ kind: "insert", sheet: sheet(window), lines: "columns", at: 1, count: 1 }),
  ],
  [
    "columns deleted",
    (window) => ({ kind: "delete", sheet: sheet(window), lines: "columns", at: 1, count: 1 }),
  ],
  [
    "rows sorted",
    (window) => ({
      kind: "sort",
      sheet: sheet(window),
      column: 1,
      ascending: true,
      area: area(2, 1, 3),
    }),
  ],
  ["cells merged", (window) => ({ kind: "merge", sheet: sheet(window), area: area(2, 1, 2, 2) })],
  [
    "rows hidden",
    (window) => ({
      kind: "hide",
      sheet: sheet(window),
      lines: "rows",
      at: 2,
      count: 2,
      isHidden: true,
    }),
  ],
  [
    "a note written",
    (window) => ({ kind: "note", sheet: sheet(window), at: area(2, 1), text: "Baru" }),
  ],
  ["a sheet added", () => ({ kind: "addSheet" })],
  ["a sheet deleted", (window) => ({ kind: "deleteSheet", sheet: sheet(window) })],
  [
    "a sheet renamed",
    (window) => ({ kind: "renameSheet", sheet: sheet(window), name: "Data baru" }),
  ],
  ["a script's changes", () => ({ kind: "menu", label: "Isi" })],
  ["a sheet that a script deleted", () => ({ kind: "menu", label: "Buang" })],
];

test.each(ACTIONS)("%s: undone and done again", (_what, toAction) => {
  const { emulator, workbench } = start();
  const window = new BareWindow(workbench);
  const before = stateOf(emulator);
  expect(window.act(toAction(window))).toEqual({ kind: "done" });
  const after = stateOf(emulator);
  expect(after).not.toEqual(before);
  for (let i = 0; i < 2; i += 1) {
    window.act({ kind: "undo" });
    expect(stateOf(emulator)).toEqual(before);
    window.act({ kind: "redo" });
    expect(stateOf(emulator)).toEqual(after);
  }
});

/** What the workbook shows somebody who opens it now. */
function openedAnew({ spreadsheet }: Emulator): Record<string, Record<string, CellView>> {
  const other = createEmulator({ code: CODE });
  restoreWorkbook(other, structuredClone(saveWorkbook(spreadsheet)));
  const { sheets } = viewWorkbook(other.spreadsheet);
  return Object.fromEntries(sheets.map(({ frame, cells }) => [frame.name, viewsByPlace(cells)]));
}

test.each(ACTIONS)("%s: a window follows it and sees the workbook as it is", (_what, toAction) => {
  const { emulator, workbench } = start();
  const window = new BareWindow(workbench);
  expect(window.shown()).toEqual(openedAnew(emulator));
  const edit: Action = { kind: "enter", sheet: sheet(window), area: area(4, 1), text: "9" };
  for (const action of [toAction(window), { kind: "undo" }, edit, { kind: "undo" }] as const) {
    window.act(action);
    expect(window.shown()).toEqual(openedAnew(emulator));
  }
});

test("many steps are undone in turn, custom functions stay right", () => {
  const { emulator, workbench } = start();
  const window = new BareWindow(workbench);
  const before = stateOf(emulator);
  for (const [, toAction] of ACTIONS.filter(([what]) => !what.startsWith("a sheet deleted"))) {
    window.act(toAction(window));
  }
  ACTIONS.forEach(() => window.act({ kind: "undo" }));
  expect(stateOf(emulator)).toEqual(before);
  emulator.user().type("Sheet1", "A2", 10);
  expect(emulator.user().displays("Sheet1", "C1:D2")).toEqual([
    ["13", ""],
    ["10", "20"],
  ]);
});

test("what others have changed since stays", () => {
  const { emulator, workbench } = start();
  const ayu = new BareWindow(workbench);
  const budi = new BareWindow(workbench);
  const insert: Action = { kind: "insert", sheet: sheet(ayu), lines: "rows", at: 2, count: 1 };
  ayu.act(insert);
  budi.act({ kind: "enter", sheet: sheet(budi), area: area(4, 1), text: "9" });
  budi.act({ kind: "enter", sheet: sheet(budi), area: area(1, 6), text: "halo" });
  ayu.act({ kind: "undo" });
  expect(emulator.user().displays("Sheet1", "A1:A4").flat()).toEqual(["Angka", "3", "9", "2"]);
  expect(emulator.user().display("Sheet1", "F1")).toBe("halo");
});

test("nobody undoes to the wrong place after somebody else has moved rows", () => {
  const { emulator, workbench } = start();
  const ayu = new BareWindow(workbench);
  const budi = new BareWindow(workbench);
  budi.act({ kind: "enter", sheet: sheet(budi), area: area(3, 1), text: "9" });
  ayu.act({ kind: "insert", sheet: sheet(ayu), lines: "rows", at: 2, count: 1 });
  budi.act({ kind: "undo" });
  expect(emulator.user().displays("Sheet1", "A1:A5").flat()).toEqual(["Angka", "", "3", "9", "2"]);
});

test("undoing respects a protection that came later", () => {
  const { emulator, workbench } = start();
  new BareWindow(workbench);
  const budi = new BareWindow(workbench);
  budi.act({ kind: "enter", sheet: sheet(budi), area: area(3, 1), text: "9" });
  emulator.user().protect("Sheet1", "A1:A9", { editors: [] });
  expect(budi.act({ kind: "undo" })).toMatchObject({ kind: "refused", title: "Sel dilindungi" });
  expect(emulator.user().display("Sheet1", "A3")).toBe("9");
});

test("values alone are pasted as what they are, and undone", () => {
  const { emulator, workbench } = start();
  const window = new BareWindow(workbench);
  emulator.user().paste("Sheet1", "F1", [["=A2*2"], ["'007"], ["=1/0"], ["=GANDA(ANGKA)"]]);
  emulator.user().setFormat("Sheet1", "F1", { background: "#e8f0fe" });
  const source = { sheet: sheet(window), area: area(1, 6, 6, 2), isCut: false };
  const at = { row: 1, column: 9 };
  window.act({ kind: "copy", sheet: sheet(window), at, source, isValuesOnly: true });
  const owner = emulator.user();
  expect(owner.displays("Sheet1", "I1:J6")).toEqual(owner.displays("Sheet1", "F1:G6"));
  expect(owner.formula("Sheet1", "I1")).toBe("");
  expect(owner.value("Sheet1", "I2")).toBe("007");
  expect(owner.format("Sheet1", "I1").background).toBe("#ffffff");
  window.act({ kind: "undo" });
  expect(owner.displays("Sheet1", "I1:J6").flat().join("")).toBe("");
});
