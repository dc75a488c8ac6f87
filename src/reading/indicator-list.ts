import type { Instrument, OfficialNumber } from "../scoring";
import { isBlank, MISSING, unreadable, type Unreadable } from "./cell-reading";
import { UNSEEN, visibleText } from "./characters";
import { numberIn } from "./number";

/** What a cell says about which indicators something belongs to. */
export interface IndicatorListReading {
  /** In official order, each once. */
  readonly numbers: readonly OfficialNumber[];
  /** What stands there besides; missing when everything could be read. */
  readonly rest: { readonly kind: "missing" } | Unreadable;
}

/** What may be filled in as a list of indicators. */
export const INDICATOR_LIST_RULE = "Tulis nomor indikator dipisah titik koma, misalnya 7; 12.";

/** Parts of regular expressions that mean the same in JavaScript and in Google Sheets. */
const BETWEEN = `(?:[;,/&+\\n\\r]|${UNSEEN}(?:dan|and)${UNSEEN})`;
const BEFORE_NUMBER = `(?:indikator|ind|nomor|no)\\b[.:]?${UNSEEN}*`;
const between = new RegExp(BETWEEN, "iu");
const beforeNumber = new RegExp(`^${BEFORE_NUMBER}`, "iu");

/**
 * `7; 12`, `7, 12`, `7/12`, `7 dan 12`, `Indikator 7 & 12`, one per line, or the number 7. A number that the
 * instrument does not know, a range such as `7-9`, and a decimal are not read.
 */
export function parseIndicatorList(
  { indicators }: Instrument,
  cell: unknown,
): IndicatorListReading {
  if (isBlank(cell)) return { numbers: [], rest: MISSING };
  const parts = typeof cell === "string" ? partsOf(cell) : [cell];
  const known = new Set(indicators.map(({ number }) => number));
  const read = parts.map((part) => numberIn(part));
  const isKnown = (number: number | undefined): boolean =>
    number !== undefined && known.has(number);
  const others = parts.filter((_part, at) => !isKnown(read[at]));
  const isOnlyPart = others.length === 1 && typeof others[0] !== "string";
  return {
    numbers: indicators.map(({ number }) => number).filter((number) => read.includes(number)),
    rest:
      others.length === 0
        ? MISSING
        : unreadable(isOnlyPart ? others[0] : others.map(String).join("; ")),
  };
}

/**
 * What a list that {@link parseIndicatorList} reads looks like in lower case when it names an indicator: a part of a
 * regular expression, without a group that could be referred to, that never goes beyond a `|`.
 */
export function indicatorListPattern(number: OfficialNumber): string {
  const part = `${UNSEEN}*(?:${BEFORE_NUMBER})?0*${String(number)}${UNSEEN}*`;
  return `(?:[^|]*${BETWEEN})?${part}(?:${BETWEEN}[^|]*)?`;
}

function partsOf(text: string): string[] {
  return text
    .split(between)
    .map((part) => visibleText(part).replace(beforeNumber, ""))
    .filter((part) => part !== "");
}
