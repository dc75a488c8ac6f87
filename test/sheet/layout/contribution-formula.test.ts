import { bandsOf, contribution, INSTRUMENTS, nextGoal, toNumber } from "../../../src/scoring";
import { contributionFactors, riseFormula } from "../../../src/sheet/layout/contribution-formula";

/** What the two functions of these formulas do; the sheet itself is compared with scoring in its own test. */
function evaluate(formula: string, level: number): number {
  const round = (value: number): number => Math.round(value);
  const text = formula
    .replace(/IF\((.*?)</g, "choose($1<")
    .replace(/ROUND\(L\*100;0\)/g, String(round(level * 100)))
    .replace(/;/g, ",");
  const choose = (isSo: boolean, yes: number, no: number): number => (isSo ? yes : no);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the formula's own text, made above
  return (new Function("choose", `return ${text}`) as (c: typeof choose) => number)(choose);
}

test.each(INSTRUMENTS)("$id: the formula's rise is the one to the next goal", (instrument) => {
  const { scale } = instrument;
  const levels =
    scale.step === 1
      ? [1, 2, 3, 4]
      : bandsOf(scale).flatMap(({ from, to }) => [from, (from + to) / 2, to - 0.01]);
  for (const level of levels) {
    const rise = (nextGoal(scale, level) ?? level) - level;
    expect(evaluate(riseFormula(instrument, "L"), level)).toBeCloseTo(rise, 10);
  }
});

test.each(INSTRUMENTS)("$id: formulas multiply what scoring calls a contribution", (instrument) => {
  for (const indicator of instrument.indicators) {
    const [weight, level] = contributionFactors(instrument, String(indicator.weight), "3");
    expect((Number(weight) * Number(level)) / 10000).toBeCloseTo(
      toNumber(contribution(instrument, indicator, 3)),
      12,
    );
  }
});
