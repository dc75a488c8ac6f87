import type { IndicatorGuidance } from "./guidance";
import { PEMDI_2026_GUIDANCE } from "./pemdi-2026";
import { SPBE_2020_GUIDANCE } from "./spbe-2020";

export { evidenceReuse, type EvidenceReuse, type ReuseStrength } from "./evidence-reuse";
export type { IndicatorGuidance } from "./guidance";

const GUIDANCE_BY_INSTRUMENT: ReadonlyMap<string, readonly IndicatorGuidance[]> = new Map([
  ["spbe-2020", SPBE_2020_GUIDANCE],
  ["pemdi-2026", PEMDI_2026_GUIDANCE],
]);

/** The guidance for every indicator of an instrument in official order; undefined when none is written yet. */
export function getGuidance(instrumentId: string): readonly IndicatorGuidance[] | undefined {
  return GUIDANCE_BY_INSTRUMENT.get(instrumentId);
}
