import type { YearChange, YearOutcome } from "../contract";
import { unknownRequest } from "../errors";
import { parseNumber } from "../reading";
import { editing } from "../sheet/cells/editing";
import { readSetting } from "../sheet/cells/setting-cells";
import { readYear } from "../sheet/cells/settings";
import { RANGES } from "../sheet/layout";
import { fieldsOf } from "./request";

/**
 * Writes *Tahun penilaian* on sheet Mulai, if it still is as the user saw it.
 *
 * @param request A YearChange; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, BUSY, RANGE_MISSING, CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED.
 */
export function setYear(request: unknown): YearOutcome {
  const { year, seen } = changeOf(request);
  return editing(
    () => {
      const setting = readSetting(RANGES.year);
      const found = parseNumber(setting.value) ?? null;
      if (found !== year && found !== seen) return { outcome: "conflict", year: found };
      if (found !== year) setting.write(year);
      return { outcome: "saved", year };
    },
    () => ({ outcome: "conflict", year: parseNumber(readYear()) ?? null }),
  );
}

function changeOf(request: unknown): YearChange {
  const { year, seen } = fieldsOf(request);
  const isYear = (value: unknown): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= 2000 && value <= 2050;
  if (!isYear(year) || !(seen === null || isYear(seen))) throw unknownRequest();
  return { year, seen };
}
