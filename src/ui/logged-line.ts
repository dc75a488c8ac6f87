import type { LoggedLine } from "../contract";
import { dayText } from "./day";
import { momentAgo } from "./moment";

/** A change in one line: `3 → 4, Verifikasi, kemarin 14.02, rekan`. */
export function loggedText(line: LoggedLine, now: Date): string {
  const { subject, column, before, after, by, source, at } = line;
  const value = (text: string): string => (text === "" ? "kosong" : dayText(text));
  const change = `${value(before)} → ${value(after)}`;
  return [
    subject === "" ? change : `${subject}: ${change}`,
    column,
    momentAgo(new Date(at), now),
    by === "" ? source : by,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
