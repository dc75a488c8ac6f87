import { boardOf } from "../../../src/ui/board";
import { search } from "../../../src/ui/sidebar/search";
import { panelOf } from "../panel";

const entries = boardOf(panelOf())?.entries ?? [];
const numbers = (query: string): number[] =>
  search(entries, query).map(({ entry }) => entry.indicator.number);

test("finds nothing for a blank query", () => {
  expect(numbers("")).toEqual([]);
  expect(numbers("   ")).toEqual([]);
});

test("the exact number comes first, then numbers that hold it", () => {
  expect(numbers("12")[0]).toBe(12);
  expect(numbers("1").slice(0, 3)).toEqual([1, 10, 11]);
});

test("names come before guidance, whatever the case", () => {
  const [first, second, third] = search(entries, "ARSITEKTUR");
  expect([first, second].map((hit) => hit?.entry.indicator.number)).toEqual([1, 11]);
  expect(first?.passage).toBeNull();
  expect(third?.passage?.match.toLowerCase()).toBe("arsitektur");
});

test("the word indikator before a number is no word to look for, alone it is one", () => {
  expect(numbers("indikator 12")[0]).toBe(12);
  expect(numbers("Indikator peta rencana")).toContain(12);
  expect(numbers("indikator xyz")).toEqual([]);
  expect(numbers("indikator").length).toBeLessThan(47);
});

test("every word must be there, in any order", () => {
  expect(numbers("rencana peta")).toContain(12);
  expect(numbers("peta xyz")).toEqual([]);
});

test("a passage names its text and is cut at words", () => {
  const hit = search(entries, "pengguna").find(({ passage }) => passage?.after.endsWith("…"));
  expect(hit?.passage?.label).toMatch(/^(Yang dinilai|Kriteria|Bukti|Langkah|Dasar|Catatan|Aspek)/);
  expect(hit?.passage?.after).toMatch(/ …$/);
});

test("special characters are searched as they are", () => {
  expect(() => numbers("( [ * \\")).not.toThrow();
  expect(numbers("(RKPD, Renja)")).toContain(12);
});

test("an office finds the indicators that it answers for, and those that it supports", () => {
  const board = boardOf(
    panelOf({
      5: { details: { opd: "Dinas Perhubungan" } },
      9: { details: { opd: "Bappeda", supportingOpd: "Bagian Umum; Dinas Perhubungan" } },
    }),
  );
  const hits = search(board?.entries ?? [], "perhubungan");
  expect(hits.map(({ entry }) => entry.indicator.number)).toEqual([5, 9]);
  expect(hits.map(({ passage }) => passage?.label)).toEqual(["OPD", "OPD pendukung"]);
  expect(numbers("perhubungan")).toEqual([]);
});
