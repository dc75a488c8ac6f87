import { formatIfDate } from "../format";
import { isoDay } from "./day";

/** `hari ini 14.02`, `kemarin 14.02`, `24 November 2026 14.02`: a moment where the user is. */
export function momentAgo(moment: Date, now: Date): string {
  const day = isoDay(moment);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const name =
    day === isoDay(now)
      ? "hari ini"
      : day === isoDay(yesterday)
        ? "kemarin"
        : (formatIfDate(day) ?? day);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${name} ${two(moment.getHours())}.${two(moment.getMinutes())}`;
}
