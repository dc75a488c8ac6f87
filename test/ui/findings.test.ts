import type { ReadyPanel } from "../../src/contract";
import { boardOf } from "../../src/ui/board";
import { findingsOf } from "../../src/ui/findings";
import { evidenceOf, panelOf } from "./panel";

test("the checks see the cells as the sheet holds them", () => {
  const board = boardOf(
    panelOf({
      5: { self: null },
      7: { self: "3,5" },
      17: { self: 2, details: { due: "2026-11-01" } },
    }),
  );
  const results = board ? findingsOf(board, "2026-11-24") : [];
  const numbersOf = (id: string): number[] | undefined =>
    results.find(({ check }) => check.id === id)?.findings.flatMap(({ number }) => number ?? []);
  expect(numbersOf("missing-level")).toEqual([5]);
  expect(numbersOf("invalid-level")).toEqual([7]);
  expect(numbersOf("overdue")).toEqual([17]);
});

test("a weight that is not the official one is found, the official one is not", () => {
  const panel = panelOf();
  const rows = panel.rows.map((row) => (row.number === 9 ? { ...row, weight: 99 } : row));
  const board = boardOf({ ...panel, rows });
  const results = board ? findingsOf(board, "2026-11-24") : [];
  const changed = results.find(({ check }) => check.id === "changed-weight");
  expect(changed?.findings.flatMap(({ number }) => number ?? [])).toEqual([9]);
});

test("an unreadable level is mended in the cell that it stands in", () => {
  const mends = (panel: ReadyPanel): unknown[] => {
    const board = boardOf(panel);
    const results = board ? findingsOf(board, "2026-11-24") : [];
    return results
      .filter(({ check }) => check.id === "invalid-level")
      .flatMap(({ findings }) => findings.map(({ mend }) => mend));
  };
  const mended = (column: string, level: number): unknown[] => [{ kind: "level", column, level }];
  expect(mends(panelOf({ 7: { self: "Tingkat 3" } }))).toEqual(mended("self", 3));
  expect(mends(panelOf({ 7: { self: 2, final: "3,0" } }))).toEqual(mended("final", 3));
  expect(mends(panelOf({ 7: { target: "Level 4" } }))).toEqual(mended("target", 4));
  expect(mends(panelOf({ 7: { lastYear: "Tingkat 2" } }))).toEqual(mended("lastYear", 2));
  expect(mends(panelOf({ 7: { self: "3,5" } }))).toEqual([undefined]);
  const panel = panelOf();
  const rows = panel.rows.map((row) => (row.number === 7 ? { ...row, level: "Tingkat 3" } : row));
  expect(mends({ ...panel, rows })).toEqual([undefined]);
});

test("evidence is looked for where there is a register", () => {
  const found = (panel: ReturnType<typeof panelOf>): number[] => {
    const board = boardOf(panel);
    const results = board ? findingsOf(board, "2026-11-24") : [];
    const result = results.find(({ check }) => check.id === "missing-evidence");
    return result?.findings.flatMap(({ number }) => number ?? []) ?? [];
  };
  expect(found(panelOf())).toContain(12);
  expect(found({ ...panelOf(), evidence: [evidenceOf({ status: "draft" })] })).not.toContain(12);
  expect(found({ ...panelOf(), evidence: null })).toEqual([]);
});

test("documents of both registers are looked at, their age in the year of assessment", () => {
  const link = "https://contoh.go.id/a";
  const evidence = [
    evidenceOf({ document: "Laporan reviu", date: "2021-12-31", status: "final", link }),
    evidenceOf({ document: "SK", date: "2021-12-31", status: "none" }),
    evidenceOf({ document: "Notula", status: "accepted", level: 2, link }),
  ];
  const found = (today: string): unknown[] => {
    const board = boardOf({ ...panelOf({ 12: { self: 3 } }), evidence });
    return (board ? findingsOf(board, today) : [])
      .filter(({ findings }) => findings.some(({ cell }) => cell?.sheet === "Bukti"))
      .map(({ check, findings }) => [check.id, findings.map(({ brief }) => brief)]);
  };
  const shared = ["shared-link", ['"Laporan reviu", "Notula"']];
  const aged = ["aged-evidence", ["Laporan reviu, 31 Desember 2021"]];
  expect(found("2026-11-24")).toEqual([aged, shared]);
  expect(found("2024-01-01")).toEqual([aged, shared]);
  expect(found("2023-12-31")).toEqual([aged, shared]);
});

test("an accepted item of Butir is evidence for its level", () => {
  const item = {
    code: "I12-L3-01",
    indicator: 12,
    level: 3,
    asked: "Laporan reviu",
    document: "",
    link: "",
    date: null,
    status: "accepted",
    note: "",
    opd: "",
    weight: 1,
    unreadable: null,
  } as const;
  const briefs = (items: ReadyPanel["items"]): unknown => {
    const board = boardOf({
      ...panelOf({ 12: { self: 3 } }),
      evidence: [evidenceOf({ status: "accepted", level: 2 })],
      items,
    });
    const results = board ? findingsOf(board, "2024-11-24") : [];
    return results.map(({ check, findings }) => [
      check.id,
      findings.filter(({ number }) => number === 12).length,
    ]);
  };
  expect(briefs([])).toContainEqual(["missing-evidence", 1]);
  expect(briefs([item])).toContainEqual(["missing-evidence", 0]);
  expect(briefs([{ ...item, status: "uploaded" }])).toContainEqual(["unaccepted-level", 1]);
});
