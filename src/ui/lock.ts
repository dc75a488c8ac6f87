import type { CellJson } from "../contract";
import { cellText } from "./figures";

/** Any text locks, as on the sheet; an unticked box does not. */
export function isLocked(lock: CellJson): boolean {
  return lock !== false && cellText(lock).trim() !== "";
}
