/**
 * What cells say: one reader for each kind of content, and beside it the formula by which the sheet reads the
 * same. A reader gives a value, nothing, or what it found and could not read.
 */
export { isBlank, isError, unreadable, type CellReading, type Unreadable } from "./cell-reading";
export {
  areFilledFormula,
  isFilledFormula,
  tidyText,
  tidyTextFormula,
  UNSEEN,
  visibleText,
} from "./characters";
export { plainTitle, titleSubject, type ColumnSubject } from "./column-title";
export { DAY_RULE, dayFormula, dayPartsFormula, parseDay } from "./day";
export {
  effortListText,
  effortRule,
  effortSteps,
  isEffortList,
  parseEffort,
  risingEffortText,
  type EffortReading,
} from "./effort";
export { EMAILS_RULE, parseEmails } from "./email";
export { findAspect, findDomain } from "./group";
export {
  INDICATOR_LIST_RULE,
  indicatorListPattern,
  parseIndicatorList,
  type IndicatorListReading,
} from "./indicator-list";
export { isDay, isoDayIn } from "./iso-day";
export {
  areLevelsFormula,
  isLevelFormula,
  levelFormula,
  levelInHundredthsFormula,
  levelMeant,
  parseLevel,
} from "./level";
export { nameKey } from "./name-key";
export {
  areNumbersFormula,
  isNumberFormula,
  isSameNumberFormula,
  NUMBER_RULE,
  OFFICIAL_NUMBER_RULE,
  parseNumber,
  parseOfficialNumber,
} from "./official-number";
export { parseOfficeList } from "./office-list";
export { similarOffice } from "./office-variant";
export { parseScore, SCORE_RULE, scoreFormula } from "./score";
export { dayOfSerial, serialOf } from "./serial";
export { parseTelephone, TELEPHONE_RULE } from "./telephone";
export {
  ADDRESS_RULE,
  addressesIn,
  addressKey,
  isFolderAddress,
  isInsecureAddress,
  isMeantAsAddress,
  parseWebAddress,
} from "./web-address";
export { ITEM_WEIGHT_RULE, parseItemWeight, parseWeight } from "./weight";
export { parseWord, wordsPattern } from "./word";
export { isYesFormula, parseYesNo } from "./yes-no";
