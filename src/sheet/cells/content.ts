import { dayOfSerial, isDay, serialOf } from "../../reading";
import type { Kind } from "../layout";
import { isSame } from "./grid";
import { isDate, midnight, type PlainCell } from "./plain-cell";
import { safeText } from "./safe-text";

/** What is entered so that a cell holds something. */
export interface Content {
  /** As Sheets has to get it: a number, a day, a formula, or text that stays text; empty text clears the cell. */
  readonly entered: unknown;
  /** What the cell then holds; undefined for a formula. */
  readonly value: unknown;
}

/** Nothing. */
export const BLANK: Content = { entered: "", value: "" };

/**
 * Text stays the text it is, also when it looks like a number or a formula; a column of dates takes an ISO day;
 * null and empty text leave the cell blank.
 *
 * @param format Number format of the cell.
 */
export function written(content: PlainCell, format: string, kind?: Kind): Content {
  if (typeof content !== "string") return { entered: content ?? "", value: content ?? "" };
  if (content === "") return BLANK;
  if (kind === "date" && isDay(content)) {
    const day = midnight(content);
    return { entered: day, value: day };
  }
  return { entered: safeText(content, format), value: content };
}

/** A formula, as it is. */
export function formulaContent(formula: string): Content {
  return { entered: formula, value: undefined };
}

/** Whether a cell holds a content; in a cell of plain text the apostrophe before a formula's sign is part of it. */
export function holds({ entered, value }: Content, found: unknown): boolean {
  if (isSame(found, value) || (typeof entered === "string" && found === entered)) return true;
  return isDate(value) && holdsDay(serialOf(value.getTime()), found);
}

/** A day that came into a column of other things reads as its number there, or as a text such as 24/11/2026. */
function holdsDay(serial: number, found: unknown): boolean {
  if (typeof found === "number") return Math.floor(found) === serial;
  if (typeof found !== "string") return false;
  const partsOf = (text: string): string => {
    const numbers = (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
    return numbers.sort((a, b) => a - b).join();
  };
  return partsOf(found) === partsOf(dayOfSerial(serial));
}
