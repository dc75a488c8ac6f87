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
