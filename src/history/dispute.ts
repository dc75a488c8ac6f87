import type { Assessment, Instrument } from "../scoring";
import { compareAssessments, type Move } from "./comparison";

/**
 * *Sengketa*: the indicators that the external assessor set lower than was claimed, largest loss of index first,
 * then official order.
 */
export function disputes(instrument: Instrument, claimed: Assessment, given: Assessment): Move[] {
  return compareAssessments(instrument, claimed, given).moves.filter(
    ({ change }) => change.numerator < 0,
  );
}

/** Whole days from one day to another, both ISO; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
