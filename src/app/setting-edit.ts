import type { DeadlineChange, DeadlineOutcome, YearChange, YearOutcome } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { isDay, parseNumber } from "../reading";
import { TEXT } from "../sentences";
import { editing } from "../sheet/cells/editing";
import { readSetting } from "../sheet/cells/setting-cells";
import { readSettings, readYear } from "../sheet/cells/settings";
import { RANGES } from "../sheet/layout";
import { fieldsOf, isCellJson } from "./request";

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

/**
 * Writes *Batas perbaikan* on sheet Mulai, if it still is as the user saw it.
 *
 * @param request A DeadlineChange; what a page really sends is checked here.
 * @throws UserError as {@link setYear} does, and DATE_INVALID.
 */
export function setRepairDeadline(request: unknown): DeadlineOutcome {
  const { day, seen } = deadlineOf(request);
  return editing<DeadlineOutcome>(
    () => {
      const setting = readSetting(RANGES.repairDeadline);
      const found = setting.value;
      if (found !== day && found !== seen) return { outcome: "conflict", day: found };
      if (found !== day) setting.write(day, "date");
      return { outcome: "saved", day };
    },
    () => ({ outcome: "conflict", day: readSettings().repairDeadline }),
  );
}

function deadlineOf(request: unknown): DeadlineChange {
  const { day, seen } = fieldsOf(request);
  if (!isCellJson(seen)) throw unknownRequest();
  if (day === null) return { day, seen };
  if (typeof day !== "string") throw unknownRequest();
  if (!isDay(day) || !day.startsWith("20"))
    throw new UserError("DATE_INVALID", TEXT.cells.dateInvalid);
  return { day, seen };
}
