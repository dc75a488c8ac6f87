export type * from "./model";
export {
  DEFAULT_INSTRUMENT_ID,
  findInstrument,
  INSTRUMENTS,
  instrumentOfRows,
  instrumentOfYear,
} from "./instruments";
export {
  type Band,
  bandOf,
  bandsOf,
  claimedBand,
  goalsOf,
  levelBelow,
  levelFromIndex,
  levelNumbers,
  milestonesOf,
  nextGoal,
} from "./bands";
export { indicatorsOfAspect, indicatorsOfDomain } from "./instrument";
export { hundredths, levelIn, levelRise } from "./level";
export { findByAlias } from "./indicator-code";
export { levelRule, levelSpan, levelText } from "./level-text";
export {
  addFractions,
  compareFractions,
  decimalFraction,
  roundHalfUp,
  subtractFractions,
  toNumber,
} from "./rounding";
export { contribution, judge, judgeIndex, score, scoreValue } from "./score";
export { type GroupSum, groupSummer, rollUp, type RolledUpAgency } from "./roll-up";
export {
  type BelowTarget,
  belowTarget,
  distanceToNextPredicate,
  distanceToTarget,
  gainPerStep,
  type NextPredicate,
} from "./gap";
export * from "./effort";
export { aspectCode, domainCode } from "./group-code";
export * from "./estimate";
export * from "./evidence-life";
export * from "./registered-evidence";
export * from "./plan";
export * from "./sectors";
export * from "./steps-taken";
export * from "./what-if";
