import { createEmulator } from "../../dev/emulator";
import { enterExample, type ExampleName } from "../../dev/workbench/examples";
import type { ReadyPanel, Reply } from "../../src/contract";
import { findingsOf } from "../../src/ui/findings";
import { boardFor } from "../ui/report/board";

test("the city is in the middle of its year: few findings, a saved plan, no sheet left over", () => {
  const emulator = createEmulator();
  const owner = emulator.user();
  enterExample("kota", owner);
  const reply = owner.run("callApi", "getPanel", []) as Reply<ReadyPanel>;
  if (!reply.ok) throw new Error(reply.message);
  const today = new Date().toISOString().slice(0, 10);
  const findings = findingsOf(boardFor(reply.data), today).flatMap((check) => check.findings);
  expect(findings.length).toBeGreaterThan(3);
  expect(findings.length).toBeLessThan(20);
  expect(reply.data.notices).toEqual([]);
  expect(reply.data.rows.every(({ levels }) => levels.lastYear !== null)).toBe(true);
  const planned = (reply.data.steps ?? []).filter(({ order }) => order !== null);
  expect(planned.map(({ number }) => number)).toEqual([17, 18, 19, 20, 45, 46]);
  expect(planned.every(({ index, opd }) => index !== null && opd !== "")).toBe(true);
  expect(owner.display("Ringkasan", "A5")).toBe("2,87");
  expect(emulator.spreadsheet.sheets.map(({ name }) => name)).toEqual([
    "Mulai",
    "Penilaian",
    "Ringkasan",
    "Rencana",
    "Bukti",
    "OPD",
    "Log",
    "Laporan saya",
  ]);
});

test("the regency is assessed by Pemdi: values, items and the index that follows", () => {
  const emulator = createEmulator();
  const owner = emulator.user();
  enterExample("kabupaten-pemdi", owner);
  expect(owner.display("Mulai", "B5")).toBe("pemdi-2026");
  expect(owner.display("Ringkasan", "A5")).toBe("1,24");
  const reply = owner.run("callApi", "getPanel", []) as Reply<ReadyPanel>;
  if (!reply.ok) throw new Error(reply.message);
  expect(reply.data.notices).toEqual([]);
  expect(reply.data.items?.length).toBeGreaterThan(30);
  expect(reply.data.items?.every(({ unreadable }) => unreadable === null)).toBe(true);
});

describe("the blank sheet that every new spreadsheet has", () => {
  function sheetsOf(example: ExampleName): string[] {
    const emulator = createEmulator();
    enterExample(example, emulator.user());
    return emulator.spreadsheet.sheets.map(({ name }) => name);
  }

  test("is gone from what npm start shows, and from the regency", () => {
    for (const name of ["kota", "kabupaten-pemdi"] as const) {
      const sheets = sheetsOf(name);
      expect(sheets).not.toContain("Sheet1");
      expect(sheets).toContain("Penilaian");
    }
  });

  test("stays beside a published result alone, as room to write in, and where nothing was made", () => {
    expect(sheetsOf("kemenko")).toEqual(expect.arrayContaining(["Sheet1", "Penilaian"]));
    expect(sheetsOf("kosong")).toEqual(["Sheet1"]);
  });
});
