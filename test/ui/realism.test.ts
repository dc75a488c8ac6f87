import { readFileSync } from "node:fs";
import { type PublishedYear, readNationalResults } from "../../src/national";
import { boardOf, type Board } from "../../src/ui/board";
import { identify, realismOf, sourceText } from "../../src/ui/realism";
import { panelOf, type RowChange } from "./panel";

const RESULTS = readNationalResults(
  ...(JSON.parse(readFileSync("dist/national.html", "utf8")) as [PublishedYear, PublishedYear]),
);

function realism(
  target: number | null,
  group: Parameters<typeof realismOf>[2] = "kota",
  changes: Readonly<Record<number, RowChange>> = {},
): ReturnType<typeof realismOf> {
  const board: Board | null = boardOf(panelOf(changes));
  if (board?.score.index === null || board === null) throw new Error("no index");
  return realismOf(RESULTS, board, group, board.score.index, target);
}

test("says what the cities that started at 2,87 reached, for the target and the next predicate", () => {
  expect(realism(3).sentence).toBe(
    "Dari 27 kota yang berangkat di sekitar 2,87, 85 % naik sedikitnya 0,13 dalam setahun, 41 % sedikitnya 0,63.",
  );
});

test("without a target, or with one that is reached, it speaks of the next predicates", () => {
  const next =
    "Dari 27 kota yang berangkat di sekitar 2,87, 41 % naik sedikitnya 0,63 dalam setahun, 0 % sedikitnya 1,33.";
  expect(realism(null).sentence).toBe(next);
  expect(realism(2.5).sentence).toBe(next);
});

test("with fewer than ten cases there is no sentence, but their number", () => {
  const lowest = Object.fromEntries(Array.from({ length: 47 }, (_, i) => [i + 1, { self: 1 }]));
  const { sentence, remark } = realism(3, "kota", lowest);
  expect(sentence).toBeNull();
  expect(remark).toMatch(/^Hanya \d kota berangkat di sekitar 1,00 pada tahun 2023 ke 2024: /);
});

test("the own name is found in any spelling, or asked", () => {
  expect(identify(RESULTS, "Kota Pangkalpinang", null)).toEqual({
    kind: "known",
    group: "kota",
    name: "Pemerintah Kota Pangkal Pinang",
  });
  expect(identify(RESULTS, "Bogor", null)).toMatchObject({ kind: "asked" });
  expect(identify(RESULTS, "Bogor", "Pemerintah Kota Bogor")).toMatchObject({ kind: "known" });
  expect(identify(RESULTS, "Bogor", "group kabupaten")).toEqual({
    kind: "known",
    group: "kabupaten",
    name: null,
  });
});

test("source, years and what was left out are told", () => {
  expect(sourceText(RESULTS)).toMatch(
    /^Sumber: .*Tahun 2023 dan .*Tahun 2024, \d{3} instansi yang tercantum pada kedua tahun; \d+ baris tidak dipakai\.$/,
  );
});
