import { readAssignmentTable, usualOffices } from "../../src/intake";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";

const KOMINFO = "Dinas Komunikasi, Informatika dan Statistik";
const LISTED = [KOMINFO, "Bappeda", "Inspektorat"];
const read = (...rows: readonly (readonly string[])[]) =>
  readAssignmentTable(SPBE_2020, rows, LISTED);

describe("a table of assignments", () => {
  test("gives each indicator its office, PIC and day, in official order", () => {
    const result = read(
      ["No", "Perangkat Daerah", "Indikator", "PIC", "Tenggat"],
      ["1", "BAPPEDA", "13; 32–33", "Sri", "31 Mei 2026"],
      ["2", `${KOMINFO}, Inspektorat`, "Indikator 1", "", ""],
    );
    expect(result.assignments).toEqual([
      { number: 1, rows: [3], opd: KOMINFO, supporting: ["Inspektorat"], pic: "", due: null },
      ...[13, 32, 33].map((number) => ({
        number,
        rows: [2],
        opd: "Bappeda",
        supporting: [],
        pic: "Sri",
        due: "2026-05-31",
      })),
    ]);
    expect(result.rejected).toEqual([]);
  });

  test("lets further offices of an indicator support, or what the column says", () => {
    const { assignments } = read(
      ["OPD", "Indikator", "Peran"],
      ["Bappeda", "13", "Pendukung"],
      ["Inspektorat", "13", "Utama"],
      [KOMINFO, "13", "Pendukung"],
      ["Bappeda", "14", ""],
      ["Inspektorat", "14", ""],
    );
    expect(assignments).toMatchObject([
      { number: 13, opd: "Inspektorat", supporting: ["Bappeda", KOMINFO] },
      { number: 14, opd: "Bappeda", supporting: ["Inspektorat"] },
    ]);
  });

  test("says what it does not understand, with the row", () => {
    const { assignments, rejected } = read(
      ["OPD", "Indikator", "PIC", "Tenggat"],
      ["Bappeda", "", "", ""],
      ["Bappeda", "99", "", ""],
      ["Bappeda", "13", "", "besok"],
      ["", "14", "", ""],
      ["Bappeda", "15", "Sri", ""],
      ["Bappeda", "15", "Budi", ""],
    );
    expect(rejected.map(({ row, why }) => [row, why])).toEqual([
      [2, "noIndicator"],
      [3, "unknownIndicator"],
      [4, "badDate"],
      [5, "noOffice"],
      [7, "twice"],
    ]);
    expect(assignments).toMatchObject([{ number: 15, pic: "Sri" }]);
  });

  test("names offices that sheet OPD does not list, with the one that is probably meant", () => {
    const { unknownOffices } = read(
      ["OPD", "Indikator"],
      ["Dinas Kesehatan", "46"],
      ["Bapeda", "13"],
    );
    expect(unknownOffices).toContainEqual({ name: "Dinas Kesehatan", similar: null });
  });

  test("without titles says so, and reads nothing", () => {
    expect(read(["Bappeda", "13"])).toMatchObject({ hasHeader: false, assignments: [] });
  });
});

describe("usual offices", () => {
  test("are those of the own list that deal with it", () => {
    const suggestions = usualOffices(SPBE_2020, LISTED);
    const of = (number: number) => suggestions.find((each) => each.number === number);
    expect(of(1)).toEqual({
      number: 1,
      opd: KOMINFO,
      supporting: [],
      source: "Kota Denpasar 2021",
    });
    expect(of(21)).toMatchObject({ opd: "Inspektorat", supporting: [KOMINFO] });
    // No office of that kind is listed.
    expect(of(35)).toBeUndefined();
  });

  test("are none where two offices of the kind are listed, or the instrument is another", () => {
    const two = [...LISTED, "Inspektorat Pembantu"];
    expect(usualOffices(SPBE_2020, two).some(({ opd }) => opd === "Inspektorat")).toBe(false);
    expect(usualOffices(PEMDI_2026, LISTED)).toEqual([]);
  });

  test("know every indicator of the instrument", () => {
    const all = [
      "Diskominfo",
      "Bagian Hukum",
      "Bappeda",
      "BPKAD",
      "BKPSDM",
      "Inspektorat",
      "Bagian Organisasi",
      "Bagian PBJ",
      "Dinas Perpustakaan dan Kearsipan",
      "Bapenda",
      "DPMPTSP",
      "Dinas Tenaga Kerja",
    ];
    expect(usualOffices(SPBE_2020, all).map(({ number }) => number)).toEqual(
      SPBE_2020.indicators.map(({ number }) => number),
    );
  });
});
