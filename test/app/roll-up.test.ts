import type { Emulator, User } from "../../dev/emulator";
import type { RollUpRow } from "../../src/contract";
import { freshWorkbook } from "../fresh-workbook";
import { callsOf, KEMENKO_LEVELS, lastAlert } from "../workbook";
import { ask, call } from "./call";

jest.setTimeout(120_000);

let emulator: Emulator;
let staff: User;

beforeEach(() => {
  emulator = freshWorkbook(
    {},
    {
      name: "roll-up",
      prepare: (made) => {
        made.user().click("Buat lembar Rekap");
      },
    },
  );
  staff = emulator.user();
});

const agency = (name: string, change: Partial<RollUpRow> = {}): RollUpRow => ({
  agency: name,
  group: "kota",
  year: 2025,
  stage: "Final",
  levels: KEMENKO_LEVELS,
  ...change,
});
const TWO = [agency("Kota A"), agency("=Kota B", { levels: KEMENKO_LEVELS.map(() => 4) })];

/** Index, rank, and what was entered before the first level, of the first rows. */
const rows = (count: number): unknown[][] => staff.values("Rekap", `A4:G${3 + count}`);

test("agencies are added with their index; a second time nothing is, whatever the spelling", () => {
  expect(call(staff, "getRollUp")).toEqual([]);
  expect(call(staff, "addRollUpRows", TWO)).toEqual({ outcome: "saved", rows: TWO });
  expect(rows(3)).toEqual([
    [2.95, 2, "Kota A", "kota", 2025, "Final", KEMENKO_LEVELS[0]],
    [4, 1, "=Kota B", "kota", 2025, "Final", 4],
    ["", "", "", "", "", "", ""],
  ]);
  expect(call(staff, "getRollUp")).toEqual(TWO);
  const again = call(staff, "addRollUpRows", [agency("KOTA  a"), agency("Kota C")]);
  expect(again.rows.map((row) => row.agency)).toEqual(["Kota C"]);
  expect(rows(3).map(([, , name]) => name)).toEqual(["Kota A", "=Kota B", "Kota C"]);
});

test("below what people pasted, blanks stay blank, and another year is another row", () => {
  staff.paste("Rekap", "C5", [["Kota A", "kota", 2025, "Final", ...KEMENKO_LEVELS]]);
  const levels = KEMENKO_LEVELS.map((level, at) => (at === 1 ? null : level));
  call(staff, "addRollUpRows", [agency("Kota A", { year: 2024, levels }), agency("Kota A")]);
  expect(rows(3).map((row) => row.slice(2, 5))).toEqual([
    ["", "", ""],
    ["Kota A", "kota", 2025],
    ["Kota A", "kota", 2024],
  ]);
  expect(staff.values("Rekap", "G6:I6")).toEqual([[levels[0], "", levels[2]]]);
});

test("taking it back removes what still is as it was added, and nothing else", () => {
  const { rows: added } = call(staff, "addRollUpRows", TWO);
  staff.type("Rekap", "G4", 1);
  expect(call(staff, "removeRollUpRows", added).rows).toEqual([TWO[1]]);
  expect(rows(2).map(([, , name]) => name)).toEqual(["Kota A", ""]);
  expect(staff.formula("Rekap", "A5")).toContain("ISNUMBER(");
});

test("more agencies than there are rows find room, with index, colour, name and the filter in use", () => {
  staff.paste("Rekap", "C4", [["Kab. A", "kabupaten", 2025, "Final"]]);
  staff.filter("Rekap", "A3:BQ1003", 4, ["kota", ""]);
  staff.paste("Rekap", "C1002", [["Kota 999", "kota", 2025, "Final", ...KEMENKO_LEVELS]]);
  const five = KEMENKO_LEVELS.map(() => 5);
  call(staff, "addRollUpRows", [agency("Kota 1000"), agency("Kota 1001", { levels: five })]);
  expect(staff.values("Rekap", "A1003:C1004")).toEqual([
    [2.95, 2, "Kota 1000"],
    [5, 1, "Kota 1001"],
  ]);
  expect(staff.values("Ringkasan Rekap", "B6:B6")).toEqual([[3]]);
  const sheet = emulator.spreadsheet.sheets.find(({ name }) => name === "Rekap");
  const shade = (row: number): string | undefined =>
    sheet && emulator.spreadsheet.effectiveFormat(sheet, row, 7).background;
  expect(shade(1004)).not.toBe(shade(1003));
  expect(sheet?.filter?.area).toEqual({ row: 3, column: 1, rows: 1002, columns: 69 });
  expect([4, 1004].map((row) => staff.isRowHidden("Rekap", row))).toEqual([true, false]);
});

test("a column that comes in while they are taken back and read again leaves them whole or gone", () => {
  call(staff, "addRollUpRows", TWO);
  const whole = staff.values("Rekap", "A4:BQ5");
  call(staff, "removeRollUpRows", TWO);
  const alone = callsOf(emulator, "callApi").map(({ method }) => method);
  const written = alone.lastIndexOf("setValues");
  call(staff, "addRollUpRows", TWO);
  emulator.faults.at(alone.indexOf("getDataRange", written) + 1, () => {
    emulator.user("rekan@contoh.go.id").insertColumns("Rekap", 5, 1);
  });
  const { outcome } = call(staff, "removeRollUpRows", TWO);
  const now = staff.values("Rekap", "A4:BR5").map((row) => row.filter((_, at) => at !== 4));
  expect(now).toEqual(outcome === "saved" ? whole.map((row) => row.map(() => "")) : whole);
});

test("sheet Log tells an import in one row, and so its taking back", () => {
  staff.run("callApi", "addRollUpRows", [TWO], { page: "exchange", by: "Rekan" });
  const [, added] = staff.displays("Log", "A1:I2");
  expect(added?.slice(1)).toEqual([
    ...["Rekan", "", "Kota A; =Kota B", "Rekap", "", "2 instansi", "Impor dan ekspor"],
    "spbe-2020",
  ]);
  const five = ["C", "D", "E", "F", "G"].map((letter) => agency(`Kota ${letter}`));
  call(staff, "addRollUpRows", five);
  call(staff, "removeRollUpRows", five);
  expect(staff.displays("Log", "D3:G5")).toEqual([
    ["Kota C; Kota D; Kota E; … (2 lagi)", "Rekap", "", "5 instansi"],
    ["Kota C; Kota D; Kota E; … (2 lagi)", "Rekap", "5 instansi", ""],
    ["", "", "", ""],
  ]);
});

test("Siapkan lembar brings formulas back, also in rows that people put in; what is typed is told", () => {
  call(staff, "addRollUpRows", TWO);
  staff.clear("Rekap", "A4:B4");
  staff.clear("Rekap", "BB3");
  staff.insertRows("Rekap", 5, 1);
  staff.paste("Rekap", "C5", [["Kota Z", "kota", 2025, "Final", ...KEMENKO_LEVELS]]);
  staff.type("Rekap", "B6", 7);
  staff.click("Siapkan lembar");
  expect(lastAlert(emulator)).toContain("Rumus yang hilang pada lembar Rekap dikembalikan.");
  expect(lastAlert(emulator)).toContain("Rekap!B6");
  expect(staff.values("Rekap", "A4:C6")).toEqual([
    [2.95, 2, "Kota A"],
    [2.95, 2, "Kota Z"],
    [4, 7, "=Kota B"],
  ]);
  expect(staff.values("Ringkasan Rekap", "B6:B6")).toEqual([[3]]);
});

test("moved columns are told and nothing is written; what no page sends is refused", () => {
  call(staff, "addRollUpRows", TWO);
  staff.type("Rekap", "E3", "Thn");
  expect(ask(staff, "addRollUpRows", [agency("Kota C")])).toMatchObject({
    ok: false,
    message: expect.stringContaining('"Tahun"') as string,
  });
  expect(rows(3).map(([, , name]) => name)).toEqual(["Kota A", "=Kota B", ""]);
  for (const wrong of [[], [agency("")], [agency("Kota", { levels: [6] })], [{}], "Kota"]) {
    expect(ask(staff, "addRollUpRows", wrong)).toMatchObject({ code: "REQUEST_UNKNOWN" });
  }
});
