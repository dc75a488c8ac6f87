import { isStampOfEdit, readChangeStamp } from "../cells/change-stamp";
import type { Probe } from "./probe";

/** P8 and P20: what one may do, and a trigger. */
export const RIGHTS_PROBES: readonly Probe[] = [
  {
    id: "P8",
    question: "Menulis rumus ke sel yang tidak boleh Anda ubah",
    expected: "pesan galat tentang sel yang dilindungi",
    found: ({ book }) => forbiddenWrite(book),
    meaning: "Hitung ulang rumus mengenali pesan ini dan melaporkan selnya.",
  },
  {
    id: "P20",
    question: "Pemicu onEdit menulis properti dokumen",
    expected: "tertulis",
    found: () =>
      isStampOfEdit(readChangeStamp())
        ? "tertulis"
        : "periksa sendiri: ketik sesuatu di sel mana pun, lalu jalankan lagi",
    meaning:
      "Bila tetap tidak tertulis, panel baru mengetahui isian rekan pada Mulai, Bukti, Rencana, dan OPD setelah satu menit.",
  },
];

/** Writes a cell's own formula back where a protection denies it; nothing changes if it goes through. */
function forbiddenWrite(book: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  const denied = book
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .find((protection) => !protection.isWarningOnly() && !protection.canEdit());
  if (!denied)
    return "periksa sendiri: jalankan sebagai rekan yang tidak boleh mengubah suatu rentang";
  const cell = denied.getRange().getCell(1, 1);
  const formula = cell.getFormula();
  if (formula === "") return `sel ${cell.getA1Notation()} tidak berisi rumus`;
  cell.setFormula(formula);
  return `sel ${cell.getA1Notation()} dapat ditulis`;
}
