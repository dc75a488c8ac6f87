import fc from "fast-check";
import { createEmulator, type Emulator } from "../../dev/emulator";
import { restoreWorkbook, saveWorkbook, type WorkbookFile } from "../../dev/workbench/file";
import { ANSWERS } from "../workbook";
import { blank, exported, take } from "./foreign-file";

jest.setTimeout(300_000);

/** What people type, paste and get from elsewhere. */
const entry = fc.oneof(
  fc.constant(""),
  fc.string(),
  fc.string({ unit: "binary" }),
  // Halves of signs that stand alone.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .tuple(fc.constantFrom("=", "+", "-", "'", "@", "==", "''", "_x0041_", "#"), fc.string())
    .map((parts) => parts.join("")),
  fc.constantFrom(
    "👩‍💻 dan 📊",
    "dua\nbaris",
    "satu\rbaris",
    "tab\tdi tengah",
    " spasi di tepi ",
    "\u0000\u0001\u001f\u007f",
    "\ufffe\uffff\ufeff",
    "&lt;b&gt;&amp;amp;",
    "]]>",
  ),
  fc.constantFrom(
    "x".repeat(49_000),
    "📊".repeat(24_500),
    "=1+1",
    "=A1&B1",
    "12,5",
    "-0,005",
    "1E-300",
    "30/11/2026",
    "30 November 2026",
    "13:45",
    "12,5%",
    "Rp1.500",
    "TRUE",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
);

const table = fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});

function filled(rows: readonly (readonly (string | number | boolean)[])[]): Emulator {
  const emulator = blank();
  emulator.user().paste("Sheet1", "B2", rows);
  return emulator;
}

/** What every cell holds, and what it shows. */
function contentsOf(emulator: Emulator): unknown {
  const { spreadsheet } = emulator;
  const [sheet] = spreadsheet.sheets;
  if (!sheet) throw new Error("A spreadsheet always has a sheet");
  return Array.from({ length: 8 }, (_row, i) =>
    Array.from({ length: 5 }, (_column, j) => [
      spreadsheet.engine.content(sheet.id, i + 1, j + 1),
      spreadsheet.display(sheet, i + 1, j + 1),
    ]),
  );
}

test("whatever is entered is saved and opened as it was", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const emulator = filled(rows);
      const text = JSON.stringify(saveWorkbook(emulator.spreadsheet));
      const again = blank();
      restoreWorkbook(again, JSON.parse(text) as WorkbookFile);
      expect(contentsOf(again)).toEqual(contentsOf(emulator));
    }),
    { numRuns: 20 },
  );
});

/** A line that ends as on Windows ends as everywhere else once a file was between. */
function withPlainLineEnds(contents: unknown): unknown {
  return JSON.parse(JSON.stringify(contents).replaceAll("\\r\\n", "\\n"));
}

test("whatever is entered is exported and imported as it was", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const emulator = filled(rows);
      const again = blank();
      take(await exported(emulator), again);
      expect(withPlainLineEnds(contentsOf(again))).toEqual(withPlainLineEnds(contentsOf(emulator)));
    }),
    { numRuns: 20 },
  );
});

test("texts and levels of the add-on's sheets are imported, and Siapkan lembar completes them", async () => {
  const emulator = createEmulator({ answers: ANSWERS });
  const owner = emulator.user();
  owner.open();
  owner.click("Siapkan lembar");
  const [headers = []] = owner.displays("Penilaian", "A1:Z1");
  const at = (header: string): string => String.fromCharCode(65 + headers.indexOf(header));
  const notes = [
    "=bukan rumus",
    "'kutip",
    "@orang",
    "+62",
    "-",
    "📊",
    "a\nb",
    "x".repeat(49_000),
    "\ud800",
  ];
  owner.paste(
    "Penilaian",
    `${at("Mandiri")}2`,
    notes.map((_note, i) => [(i % 5) + 1]),
  );
  owner.addSheet("Catatan kami");
  owner.paste(
    "Catatan kami",
    "A1",
    notes.map((note) => [`'${note}`]),
  );
  const index = owner.display("Ringkasan", "A5");
  const again = createEmulator({ answers: ANSWERS });
  const user = again.user();
  user.open();
  take(await exported(emulator), again);
  user.click("Siapkan lembar");
  expect(user.displays("Catatan kami", "A1:A9").flat()).toEqual(notes);
  expect(user.display("Ringkasan", "A5")).toBe(index);
  const area = `A1:Z60`;
  expect(user.displays("Penilaian", area)).toEqual(owner.displays("Penilaian", area));
  expect(again.spreadsheet.sheets.flatMap(({ charts }) => charts)).toHaveLength(
    emulator.spreadsheet.sheets.flatMap(({ charts }) => charts).length,
  );
});
