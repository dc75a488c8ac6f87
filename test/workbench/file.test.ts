import { createEmulator, type Emulator } from "../../dev/emulator";
import { restoreWorkbook, saveWorkbook, type WorkbookFile } from "../../dev/workbench/file";

const CODE = "function DUA_BARIS(n) { return [[n, n + 1], [n + 2, 1 / (n - n)]]; }";

function blank(): Emulator {
  return createEmulator({ code: CODE });
}

/** A workbook as it is after it was saved and opened elsewhere. */
function reopened(emulator: Emulator): Emulator {
  const other = blank();
  const text = JSON.stringify(saveWorkbook(emulator.spreadsheet));
  restoreWorkbook(other, JSON.parse(text) as WorkbookFile);
  return other;
}

test("arrays of formulas fill their cells again, beside notes, looks and errors", () => {
  const emulator = blank();
  const owner = emulator.user();
  owner.paste("Sheet1", "A1", [
    ["=TRANSPOSE(F1:G2)", "", "", "", "", 1, 2],
    ["", "", "", "", "", 3, "=1/0"],
    ["={1\\2}", "", "", "=DUA_BARIS(1)"],
    ["=1/{1\\0}"],
  ]);
  owner.setFormat("Sheet1", "A1:E5", { background: "#e8f0fe" });
  owner.setNote("Sheet1", "B2", "Galat yang diketahui");
  const shown = [
    ["1", "3", "", "", ""],
    ["2", "#DIV/0!", "", "", ""],
    ["1", "2", "", "1", "2"],
    ["1", "#DIV/0!", "", "3", "#NUM!"],
  ];
  expect(owner.displays("Sheet1", "A1:E4")).toEqual(shown);
  const again = reopened(emulator).user();
  expect(again.displays("Sheet1", "A1:E4")).toEqual(shown);
  again.type("Sheet1", "G1", 9);
  expect(again.display("Sheet1", "A2")).toBe("9");
});

test("many cells are calculated once", () => {
  const emulator = blank();
  const owner = emulator.user();
  owner.paste(
    "Sheet1",
    "A1",
    Array.from({ length: 300 }, (_row, i) => [
      i,
      `=SUMPRODUCT(A$1:A$300*A$1:A$300)`,
      `=B${i + 1}*2`,
    ]),
  );
  const expected = owner.displays("Sheet1", "A1:C300");
  expect(reopened(emulator).user().displays("Sheet1", "A1:C300")).toEqual(expected);
});

type Damage = (file: WorkbookFile) => unknown;

const DAMAGES: readonly (readonly [string, Damage])[] = [
  ["a sheet without a name", (file) => ({ ...file, sheets: [{ ...file.sheets[0], name: "" }] })],
  ["two sheets of one name", (file) => ({ ...file, sheets: [file.sheets[0], file.sheets[0]] })],
  ["cells that are none", (file) => ({ ...file, sheets: [{ ...file.sheets[0], cells: "A1" }] })],
  [
    "a merge beyond the sheet",
    (file) => ({
      ...file,
      sheets: [{ ...file.sheets[0], merges: [{ row: 1, column: 1, rows: 1e9, columns: 1 }] }],
    }),
  ],
  [
    "a name of a sheet that is not there",
    (file) => ({
      ...file,
      names: [{ name: "LAIN", sheet: "Lain", area: { row: 1, column: 1, rows: 1, columns: 1 } }],
    }),
  ],
];

test.each(DAMAGES)("a file with %s leaves the spreadsheet untouched and alive", (_what, damage) => {
  const emulator = blank();
  const owner = emulator.user();
  owner.paste("Sheet1", "A1", [["tetap"], ["=DUA_BARIS(7)"]]);
  const { spreadsheet } = emulator;
  const before = JSON.stringify(saveWorkbook(spreadsheet));
  const file = JSON.parse(before) as WorkbookFile;
  expect(() => {
    restoreWorkbook(emulator, damage(file) as WorkbookFile);
  }).toThrow();
  expect(emulator.spreadsheet).toBe(spreadsheet);
  expect(JSON.stringify(saveWorkbook(emulator.spreadsheet))).toBe(before);
  owner.type("Sheet1", "C1", "=A1&A3");
  expect(owner.display("Sheet1", "C1")).toBe("tetap9");
});

test("a file with a formula that makes too long a text opens; its cell says so", () => {
  const emulator = blank();
  const owner = emulator.user();
  const file = JSON.parse(JSON.stringify(saveWorkbook(emulator.spreadsheet))) as WorkbookFile;
  const cells = [[1, 1, { isFilled: true }, { formula: '=REPT("x",1000000000)' }]];
  const damaged = { ...file, sheets: [{ ...file.sheets[0], cells }] };
  restoreWorkbook(emulator, damaged as unknown as WorkbookFile);
  expect(owner.display("Sheet1", "A1")).toBe("#VALUE!");
  owner.type("Sheet1", "A2", "=1+1");
  expect(owner.display("Sheet1", "A2")).toBe("2");
});
