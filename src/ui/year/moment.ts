import { formatIfDate } from "../../format";
import { isoDay } from "../day";

/** The moment of a snapshot as people read it: `26 November 2026 14.02`. */
export function momentText(taken: string): string {
  const [day = "", time = ""] = taken.split(" ");
  const [hour = "", minute = ""] = time.split(":");
  return `${formatIfDate(day) ?? day} ${hour}.${minute}`;
}

/** A moment as the key of a snapshot, to the second, where the user is. */
export function takenAt(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(":");
  return `${isoDay(moment)} ${time}`;
}
