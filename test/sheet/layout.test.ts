import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ASSESSMENT, RANGES, START } from "../../src/sheet/layout";

const columns = ASSESSMENT.keys.map((key) => ASSESSMENT.columns[key]);

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

test("headers and named ranges are unique, and a range never bears a function's name", () => {
  const headers = columns.map(({ header }) => header);
  expect(new Set(headers).size).toBe(headers.length);
  const ranges = [...columns, ...START.fields].map(({ range }) => range);
  expect(new Set(ranges).size).toBe(ranges.length);
  const bundle = readFileSync("dist/Code.js", "utf8");
  for (const range of [...ranges, RANGES.summary]) {
    expect([range, bundle.includes(`\nfunction ${range}(`)]).toEqual([range, false]);
  }
  expect(bundle).toContain("\nfunction SPBE_INDEX(");
});

test("every column explains itself, and what is computed has a formula", () => {
  for (const { header, note, role, formula } of columns) {
    expect([header, note.endsWith(".")]).toEqual([header, true]);
    if (role !== "input")
      expect([header, formula !== undefined]).toEqual([header, role === "computed"]);
  }
});

test("formulas keep to what works in every locale", () => {
  const cell = (): string => "A1";
  for (const { header, formula } of columns) {
    if (!formula) continue;
    const text = formula(cell, { min: 1, max: 5, step: 1 }).replace(/"[^"]*"/g, "");
    expect([header, /[,{}.]/.test(text)]).toEqual([header, false]);
    expect(text.startsWith("=")).toBe(true);
  }
});

test("no cell address stands outside the layout", () => {
  for (const file of sources("src")) {
    expect([file, /getRange\(["'`]/.test(readFileSync(file, "utf8"))]).toEqual([file, false]);
  }
});
