import type { IndicatorGuidance } from "./guidance";
import { guidanceTexts } from "./texts";

export { evidenceReuse, type EvidenceReuse, type ReuseStrength } from "./evidence-reuse";
export type { IndicatorGuidance } from "./guidance";

/** The guidance for every indicator of an instrument in official order; undefined when none is written yet. */
export function getGuidance(instrumentId: string): readonly IndicatorGuidance[] | undefined {
  return guidanceTexts(instrumentId);
}
