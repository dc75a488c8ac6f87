import type { IndicatorGuidance } from "../guidance";
import { bandsOf, claimedBand, type Band, type Level, type LevelScale } from "../scoring";

/** What the guidance says of the level that a value claims, in part or in full; "" without guidance. */
export function criterionOf(
  guidance: IndicatorGuidance | undefined,
  scale: LevelScale,
  level: Level,
): string {
  return guidance?.criteria[claimedBand(scale, level).number - 1] ?? "";
}

/**
 * The criteria that a level builds on, lowest first: a level asks for its own and for those below it; one that comes
 * by itself, SPBE's level 1, asks for nothing. None without guidance.
 */
export function criteriaBelow(
  guidance: IndicatorGuidance | undefined,
  scale: LevelScale,
  { number: level }: Band,
): { readonly number: number; readonly text: string }[] {
  return bandsOf(scale)
    .filter(({ number, complete }) => number < level && complete > scale.min)
    .map(({ number, complete }) => ({ number, text: criterionOf(guidance, scale, complete) }))
    .filter(({ text }) => text !== "");
}

/** What has to be done so that a value is reached: for the level that it claims; "" without guidance. */
export function stepText(
  guidance: IndicatorGuidance | undefined,
  scale: LevelScale,
  to: Level,
): string {
  return guidance ? textOf(guidance, claimedBand(scale, to).number) : "";
}

/**
 * What has to be done for every level of a rise, lowest first; none without guidance.
 *
 * @param from The present value; null while it is unknown: then for the last level only.
 */
export function stepTexts(
  guidance: IndicatorGuidance | undefined,
  scale: LevelScale,
  from: Level | null,
  to: Level,
): string[] {
  if (!guidance) return [];
  const last = claimedBand(scale, to).number;
  return bandsOf(scale)
    .filter(({ number, complete }) => {
      if (number > last || complete <= scale.min) return false;
      return from === null ? number === last : complete > from;
    })
    .map(({ number }) => textOf(guidance, number))
    .filter((text) => text !== "");
}

/** The guidance tells steps from level 1 on; where even level 1 is to be reached, its criterion says what for. */
function textOf({ criteria, nextSteps }: IndicatorGuidance, number: number): string {
  return (number === 1 ? criteria[0] : nextSteps[number - 2]) ?? "";
}
