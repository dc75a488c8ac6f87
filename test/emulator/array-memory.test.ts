import fc from "fast-check";
import { VirtualClock } from "../../dev/emulator/clock";
import type { Sheet } from "../../dev/emulator/sheet";
import { Workbook } from "../../dev/emulator/workbook";

const cell = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});

function newWorkbook(): { workbook: Workbook; sheet: Sheet } {
  const workbook = new Workbook("in_ID", "", new VirtualClock(), [], () => ({ state: "loading" }));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A workbook has a sheet");
  workbook.setName("NOMOR", sheet, cell(1, 1, 8));
  workbook.setName("TEKS", sheet, cell(1, 2, 8));
  return { workbook, sheet };
}

/** Each with names, whose arrays are remembered, and with ranges, whose are not. */
const FORMULAS = [
  '=SUMPRODUCT((LEN(NOMOR)>0)*(UPPER(TEKS&"")="A"))',
  '=SUMPRODUCT((LEN(NOMOR)>0)*(UPPER(TEKS&"")="B"))',
  "=SUMPRODUCT(IFERROR((LEN(NOMOR)>0)*(NOMOR/(NOMOR-2)>1);0))",
  "=SUMPRODUCT((LEN(NOMOR)>0)*NOMOR;(LEN(NOMOR)>0)*2)",
  "=SUMPRODUCT((LEN(NOMOR)>0)*NOMOR*ROW())",
  "=SUMPRODUCT(NOMOR/(LEN(TEKS)-1))",
  '=IFERROR(MATCH("b";LOWER(TEKS&"");0);"tidak ada")',
];
const WITH_RANGES = FORMULAS.map((formula) =>
  formula.replaceAll("NOMOR", "A$1:A$8").replaceAll("TEKS", "B$1:B$8"),
);

const edit = fc.tuple(
  fc.integer({ min: 1, max: 8 }),
  fc.constantFrom(1, 2),
  fc.constantFrom(1, 2, 3, "", "a", "B", "=1/0", "=C1*2"),
);

test("formulas with the same arrays inside show what they would without a memory", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
      const { workbook, sheet } = newWorkbook();
      const column = (formulas: readonly string[]) => formulas.map((formula) => [formula]);
      workbook.enter(sheet, cell(1, 4, FORMULAS.length), column(FORMULAS));
      workbook.enter(sheet, cell(1, 5, FORMULAS.length), column(WITH_RANGES));
      const shown = (at: number) =>
        FORMULAS.map((_formula, i) => workbook.display(sheet, i + 1, at));
      for (const [row, at, entry] of edits) {
        workbook.enter(sheet, cell(row, at), [[entry]]);
        expect(shown(4)).toEqual(shown(5));
      }
    }),
    { numRuns: 60 },
  );
});

test("a name that means another area on a sheet of its own is read there", () => {
  const { workbook, sheet } = newWorkbook();
  workbook.enter(sheet, cell(1, 1, 3), [[1], [2], [3]]);
  workbook.enter(sheet, cell(1, 4), [["=SUMPRODUCT((LEN(NOMOR)>0)*NOMOR)"]]);
  const copy = workbook.copySheet(sheet);
  workbook.enter(copy, cell(1, 1), [[100]]);
  expect([workbook.display(sheet, 1, 4), workbook.display(copy, 1, 4)]).toEqual(["6", "105"]);
});

test("an array is worked out once for all the formulas that have it inside", () => {
  const { workbook, sheet } = newWorkbook();
  workbook.enter(sheet, cell(1, 1), [[1]]);
  const formulas = Array.from({ length: 50 }, (_row, i) => [
    `=SUMPRODUCT((REGEXREPLACE(NOMOR&"";"\\s";"")="1")*${String(i)})`,
  ]);
  workbook.enter(sheet, cell(1, 4, formulas.length), formulas);
  const { hf } = workbook.engine as unknown as { hf: import("hyperformula").HyperFormula };
  const { interpreter } = hf.evaluator as unknown as {
    interpreter: { evaluateAstWithoutPostprocessing: (ast: { type: string }) => unknown };
  };
  const evaluate = jest.spyOn(interpreter, "evaluateAstWithoutPostprocessing");
  expect(workbook.display(sheet, 50, 4)).toBe("49");
  const joined = evaluate.mock.calls.filter(([{ type }]) => type === "CONCATENATE_OP");
  expect(joined).toHaveLength(1);
});
