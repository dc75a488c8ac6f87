import { createEmulator, type Emulator } from "../../dev/emulator";
import { saveWorkbook, type WorkbookFile } from "../../dev/workbench/file";
import type { Workbench } from "../../dev/workbench/workbench";
import { readFile, type ReadLimits } from "../../dev/workbench/xlsx/file-reader";
import { data, SCRIPT, xlsxOf } from "./foreign-file";
import { BareWindow } from "./window";

jest.setTimeout(120_000);

const inline = '<c r="A1" t="inlineStr"><is><t>isi</t></is></c>';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A file of the workbench with something changed in it. */
function own(change: (file: WorkbookFile) => unknown): Uint8Array {
  const file = saveWorkbook(createEmulator({ code: "" }).spreadsheet);
  return text(JSON.stringify(change(file)));
}

const withCell = (formula: string): Uint8Array =>
  own((file) => ({
    ...file,
    sheets: [{ ...file.sheets[0], cells: [[1, 1, { isFilled: true }, { formula }]] }],
  }));

/** Two people at work: something typed, undone and selected. */
function atWork(): { emulator: Emulator; workbench: Workbench; windows: readonly BareWindow[] } {
  const { emulator, workbench, window } = BareWindow.on(SCRIPT);
  const other = new BareWindow(workbench);
  const sheet = window.sheet("Sheet1");
  const enter = (row: number, input: string): void => {
    const area = { row, column: 1, rows: 1, columns: 1 };
    window.act({ kind: "enter", sheet, area, text: input });
  };
  enter(1, "tetap");
  enter(2, "=DUA_BARIS(5)");
  enter(9, "diurungkan");
  window.act({ kind: "undo" });
  other.act({ kind: "select", sheet, area: { row: 4, column: 2, rows: 1, columns: 1 } });
  return { emulator, workbench, windows: [window, other] };
}

/** Everything that people could notice. */
function stateOf({ emulator, windows }: ReturnType<typeof atWork>): unknown {
  return {
    file: JSON.stringify(saveWorkbook(emulator.spreadsheet)),
    spreadsheet: emulator.spreadsheet,
    shown: windows.map((window) => window.shown()),
    told: windows.map(({ told }) => told.filter(({ kind }) => kind !== "progress")),
    selections: windows.map((window) => window.selection()),
    executions: emulator.executions.length,
  };
}

const FAILURES: readonly (readonly [string, Uint8Array, string])[] = [
  ["no spreadsheet", text("halo"), "bukan lembar kerja"],
  ["a damaged file", xlsxOf({ sheets: [data(inline)] }).subarray(0, 500), "rusak"],
  ["a sheet without a name", xlsxOf({ sheets: [data(inline)], sheetNames: [""] }), "rusak"],
  [
    "two sheets of one name",
    xlsxOf({ sheets: [data(""), data("")], sheetNames: ["A", "a"] }),
    "rusak",
  ],
  [
    "a look that is none",
    own((file) => ({
      ...file,
      sheets: [
        { ...file.sheets[0], cells: [[1, 1, { isFilled: true, format: { borders: null } }, 5]] },
      ],
    })),
    "rusak",
  ],
  [
    "a cell beyond the sheet",
    own((file) => ({ ...file, sheets: [{ ...file.sheets[0], cells: [[1e6, 1, {}, 5]] }] })),
    "rusak",
  ],
];

describe("after a file that cannot be opened everything is as before", () => {
  test.each(FAILURES)("%s", async (_what, bytes, words) => {
    const desk = atWork();
    const [window] = desk.windows;
    if (!window) throw new Error("There are two windows");
    const before = stateOf(desk);
    const outcome = await desk.workbench.open({ window: window.id, fileName: "x.xlsx", bytes });
    expect(outcome).toMatchObject({
      kind: "refused",
      message: expect.stringContaining(words) as string,
    });
    expect(outcome).toMatchObject({
      message: expect.stringMatching(/Lembar kerja tidak berubah\.$/) as string,
    });
    expect(stateOf(desk)).toEqual(before);
    window.act({ kind: "redo" });
    expect(desk.emulator.user().display("Sheet1", "A9")).toBe("diurungkan");
    window.act({ kind: "undo" });
    window.act({ kind: "undo" });
    expect(desk.emulator.user().displays("Sheet1", "A1:B3")).toEqual([
      ["tetap", ""],
      ["", ""],
      ["", ""],
    ]);
  });

  test("a person who gives up", async () => {
    const desk = atWork();
    const [window] = desk.windows;
    if (!window) throw new Error("There are two windows");
    const before = stateOf(desk);
    const leaving = new AbortController();
    const request = {
      window: window.id,
      fileName: "x.xlsx",
      bytes: xlsxOf({ sheets: [data(inline)] }),
    };
    const opening = desk.workbench.open(request, leaving.signal);
    expect(await desk.workbench.open(request)).toMatchObject({ kind: "refused" });
    leaving.abort();
    await opening;
    expect(stateOf(desk)).toEqual(before);
    expect(await desk.workbench.open(request)).toEqual({ kind: "done" });
    expect(desk.emulator.user().display("Data", "A1")).toBe("isi");
  });
});

test("an opened file takes the place in every window, and nobody undoes into it", async () => {
  const desk = atWork();
  const [window, other] = desk.windows;
  const bytes = xlsxOf({ sheets: [data(inline)] });
  await desk.workbench.open({ window: window?.id ?? "", fileName: "x.xlsx", bytes });
  expect(other?.told.at(-1)).toEqual({ kind: "reload" });
  expect(window?.told.filter(({ kind }) => kind === "progress").length).toBeGreaterThan(2);
  window?.act({ kind: "undo" });
  expect(desk.emulator.user().display("Data", "A1")).toBe("isi");
});

describe("a file that takes too much ends its worker only", () => {
  const read = (bytes: Uint8Array, limits: ReadLimits): Promise<unknown> =>
    readFile(
      { bytes, fileName: "x.xlsx", name: "", locale: "in_ID", functionNames: [] },
      { limits },
    );

  test("of time", async () => {
    const cells = Array.from({ length: 3000 }, (_row, i) => [
      i + 1,
      1,
      { isFilled: true },
      { formula: "=SUMPRODUCT(B$1:Z$1000*B$1:Z$1000)" },
    ]);
    const slow = own((file) => ({
      ...file,
      sheets: [
        {
          ...file.sheets[0],
          rows: Array.from({ length: 3000 }, () => file.sheets[0]?.rows[0]),
          cells,
        },
      ],
    }));
    await expect(read(slow, { seconds: 2, megabytes: 1024 })).rejects.toThrow("lebih dari 2 detik");
  });

  test("of memory", async () => {
    const cells = Array.from({ length: 200_000 }, (_row, i) => `<c><v>${i}</v></c>`).join("");
    const large = xlsxOf({
      sheets: [`<sheetData>${`<row>${cells.slice(0, 9000)}</row>`.repeat(900)}</sheetData>`],
    });
    await expect(read(large, { seconds: 60, megabytes: 64 })).rejects.toThrow(
      /memori lebih dari 64 MB|terlalu besar/,
    );
  });
});

test("a workbook of more than 24 MB that was saved is opened again", async () => {
  const emulator = createEmulator({ code: "" });
  const rows = Array.from({ length: 800 }, (_row, i) =>
    Array.from({ length: 20 }, (_column, j) => `${i}-${j} `.repeat(300)),
  );
  emulator.user().paste("Sheet1", "A1", rows);
  const saved = text(JSON.stringify(saveWorkbook(emulator.spreadsheet)));
  expect(saved.length).toBeGreaterThan(24_000_000);
  const { workbench, window, emulator: other } = BareWindow.on("");
  const request = { window: window.id, fileName: "besar.spbe.json", bytes: saved };
  expect(await workbench.open(request)).toEqual({ kind: "done" });
  expect(other.user().display("Sheet1", "T800")).toBe(rows.at(-1)?.at(-1));
});

test("a formula whose text grows without end is an error of its cell, in a file too", async () => {
  const { workbench, window, emulator } = BareWindow.on("");
  const bytes = withCell('=REPT("x",1000000000)');
  const request = { window: window.id, fileName: "panjang.spbe.json", bytes };
  expect(await workbench.open(request)).toEqual({ kind: "done" });
  expect(emulator.user().display("Sheet1", "A1")).toBe("#VALUE!");
});
