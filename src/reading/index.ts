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
export { isDay, isoDayIn, parseDay } from "./day";
export {
  effortListText,
  effortRule,
  effortSteps,
  isEffortList,
  parseEffort,
  risingEffortText,
  type EffortReading,
} from "./effort";
export { parseEmails } from "./email";
export { findAspect, findDomain } from "./group";
export {
  indicatorListPattern,
  parseIndicatorList,
  type IndicatorListReading,
} from "./indicator-list";
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
  parseNumber,
  parseOfficialNumber,
} from "./official-number";
export { parseOfficeList } from "./office-list";
export { similarOffice } from "./office-variant";
export { parseScore, scoreFormula } from "./score";
export { parseTelephone } from "./telephone";
export {
  addressesIn,
  addressKey,
  isFolderAddress,
  isInsecureAddress,
  isMeantAsAddress,
  parseWebAddress,
} from "./web-address";
export { parseItemWeight, parseWeight } from "./weight";
export { parseWord, wordsPattern } from "./word";
export { isYesFormula, parseYesNo } from "./yes-no";
