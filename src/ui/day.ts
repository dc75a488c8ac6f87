import type { CellJson } from "../contract";
import { formatDate } from "../format";
import { parseDay } from "../reading";
import { cellText } from "./figures";

/** The ISO day in a cell; null where none can be read. */
export function dayIn(cell: CellJson): string | null {
  const reading = parseDay(cell);
  return reading.kind === "value" ? reading.value : null;
}

/** `24 November 2026`; what is no date stays as it was typed. */
export function dayText(cell: CellJson): string {
  const day = dayIn(cell);
  return day === null ? cellText(cell) : formatDate(day);
}

/** Whether the day in a cell has passed; the day itself has not. */
export function hasPassed(cell: CellJson, today: string): boolean {
  const day = dayIn(cell);
  return day !== null && day < today;
}

/** The calendar day of a moment where the user is, as an ISO date. */
export function isoDay(moment: Date): string {
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return [
    String(moment.getFullYear()),
    twoDigits(moment.getMonth() + 1),
    twoDigits(moment.getDate()),
  ].join("-");
}
