import { sourcesText } from "../../../src/ui/level-sources";
import { filledText, incompleteSentences } from "../../../src/ui/report/completeness";
import { panelOf } from "../panel";
import { boardFor } from "./board";

test("a complete assessment says nothing", () => {
  expect(incompleteSentences(boardFor(panelOf()))).toEqual([]);
});

test("what is missing, what is wrong, and what the index can still become", () => {
  const board = boardFor(
    panelOf({ 5: { self: null }, 12: { self: null }, 40: { self: null }, 7: { self: "3,5" } }),
  );
  expect(incompleteSentences(board)).toEqual([
    "Belum lengkap: 3 indikator kosong (5, 12, 40).",
    'Indikator 7 berisi "3,5"; periksa isinya.',
    "Indeks masih mungkin 2,71 sampai 3,02.",
  ]);
  expect(filledText(board)).toBe("43/47 terisi");
});

test("many mistakes are told in one sentence", () => {
  const wrong = { self: "tiga" };
  const board = boardFor(panelOf({ 1: wrong, 2: wrong, 3: wrong, 9: wrong }));
  expect(incompleteSentences(board)[0]).toBe(
    "4 indikator berisi isian yang bukan tingkat (1, 2, 3, 9); periksa isinya.",
  );
});

test("the stages that the levels come from are named", () => {
  expect(sourcesText(boardFor(panelOf({ 1: { self: 4, verified: 3 }, 2: { self: null } })))).toBe(
    "Mandiri (45), Verifikasi (1)",
  );
});
