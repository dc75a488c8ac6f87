import type { Level } from "../model";

/** A level as Indonesians write it: `3`, `2,5`. */
export function levelText(level: Level): string {
  return String(level).replace(".", ",");
}
