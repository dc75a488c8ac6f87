import ExcelJS from "exceljs";
import { createEmulator, type Emulator, type Workbook } from "../../dev/emulator";
import { absoluteReference } from "../../dev/emulator/area";
import type { DataValidation } from "../../dev/emulator/data-validation";
import { mapCells } from "../../dev/emulator/workbook";
import { enterExample } from "../../dev/workbench/examples";
import { descendants } from "../../dev/workbench/xlsx/markup";
import { Package } from "../../dev/workbench/xlsx/package";
import { readAreas } from "../../dev/workbench/xlsx/references";
import { blank, data, exported, take, xlsxOf } from "./foreign-file";

jest.setTimeout(60_000);

async function roundTrip(from: Emulator, into: Emulator): Promise<Workbook> {
  return take(await exported(from), into);
}

/** A list has an arrow in other programs, as they offer it in no other way. */
function withArrow(rule: DataValidation): DataValidation {
  const isList = rule.criteria === "VALUE_IN_LIST" || rule.criteria === "VALUE_IN_RANGE";
  return isList ? { ...rule, values: [rule.values[0], true] } : rule;
}

/** Everything of a workbook that an .xlsx file should keep. */
function contentsOf(workbook: Workbook): unknown {
  return {
    names: workbook.nameNames().map((name) => {
      const target = workbook.areaOfName(name);
      return [name, target?.sheet.name, target?.area];
    }),
    sheets: workbook.sheets.map((sheet) => {
      const { row: rows, column: columns } = workbook.extent(sheet);
      const used = { row: 1, column: 1, rows: rows + 2, columns: columns + 2 };
      return {
        name: sheet.name,
        cells: mapCells(used, (row, column) => {
          const format = sheet.format(row, column);
          const { note, validation } = sheet.cell(row, column);
          return {
            at: [row, column],
            content: workbook.engine.content(sheet.id, row, column),
            value: workbook.value(sheet, row, column),
            formula: workbook.formula(sheet, row, column),
            display: workbook.display(sheet, row, column),
            note,
            validation: validation && withArrow(validation),
            // Both show numbers as they are.
            format: {
              ...format,
              numberFormat: format.numberFormat.replace("General", "0.###############"),
            },
          };
        }).flat(),
        merges: sheet.settings.merges,
        conditions: sheet.conditionalFormats.map((rule) => ({ ...rule, sheet: null })),
        frozen: [sheet.settings.frozenRows, sheet.settings.frozenColumns],
        look: [sheet.settings.tabColor, sheet.settings.hasHiddenGridlines, sheet.settings.isHidden],
        rowSizes: sheet.rows.map(({ size, isHidden }) => [size, isHidden]),
        columnSizes: sheet.columns.map(({ size, isHidden }) => [size, isHidden]),
      };
    }),
  };
}

describe("the workbook that the add-on sets up", () => {
  let emulator: Emulator;
  let bytes: Buffer;

  beforeAll(async () => {
    emulator = createEmulator();
    enterExample("pangkalpinang", emulator.user());
    bytes = await exported(emulator);
  });

  test("comes back as it was", () => {
    const other = createEmulator();
    expect(contentsOf(take(bytes, other))).toEqual(contentsOf(emulator.spreadsheet));
    expect(other.user().display("Ringkasan", "A5")).toBe("2,87");
  });

  test("stays live: a level changes the index, and a wrong one is rejected", () => {
    const other = createEmulator();
    take(bytes, other);
    const staff = other.user();
    staff.type("Penilaian", "G3", 5);
    expect(staff.display("Ringkasan", "A5")).toBe("2,89");
    expect(() => {
      staff.type("Penilaian", "G3", 9);
    }).toThrow("bilangan bulat 1 sampai 5");
  });

  test("every rule stands in areas that do not overlap and cover just its cells", () => {
    const parts = new Package(bytes);
    for (const [i, sheet] of emulator.spreadsheet.sheets.entries()) {
      const root = parts.xml(`xl/worksheets/sheet${i + 1}.xml`);
      const places = descendants(root, "dataValidation")
        .flatMap(({ attributes }) => readAreas(attributes.get("sqref") ?? "", 1000, 40))
        .flatMap((area) => mapCells(area, (row, column) => `${row},${column}`).flat());
      const ruled = [...sheet.cells.entries()].filter(({ cell }) => cell.validation);
      const wanted = ruled.map(({ row, column }) => `${row},${column}`);
      expect(places.sort()).toEqual(wanted.sort());
    }
  });

  test("opens elsewhere with every formula's last value", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(
      emulator.spreadsheet.sheets.map(({ name }) => name),
    );
    const summary = book.getWorksheet("Ringkasan");
    expect(summary?.getCell("A5").result).toBeCloseTo(2.87, 2);
    const workbook = emulator.spreadsheet;
    for (const sheet of workbook.sheets) {
      for (const area of workbook.engine.spilledAreas(sheet.id)) {
        mapCells(area, (row, column) => {
          const cell = book.getWorksheet(sheet.name)?.getCell(row, column);
          expect(cell?.result ?? cell?.value).toEqual(workbook.value(sheet, row, column));
        });
      }
    }
    const { area } = workbook.areaOfName("SPBE_TINGKAT") ?? {};
    expect(book.definedNames.getRanges("SPBE_TINGKAT").ranges).toEqual([
      area && absoluteReference("Penilaian", area),
    ]);
    expect(book.getWorksheet("Penilaian")?.getCell("G3").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"1,2,3,4,5"'],
      errorStyle: "stop",
    });
    const offices = book.getWorksheet("Bukti")?.getCell("E2").dataValidation;
    expect(offices).toMatchObject({
      type: "list",
      formulae: ["OPD!$A$2:$A$1000"],
      errorStyle: "warning",
    });
  });
});

describe("cells", () => {
  const texts: readonly string[] = [
    "=bukan rumus",
    "'dikutip",
    "#N/A",
    "TRUE",
    "12,5",
    "  spasi di tepi  ",
    "dua\nbaris",
    "<b>&amp;\"'",
    "_x0041_ dan _x005F_",
    "📊 grafik 👩‍💻",
    "x".repeat(40_000),
    "__proto__",
    "tab\tdi tengah",
  ];

  test("texts of every kind stay texts", async () => {
    const emulator = blank();
    const [sheet] = emulator.spreadsheet.sheets;
    if (!sheet) throw new Error("A spreadsheet always has a sheet");
    for (const [i, text] of texts.entries()) {
      emulator.spreadsheet.engine.setContents(sheet.id, i + 1, 1, [[{ text }]]);
      sheet.update(i + 1, 1, { isFilled: true });
    }
    const copy = await roundTrip(emulator, blank());
    const [target] = copy.sheets;
    const read = target && texts.map((_text, i) => copy.value(target, i + 1, 1));
    expect(read).toEqual(texts);
  });

  test("numbers, dates, truth values and errors keep value and look", async () => {
    const emulator = blank();
    const owner = emulator.user();
    const entries = [
      ["0,1", "=A1*3", "1e-7"],
      ["24/11/2026", "24/11/2026 13:45:30", "13:45"],
      ["12,5%", "Rp1.500", "1.234.567,89"],
      ["TRUE", "=1/0", "=NA()"],
      ["-0,005", '="a"&"b"', "=TIDAK_ADA(1)"],
    ];
    owner.paste("Sheet1", "A1", entries);
    const before = contentsOf(emulator.spreadsheet);
    expect(contentsOf(await roundTrip(emulator, blank()))).toEqual(before);
  });

  test("formulas keep references, open ranges, other sheets and newer functions", async () => {
    const emulator = blank();
    const owner = emulator.user();
    owner.addSheet("Data 'lama' [2025]");
    owner.paste("Data 'lama' [2025]", "A1", [[1], [2], [3]]);
    owner.setNamedRange("ANGKA", "Data 'lama' [2025]", "A1:A3");
    owner.paste("Sheet1", "A1", [
      ["=SUM('Data ''lama'' [2025]'!A1:A)", '=IFS(A1>5;"besar";TRUE;"kecil")'],
      ["=SUM(ANGKA)", "=SUM($A$1:A2;1,5)"],
      ['=IF(A1=6;"IFS("; "_xlfn.")', "=SUM(A1;"],
      ["=DUA_BARIS(7)", ""],
    ]);
    expect(owner.displays("Sheet1", "A1:B5")).toEqual([
      ["6", "besar"],
      ["6", "13,5"],
      ["IFS(", "#ERROR!"],
      ["7", "8"],
      ["9", "10"],
    ]);
    owner.setNote("Sheet1", "A4", "Catatan orang");
    const bytes = await exported(emulator);
    const copy = blank();
    take(bytes, copy);
    const names = copy.spreadsheet.sheets.map(({ name }) => name);
    expect(names).toEqual(["Sheet1", "Data 'lama' _2025_"]);
    expect(copy.user().displays("Sheet1", "A1:B5")).toEqual(owner.displays("Sheet1", "A1:B5"));
    expect(copy.user().formula("Sheet1", "B3")).toBe("=SUM(A1;");
    expect(copy.user().formula("Sheet1", "A1")).toBe("=SUM('Data ''lama'' _2025_'!A1:A)");
    expect(copy.user().note("Sheet1", "A4")).toBe("Catatan orang");

    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = book.getWorksheet("Sheet1");
    expect(sheet?.getCell("A1").formula).toBe("SUM('Data ''lama'' _2025_'!A1:A$1048576)");
    expect(sheet?.getCell("B1").formula).toMatch(/^_xlfn\.IFS\(/);
    expect(sheet?.getCell("B3").value).toBe("#ERROR!");
  });
});

test("looks, rules, lines and sheets come back as they were", async () => {
  const emulator = blank();
  const owner = emulator.user();
  const [sheet] = emulator.spreadsheet.sheets;
  if (!sheet) throw new Error("A spreadsheet always has a sheet");
  owner.paste("Sheet1", "A1", [
    ["satu", "dua"],
    [3, 4],
    [5, 6],
  ]);
  owner.setFormat("Sheet1", "A1", {
    background: "#e8f0fe",
    fontColor: "#0b57d0",
    fontWeight: "bold",
    fontStyle: "italic",
    fontLine: "underline",
    fontSize: 14,
    fontFamily: "Georgia",
    horizontalAlignment: "center",
    verticalAlignment: "middle",
    wrapStrategy: "WRAP",
    borders: {
      top: { color: "#ff0000", style: "SOLID_MEDIUM" },
      bottom: { color: "#000000", style: "DOUBLE" },
    },
  });
  owner.setFormat("Sheet1", "A2:B2", { numberFormat: "+0.00;-0.00;0" });
  owner.setFormat("Sheet1", "B3", { fontLine: "line-through", numberFormat: "d mmmm yyyy" });
  owner.setNote("Sheet1", "B1", "Catatan\ndua baris");
  owner.merge("Sheet1", "D1:E2");
  owner.setNamedRange("constructor", "Sheet1", "A1:B2");
  const long = Array.from({ length: 60 }, (_item, i) => `Perangkat daerah ${i}, bagian`);
  const rule = (criteria: string, values: unknown[], allowInvalid = false): object => ({
    validation: { criteria, values, allowInvalid, helpText: `Bantuan ${criteria}` },
  });
  sheet.update(5, 1, rule("VALUE_IN_LIST", [["Ya", 'Tidak "pasti"'], true], true));
  sheet.update(6, 1, rule("VALUE_IN_LIST", [long, true]));
  sheet.update(7, 1, rule("NUMBER_BETWEEN", [0.5, 5]));
  sheet.update(8, 1, rule("NUMBER_GREATER_THAN_OR_EQUAL_TO", [-3]));
  sheet.update(9, 1, rule("DATE_IS_VALID_DATE", []));
  sheet.update(10, 1, rule("CHECKBOX", []));
  const decimals = rule("CUSTOM_FORMULA", [{ formula: "=B8=ROUND(B8;2)", row: 8, column: 2 }]);
  for (const row of [8, 9, 10]) sheet.update(row, 2, decimals);
  owner.type("Sheet1", "A11", "akhir");
  const looks = {
    background: "#fce8e6",
    fontColor: "#b3261e",
    bold: true,
    italic: null,
    strikethrough: null,
    underline: null,
  };
  const areas = [
    { row: 1, column: 1, rows: 11, columns: 1 },
    { row: 3, column: 2, rows: 2, columns: 2 },
  ];
  const conditions = [
    ["TEXT_EQUAL_TO", ['Kata "kutip"']],
    ["TEXT_CONTAINS", ["isi"]],
    ["TEXT_DOES_NOT_CONTAIN", ["isi"]],
    ["TEXT_STARTS_WITH", ["awal"]],
    ["TEXT_ENDS_WITH", ["akhir"]],
    ["CELL_EMPTY", []],
    ["CELL_NOT_EMPTY", []],
    ["NUMBER_BETWEEN", [1, 2]],
    ["NUMBER_NOT_BETWEEN", [1.5, 2]],
    ["NUMBER_EQUAL_TO", [3]],
    ["NUMBER_NOT_EQUAL_TO", [3]],
    ["NUMBER_LESS_THAN", [0]],
  ] as const;
  sheet.conditionalFormats = conditions.map(([criteria, values]) => {
    return { sheet: sheet.id, areas, criteria, values, ...looks };
  });
  Object.assign(sheet, {
    frozenRows: 1,
    frozenColumns: 2,
    tabColor: "#146c2e",
    hasHiddenGridlines: true,
  });
  Object.assign(sheet.columns[0] ?? {}, { size: 300 });
  Object.assign(sheet.columns[5] ?? {}, { isHidden: true });
  Object.assign(sheet.rows[1] ?? {}, { size: 47 });
  Object.assign(sheet.rows[2] ?? {}, { isHidden: true });
  owner.addSheet("Tersembunyi");
  Object.assign(emulator.spreadsheet.sheets[1] ?? {}, { isHidden: true });

  const before = contentsOf(emulator.spreadsheet);
  expect(contentsOf(await roundTrip(emulator, blank()))).toEqual(before);
});

test("a workbook of another program is read: rich text, links, shared formulas, theme colours", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Data");
  sheet.getCell("A1").value = {
    richText: [{ text: "tebal", font: { bold: true } }, { text: " biasa" }],
  };
  sheet.getCell("A2").value = { text: "Bukti", hyperlink: "https://contoh.go.id/bukti" };
  sheet.getCell("A3").value = new Date(Date.UTC(2026, 10, 24));
  sheet.getCell("A4").value = { error: "#N/A" };
  sheet.getCell("A5").value = true;
  sheet.getCell("B1").value = 2;
  sheet.getCell("C1").value = {
    formula: "B1*10",
    result: 20,
    shareType: "shared",
    ref: "C1:C2",
  } as ExcelJS.CellValue;
  sheet.getCell("B2").value = 3;
  sheet.getCell("C2").value = { sharedFormula: "C1", result: 30 };
  sheet.getCell("B3").value = { formula: "[1]Lain!A1", result: 7 };
  sheet.getCell("B4").fill = { type: "pattern", pattern: "solid", fgColor: { theme: 4 } };
  sheet.getCell("B4").value = "biru";
  sheet.getCell("B5").value = {
    formula: "SUM(B1:B2)*{1,2}",
    result: 5,
    shareType: "array",
    ref: "B5:C5",
  } as ExcelJS.CellValue;
  sheet.getCell("C5").value = 10;
  sheet.getCell("D1").numFmt = '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)';
  sheet.getCell("D1").value = 1234.5;
  const emulator = blank();
  take(Buffer.from(await book.xlsx.writeBuffer()), emulator);
  const owner = emulator.user();
  expect(owner.displays("Data", "A1:A5").flat()).toEqual([
    "tebal biasa",
    "Bukti",
    "24/11/2026",
    "#N/A",
    "TRUE",
  ]);
  expect(owner.note("Data", "A2")).toBe("Tautan: https://contoh.go.id/bukti");
  expect(owner.displays("Data", "C1:C2").flat()).toEqual(["20", "30"]);
  expect(owner.formula("Data", "C2")).toBe("=B2*10");
  expect(owner.displays("Data", "B3:B5").flat()).toEqual(["7", "biru", "5"]);
  expect(owner.note("Data", "B3")).toContain("[1]Lain!A1");
  expect(owner.display("Data", "C5")).toBe("10");
  expect(owner.format("Data", "B4").background).not.toBe("#ffffff");
  expect(owner.display("Data", "D1")).not.toBe("");
});

test("names, rules and merges over whole sheets are cut to the sheet", () => {
  const workbook = take(
    xlsxOf({
      sheets: [
        `${data('<c r="A1" t="inlineStr"><is><t>isi</t></is></c>')}<mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>
        <dataValidations><dataValidation type="whole" operator="lessThan" sqref="A2:A1048576"><formula1>5</formula1></dataValidation></dataValidations>`,
      ],
      names:
        '<definedName name="SEMUA">Data!$A$1:$XFD$1048576</definedName><definedName name="LUAR">[1]Data!$A$1</definedName>',
    }),
    blank(),
  );
  const [sheet] = workbook.sheets;
  const whole = { row: 1, column: 1, rows: 1000, columns: 26 };
  expect(workbook.areaOfName("SEMUA")?.area).toEqual(whole);
  expect(workbook.nameNames()).toEqual(["SEMUA"]);
  expect(sheet?.settings.merges).toEqual([{ row: 1, column: 3, rows: 1000, columns: 24 }]);
  expect(sheet?.cell(1000, 1).validation?.criteria).toBe("NUMBER_LESS_THAN");
  expect(sheet?.rows).toHaveLength(1000);
});

test("names of the language's own objects are only names", async () => {
  const emulator = blank();
  take(
    xlsxOf({
      sheets: ['<sheetData><row r="5"><c r="B5"><v>1</v></c></row></sheetData>'],
      sheetNames: ["__proto__"],
      names: "<definedName name='__proto__'>'__proto__'!$B$5</definedName>",
    }),
    emulator,
  );
  expect(emulator.user().display("__proto__", "B5")).toBe("1");
  const again = blank();
  await roundTrip(emulator, again);
  expect(again.user().display("__proto__", "B5")).toBe("1");
  expect(Object.keys(Object.prototype)).toEqual([]);
});
