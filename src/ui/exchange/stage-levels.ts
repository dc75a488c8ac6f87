import type { ImportedAssessment } from "../../exchange";
import { parseLevel } from "../../reading";
import type { Board } from "../board";
import { STAGES, type Stage } from "../column-names";

/** What stands in the stages that have levels; unreadable cells stay out, as they are told on Periksa. */
export function assessmentsOf({ panel, instrument }: Board): ImportedAssessment[] {
  const year = typeof panel.year === "number" ? panel.year : null;
  return STAGES.flatMap((stage: Stage): ImportedAssessment[] => {
    const levels = instrument.indicators.flatMap(({ number }) => {
      const [row, ...copies] = panel.rows.filter((each) => each.number === number);
      const reading = parseLevel(row?.levels[stage], instrument.scale);
      const isOne = copies.length === 0 && reading.kind === "level";
      return isOne ? [[number, reading.level] as const] : [];
    });
    if (levels.length === 0) return [];
    return [{ agency: panel.agency, year, stage, levels: new Map(levels), results: new Map() }];
  });
}
