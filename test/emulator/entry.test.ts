import { createEmulator, ValidationRejected } from "../../dev/emulator";

const code = `
function put(a1, value) { SpreadsheetApp.getActiveSheet().getRange(a1).setValue(value); }
function putDate() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(new Date(2026, 7, 17)); }
function formula(a1, text) {
  const range = SpreadsheetApp.getActiveSheet().getRange(a1);
  range.setFormula(text);
  return [range.getValue(), range.getFormula()];
}
function get(a1) {
  const range = SpreadsheetApp.getActiveSheet().getRange(a1);
  const value = range.getValue();
  return [Object.prototype.toString.call(value).slice(8, -1), String(value), range.getFormula()];
}
function isArray() { return SpreadsheetApp.getActiveSheet().getRange("A1:B2").getValues() instanceof Array; }
function sizes() { SpreadsheetApp.getActiveSheet().getRange("A1:B2").setValues([[1, 2]]); }
function restrict() {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(["1", "2"], true)
    .setAllowInvalid(false).setHelpText("Pilih 1 atau 2").build();
  SpreadsheetApp.getActiveSheet().getRange("D1:D2").setDataValidation(rule);
  const read = SpreadsheetApp.getActiveSheet().getRange("D1").getDataValidation();
  return [read.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST,
    read.getCriteriaValues(), read.getAllowInvalid(), read.getHelpText()];
}
function limitDecimals(formula) {
  const range = SpreadsheetApp.getActiveSheet().getRange("H1:H3");
  range.setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied(formula)
    .setAllowInvalid(false).setHelpText("Paling banyak dua angka di belakang koma").build());
  const rules = range.getDataValidations().map(([rule]) => rule);
  return [rules[0].getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CUSTOM_FORMULA,
    ...rules.map((rule) => rule.getCriteriaValues()[0])];
}
function offer(allowInvalid) {
  const sheet = SpreadsheetApp.getActiveSheet();
  const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("F1:F3"), false)
    .setAllowInvalid(allowInvalid).build();
  sheet.getRange("G1").setDataValidation(rule);
  const read = sheet.getRange("G1").getDataValidation();
  const [range, showsDropdown] = read.getCriteriaValues();
  return [read.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE,
    range.getA1Notation(), showsDropdown];
}
`;

const start = (locale: "in_ID" | "en_US" = "in_ID") => createEmulator({ code, locale }).user();

describe("E7 text is read as typed in the sheet's locale", () => {
  test.each([
    ["3,5", ["Number", "3.5", ""]],
    ["3.5", ["String", "3.5", ""]],
    ["1.000", ["Number", "1000", ""]],
    ["1.234,5", ["Number", "1234.5", ""]],
    ["10%", ["Number", "0.1", ""]],
    ["-2", ["Number", "-2", ""]],
    ["true", ["Boolean", "true", ""]],
    ["'=A1", ["String", "=A1", ""]],
    ["'007", ["String", "007", ""]],
    ["=1+1", ["Number", "2", "=1+1"]],
    ["1-2-3a", ["String", "1-2-3a", ""]],
    ["", ["String", "", ""]],
  ])("in_ID %s", (text, expected) => {
    const user = start();
    user.run("put", "B1", text);
    expect(user.run("get", "B1")).toEqual(expected);
  });

  test.each([
    ["3,5", ["String", "3,5", ""]],
    ["3.5", ["Number", "3.5", ""]],
    ["1,000", ["Number", "1000", ""]],
  ])("en_US %s", (text, expected) => {
    const user = start("en_US");
    user.run("put", "B1", text);
    expect(user.run("get", "B1")).toEqual(expected);
  });

  test("there is one zero, which can be kept in a file", () => {
    const user = start();
    user.type("Sheet1", "A1", "-0");
    user.paste("Sheet1", "A2", [[-0]]);
    expect(["A1", "A2"].map((cell) => Object.is(user.value("Sheet1", cell), 0))).toEqual([
      true,
      true,
    ]);
  });

  test("dates are numbers in a date format, read back as Date", () => {
    const user = start();
    user.type("Sheet1", "A1", "17/08/2026");
    expect(user.value("Sheet1", "A1")).toEqual(new Date(Date.UTC(2026, 7, 16, 17)));
    expect(user.display("Sheet1", "A1")).toBe("17/08/2026");
    expect(user.run("get", "A1")).toEqual(["Date", "Mon Aug 17 2026 00:00:00 GMT+0700", ""]);
    user.run("putDate");
    expect(user.display("Sheet1", "A1")).toBe("17/08/2026");
  });

  test("plain text stays text", () => {
    const user = start();
    user.setFormat("Sheet1", "A1", { numberFormat: "@" });
    user.type("Sheet1", "A1", "=1+1");
    expect(user.value("Sheet1", "A1")).toBe("=1+1");
  });

  test("numbers are shown by their format and locale", () => {
    const user = start();
    user.type("Sheet1", "A1", 1234.5);
    expect(user.display("Sheet1", "A1")).toBe("1234,5");
    const shown = (numberFormat: string, value: number): string => {
      user.setFormat("Sheet1", "A1", { numberFormat });
      user.type("Sheet1", "A1", value);
      return user.display("Sheet1", "A1");
    };
    expect(shown("0.00", 2.955)).toBe("2,96");
    expect(shown("#,##0.00", 1234567.5)).toBe("1.234.567,50");
    expect(shown("0%", 0.256)).toBe("26%");
    expect(shown("+0;-0;0", 2)).toBe("+2");
    expect(shown("+0;-0;0", -2)).toBe("-2");
    expect(shown("yyyy-mm-dd hh:mm", 46251.5)).toBe("2026-08-17 12:00");
    expect(shown("d mmmm yyyy", 46251)).toBe("17 Agustus 2026");
  });

  test.each<[format: string, value: number, text: string]>([
    ["d\\ mmmm\\ yyyy", 45534, "30 Agustus 2024"],
    ["[$-421]dd\\ mmmm\\ yyyy;@", 45534, "30 Agustus 2024"],
    ["dddd, d mmm yyyy", 45534, "Jumat, 30 Agu 2024"],
    ["[h]:mm", 1.5, "36:00"],
    ["h:mm AM/PM", 0.75, "6:00 PM"],
    ["0,", 12_345, "12"],
    ['[>=4]"Baik";[<2]"Kurang";0.00', 4.2, "Baik"],
    ['[>=4]"Baik";[<2]"Kurang";0.00', 3.25, "3,25"],
    ["# ?/?", 2.5, "2 1/2"],
    ["0.00", 1.005, "1,01"],
    ["0.00", -0.001, "0,00"],
    ["0.00 [", 2.5, "2,5"],
  ])("the format %s of another program shows %d as %s", (numberFormat, value, text) => {
    const user = start();
    user.setFormat("Sheet1", "A1", { numberFormat });
    user.type("Sheet1", "A1", value);
    expect(user.display("Sheet1", "A1")).toBe(text);
  });

  test("a day with the name of its month is a date; what is none stays text", () => {
    const user = start();
    const read = (text: string): unknown[] => {
      user.setFormat("Sheet1", "A1", { numberFormat: "0.###############" });
      user.type("Sheet1", "A1", text);
      return [typeof user.value("Sheet1", "A1"), user.display("Sheet1", "A1")];
    };
    expect(read("30 November 2026")).toEqual(["object", "30 November 2026"]);
    expect(read("1 agu 2026")).toEqual(["object", "1 Agu 2026"]);
    expect(read("17 mei 2026")).toEqual(["object", "17 Mei 2026"]);
    expect(read("31 November 2026")).toEqual(["string", "31 November 2026"]);
    expect(read("2 Indikator 2026")).toEqual(["string", "2 Indikator 2026"]);
    expect(read("November 2026")).toEqual(["string", "November 2026"]);
    const abroad = start("en_US");
    abroad.type("Sheet1", "A1", "November 30, 2026");
    expect(abroad.display("Sheet1", "A1")).toBe("30 November 2026");
  });

  test("a formula gives a text of at most 50,000 characters", () => {
    const user = start();
    user.type("Sheet1", "A1", '=REPT("x";50000)');
    user.type("Sheet1", "A2", '=REPT("x";50001)');
    expect(user.display("Sheet1", "A1")).toHaveLength(50_000);
    expect(user.display("Sheet1", "A2")).toBe("#VALUE!");
  });

  test.each([
    ["one function", '=REPT("x";1000000000)'],
    ["within another", '=LEN(REPT("x";1000000000))'],
    ["a join", '=REPT("x";30000)&REPT("x";30000)'],
    ["a replacement", '=SUBSTITUTE(REPT("x";50000);"x";REPT("y";50000))'],
    ["an array", '=ARRAYFORMULA(REPT("x";{1;60000}))'],
  ])("a text that grows without end is an error of its cell alone: %s", (_what, formula) => {
    const user = start();
    user.type("Sheet1", "C1", "=1+1");
    user.type("Sheet1", "A1", formula);
    const last = formula.includes("ARRAY") ? "A2" : "A1";
    expect(user.display("Sheet1", last)).toBe("#VALUE!");
    expect(user.error("Sheet1", last)).toContain("longer than the limit of 50000 characters");
    user.type("Sheet1", "C2", "=C1+1");
    expect(user.displays("Sheet1", "C1:C2")).toEqual([["2"], ["3"]]);
  });

  test("a text that doubles from cell to cell ends where it would be too long", () => {
    const user = start();
    user.type("Sheet1", "A1", "abcdefghij");
    user.paste(
      "Sheet1",
      "A2",
      Array.from({ length: 40 }, (_row, i) => [`=A${i + 1}&A${i + 1}`]),
    );
    expect(user.display("Sheet1", "A13").length).toBe(40_960);
    expect(user.display("Sheet1", "A14")).toBe("#VALUE!");
    expect(user.display("Sheet1", "A41")).toBe("#VALUE!");
  });

  test("TEXT writes a day in the language of the sheet", () => {
    const user = start();
    user.type("Sheet1", "A1", '=TEXT(45534;"dd mmmm yyyy")');
    expect(user.display("Sheet1", "A1")).toBe("30 Agustus 2024");
  });

  test("arrays belong to the script, and their size is checked", () => {
    const user = start();
    expect(user.run("isArray")).toBe(true);
    expect(() => user.run("sizes")).toThrow(/The number of rows in the data does not match/);
  });

  test("a rejecting validation stops typing and scripts, not pasting", () => {
    const user = start();
    expect(user.run("restrict")).toEqual([true, [["1", "2"], true], false, "Pilih 1 atau 2"]);
    expect(() => {
      user.type("Sheet1", "D1", 9);
    }).toThrow(new ValidationRejected("Pilih 1 atau 2"));
    expect(() => user.run("put", "D1", 9)).toThrow(/violates the data validation rules/);
    user.type("Sheet1", "D1", 2);
    user.paste("Sheet1", "D2", [[9]]);
    expect(user.values("Sheet1", "D1:D2")).toEqual([[2], [9]]);
  });

  test("a formula is held to the rule by what it gives; one that gives nothing is refused", () => {
    const user = start();
    user.run("restrict");
    for (const refused of ["=B1", '=""', "=1+8", "=1/0"]) {
      expect(() => user.run("formula", "D1", refused)).toThrow(
        /violates the data validation rules/,
      );
      expect(() => user.run("put", "D1", refused)).toThrow(/violates the data validation rules/);
      expect(() => {
        user.type("Sheet1", "D1", refused);
      }).toThrow(new ValidationRejected("Pilih 1 atau 2"));
    }
    expect(user.value("Sheet1", "D1")).toBe("");
    expect(user.run("formula", "D1", "=1+1")).toEqual([2, "=1+1"]);
    user.type("Sheet1", "B1", "2");
    expect(user.run("formula", "D2", "=B1")).toEqual([2, "=B1"]);
    user.clear("Sheet1", "B1");
    expect(user.formula("Sheet1", "D2")).toBe("=B1");
  });

  test("a rule with a formula is asked of the entry, in the cell that it is typed into", () => {
    const user = start();
    expect(user.run("limitDecimals", "=AND(H1>=1;H1<=5;H1=ROUND(H1;2))")).toEqual([
      true,
      "=AND(H1>=1;H1<=5;H1=ROUND(H1;2))",
      "=AND(H2>=1;H2<=5;H2=ROUND(H2;2))",
      "=AND(H3>=1;H3<=5;H3=ROUND(H3;2))",
    ]);
    const refusal = new ValidationRejected("Paling banyak dua angka di belakang koma");
    user.type("Sheet1", "J1", "=SUM(H1:H3)");
    for (const refused of ["1,005", "0,99", "5,01", "dua", "TRUE", "=1/3", "=1/0"]) {
      expect(() => {
        user.type("Sheet1", "H2", refused);
      }).toThrow(refusal);
      expect(user.value("Sheet1", "H2")).toBe("");
      expect(user.value("Sheet1", "J1")).toBe(0);
    }
    expect(() => user.run("put", "H2", 1.005)).toThrow(/violates the data validation rules/);
    for (const taken of ["1", "1,01", "2,87", "4,35", "5", "=5/4"]) {
      user.type("Sheet1", "H2", taken);
    }
    expect(user.value("Sheet1", "J1")).toBe(1.25);
    user.clear("Sheet1", "H2");
    user.paste("Sheet1", "H3", [["1,005"]]);
    expect(user.values("Sheet1", "H2:H3")).toEqual([[""], [1.005]]);
  });

  test("a rule with a formula looks at the other cells too, and moves along with its own", () => {
    const user = start();
    user.run("limitDecimals", "=COUNTIF($H$1:$H$9;H1)=1");
    user.type("Sheet1", "H1", 7);
    expect(() => {
      user.type("Sheet1", "H3", 7);
    }).toThrow(ValidationRejected);
    user.type("Sheet1", "H3", 8);
    user.type("Sheet1", "H1", 7);
    user.insertRows("Sheet1", 2, 1);
    expect(() => {
      user.type("Sheet1", "H4", 7);
    }).toThrow(ValidationRejected);
    user.type("Sheet1", "H4", 9);
    expect(user.values("Sheet1", "H1:H4")).toEqual([[7], [""], [""], [9]]);
  });

  test("what a script wrote just before counts for the result", () => {
    const after = `function fill() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("B1").setValue(1);
      sheet.getRange("D1").setFormula("=B1");
      return sheet.getRange("D1").getValue();
    }`;
    const user = createEmulator({ code: code + after }).user();
    user.run("restrict");
    expect(user.run("fill")).toBe(1);
  });
});

describe("E8 separators of formulas", () => {
  test("semicolons work in both locales", () => {
    expect(start("in_ID").run("formula", "A1", '=IF(1>0;"a;b,c";2)')).toEqual([
      "a;b,c",
      '=IF(1>0;"a;b,c";2)',
    ]);
    expect(start("en_US").run("formula", "A1", "=SUM(1;2)")).toEqual([3, "=SUM(1,2)"]);
    expect(start("en_US").run("formula", "A1", "=SUM(1,2)")).toEqual([3, "=SUM(1,2)"]);
  });

  test("in_ID reads a comma between digits as a decimal and refuses any other, and points", () => {
    const user = start();
    expect(user.run("formula", "A1", "=0,5*4")).toEqual([2, "=0,5*4"]);
    expect(user.run("formula", "A1", "=MAX(1;0,5;2,5)")).toEqual([2.5, "=MAX(1;0,5;2,5)"]);
    expect(user.run("formula", "A1", "=IF(B1>2,5,1)")).toEqual(["#ERROR!", "=IF(B1>2,5,1)"]);
    expect(user.run("formula", "A1", "=SUM(B1,B2)")).toEqual(["#ERROR!", "=SUM(B1,B2)"]);
    expect(user.run("formula", "A1", "=0.5+1")).toEqual(["#ERROR!", "=0.5+1"]);
    expect(user.error("Sheet1", "A1")).toBe("Formula parse error.");
  });

  test("open ranges and TRUE are understood", () => {
    const user = start();
    user.paste("Sheet1", "B1", [[1], [2], [3]]);
    expect(user.run("formula", "A1", "=SUM(B2:B)")).toEqual([5, "=SUM(B2:B)"]);
    expect(user.run("formula", "A1", "=IF(TRUE;SUM(B:B);0)")).toEqual([6, "=IF(TRUE;SUM(B:B);0)"]);
  });
});

describe("a rule whose entries stand in cells", () => {
  test("offers what stands there now, and refuses anything else only if it is told to", () => {
    const staff = start();
    staff.paste("Sheet1", "F1", [["Bappeda"], [7]]);
    expect(staff.run("offer", true)).toEqual([true, "F1:F3", false]);
    staff.type("Sheet1", "G1", "Lain");
    expect(staff.run("offer", false)).toEqual([true, "F1:F3", false]);
    staff.type("Sheet1", "G1", "Bappeda");
    staff.type("Sheet1", "G1", 7);
    expect(() => {
      staff.type("Sheet1", "G1", "Lain");
    }).toThrow();
    staff.type("Sheet1", "F3", "Lain");
    staff.type("Sheet1", "G1", "Lain");
    staff.type("Sheet1", "G1", "");
  });

  test("goes on when the sheet of its cells is renamed", () => {
    const staff = start();
    staff.type("Sheet1", "F1", "Bappeda");
    staff.run("offer", false);
    staff.renameSheet("Sheet1", "Daftar");
    staff.type("Daftar", "G1", "Bappeda");
    expect(() => {
      staff.type("Daftar", "G1", "Lain");
    }).toThrow();
  });
});
