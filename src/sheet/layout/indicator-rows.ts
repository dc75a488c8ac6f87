import {
  areFilledFormula,
  areLevelsFormula,
  areNumbersFormula,
  isNumberFormula,
} from "../../reading";
import type { OfficialNumber, Scale } from "../../scoring";
import type { Status } from "../../words";
import { RANGES } from "./ranges";
import { hasStatusFormula } from "./status";

/** A section row has no number, whatever stands in its other columns. */
export const isIndicator = areNumbersFormula(RANGES.number);

/** How many indicator rows hold a level in a range of levels as column Tingkat dipakai computes them. */
export const countLevels = (range: string, scale: Scale): string =>
  `SUMPRODUCT(${isIndicator}*${areLevelsFormula(range, scale)})`;

/** How many hold something that can be seen; an error is none. */
export const countFilled = (range: string): string =>
  `SUMPRODUCT(${isIndicator}*${areFilledFormula(range)})`;

/** How many have a status. */
export const countStatus = (status: Status): string =>
  `SUMPRODUCT(${isIndicator}*IFERROR((${hasStatusFormula(RANGES.status, status)})*1;0))`;

/**
 * The place of an indicator's row among the rows of Penilaian, wherever it was sorted to; nothing while it stands
 * there never or more than once, as it is not clear then which row counts.
 */
export const rowOfIndicator = (number: OfficialNumber): string => {
  const here = isNumberFormula(RANGES.number, number);
  return `IF(SUMPRODUCT(${here})=1;SUMPRODUCT(MATCH(1;${here};0));"")`;
};
