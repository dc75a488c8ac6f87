import type { IndicatorGuidance } from "./guidance";
import { PEMDI_2026_GUIDANCE } from "./pemdi-2026";
import { SPBE_2020_GUIDANCE } from "./spbe-2020";

/** By id of the instrument, indicators in official order. */
export const GUIDANCE_TEXTS: ReadonlyMap<string, readonly IndicatorGuidance[]> = new Map([
  ["spbe-2020", SPBE_2020_GUIDANCE],
  ["pemdi-2026", PEMDI_2026_GUIDANCE],
]);

/** In a built page, `src/ui/guidance-texts.ts` stands in for this file. */
export function guidanceTexts(instrumentId: string): readonly IndicatorGuidance[] | undefined {
  return GUIDANCE_TEXTS.get(instrumentId);
}
