import type { Instrument, OfficialNumber } from "../scoring";
import { UNSEEN } from "./characters";
import { numberFormula, numberIn } from "./number";

/** What may be filled in as a whole number, and as that of an indicator. */
export const NUMBER_RULE = "Isi dengan bilangan bulat, atau kosongkan.";
export const OFFICIAL_NUMBER_RULE = "Isi dengan nomor resmi indikator.";

/** The whole number in a cell, such as that of an indicator: 7, or the text `7`; undefined for anything else. */
export function parseNumber(cell: unknown): OfficialNumber | undefined {
  const number = numberIn(cell);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
}

/** The number of one of the instrument's indicators in a cell; undefined for anything else. */
export function parseOfficialNumber(
  { indicators }: Instrument,
  cell: unknown,
): OfficialNumber | undefined {
  const number = parseNumber(cell);
  return indicators.find((indicator) => indicator.number === number)?.number;
}

/** 1 for each cell of a range that {@link parseNumber} reads as a number above 0, else 0; inside SUMPRODUCT. */
export function areNumbersFormula(range: string): string {
  return numeralsFormula(range, "[1-9]\\d{0,14}");
}

/** 1 for each cell of a range that {@link parseNumber} reads as this number, else 0; inside SUMPRODUCT. */
export function isNumberFormula(range: string, number: OfficialNumber): string {
  return numeralsFormula(range, String(number));
}

/** The same with a number that stands in a cell. */
export function isSameNumberFormula(range: string, cell: string): string {
  return numeralsFormula(range, `"&${numberFormula(cell)}&"`);
}

function numeralsFormula(range: string, numeral: string): string {
  return `IFERROR((LEN(${range})>0)*(REGEXREPLACE(${range}&"";"^${UNSEEN}*0*${numeral}${UNSEEN}*$";"")="");0)`;
}
