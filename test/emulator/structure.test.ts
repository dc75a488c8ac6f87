import { createEmulator } from "../../dev/emulator";

const code = `
function KALI(rows) { return rows.flat().reduce((a, b) => a * (b || 1), 1); }
function dress() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Data");
  sheet.getRange("C3").setNote("catatan").setBackground("#FF0000").setNumberFormat("0.00");
  sheet.getRange("C3").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build());
  sheet.getRange("C2:C4").protect().setDescription("isi");
  sheet.getRange("E1:F1").merge();
  const rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(15)
    .setBackground("#00ff00").setBold(true).setRanges([sheet.getRange("C2:C4")]).build();
  sheet.setConditionalFormatRules([rule]);
}
function look() {
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets()[1];
  const notes = sheet.getRange("A1:H9").getNotes();
  let place = null;
  notes.forEach((row, i) => row.forEach((note, j) => { if (note) place = sheet.getRange(i + 1, j + 1); }));
  return {
    note: place && place.getA1Notation(),
    background: place && place.getBackground(),
    validation: Boolean(place && place.getDataValidation()),
    protection: sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => p.getRange().getA1Notation()),
    rules: sheet.getConditionalFormatRules().map((r) => r.getRanges().map((x) => x.getA1Notation()).join()),
    merges: sheet.getRange("A1:H9").getMergedRanges().map((r) => r.getA1Notation()),
    named: book.getNamedRanges().map((n) => n.getName() + "=" + n.getRange().getA1Notation()),
    byName: book.getRangeByName("NILAI") && book.getRangeByName("NILAI").getA1Notation(),
    last: [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns()],
  };
}
function copies() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Data");
  sheet.insertRowsAfter(3, 2);
  return [sheet.getRange("C4").getBackground(), sheet.getRange("C4").getNote(), sheet.getRange("C6").getBackground()];
}
`;

const start = () => {
  const emulator = createEmulator({ code });
  const user = emulator.user();
  user.addSheet("Data");
  user.paste("Data", "A1", [
    ["Kode", "Nama", "Nilai"],
    ["a", "Dua", 20],
    ["b", "Satu", 10],
    ["c", "Tiga", 30],
  ]);
  user.setNamedRange("NILAI", "Data", "C2:C4");
  user.setNamedRange("SATU", "Data", "C3");
  user.type("Sheet1", "A1", "=SUM(NILAI)");
  user.type("Sheet1", "A2", "=Data!C3+SUM(Data!C2:C4)");
  user.type("Sheet1", "A3", '=COUNTIF(NILAI;">15")&"/"&SATU&"/"&INDEX(NILAI;MATCH(30;NILAI;0))');
  user.type("Sheet1", "A4", "=KALI(NILAI)");
  user.run("dress");
  return { emulator, user };
};
const sums = (user: ReturnType<typeof start>["user"]): unknown[] =>
  user.values("Sheet1", "A1:A4").flat();

describe("E14 structural changes carry everything along", () => {
  test("at the start", () => {
    const { user } = start();
    expect(sums(user)).toEqual([60, 70, "2/10/30", 6000]);
    expect(user.run("look")).toEqual({
      note: "C3",
      background: "#ff0000",
      validation: true,
      protection: ["C2:C4"],
      rules: ["C2:C4"],
      merges: ["E1:F1"],
      named: ["NILAI=C2:C4", "SATU=C3"],
      byName: "C2:C4",
      last: [4, 3, 1000, 26],
    });
    expect(user.format("Data", "C2")).toMatchObject({ background: "#00ff00", fontWeight: "bold" });
    expect(user.format("Data", "C3").background).toBe("#ff0000");
  });

  test("inserting rows", () => {
    const { user } = start();
    user.insertRows("Data", 3, 2);
    expect(sums(user)).toEqual([60, 70, "2/10/30", 6000]);
    expect(user.formula("Sheet1", "A2")).toBe("=Data!C5+SUM(Data!C2:C6)");
    expect(user.run("look")).toMatchObject({
      note: "C5",
      protection: ["C2:C6"],
      rules: ["C2:C6"],
      named: ["NILAI=C2:C6", "SATU=C5"],
      last: [6, 3, 1002, 26],
    });
  });

  test("inserted rows take the look of the row they were opened from", () => {
    expect(start().user.run("copies")).toEqual(["#ff0000", "", "#ffffff"]);
  });

  test("deleting rows", () => {
    const { user } = start();
    user.deleteRows("Data", 3);
    expect(sums(user).slice(0, 2)).toEqual([50, "#REF!"]);
    expect(user.value("Sheet1", "A3")).toBe("#REF!");
    expect(user.run("look")).toMatchObject({
      note: null,
      protection: ["C2:C3"],
      named: ["NILAI=C2:C3"],
    });
    user.deleteRows("Data", 2, 2);
    expect(user.value("Sheet1", "A1")).toBe("#REF!");
    expect(user.run("look")).toMatchObject({ named: [], byName: null, rules: [] });
  });

  test("removing and restoring a name", () => {
    const { user } = start();
    user.removeNamedRange("NILAI");
    expect(user.value("Sheet1", "A1")).toBe("#NAME?");
    user.setNamedRange("NILAI", "Data", "C2:C3");
    expect(sums(user)).toEqual([30, 70, "#N/A", 200]);
  });

  test("moving columns", () => {
    const { user } = start();
    user.moveColumns("Data", 3, 1, 1);
    expect(sums(user)).toEqual([60, 70, "2/10/30", 6000]);
    expect(user.formula("Sheet1", "A2")).toBe("=Data!A3+SUM(Data!A2:A4)");
    expect(user.values("Data", "A1:C1")).toEqual([["Nilai", "Kode", "Nama"]]);
    expect(user.run("look")).toMatchObject({
      note: "A3",
      background: "#ff0000",
      validation: true,
      protection: ["A2:A4"],
      rules: ["A2:A4"],
      merges: ["E1:F1"],
      named: ["NILAI=A2:A4", "SATU=A3"],
      last: [4, 3, 1000, 26],
    });
    user.moveColumns("Data", 1, 1, 10);
    expect(user.run("look")).toMatchObject({ named: ["NILAI=I2:I4", "SATU=I3"] });
    expect(sums(user)).toEqual([60, 70, "2/10/30", 6000]);
  });

  test("moving rows: a range keeps the cells at its edges", () => {
    const { user } = start();
    user.moveRows("Data", 2, 1, 4);
    expect(user.values("Data", "C2:C4").flat()).toEqual([10, 20, 30]);
    expect(sums(user)).toEqual([60, 70, "2/10/30", 6000]);
    expect(user.run("look")).toMatchObject({ note: "C2", named: ["NILAI=C2:C4", "SATU=C2"] });
    user.moveRows("Data", 3, 1, 5);
    expect(sums(user)).toEqual([40, 50, "1/10/30", 300]);
    expect(user.run("look")).toMatchObject({
      protection: ["C2:C3"],
      rules: ["C2:C3"],
      named: ["NILAI=C2:C3", "SATU=C2"],
    });
  });

  test("inserting and deleting columns", () => {
    const { user } = start();
    user.insertColumns("Data", 2);
    expect(user.run("look")).toMatchObject({ note: "D3", merges: ["F1:G1"], byName: "D2:D4" });
    user.deleteColumns("Data", 4);
    expect(sums(user).slice(0, 2)).toEqual(["#REF!", "#REF!"]);
    expect(user.run("look")).toMatchObject({ note: null, byName: null, protection: [] });
  });

  test("sorting moves rows with their relative formulas; names stay", () => {
    const { user } = start();
    user.paste("Data", "D2", [["=C2*2"], ["=C3*2"], ["=C4+$C$4"]]);
    user.sort("Data", "A2:D4", 3);
    expect(user.values("Data", "A2:D4")).toEqual([
      ["b", "Satu", 10, 20],
      ["a", "Dua", 20, 40],
      ["c", "Tiga", 30, 60],
    ]);
    expect(user.formula("Data", "D2")).toBe("=C2*2");
    expect(user.run("look")).toMatchObject({ note: "C2", byName: "C2:C4" });
    user.sort("Data", "A2:D4", 3, false);
    expect(user.values("Data", "C2:C4").flat()).toEqual([30, 20, 10]);
    expect(user.formula("Data", "D2")).toBe("=C2+$C$4");
  });

  test("renaming and deleting sheets", () => {
    const { user } = start();
    user.renameSheet("Data", "Data Baru");
    expect(user.formula("Sheet1", "A2")).toBe("='Data Baru'!C3+SUM('Data Baru'!C2:C4)");
    expect(sums(user)).toEqual([60, 70, "2/10/30", 6000]);
    user.deleteSheet("Data Baru");
    expect(user.value("Sheet1", "A1")).toBe("#REF!");
    expect(() => {
      user.deleteSheet("Sheet1");
    }).toThrow(/can't remove all the sheets/);
  });

  test("filters hide rows only", () => {
    const { user } = start();
    user.filter("Data", "A1:C4", 2, ["Satu"]);
    expect([1, 2, 3, 4].map((row) => user.isRowHidden("Data", row))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(sums(user)).toEqual([60, 70, "2/10/30", 6000]);
    user.hideColumns("Data", 2);
    expect(user.isColumnHidden("Data", 2)).toBe(true);
  });
});

test("a paste beyond the edge adds rows and columns; inside it adds none", () => {
  const emulator = createEmulator();
  const user = emulator.user();
  const size = (): unknown => {
    const [sheet] = emulator.spreadsheet.sheets;
    return [sheet?.rows.length, sheet?.columns.length];
  };
  const [sheet] = emulator.spreadsheet.sheets;
  user.paste(sheet?.name ?? "", "Y999", [["a"], ["b"]]);
  expect(size()).toEqual([1000, 26]);
  user.paste(sheet?.name ?? "", "Y999", [["a", "b", "c"], [], ["", "", "akhir"]]);
  expect(size()).toEqual([1001, 27]);
  expect(user.display(sheet?.name ?? "", "AA1001")).toBe("akhir");
});
