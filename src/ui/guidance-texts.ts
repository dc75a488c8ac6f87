import type { IndicatorGuidance } from "../guidance";

const parsed = new Map<string, readonly IndicatorGuidance[]>();

/** As `src/guidance/texts.ts`, from the data that the page carries: of an instrument that nobody opens, none is read. */
export function guidanceTexts(instrumentId: string): readonly IndicatorGuidance[] | undefined {
  const known = parsed.get(instrumentId);
  if (known !== undefined) return known;
  const element = document.getElementById(elementId(instrumentId));
  if (element === null) return undefined;
  const texts = JSON.parse(element.textContent) as readonly IndicatorGuidance[];
  parsed.set(instrumentId, texts);
  return texts;
}

/** The element that the build puts the guidance of an instrument into. */
export function elementId(instrumentId: string): string {
  return `guidance-${instrumentId}`;
}
