import type { ItemChange, ReadyPanel } from "../../src/contract";
import type { ItemVerdict } from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { agedItems, estimateOf, fallingCodes, itemsOf, nextCode } from "../../src/ui/items";
import { registerCellWords } from "../../src/ui/unreadable-cells";
import acehTengahItems from "../cases/aceh-tengah-pemdi-2026-items.json";
import { newPemdiWorkbook, newWorkbook } from "../workbook";
import { call } from "./call";

const HEADERS =
  "Kode,Indikator,Tingkat,Yang diminta,Dokumen,Tautan,Tanggal,Status,Catatan asesor,PJ,Bobot butir".split(
    ",",
  );
const item = (
  code: string,
  asked = "Dokumen",
  seen: ItemVerdict | null = null,
  status: ItemVerdict = "accepted",
): ItemChange => ({
  code,
  asked,
  status,
  seen,
});

function panelOf(staff: Parameters<typeof call>[0]): ReadyPanel {
  return call(staff, "getPanel") as ReadyPanel;
}

test("the first item makes sheet Butir; the panel then estimates, and says what would fall", () => {
  const { staff } = newPemdiWorkbook();
  expect(panelOf(staff).items).toBeNull();
  for (const code of ["i1-l1-1", "I1-L1-02", "I1_L2_01"]) call(staff, "setItem", item(code));
  expect(staff.values("Butir", "A1:K1").flat()).toEqual(HEADERS);
  expect(staff.values("Butir", "A2:C4")).toEqual([
    ["I1-L1-01", 1, 1],
    ["I1-L1-02", 1, 1],
    ["I1-L2-01", 1, 2],
  ]);
  const panel = panelOf(staff);
  const items = itemsOf(panel, 1);
  expect(items).toHaveLength(3);
  expect(estimateOf(PEMDI_2026.scale, items).level).toBe(2.5);
  expect(fallingCodes(PEMDI_2026.scale, items, "I1-L1-02")).toEqual(["I1-L2-01"]);
  expect(nextCode(1, 1, items)).toBe("I1-L1-03");
  expect(nextCode(7, 2, items)).toBe("I7-L2-01");
});

test("a sheet Butir that was deleted is made anew, also in two goes", () => {
  const { staff, emulator } = newPemdiWorkbook();
  const rule = (): boolean =>
    emulator.spreadsheet.sheetByName("Butir")?.cells.get(2, 8)?.validation !== undefined;
  call(staff, "setItem", item("I1-L1-01"));
  expect(rule()).toBe(true);
  staff.deleteSheet("Butir");
  emulator.faults.failAt(29, { when: "before", error: "service" });
  expect(() => call(staff, "setItem", item("I1-L1-02"))).toThrow();
  expect(rule()).toBe(false);
  emulator.faults.clear();
  call(staff, "setItem", item("I1-L1-02"));
  expect(staff.display("Butir", "A2")).toBe("I1-L1-02");
  expect(rule()).toBe(true);
});

test("a status is changed once, and not when somebody else changed it", () => {
  const { staff } = newPemdiWorkbook();
  call(staff, "setItem", item("I4-L1-01", "RKA", null, "uploaded"));
  const change = item("I4-L1-01", "RKA", "uploaded", "unfit");
  expect(call(staff, "setItem", change)).toMatchObject({ outcome: "saved" });
  expect(call(staff, "setItem", change)).toMatchObject({ outcome: "saved" });
  expect(staff.display("Butir", "H2")).toBe("Tidak tepat");
  expect(call(staff, "setItem", item("I4-L1-01", "RKA", "uploaded", "accepted"))).toMatchObject({
    outcome: "conflict",
  });
  expect(staff.display("Butir", "H2")).toBe("Tidak tepat");
});

test("what cannot be counted is said with its row and how to mend it, and nothing else is lost", () => {
  const { staff } = newPemdiWorkbook();
  call(staff, "setItem", item("I4-L1-01"));
  staff.paste("Butir", "A3:D6", [
    ["I21-L1-01", "", "", "Indikator yang tidak ada"],
    ["I4-L1-01", "", "", "Kode yang sama"],
    ["I4-L6-01", "", "", "Tingkat yang tidak ada"],
    ["I5-L1-01", 4, "", "Indikator lain"],
  ]);
  const { items } = panelOf(staff);
  const told = (items ?? []).map(({ unreadable }) => {
    return (
      unreadable &&
      `${registerCellWords(unreadable, "Butir")}: ${unreadable.found}. ${unreadable.advice}`
    );
  });
  expect(told).toEqual([
    null,
    'Kode pada baris 3 lembar Butir: "I21-L1-01". Indeks Pemdi tidak mengenalnya; isi seperti I1-L1-01.',
    'Kode pada baris 4 lembar Butir: "I4-L1-01". Baris 2 sudah memakainya; ganti salah satu kodenya.',
    'Kode pada baris 5 lembar Butir: "I4-L6-01". Indeks Pemdi tidak mengenalnya; isi seperti I1-L1-01.',
    "Indikator pada baris 6 lembar Butir: 4. Kode I5-L1-01 menyebut indikator 5; samakan keduanya.",
  ]);
  expect(itemsOf({ items: items ?? [] }, 4)).toHaveLength(1);
});

test("codes, indicators and weights are read as every other cell is", () => {
  const { staff } = newPemdiWorkbook();
  call(staff, "setItem", item("I4-L1-01"));
  staff.paste("Butir", "A3:K6", [
    [
      "\u200bI4\u2011L1\u201102\u00a0",
      "\u202aIK\u201104\u202c",
      "",
      "a",
      "",
      "",
      "",
      "",
      "",
      "",
      "'0,5",
    ],
    ["I4-L1-03", "4\u00a0", "", "b", "", "", "", "", "", "", "'0x10"],
    ["I4-L1-04", "\u3000", "", "c", "", "", "", "", "", "", 0.00001],
    ["I4-L1-05", "", "", "d", "", "", "", "", "", "", 2.5],
  ]);
  const { items } = panelOf(staff);
  expect((items ?? []).map(({ code, weight, unreadable }) => [code, weight, unreadable])).toEqual([
    ["I4-L1-01", 1, null],
    ["I4-L1-02", 0.5, null],
    ["I4-L1-03", 1, expect.objectContaining({ row: 4, column: "weight", found: '"0x10"' })],
    ["I4-L1-04", 1, expect.objectContaining({ row: 5, column: "weight", found: "0,00001" })],
    ["I4-L1-05", 2.5, null],
  ]);
  const again = item("I4-L1-02", "a", "none", "accepted");
  expect(call(staff, "setItem", again)).toMatchObject({ outcome: "saved" });
  expect(staff.display("Butir", "H3")).toBe("Diterima");
});

test("evidence with a life is measured against the year", () => {
  const { staff } = newPemdiWorkbook();
  call(staff, "setItem", item("I10-L1-01", "Hasil IKASANDI"));
  staff.type("Butir", "G2", "15/03/2024");
  staff.type("Mulai", "B4", 2026);
  const old = panelOf(staff);
  expect(agedItems(old, itemsOf(old, 10))).toEqual([
    "I10-L1-01: Hasil IKASANDI berumur paling lama satu tahun, sedangkan dokumennya dari tahun 2024.",
  ]);
  staff.type("Butir", "G2", "15/03/2025");
  const young = panelOf(staff);
  expect(agedItems(young, itemsOf(young, 10))).toEqual([]);
});

test("an SPBE workbook has no items, and its panel reads none", () => {
  const { staff } = newWorkbook();
  expect(panelOf(staff).items).toBeNull();
});

test("the published verdicts of Aceh Tengah stand in the register as they were judged", () => {
  const { staff } = newPemdiWorkbook();
  const [first = "", ...others] = acehTengahItems.accepted;
  call(staff, "setItem", item(first));
  staff.paste(
    "Butir",
    `A3:H${String(2 + others.length)}`,
    others.map((code) => [code, "", "", "", "", "", "", "Diterima"]),
  );
  const panel = panelOf(staff);
  expect((panel.items ?? []).every(({ unreadable }) => unreadable === null)).toBe(true);
  // The only items of indicator 2 that are known are the accepted two of level 1.
  expect(estimateOf(PEMDI_2026.scale, itemsOf(panel, 2)).level).toBe(1.5);
});
