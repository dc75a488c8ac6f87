import type { ReadyPanel } from "../../src/contract";
import { filledWorkbook } from "../workbook";
import { call } from "./call";

test("a line of Bukti says what of it could not be read, and proves nothing by it", () => {
  const { staff } = filledWorkbook();
  staff.paste("Bukti", "A2", [
    ["7 dan 12", "'Tingkat 2", "Peta", "", "", "rak 3", "Selesai"],
    ["7/99", 3, "SK", "24/11/2026", "", "", "final\u00a0"],
  ]);
  const panel = call(staff, "getPanel") as ReadyPanel;
  expect(panel.evidence).toMatchObject([
    {
      indicators: [7, 12],
      level: null,
      status: null,
      unreadable: [
        { row: 2, column: "level", found: '"Tingkat 2"' },
        { row: 2, column: "link", found: '"rak 3"' },
        { row: 2, column: "status", found: '"Selesai"' },
      ],
    },
    {
      indicators: [7],
      level: 3,
      status: "final",
      unreadable: [{ row: 3, column: "indicators", found: '"99"' }],
    },
  ]);
});

test.each([
  ["D", 2024, "date"],
  ["D", "30 Nopember", "date"],
  ["G", "draft", "status"],
  ["G", "Selesai", "status"],
  ["A", "99", "indicators"],
  ["A", "1e1", "indicators"],
  ["B", "'2-3", "level"],
  ["F", "lihat map biru", "link"],
])("in column %s, %j is told, and its cell found", (letter, content, column) => {
  const { staff } = filledWorkbook();
  staff.paste("Bukti", "A2", [["7", 3, "SK", "24/11/2026", "", "https://kota.go.id", "Final"]]);
  const told = (): unknown =>
    (call(staff, "getPanel") as ReadyPanel).evidence?.map(({ unreadable }) =>
      unreadable?.map((each) => each.column),
    );
  expect(told()).toEqual([undefined]);
  staff.paste("Bukti", `${letter}2`, [[content]]);
  expect(told()).toEqual([[column]]);
});
