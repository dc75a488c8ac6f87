import { readIndicatorCell, readName } from "../../src/intake";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";

describe("a cell for indicators", () => {
  test.each([
    ["7", [7]],
    ["07", [7]],
    ["Indikator 7", [7]],
    ["Ind. 07", [7]],
    ["7; 12 dan 13", [7, 12, 13]],
    ["7–9", [7, 8, 9]],
    ["7-9", [7, 8, 9]],
    ["7 s.d. 9", [7, 8, 9]],
    ["7 sampai dengan 9, 12", [7, 8, 9, 12]],
    ["13, 12", [12, 13]],
    ["I7", [7]],
    ["1.a", [1]],
    ["Indikator 3\nIndikator 4", [3, 4]],
  ])("%j names %j", (cell, indicators) => {
    expect(readIndicatorCell(SPBE_2020, cell)).toEqual({ indicators, level: null, unknown: [] });
  });

  test.each([
    ["48", ["48"]],
    ["9-7", ["9-7"]],
    ["45-48", ["45-48"]],
    ["7 dan semua", ["semua"]],
    ["0", ["0"]],
    ["2024", ["2024"]],
    ["7,5x", ["5x"]],
  ])("%j holds %j that it does not understand", (cell, unknown) => {
    expect(readIndicatorCell(SPBE_2020, cell).unknown).toEqual(unknown);
  });

  test("may name the level too", () => {
    expect(readIndicatorCell(SPBE_2020, "Indikator 7 tingkat 3")).toEqual({
      indicators: [7],
      level: 3,
      unknown: [],
    });
    expect(readIndicatorCell(SPBE_2020, "I1-L2-01")).toMatchObject({ indicators: [1], level: 2 });
  });
});

describe("the name of a file", () => {
  test.each([
    ["I1-L2-01.pdf", [1], 2],
    ["i12_l3_02 SK Wali Kota.pdf", [12], 3],
    ["1.a.Perbup-1-2020.pdf", [1], null],
    ["12.b Notulen.pdf", [12], null],
    ["Indikator 07/SK Tim.pdf", [7], null],
    ["07 Indikator 07 - Kebijakan.pdf", [7], null],
    ["Indikator_7_Level 3_SOP.docx", [7], 3],
    ["I1-L2-01 dan I4-L2-03.pdf", [1, 4], 2],
    ["I1-L2-01 dan I4-L3-03.pdf", [1, 4], null],
  ])("%j names %j at level %j", (name, indicators, level) => {
    expect(readName(SPBE_2020, name)).toEqual({ indicators, level, unknown: [] });
  });

  test.each(["07_SK.pdf", "Laporan 2024.pdf", "SK-Tim.pdf", "PG_04_02_DPA_2026.pdf", "A4.pdf", ""])(
    "%j names no indicator of SPBE",
    (name) => {
      expect(readName(SPBE_2020, name).indicators).toEqual([]);
    },
  );

  test.each([
    ["PG_04_02_DPA_2026.pdf", [4]],
    ["TataKelola_I1_04_SK-Tim_2026.pdf", [1]],
    ["IK-07 Laporan.pdf", [7]],
    ["Laporan 2026.pdf", []],
  ])("%j names %j of Pemdi", (name, indicators) => {
    expect(readName(PEMDI_2026, name).indicators).toEqual(indicators);
  });

  test("names a code that the instrument does not know", () => {
    expect(readName(PEMDI_2026, "I21-L2-01.pdf")).toEqual({
      indicators: [],
      level: null,
      unknown: ["I21-L2-01"],
    });
    expect(readName(SPBE_2020, "Indikator 99.pdf").unknown).toEqual(["99"]);
  });
});
