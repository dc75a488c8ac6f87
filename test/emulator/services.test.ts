import { createEmulator } from "../../dev/emulator";

const code = `
function names() {
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheetByName("Sheet1");
  book.setNamedRange("SATU", sheet.getRange("B2:B3"));
  const named = book.getNamedRanges()[0];
  named.setName("DUA").setRange(sheet.getRange(5, 1, 2));
  const seen = [named.getName(), named.getRange().getA1Notation(), book.getRangeByName("SATU")];
  const other = book.insertSheet("Lain");
  seen.push([sheet, other].map((each) => each.getNamedRanges().map((own) => own.getName())));
  named.remove();
  return seen.concat(book.getNamedRanges().length);
}
function sheets() {
  const book = SpreadsheetApp.getActive();
  const added = book.insertSheet("Baru", 0);
  added.setTabColor("#ABC").setHiddenGridlines(true).setFrozenRows(2);
  added.appendRow(["a", 1]).appendRow(["b", 2]);
  const order = book.getSheets().map((sheet) => sheet.getName() + sheet.getIndex());
  book.setActiveSheet(book.getSheetByName("Sheet1"));
  book.moveActiveSheet(1);
  const moved = book.getSheets().map((sheet) => sheet.getName());
  book.deleteSheet(added);
  let gone = "";
  try { added.getLastRow(); } catch (error) { gone = error.message; }
  return [order, moved, book.getSheets().length, gone];
}
function sorts() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Sheet1");
  const range = sheet.getRange("A1:B3");
  range.setValues([["b", 2], ["c", 1], ["a", 3]]);
  range.sort({ column: 2, ascending: false });
  const falling = range.getValues();
  sheet.getRange("A2:B3").sort(1);
  return [falling, range.getValues()];
}
function edges() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Sheet1");
  sheet.getRange("A1").setValue("isi");
  sheet.deleteRows(900, 50);
  sheet.deleteColumns(20, 3);
  sheet.insertRowsAfter(sheet.getMaxRows(), 10);
  sheet.insertColumnsAfter(sheet.getMaxColumns(), 2);
  sheet.moveColumns(sheet.getRange("J:K"), 2);
  let outside = "";
  try { sheet.getRange(1, 1, 5000); } catch (error) { outside = error.name + ": " + error.message; }
  return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getDataRange().getA1Notation(), outside];
}
function looks() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Sheet1");
  sheet.getRangeList(["A1", "C1:C2"]).setBackground("white").setFontWeight("bold").setHorizontalAlignment("center");
  const range = sheet.getRange("A1:B2");
  range.setWraps([[true, false], [false, true]]).setFontSizes([[8, 9], [10, 11]]);
  range.setBorder(true, true, true, true, null, null, "#000000", SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  sheet.setColumnWidths(1, 2, 240).setRowHeight(1, 40);
  sheet.hideColumns(3);
  return [sheet.getRange("C2").getFontWeight(), range.getFontWeights(), range.getWraps(), range.getFontSizes(),
    range.getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP, sheet.getColumnWidth(2), sheet.getColumnWidth(3),
    sheet.getRowHeight(1), sheet.isColumnHiddenByUser(3), sheet.getRange("C2").isBlank(), range.offset(1, 1, 1, 1).getA1Notation()];
}
function wrongEnum() { return SpreadsheetApp.BooleanCriteria.TIDAK_ADA; }
function drive() { return DriveApp.getFiles(); }
function cache() {
  const store = CacheService.getDocumentCache();
  store.put("a", "1", 10);
  const fresh = store.get("a");
  Utilities.sleep(11000);
  return [fresh, store.get("a")];
}
function page() {
  const html = HtmlService.createHtmlOutput("<b>hai</b>").setWidth(300).setHeight(200).append("!");
  SpreadsheetApp.getUi().showModalDialog(html, "Judul");
  SpreadsheetApp.getActive().toast("Selesai", "SPBE", 3);
}
`;

const run = (name: string): unknown => createEmulator({ code }).user().run(name);

test("named ranges", () => {
  expect(run("names")).toEqual(["DUA", "A5:A6", null, [["DUA"], []], 0]);
});

test("sheets", () => {
  expect(run("sheets")).toEqual([
    ["Baru1", "Sheet12"],
    ["Sheet1", "Baru"],
    1,
    expect.stringMatching(/^Sheet \d+ not found$/),
  ]);
});

test("rows and columns at the edges of the grid", () => {
  expect(run("edges")).toEqual([
    960,
    25,
    "A1",
    "Exception: The coordinates of the range are outside the dimensions of the sheet.",
  ]);
});

test("looks", () => {
  expect(run("looks")).toEqual([
    "bold",
    [
      ["bold", "normal"],
      ["normal", "normal"],
    ],
    [
      [true, false],
      [false, true],
    ],
    [
      [8, 9],
      [10, 11],
    ],
    true,
    240,
    100,
    40,
    true,
    true,
    "B2",
  ]);
});

test("unknown enumeration values and services are refused", () => {
  expect(() => run("wrongEnum")).toThrow("belum ditiru: BooleanCriteria.TIDAK_ADA");
  expect(() => run("drive")).toThrow("belum ditiru: DriveApp.getFiles");
});

test("a range is sorted by a column of its sheet, either way", () => {
  const [a, b, c] = [
    ["a", 3],
    ["b", 2],
    ["c", 1],
  ] as const;
  expect(run("sorts")).toEqual([
    [a, b, c],
    [a, b, c],
  ]);
});

test("the cache expires on the virtual clock", () => {
  expect(run("cache")).toEqual(["1", null]);
});

test("dialogs and toasts", () => {
  const emulator = createEmulator({ code });
  emulator.user().run("page");
  expect(emulator.dialog).toEqual({
    title: "Judul",
    html: "<b>hai</b>!",
    width: 300,
    height: 200,
  });
  expect(emulator.toasts).toEqual([{ title: "SPBE", message: "Selesai" }]);
});
