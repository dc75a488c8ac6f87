import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { INSTRUMENTS } from "../../../src/scoring";
import {
  ASSESSMENT,
  noteFor,
  PROBE,
  RANGES,
  REGISTERS,
  START,
  SUMMARY,
  type RegisterColumn,
} from "../../../src/sheet/layout";

const columns = ASSESSMENT.keys.map((key) => ASSESSMENT.columns[key]);

function registerColumn(
  columns: Readonly<Record<string, RegisterColumn>>,
  key: string,
): RegisterColumn {
  const column = columns[key];
  if (!column) throw new Error(key);
  return column;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

test("headers and named ranges are unique, and a range never bears a function's name", () => {
  const headers = columns.map(({ header }) => header);
  expect(new Set(headers).size).toBe(headers.length);
  const ranges = [...columns, ...START.fields, ...REGISTERS].map(({ range }) => range);
  expect(new Set(ranges).size).toBe(ranges.length);
  const bundle = readFileSync("dist/Code.js", "utf8");
  for (const range of [...ranges, RANGES.summary]) {
    expect([range, bundle.includes(`\nfunction ${range}(`)]).toEqual([range, false]);
  }
  expect(bundle).toContain("\nfunction SPBE_INDEX(");
});

test.each(INSTRUMENTS)(
  "every column explains itself for $id, and what is computed has a formula",
  (instrument) => {
    for (const { header, note, role, formula } of columns) {
      expect([header, noteFor(note, instrument).endsWith(".")]).toEqual([header, true]);
      if (role !== "input")
        expect([header, formula !== undefined]).toEqual([header, role === "computed"]);
    }
  },
);

test.each(INSTRUMENTS)("formulas for $id keep to what works in every locale", (instrument) => {
  const cell = (): string => "A1";
  for (const { header, formula } of columns) {
    if (!formula) continue;
    const text = formula(cell, instrument).replace(/"[^"]*"/g, "");
    expect([header, /[,{}.]/.test(text)]).toEqual([header, false]);
    expect(text.startsWith("=")).toBe(true);
  }
});

describe("registers", () => {
  test("have sheets and headers of their own, and room for what stands above", () => {
    const sheets = [START, ASSESSMENT, SUMMARY, PROBE, ...REGISTERS].map(({ sheet }) => sheet);
    expect(new Set(sheets).size).toBe(sheets.length);
    for (const { head, headerRow, keys, columns } of REGISTERS) {
      const headers = keys.map((key) => registerColumn(columns, key).header);
      expect(new Set(headers).size).toBe(keys.length);
      expect(headerRow).toBe(head ? 1 + head.rows.length + head.remarks.length + 2 : 1);
    }
  });

  test.each(INSTRUMENTS)(
    "explain every column for $id, in formulas that work in every locale",
    (instrument) => {
      for (const { keys, columns } of REGISTERS) {
        for (const key of keys) {
          const { header, note, role, formula } = registerColumn(columns, key);
          expect([header, noteFor(note, instrument).endsWith(".")]).toEqual([header, true]);
          expect([header, formula !== undefined]).toEqual([header, role === "computed"]);
          const text = (formula?.(() => "A1", instrument) ?? "").replace(/"[^"]*"/g, "");
          expect([header, /[,{}.]/.test(text)]).toEqual([header, false]);
        }
      }
    },
  );
});

describe("no cell address stands outside the layout", () => {
  /** Cells named where they are asked for, and in the text of a formula. */
  const ADDRESSED = [
    /\.getRange(?:List)?\(\s*\[?\s*["'`](?!\$\{)/,
    /\.setFormulas?\([\s[]*["'`]=[^"'`\n]*\b\$?[A-Z]{1,3}\$?\d+\b/,
    /["'`]\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+["'`]/,
  ];
  const isAddressed = (text: string): boolean => ADDRESSED.some((pattern) => pattern.test(text));

  test("in any source file", () => {
    for (const file of sources("src")) {
      expect([file, isAddressed(readFileSync(file, "utf8"))]).toEqual([file, false]);
    }
  });

  test.each([
    'sheet.getRange("A1")',
    "sheet.getRangeList([\n  `B2`])",
    'cell.setFormula("=SUM(A1:A9)")',
    "cells.setFormulas([['=$B$2']])",
    'const all = "A1:Z48"',
  ])("this would be one: %j", (text) => {
    expect(isAddressed(text)).toBe(true);
  });

  test.each([
    "sheet.getRange(row, 1)",
    "sheet.getRangeList(names)",
    "sheet.getRangeList([cellName(1, 2)])",
    "sheet.getRange(`${row}:${row}`)",
    'cell.setFormula("=SPBE_UJI(;2)")',
    'put("P10", date)',
  ])("this is none: %j", (text) => {
    expect(isAddressed(text)).toBe(false);
  });
});
