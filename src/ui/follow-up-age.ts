import type { FollowUp } from "../contract";
import { integerText } from "./figures";

/** How long a recommendation has been waiting, in years of assessment. */
export function followUpAge({ since }: Pick<FollowUp, "since">, year: number | null): string {
  if (since === null || year === null) return "–";
  return since >= year
    ? `baru (${String(since)})`
    : `${integerText(year - since)} tahun (${String(since)})`;
}
