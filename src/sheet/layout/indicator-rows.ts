import type { OfficialNumber } from "../../scoring";
import { RANGES } from "./ranges";

/** A section row has no number, whatever stands in its other columns. */
export const isIndicator = `ISNUMBER(${RANGES.number})`;

/** How many indicator rows hold a number in a range over the rows of Penilaian. */
export const countNumbers = (range: string): string =>
  `SUMPRODUCT(${isIndicator}*ISNUMBER(${range}))`;

/** How many hold a text; an error is none. */
export const countTexts = (range: string): string => `SUMPRODUCT(${isIndicator}*ISTEXT(${range}))`;

/** How many have a status. */
export const countStatus = (status: string): string =>
  `COUNTIFS(${RANGES.status};"${status}";${RANGES.number};">0")`;

/**
 * The place of an indicator's row among the rows of Penilaian, wherever it was sorted to; nothing while it stands
 * there never or more than once, as it is not clear then which row counts.
 */
export const rowOfIndicator = (number: OfficialNumber): string => {
  const text = `"${String(number)}"`;
  const times = `SUMPRODUCT(IFERROR((TRIM(${RANGES.number})=${text})*1;0))`;
  const find = (key: string): string => `MATCH(${key};${RANGES.number};0)`;
  return `IF(${times}=1;IFERROR(${find(String(number))};IFERROR(${find(text)};""));"")`;
};
