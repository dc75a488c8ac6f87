import type { CellJson } from "../contract";
import { unknownRequest } from "../errors";
import { parseLevel } from "../reading";
import type { Instrument, OfficialNumber, Scale } from "../scoring";

/** Something that a page sent: types vanish on the way, so nothing of it is certain. */
export type Request = Readonly<Record<string, unknown>>;

/** The fields of whatever a page sent; none of something that has none. */
export function fieldsOf(request: unknown): Request {
  return Object(request) as Request;
}

export function isCellJson(value: unknown): value is CellJson {
  return value === null || ["number", "string", "boolean"].includes(typeof value);
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** Whether a page names an indicator that there is. */
export function isOfficial({ indicators }: Instrument, number: unknown): number is OfficialNumber {
  return indicators.some((indicator) => indicator.number === number);
}

export function isOnScale(level: unknown, scale: Scale): level is number {
  return isFiniteNumber(level) && parseLevel(level, scale).kind === "level";
}

/** A text that a page sends, without blanks around it; absent is empty. @throws UserError REQUEST_UNKNOWN. */
export function shortText(value: unknown, most: number): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string" || value.length > most) throw unknownRequest();
  return value.trim();
}
