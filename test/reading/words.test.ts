import { nameKey, parseOfficeList, parseWord, parseYesNo } from "../../src/reading";

test.each(["Ya", " ya\u00a0", "Y", "TRUE", true, 1, "1", "x", "✓", "Yes"])(
  "%j is a yes",
  (cell) => {
    expect(parseYesNo(cell)).toEqual({ kind: "value", value: true });
  },
);

test.each(["Tidak", "tidak\u200b", "No", "0", 0, "-", "FALSE", false, "bukan"])(
  "%j is a no",
  (cell) => {
    expect(parseYesNo(cell)).toEqual({ kind: "value", value: false });
  },
);

test("anything else is neither, and told as it stands", () => {
  expect(parseYesNo("menunggu perda")).toEqual({ kind: "invalid", found: '"menunggu perda"' });
  expect(parseYesNo(2)).toEqual({ kind: "invalid", found: "2" });
  expect(parseYesNo(" \u200b")).toEqual({ kind: "missing" });
});

test("a word is known in whatever case and spacing, another is told", () => {
  const words = { draft: "Draf", revise: "Perlu revisi" };
  expect(parseWord("perlu\u00a0REVISI ", words)).toEqual({ kind: "value", value: "revise" });
  expect(parseWord("draft", words)).toEqual({ kind: "invalid", found: '"draft"' });
  expect(parseWord("\u3000", words)).toEqual({ kind: "missing" });
});

test("names are the same with odd spaces and hyphens", () => {
  expect(nameKey("Dinas\u00a0Kominfo\u200b")).toBe(nameKey("dinas  KOMINFO"));
  expect(nameKey("Sekretariat\u2011DPRD")).toBe(nameKey("sekretariat-dprd"));
});

describe("a list of offices", () => {
  const KNOWN = ["Dinas Komunikasi, Informatika dan Statistik", "Bappeda", "Inspektorat"];

  test.each<[unknown, readonly string[]]>([
    ["Bappeda; Inspektorat", ["Bappeda", "Inspektorat"]],
    ["Bappeda, Inspektorat", ["Bappeda", "Inspektorat"]],
    ["Bappeda\nInspektorat", ["Bappeda", "Inspektorat"]],
    [
      "Dinas Komunikasi, Informatika dan Statistik",
      ["Dinas Komunikasi, Informatika dan Statistik"],
    ],
    [
      "Bappeda, dinas komunikasi,\u00a0informatika dan statistik, Inspektorat",
      ["Bappeda", "dinas komunikasi, informatika dan statistik", "Inspektorat"],
    ],
    ["Dinas Kesehatan, Bappeda", ["Dinas Kesehatan", "Bappeda"]],
    ["Dinas Kesehatan, Diskominfo", ["Dinas Kesehatan", "Diskominfo"]],
    ["Dinas Kesehatan, BKPSDM, RSUD Depati", ["Dinas Kesehatan", "BKPSDM", "RSUD Depati"]],
    [
      "Dinas Perumahan, Kawasan Permukiman dan Pertanahan, Badan Keuangan Daerah",
      ["Dinas Perumahan, Kawasan Permukiman dan Pertanahan", "Badan Keuangan Daerah"],
    ],
    ["Tim SPBE, Tim Data", ["Tim SPBE", "Tim Data"]],
    ["", []],
    [null, []],
    [" ; ,\n", []],
  ])("%j", (cell, names) => {
    expect(parseOfficeList(cell, KNOWN)).toEqual(names);
  });
});
