import { utils, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { createEmulator } from "../../dev/emulator";
import { enterExample } from "../../dev/workbench/examples";
import { withDash, withoutDash } from "../../dev/workbench/xlsx/formulas";
import { blank, data, exported, readFor, take, xlsxOf, zip } from "./foreign-file";

jest.setTimeout(60_000);

const inline = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const formula = (at: string, text: string, value: string, type = "str"): string =>
  `<c r="${at}" t="${type}"><f>${text.replaceAll('"', "&quot;")}</f><v>${value}</v></c>`;

describe("what other programs write comes back as it was", () => {
  test("Google's wrapping of functions that only it knows is taken off", () => {
    const emulator = blank();
    const google = (text: string, cached: string): string =>
      `IFERROR(__xludf.DUMMYFUNCTION(${text}),"${cached}")`;
    const computed = google('"""COMPUTED_VALUE"""', "x");
    take(
      xlsxOf({
        sheets: [
          data(
            formula("A1", google('"DUA_BARIS("&"5)"', "5"), "5") + formula("B1", computed, "6"),
            formula("A2", computed, "7") + formula("B2", computed, "8"),
            formula("A3", google('"IF(TRUE;""a;b"";""c"")"', "a;b"), "a;b"),
            formula("A4", google('"QUERY(A1:B2,""select A"")"', "5"), "5"),
            formula("A5", computed, "7"),
          ),
        ],
      }),
      emulator,
    );
    const owner = emulator.user();
    expect(owner.displays("Data", "A1:B2")).toEqual([
      ["5", "6"],
      ["7", "8"],
    ]);
    expect(owner.formula("Data", "A1")).toBe("=DUA_BARIS(5)");
    expect(owner.display("Data", "A3")).toBe("a;b");
    expect(owner.displays("Data", "A4:A5").flat()).toEqual(["5", "7"]);
    expect(owner.note("Data", "A4")).toBe('Rumus dari program lain: =QUERY(A1:B2;"select A")');
  });

  test("values stay where a function, a name or a table is unknown, and what reads them goes on", () => {
    const emulator = blank();
    const bytes = xlsxOf({
      sheets: [
        data(
          '<c r="A1"><v>4</v></c>',
          formula("A2", 'INDIRECT("A1")', "4", "n"),
          formula("A3", "A2*2", "8", "n"),
          formula("A4", 'IFERROR(INDIRECT("A1"),0)', "4", "n"),
          formula("A5", "PAJAK*A1", "0.44", "n"),
          formula("A6", "Tabel1[[#This Row],[x]]", "11", "n"),
          formula("A7", "TIDAK_ADA(1)", "#NAME?", "e"),
        ),
      ],
      names: '<definedName name="PAJAK">0.11</definedName>',
    });
    const { losses } = readFor(bytes, emulator);
    expect(losses.toCounts()).toEqual({ formulas: 4, names: 1 });
    take(bytes, emulator);
    const owner = emulator.user();
    expect(owner.displays("Data", "A2:A7").flat()).toEqual(["4", "8", "4", "0,44", "11", "#NAME?"]);
    owner.type("Data", "A2", 5);
    expect(owner.display("Data", "A3")).toBe("10");
    expect(owner.formula("Data", "A7")).toBe("=TIDAK_ADA(1)");
  });

  test("a name of the workbook goes before the one of a copied sheet", () => {
    const emulator = blank();
    take(
      xlsxOf({
        sheets: [data('<c r="A1"><v>1</v></c>'), data('<c r="A1"><v>2</v></c>')],
        names:
          '<definedName name="NILAI" localSheetId="1">Lain!$A$1</definedName>' +
          '<definedName name="NILAI">Data!$A$1</definedName>',
      }),
      emulator,
    );
    expect(emulator.spreadsheet.areaOfName("NILAI")?.sheet.name).toBe("Data");
  });

  test("parts are found whatever the case of their names and the slashes in them", () => {
    const written = {
      sheets: [data('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v/></c>')],
      texts: "<si><t>bagian &#128202; bersama</t></si>",
    };
    const shapes = [
      xlsxOf(written),
      xlsxOf({ ...written, path: (path) => path.replace("sharedStrings", "SharedStrings") }),
      xlsxOf({ ...written, path: (path) => path.replaceAll("/", "\\") }),
    ];
    for (const bytes of shapes) {
      const emulator = blank();
      take(bytes, emulator);
      expect(emulator.user().displays("Data", "A1:B1")).toEqual([["bagian 📊 bersama", ""]]);
    }
  });

  test("texts that the file does not have are not taken for empty ones", () => {
    const bytes = xlsxOf({ sheets: [data('<c r="A1" t="s"><v>0</v></c>')] });
    expect(() => take(bytes, blank())).toThrow("rusak");
  });

  test("days that count from 1904 are moved, durations are not", () => {
    const emulator = blank();
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[h]:mm"/><numFmt numFmtId="171" formatCode="d\\ mmmm\\ yyyy"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="14"/></cellXfs>';
    take(
      xlsxOf({
        properties: '<workbookPr date1904="1"/>',
        styles,
        sheets: [
          data(
            '<c r="A1" s="1"><v>1.5</v></c><c r="B1" s="2"><v>44072</v></c><c r="C1" s="3"><v>44072</v></c><c r="D1"><v>5</v></c>',
          ),
        ],
      }),
      emulator,
    );
    expect(emulator.user().displays("Data", "A1:D1").flat()).toEqual([
      "36:00",
      "30 Agustus 2024",
      "30/08/2024",
      "5",
    ]);
  });

  test("a hidden row without cells stays hidden, very small numbers stay", async () => {
    const emulator = blank();
    const owner = emulator.user();
    owner.type("Sheet1", "A1", 1e-300);
    Object.assign(emulator.spreadsheet.sheets[0]?.rows[6] ?? {}, { isHidden: true });
    const copy = take(await exported(emulator), blank());
    expect(copy.sheets[0]?.rows[6]).toMatchObject({ isHidden: true });
    expect(copy.sheets[0] && copy.value(copy.sheets[0], 1, 1)).toBe(1e-300);
  });

  test("everything that is lost is counted", () => {
    const condition = (type: string, inside = ""): string =>
      `<conditionalFormatting sqref="A1:A9"><cfRule type="${type}" priority="1">${inside}</cfRule></conditionalFormatting>`;
    const relations = (type: string, target: string): string =>
      `<Relationships><Relationship Id="d" Type="http://r/${type}" Target="${target}"/></Relationships>`;
    const bytes = xlsxOf({
      sheets: [
        `${data(inline("A1", "isi"))}<sheetProtection sheet="1"/><autoFilter ref="A1:B2"/>
        ${condition("colorScale")}${condition("expression", "<formula>A1&gt;B1</formula>")}
        <dataValidations><dataValidation type="custom" sqref="A1"><formula1>TAKDIKENAL(A1)&gt;2</formula1></dataValidation></dataValidations>`,
      ],
      further: {
        "xl/_rels/sheet1.xml.rels": relations("drawing", "d.xml"),
        "xl/_rels/d.xml.rels": relations("chart", "c.xml"),
        "xl/media/a.png": "gambar",
      },
    });
    expect(readFor(bytes, blank()).losses.toCounts()).toEqual({
      charts: 1,
      conditions: 2,
      filters: 1,
      pictures: 1,
      protections: 1,
      rules: 1,
    });
    expect(readFor(xlsxOf({ sheets: [data("")] }), blank()).losses.toCounts()).toEqual({});
  });

  test.each(["xls", "xlsb", "ods"] as const)(
    "a .%s file brings values, formulas and days",
    (bookType) => {
      const sheet = utils.aoa_to_sheet([
        ["Indikator", 2.5, new Date(Date.UTC(2026, 10, 26))],
        ["Ya", true],
      ]);
      sheet.A3 = { t: "n", f: "B1*2", v: 5 };
      sheet["!ref"] = "A1:C3";
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, "Data");
      const bytes = new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
      const emulator = blank();
      expect(readFor(bytes, emulator).losses.count("looks")).toBe(1);
      take(bytes, emulator);
      const owner = emulator.user();
      expect(owner.displays("Data", "A1:B3")).toEqual([
        ["Indikator", "2,5"],
        ["Ya", "TRUE"],
        ["5", ""],
      ]);
      expect(owner.display("Data", "C1")).toMatch(/26/);
      owner.type("Data", "B1", 4);
      // The library writes formulas only to this kind of file.
      expect(owner.display("Data", "A3")).toBe(bookType === "ods" ? "8" : "5");
    },
  );

  test("a .csv file is read as if typed, but nothing in it is a formula", () => {
    const emulator = blank();
    const text =
      'No;Nama;Nilai;Tanggal\n1;"Kebijakan; internal";2,87;30/11/2026\n2;=1+1;-1.250,5;ya\n';
    take(new TextEncoder().encode(text), emulator, "tabel.CSV");
    const [sheet] = emulator.spreadsheet.sheets;
    if (!sheet) throw new Error("A spreadsheet always has a sheet");
    expect(emulator.user().displays(sheet.name, "A1:D3")).toEqual([
      ["No", "Nama", "Nilai", "Tanggal"],
      ["1", "Kebijakan; internal", "2,87", "30/11/2026"],
      ["2", "=1+1", "-1.250,50", "ya"],
    ]);
    expect(emulator.spreadsheet.value(sheet, 2, 3)).toBe(2.87);
  });
});

describe("a colleague without the add-on", () => {
  test("sees the last value, and a dash once a cell is calculated; never an old index", async () => {
    const emulator = createEmulator();
    const owner = emulator.user();
    enterExample("pangkalpinang", owner);
    owner.addSheet("Laporan");
    owner.paste("Laporan", "A1", [["=SPBE_INDEX()"], ['="Indeks "&SPBE_INDEX()'], ["=1+1"]]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(await exported(emulator)).buffer);
    const cell = (
      sheet: string,
      at: string,
    ): { formula: string; type?: string; value: unknown } => {
      const found = book.getWorksheet(sheet)?.getCell(at);
      const model = found?.model as { shareType?: string } | undefined;
      return {
        formula: found?.formula ?? "",
        value: found?.result ?? found?.value,
        ...(model?.shareType !== undefined && { type: model.shareType }),
      };
    };
    expect(cell("Laporan", "A1")).toMatchObject({
      formula: expect.stringMatching(/^IFERROR\(SPBE_INDEX\(.*\),"–"\)$/) as string,
      type: "array",
    });
    expect(cell("Laporan", "A2").formula).toMatch(/^IFERROR\("Indeks "&SPBE_INDEX\(.*\),"–"\)$/);
    expect(cell("Laporan", "A3")).toEqual({ formula: "1+1", value: 2 });
    // No number that the add-on calculates stands as a plain value outside an array.
    const { engine, sheets } = emulator.spreadsheet;
    for (const sheet of sheets) {
      for (const { row, column } of engine.spilledAreas(sheet.id)) {
        const anchor = book.getWorksheet(sheet.name)?.getCell(row, column);
        expect(anchor?.model).toMatchObject({ shareType: "array" });
        expect(anchor?.formula).toContain('"–"');
      }
    }
    const page = (name: string): unknown => book.getWorksheet(name)?.pageSetup;
    const onA4 = { paperSize: 9, fitToPage: true, fitToHeight: 0 };
    // 26 columns on one page could not be read: two beside one another, with No and Indikator on both.
    expect(page("Penilaian")).toMatchObject({
      ...onA4,
      orientation: "landscape",
      fitToWidth: 2,
      printTitlesRow: "1:1",
      printTitlesColumn: "A:B",
    });
    expect(page("Ringkasan")).toMatchObject({ ...onA4, orientation: "portrait", fitToWidth: 1 });
  });

  test.each([
    'IFERROR(SPBE_INDEX(),"–")',
    'SPBE_INDEX()&IFERROR(A1,"–")',
    'IFERROR(A1,"–")&IFERROR(B1,"–")',
    '")"&SPBE_INDEX()',
  ])("%s comes back without the dash that was put around it", (written) => {
    expect(withoutDash(withDash(written))).toBe(written);
  });

  test("what only looks wrapped is left alone", () => {
    const written = 'IFERROR(A1,"–")&IFERROR(B1,"–")';
    expect(withoutDash(written)).toBe(written);
  });
});

describe("files that cannot be taken say why", () => {
  const sheet = data(inline("A1", "isi"));
  const whole = xlsxOf({ sheets: [sheet] });
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const compound = (stream: string): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), "Data");
    const bytes = Buffer.from(write(book, { type: "buffer", bookType: "xls" }) as Buffer);
    const name = Buffer.from("Workbook", "utf16le");
    const at = bytes.indexOf(name);
    Buffer.from(stream.padEnd(8, "\0"), "utf16le").copy(bytes, at);
    return bytes;
  };

  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "bukan lembar kerja"],
    ["a text", text("No;Indikator\n1;Kebijakan"), "bukan lembar kerja"],
    ["a document", zip({ "word/document.xml": "<document/>" }), "bukan lembar kerja"],
    ["an old document", compound("WordDocu"), "bukan lembar kerja"],
    ["JSON of something else", text('{"format":"lain"}'), "bukan lembar kerja"],
    ["JSON cut off in the middle", text('{"format":"spbe-meja'), "rusak"],
    ["a file cut off in the middle", whole.subarray(0, 400), "rusak"],
    ["XML that does not end", xlsxOf({ sheets: ["<sheetData><row>"] }), "rusak"],
    ["no sheet", xlsxOf({ sheets: [] }), "rusak"],
    [
      "an OpenDocument with a password",
      zip({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": "…",
        "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>",
      }),
      "kata sandi",
    ],
    [
      "entities of its own",
      xlsxOf({
        sheets: [sheet],
        further: { "xl/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' },
      }),
      "bukan lembar kerja",
    ],
    [
      "a value far below",
      xlsxOf({
        sheets: ['<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'],
      }),
      "lebih dari 50.000 baris",
    ],
    [
      "a value far to the right",
      xlsxOf({ sheets: [data('<c r="XFD1"><v>1</v></c>')] }),
      "lebih dari 1.000 kolom",
    ],
    [
      "very many parts",
      zip(Object.fromEntries(Array.from({ length: 2100 }, (_part, i) => [`a${i}.xml`, "<a/>"]))),
      "lebih dari 2.000 bagian",
    ],
    [
      "very much inside",
      xlsxOf({ sheets: [sheet], further: { "xl/a.xml": " ".repeat(101_000_000) } }),
      "lebih dari 100 MB",
    ],
    [
      "very many empty tags",
      xlsxOf({ sheets: [`<sheetData><row>${"<c/>".repeat(6_000_000)}</row></sheetData>`] }),
      "lebih dari 5.000.000 tanda",
    ],
  ])("%s", (_what, bytes, words) => {
    expect(() => take(bytes, blank())).toThrow(words);
  });
});
