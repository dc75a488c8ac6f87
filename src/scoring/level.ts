import type { Assessment, Level, OfficialNumber } from "./model";

/** The level an assessment holds for an indicator; undefined while it is missing or invalid. */
export function levelIn(assessment: Assessment, number: OfficialNumber): Level | undefined {
  const reading = assessment.get(number);
  return reading?.kind === "level" ? reading.level : undefined;
}

/** A level as an integer, in hundredths of a level: 1,26 = 126. */
export function hundredths(level: Level): number {
  return Math.round(level * 100);
}

/** How far one level lies above another, exactly; negative where it lies below. */
export function levelRise(from: Level, to: Level): number {
  return (hundredths(to) - hundredths(from)) / 100;
}
