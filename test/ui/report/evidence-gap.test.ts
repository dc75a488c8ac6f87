import { evidenceGap, evidenceOf, higherOf, statusWord } from "../../../src/ui/report/evidence-gap";
import { boardFor, entryFor } from "./board";
import { cityPanel, EVIDENCE } from "./city";

const names = (documents: readonly { readonly document: string }[]): string[] =>
  documents.map(({ document }) => document);

test("the documents of an indicator, shared ones included", () => {
  const board = boardFor();
  expect(names(evidenceOf(board, 2))).toEqual(["Notula reviu Arsitektur dan Peta Rencana SPBE"]);
  expect(evidenceOf(board, 30)).toEqual([]);
});

test("a draft for the target covers it, but is not done", () => {
  const board = boardFor();
  const gap = evidenceGap(board, entryFor(board, 17), 3);
  expect(names(gap.unfinished)).toEqual(["Laporan penyambungan jaringan intra seluruh OPD"]);
  expect(gap.uncovered).toEqual([]);
});

test("a document that does not exist yet proves nothing", () => {
  const board = boardFor();
  const gap = evidenceGap(board, entryFor(board, 18), 3);
  expect(names(gap.unfinished)).toEqual(["Laporan penggunaan Sistem Penghubung Layanan"]);
  expect(gap.uncovered).toEqual([2, 3]);
});

test("a document for a lower level does not cover the target, one for any level does", () => {
  const board = boardFor();
  expect(evidenceGap(board, entryFor(board, 21), 3).uncovered).toEqual([3]);
  expect(evidenceGap(board, entryFor(board, 12), 3)).toEqual({ unfinished: [], uncovered: [] });
});

test("a word that is no status leaves the document unfinished and unproved", () => {
  const evidence = EVIDENCE.map((line) =>
    line.indicators.includes(12) ? { ...line, status: null } : line,
  );
  const board = boardFor({ ...cityPanel(), evidence });
  const gap = evidenceGap(board, entryFor(board, 12), 3);
  expect(gap.unfinished).toHaveLength(1);
  expect(gap.uncovered).toEqual([3]);
  expect(statusWord(null)).toBe("Status tidak dikenal");
  expect(statusWord("revise")).toBe("Perlu revisi");
});

test("the lowest level needs no evidence", () => {
  const board = boardFor(cityPanel({ 29: { self: 1, target: 1 } }));
  expect(evidenceGap(board, entryFor(board, 29), 1).uncovered).toEqual([]);
});

test("without a register nothing is known to be lacking", () => {
  const board = boardFor({ ...cityPanel(), evidence: null });
  expect(evidenceGap(board, entryFor(board, 18), 3)).toEqual({ unfinished: [], uncovered: [] });
});

test("evidence is asked for every level from the claimed one to the wanted one, but never below", () => {
  const board = boardFor();
  const uncovered = (wanted: number | null): readonly number[] =>
    evidenceGap(board, entryFor(board, 45), wanted).uncovered;
  expect([null, 2, 3, 4, 5].map(uncovered)).toEqual([[3], [3], [3], [3, 4], [3, 4, 5]]);
  const empty = boardFor(cityPanel({ 45: { self: null } }));
  expect(evidenceGap(empty, entryFor(empty, 45), null).uncovered).toEqual([]);
  expect(evidenceGap(empty, entryFor(empty, 45), 3).uncovered).toEqual([2, 3]);
});

test("the higher of two levels, where there are any", () => {
  expect([higherOf(2, 3), higherOf(3, 2), higherOf(null, 2), higherOf(2, null)]).toEqual([
    3, 3, 2, 2,
  ]);
  expect(higherOf(null, null)).toBeNull();
});
