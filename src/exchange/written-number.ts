import { visibleText } from "../reading";
import type { PrintedResult } from "./model";

const NUMBER = /^(\d{1,9})(?:[.,](\d{1,15}))?$/;

const LEVEL = /^(\d{1,9})[.,](\d{1,20})$/;
/** As many as are read of a cell: what lies beyond is how programs write 2,11 in binary, `2.1100000000000003`. */
const DECIMALS = 8;

/** A level as it may be written in a file, without digits that say nothing: `4,00` and `4.0000000000` are 4. */
export function plainLevel(cell: string): string {
  const [, whole, decimals] = LEVEL.exec(visibleText(cell)) ?? [];
  if (whole === undefined || decimals === undefined) return visibleText(cell);
  const rounded = Number(`${whole}.${decimals}`).toFixed(DECIMALS);
  return rounded.replace(/\.?0+$/, "").replace(".", ",");
}

/** A printed result with decimal comma or point; null for anything else. */
export function readResult(cell: string): PrintedResult | null {
  const [, whole, decimals = ""] = NUMBER.exec(visibleText(cell)) ?? [];
  if (whole === undefined) return null;
  return { value: Number(`${whole}.${decimals || "0"}`), decimals: decimals.length };
}

/** Signs that people write into a cell to say that there is nothing. */
export function saysNothing(cell: string): boolean {
  return /^(?:[-–—]|n\/?a|null|none|belum(?: ada| diisi| dinilai)?)?$/i.test(visibleText(cell));
}
