import type { Probe } from "./probe";

/** P8: what one may not do. */
export const RIGHTS_PROBES: readonly Probe[] = [
  {
    id: "P8",
    question: "Menulis rumus ke sel yang tidak boleh Anda ubah",
    expected: "pesan galat tentang sel yang dilindungi",
    found: ({ book }) => forbiddenWrite(book),
    meaning: "Hitung ulang rumus mengenali pesan ini dan melaporkan selnya.",
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
