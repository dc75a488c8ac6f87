import type { Scale } from "../../scoring";

/**
 * How formulas read the level in a cell: the one place for it, as `parseLevel` is the one for scripts. `cell` is
 * the formula text of a single cell: an address, or an INDEX that yields one.
 */

/** Whether a cell holds nothing or only spaces; an error stays an error. */
export const isBlankCell = (cell: string): string => `TRIM(${cell})=""`;

/** A text of nothing but digits as the number it means, as the custom functions read it; all else as it is. */
export const asNumber = (cell: string): string => {
  const text = `TRIM(${cell})`;
  const number = `VALUE(${text})`;
  const isDigits = `TEXT(${number};REPT("0";LEN(${text})))=${text}`;
  return `IF(ISTEXT(${cell});IFERROR(IF(${isDigits};${number};${cell});${cell});${cell})`;
};

/** Whether a cell holds a level that the scale knows: not text, not blank, not between two steps. */
export const isLevel = (cell: string, { min, max, step }: Scale): string =>
  `IF(ISNUMBER(${cell});AND(${cell}>=${String(min)};${cell}<=${String(max)}` +
  `${step === 1 ? `;INT(${cell})=${cell}` : ""});FALSE())`;

/**
 * The level that {@link asNumber} left in a cell, in hundredths and as an integer: 1,26 is 126. Nothing where there
 * is none. As in scripts, less than a millionth beside a step of the scale is that step.
 */
export const levelInHundredths = (cell: string, { min, max, step }: Scale): string => {
  const perLevel = Math.round(1 / step);
  const exact = perLevel === 1 ? cell : `${cell}*${String(perLevel)}`;
  const steps = `ROUND(${exact};0)`;
  const isOnScale =
    `AND(ABS(${exact}-${steps})<1/1000000;${steps}>=${String(min * perLevel)};` +
    `${steps}<=${String(max * perLevel)})`;
  const hundredths = perLevel === 100 ? steps : `${steps}*${String(100 / perLevel)}`;
  return `IF(ISNUMBER(${cell});IF(${isOnScale};${hundredths};"");"")`;
};
