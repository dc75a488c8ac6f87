import type { Workbook } from "../../emulator/workbook";
import { LONGEST_TEXT } from "./units";

/** What a workbook may have that does not pass through a file of another program; `formulas` keep their values. */
export type Loss =
  | "charts"
  | "pictures"
  | "protections"
  | "filters"
  | "conditions"
  | "rules"
  | "names"
  | "looks"
  | "formulas"
  | "longTexts";

const WORDS: Readonly<Record<Exclude<Loss, "formulas" | "longTexts" | "looks">, string>> = {
  charts: "grafik",
  pictures: "gambar",
  protections: "perlindungan",
  filters: "filter",
  conditions: "format bersyarat",
  rules: "aturan isian",
  names: "nama rentang",
};

/** Counts what is lost. */
export class Losses {
  private readonly counts = new Map<Loss, number>();

  constructor(counts: Readonly<Partial<Record<Loss, number>>> = {}) {
    for (const [loss, count] of Object.entries(counts)) this.add(loss as Loss, count);
  }

  add(loss: Loss, count = 1): void {
    if (count > 0) this.counts.set(loss, this.count(loss) + count);
  }

  count(loss: Loss): number {
    return this.counts.get(loss) ?? 0;
  }

  toCounts(): Partial<Record<Loss, number>> {
    return Object.fromEntries(this.counts);
  }

  /** "2 grafik dan 1 filter"; "" for nothing. */
  list(): string {
    const named = Object.entries(WORDS).flatMap(([loss, word]) => {
      const count = this.count(loss as Loss);
      return count === 0 ? [] : [`${count.toLocaleString("id-ID")} ${word}`];
    });
    if (this.count("looks") > 0) named.push("huruf, warna, dan garis sel");
    return new Intl.ListFormat("id").format(named);
  }
}

/** What of a workbook its .xlsx file will not have. */
export function lossesOf({ sheets, engine }: Workbook): Losses {
  const losses = new Losses();
  for (const sheet of sheets) {
    losses.add("charts", sheet.charts.length);
    losses.add("protections", sheet.protections.length);
    losses.add("filters", sheet.filter ? 1 : 0);
    for (const { row, column, cell } of sheet.cells.entries()) {
      const value = cell.isFilled === true ? engine.value(sheet.id, row, column) : null;
      if (typeof value === "string" && value.length > LONGEST_TEXT) losses.add("longTexts");
    }
  }
  return losses;
}

/** What to tell after a workbook was written; "" when the file has everything. */
export function exportRemark(losses: Losses): string {
  const list = losses.list();
  const long = losses.count("longTexts");
  return sentences(
    list === "" ? "" : `Tidak ikut ke dalam berkas .xlsx: ${list}.`,
    long === 0
      ? ""
      : `${long} sel berisi lebih dari 32.767 huruf: utuh di dalam berkas, tetapi Excel memotongnya.`,
  );
}

/** What to tell after a file was read. The add-on makes its own charts and protections anew. */
export function importRemark(losses: Losses, hasAddOnSheets: boolean): string {
  const list = losses.list();
  const formulas = losses.count("formulas");
  return sentences(
    list === "" ? "" : `Tidak ikut diimpor: ${list}.`,
    formulas === 0
      ? ""
      : `${formulas.toLocaleString("id-ID")} rumus tidak dikenal di sini: nilainya tetap, dan rumusnya ada di catatan selnya.`,
    hasAddOnSheets
      ? "Jalankan SPBE ▸ Siapkan lembar agar grafik dan perlindungan add-on dibuat lagi."
      : "",
  );
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
