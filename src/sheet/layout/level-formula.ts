import { isFilledFormula, isLevelFormula, levelFormula } from "../../reading";
import type { Scale } from "../../scoring";

/**
 * How formulas read the level in a cell, generated beside `parseLevel`, which reads it for scripts. `cell` is the
 * formula text of a single cell: an address, or an INDEX that yields one.
 */

/** Whether nothing can be seen in a cell; an error stays an error. */
export const isBlankCell = (cell: string): string => `NOT(${isFilledFormula(cell)})`;

/** The number that a cell holds, be it as text; a cell that holds none as it is. */
export const asNumber = (cell: string, scale: Scale): string => levelFormula(cell, scale);

/** Whether what {@link asNumber} left in a cell is a level that the scale knows. */
export const isLevel = (cell: string, scale: Scale): string => isLevelFormula(cell, scale);

/**
 * The level that {@link asNumber} left in a cell, in hundredths and as an integer: 1,26 is 126. Nothing where there
 * is none.
 */
export const levelInHundredths = (cell: string, scale: Scale): string =>
  `IF(ISNUMBER(${cell});IF(${isLevel(cell, scale)};ROUND(${cell}*100;0);"");"")`;
