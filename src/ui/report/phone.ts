/** A telephone number may be 8 to 15 digits long, country code included (ITU-T E.164). */
const INTERNATIONAL = /^[1-9]\d{7,14}$/;
const SEPARATORS = /[\s().–-]/g;
/** Anything else in the cell, such as a name or an address, makes it no plain list of numbers. */
const NUMBERS = /^[\d\s()+.–/,;-]*$/;

/**
 * The digits that `wa.me` wants, of a number as people write it: `0812-3456-7890`, `+62 812 3456 7890`,
 * `62812…`, or `812…` where a sheet has dropped the leading zero. Of several numbers the first valid one.
 *
 * @returns null where the text is no telephone number; nothing is guessed.
 */
export function internationalNumber(text: string): string | null {
  if (!NUMBERS.test(text)) return null;
  for (const part of text.split(/[/,;\n]/)) {
    const number = digitsOf(part.replace(SEPARATORS, ""));
    if (number !== null && INTERNATIONAL.test(number)) return number;
  }
  return null;
}

function digitsOf(compact: string): string | null {
  if (/^\+\d+$/.test(compact)) return indonesianMobile(compact.slice(1));
  if (!/^\d+$/.test(compact)) return null;
  if (compact.startsWith("00")) return indonesianMobile(compact.slice(2));
  if (compact.startsWith("0")) return indonesianMobile("62" + compact.slice(1));
  if (compact.startsWith("62")) return indonesianMobile(compact);
  return compact.startsWith("8") ? indonesianMobile("62" + compact) : null;
}

/** `+62 (0)812 …` keeps its zero by mistake; an Indonesian number has 8 to 12 digits after the code. */
function indonesianMobile(number: string): string | null {
  if (!number.startsWith("62")) return number;
  const national = number.slice(2).replace(/^0/, "");
  return /^[1-9]\d{7,11}$/.test(national) ? "62" + national : null;
}
