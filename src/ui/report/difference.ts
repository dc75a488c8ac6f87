import { subtractFractions, type Fraction, type ScoreValue } from "../../scoring";
import { lackText } from "../figures";

/** How far a value is from its target. */
export interface Difference {
  readonly isReached: boolean;
  /** Target − value, as on sheet Ringkasan: `0,13` is still missing, `lebih 0,25` is more than asked for. */
  readonly text: string;
}

/** null while value or target is unknown. */
export function differenceTo(
  target: ScoreValue | null,
  value: ScoreValue | null,
): Difference | null {
  if (target === null || value === null) return null;
  const lacking = subtractFractions(target.fraction, value.fraction);
  return lacking.numerator > 0
    ? { isReached: false, text: lackText(lacking) }
    : { isReached: true, text: exceedingText({ ...lacking, numerator: -lacking.numerator }) };
}

function exceedingText(exceeding: Fraction): string {
  return exceeding.numerator === 0 ? lackText(exceeding) : `lebih ${lackText(exceeding)}`;
}
