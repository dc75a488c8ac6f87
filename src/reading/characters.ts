/**
 * White space of every kind, control characters, and characters without a shape, such as joiners and marks of
 * direction, which come along when people copy from pages, messages and PDF. As a class of regular
 * expressions it means the same in JavaScript and in Google Sheets.
 */
export const UNSEEN = "[\\p{Z}\\p{Cc}\\p{Cf}]";

/** Hyphens that look like the one on the keyboard. */
const HYPHENS = "[\u2010\u2011]";
const SHAPELESS = "\\p{Cf}+";
const SPACES = "[\\p{Z}\\p{Cc}]+";

const isUnseen = new RegExp(`^${UNSEEN}$`, "u");

/** A text without what cannot be seen at its ends. */
export function visibleText(text: string): string {
  const characters = Array.from(text);
  const isSeen = (character: string): boolean => !isUnseen.test(character);
  const first = characters.findIndex(isSeen);
  if (first === -1) return "";
  let end = characters.length;
  while (!isSeen(characters[end - 1] ?? "")) end--;
  return characters.slice(first, end).join("");
}

/** The same without shapeless characters anywhere, one space between words and one kind of hyphen. */
export function tidyText(text: string): string {
  return text
    .replace(new RegExp(SHAPELESS, "gu"), "")
    .replace(new RegExp(SPACES, "gu"), " ")
    .replace(new RegExp(HYPHENS, "gu"), "-")
    .trim();
}

/** Whether anything can be seen in a cell: a formula that is an error where the cell is one. */
export function isFilledFormula(cell: string): string {
  return `LEN(REGEXREPLACE(${cell}&"";"${UNSEEN}+";""))>0`;
}

/** The same as 1 or 0 for each cell of a range, inside SUMPRODUCT; an error is 0. */
export function areFilledFormula(range: string): string {
  return `IFERROR((${isFilledFormula(range)})*1;0)`;
}

/** {@link tidyText} of a cell, or of every cell of a range inside SUMPRODUCT. */
export function tidyTextFormula(cell: string): string {
  return `TRIM(REGEXREPLACE(REGEXREPLACE(REGEXREPLACE(${cell}&"";"${SHAPELESS}";"");"${SPACES}";" ");"${HYPHENS}";"-"))`;
}
