import { goalsOf, hundredths, type Instrument } from "../../scoring";

/**
 * What formulas multiply for what scoring calls a contribution: a value is the sum of these products over its
 * indicators, divided by what the units ask for.
 *
 * @param weight Formula text of a weight.
 * @param level Formula text of a level, or of a difference of two.
 */
export function contributionFactors(
  { method }: Instrument,
  weight: string,
  level: string,
): readonly [string, string] {
  switch (method) {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the next method is a case here
    case "weighted-mean":
      return [weight, level];
  }
}

/** How far an indicator rises with its next goal, in levels; `level` is the formula text of a level below the top. */
export function riseFormula({ scale }: Instrument, level: string): string {
  if (scale.step === 1) return "1";
  const present = `ROUND(${level}*100;0)`;
  const goals = goalsOf(scale).map(hundredths);
  const next = goals
    .slice(0, -1)
    .reduceRight(
      (otherwise, goal) => `IF(${present}<${String(goal)};${String(goal)};${otherwise})`,
      String(goals[goals.length - 1] ?? hundredths(scale.max)),
    );
  return `(${next}-${present})/100`;
}
