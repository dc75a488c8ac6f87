import fc from "fast-check";
import { VirtualClock } from "../../dev/emulator/clock";
import type { Sheet } from "../../dev/emulator/sheet";
import { mapCells, Workbook } from "../../dev/emulator/workbook";
import { fillWorkbook, saveWorkbook } from "../../dev/workbench/file";

const SHOWN = { row: 1, column: 1, rows: 14, columns: 7 };
/** Ranges that overlap, and lie inside one another. */
const FORMULAS = [
  "=SUM(A1:A8)",
  "=SUM(A1:B5)",
  "=SUM(A1:B8)",
  "=COUNTIF(A2:C8;2)",
  "=MATCH(2;A1:A8;0)",
  "=IFERROR(INDEX(B1:B8;MATCH(3;A1:A8;0));0)",
  "=VLOOKUP(1;A1:C8;2;FALSE)",
  "=SUMPRODUCT((A1:A8=2)*(C1:C8))",
  "=E1+SUM(E2:E4)",
];

function newWorkbook(): { workbook: Workbook; sheet: Sheet } {
  const workbook = new Workbook("in_ID", "", new VirtualClock(), [], () => ({ state: "loading" }));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A workbook has a sheet");
  return { workbook, sheet };
}

function shown({ workbook, sheet }: ReturnType<typeof newWorkbook>): unknown {
  return mapCells(SHOWN, (row, column) => workbook.display(sheet, row, column));
}

type Step = (opened: ReturnType<typeof newWorkbook>) => void;

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const entry = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(""), fc.constant("teks"));

const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }), entry)
    .map(([row, column, value]): Step => ({ workbook, sheet }) => {
      workbook.enter(sheet, cell(row, column), [[value]]);
    }),
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(1, 4, 5, 6, 7),
      fc.constantFrom(...FORMULAS),
    )
    .map(([row, column, formula]): Step => ({ workbook, sheet }) => {
      workbook.enter(sheet, cell(row, column), [[formula]]);
    }),
  fc
    .tuple(fc.constantFrom("insert" as const, "delete" as const), fc.integer({ min: 1, max: 8 }))
    .map(([kind, at]): Step => ({ workbook, sheet }) => {
      workbook.shift(sheet, { dimension: "rows", kind, at, count: 1 });
    }),
  fc.constant<Step>((opened) => void shown(opened)),
);

test("a sheet shows what one that is opened anew would, whatever was entered before", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const opened = newWorkbook();
      for (const take of steps) take(opened);
      const anew = newWorkbook();
      fillWorkbook(anew.workbook, saveWorkbook(opened.workbook));
      const [sheet] = anew.workbook.sheets;
      if (!sheet) throw new Error("A workbook has a sheet");
      expect(shown(opened)).toEqual(shown({ workbook: anew.workbook, sheet }));
    }),
    { numRuns: 60 },
  );
});

test("90,000 lookups in a long list are calculated without going through it for each", () => {
  const { workbook, sheet } = newWorkbook();
  const list = Array.from({ length: 1000 }, (_row, i) => [i + 1, (i + 1) * 2]);
  workbook.enter(sheet, { row: 1, column: 1, rows: 1000, columns: 2 }, list);
  let read = 0;
  const { hf } = workbook.engine as unknown as { hf: import("hyperformula").HyperFormula };
  const { dependencyGraph: graph } = hf;
  const valueOf = graph.getScalarValue.bind(graph);
  graph.getScalarValue = (address) => {
    read += 1;
    return valueOf(address);
  };
  const formulas = Array.from({ length: 1000 }, (_row, i) => [
    `=IFERROR(INDEX(B$1:B$1000;MATCH(${i + 1};A$1:A$1000;0));0)`,
  ]);
  workbook.enterFormulas(sheet, { row: 1, column: 4, rows: 1000, columns: 1 }, formulas);
  expect(workbook.value(sheet, 1000, 4)).toBe(2000);
  expect(read).toBeLessThan(10_000);
});
