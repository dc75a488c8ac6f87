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
        { column: "level", found: '"Tingkat 2"' },
        { column: "status", found: '"Selesai"' },
        { column: "link", found: '"rak 3"' },
      ],
    },
    {
      indicators: [7],
      level: 3,
      status: "final",
      unreadable: [{ column: "indicators", found: '"99"' }],
    },
  ]);
});
