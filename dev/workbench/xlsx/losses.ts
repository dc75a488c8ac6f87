import type { Workbook } from "../../emulator/workbook";

/** What a workbook may have that does not pass through an .xlsx file here. */
export type Loss = "grafik" | "gambar" | "perlindungan" | "filter";

/** What of a workbook its .xlsx file will not have. */
export function lossesOf({ sheets }: Workbook): Loss[] {
  const losses: Loss[] = [];
  if (sheets.some(({ charts }) => charts.length > 0)) losses.push("grafik");
  if (sheets.some(({ protections }) => protections.length > 0)) losses.push("perlindungan");
  if (sheets.some(({ filter }) => filter !== null)) losses.push("filter");
  return losses;
}

/** What to tell after a workbook was written; "" when the file has everything. */
export function exportRemark(losses: readonly Loss[]): string {
  return losses.length === 0 ? "" : `${listOf(losses)} tidak ikut ke dalam berkas .xlsx.`;
}

/** What to tell after a file was read. The add-on makes its own charts and protections anew. */
export function importRemark(losses: readonly Loss[], hasAddOnSheets: boolean): string {
  const lost = new Set(losses);
  if (!hasAddOnSheets) return lost.size === 0 ? "" : `${listOf([...lost])} tidak ikut diimpor.`;
  const all = listOf([...lost.add("grafik").add("perlindungan")]);
  return `${all} tidak ikut diimpor; SPBE ▸ Siapkan lembar membuat lagi grafik dan perlindungan add-on.`;
}

function listOf(losses: readonly Loss[]): string {
  const list = new Intl.ListFormat("id").format(losses);
  return list.charAt(0).toUpperCase() + list.slice(1);
}
