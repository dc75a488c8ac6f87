import { tidyText } from "../reading";
import {
  bandsOf,
  findByAlias,
  parseItemCode,
  type Instrument,
  type OfficialNumber,
} from "../scoring";

/** Which indicators, and which level of theirs, a text is about. */
export interface Mention {
  /** In official order, each once; none: nothing that names an indicator for certain. */
  readonly indicators: readonly OfficialNumber[];
  /** Level 1, 2, 3 …; null: the text names none. */
  readonly level: number | null;
  /** Numbers and codes that the instrument does not know, as written. */
  readonly unknown: readonly string[];
}

const NOTHING: Mention = { indicators: [], level: null, unknown: [] };

const BETWEEN = /\s*(?:[;,&+]|\bdan\b|\band\b|\bserta\b)\s*/i;
/** `7–9`, `7 s.d. 9`, `7 sampai 9`. */
const SPAN = /^0*(\d{1,3})\s*(?:[-–—]|s\.?\s*\/?\s*d\.?|sampai(?:\s+dengan)?)\s*0*(\d{1,3})$/i;
const NUMBER = /^0*(\d{1,3})$/;
/** `I7`, in a column for indicators. */
const SHORT = /^I[-_ ]?0*(\d{1,3})$/i;
/** `Indikator`, `Ind.`, `No.`, `Nomor indikator` before a number. */
const WORD =
  "(?:nomor\\s+indikator|no\\.?\\s+indikator|indikator|indicator|ind)(?![a-z])[\\s._:#-]*(?:ke-?|no\\.?\\s*)?";
const LEVEL = /(?:^|[^A-Za-z])(?:tingkat(?:\s+kematangan)?|level|lvl|tk)[\s._:-]*([1-9])(?!\d)/i;
/** `1.a.`, `12.b `: a number of the questionnaire with its point, at the beginning of a name. */
const POINT = /^0*(\d{1,3})\s*[.)]\s*[a-z](?=[\s.)_-])/i;
/** `I1-L2-01` anywhere in a name. */
const ITEM = /(?:^|[^A-Za-z0-9])(I0*\d{1,3}[-_ ]L\d[-_ ]0*\d{1,3})(?!\d)/gi;
/** `PG_04`, `IK-01`, `I7`, `5.2`: what may be a code, at the beginning of a name or between its marks. */
const CODE =
  /(?:^|[^A-Za-z0-9.])((?:[A-Za-z]{1,4}[-_ ]?\d{1,3})|(?:\d\.\d{1,2}))(?=$|[^A-Za-z0-9.]|\.(?![0-9]))/g;

/** `Indikator 07` anywhere in a name. */
const WORDED = new RegExp(`${WORD}0*(\\d{1,3})(?!\\d)`, "gi");

/**
 * Reads a cell that is there to name indicators: `7`, `7; 12 dan 13`, `7–9`, `Indikator 7`, `I7`, `1.a`, a code
 * of the portal. Everything in it has to be understood; what is not is `unknown`.
 */
export function readIndicatorCell(instrument: Instrument, cell: string): Mention {
  const text = tidyText(cell.replace(/[\n\r]+/g, ";"));
  if (text === "") return NOTHING;
  const own = readName(instrument, text);
  if (own.indicators.length > 0 && new RegExp(ITEM.source, "i").test(text)) return own;
  const word = new RegExp(`^${WORD}`, "i");
  const level = levelIn(instrument, text);
  const parts = text
    .replace(LEVEL, " ")
    .split(BETWEEN)
    .map((part) => part.replace(word, "").trim())
    .filter((part) => part !== "");
  const read = parts.map((part) => numbersOf(instrument, part));
  return {
    indicators: inOrder(
      instrument,
      read.flatMap((each) => each ?? []),
    ),
    level,
    unknown: parts.filter((_part, at) => read[at] === null),
  };
}

/**
 * Reads the name of a file or document, or a path to it, for what names an indicator without doubt: `I1-L2-01`,
 * `Indikator 7`, a code of the portal, `1.a.` at its beginning. A bare number, as in `07_SK.pdf` or
 * `Laporan 2024`, names none.
 */
export function readName(instrument: Instrument, name: string): Mention {
  const text = tidyText(name);
  const items = groupsOf(ITEM, text).map((code) => ({
    code,
    item: parseItemCode(instrument, code),
  }));
  const found = items.flatMap(({ item }) => (item ? [item] : []));
  if (items.length > 0) {
    const levels = new Set(found.map(({ level }) => level));
    return {
      indicators: inOrder(
        instrument,
        found.map(({ indicator }) => indicator),
      ),
      level: levels.size === 1 ? (found[0]?.level ?? null) : null,
      unknown: items.filter(({ item }) => !item).map(({ code }) => code),
    };
  }
  const level = levelIn(instrument, text);
  const worded = groupsOf(WORDED, text);
  if (worded.length > 0) return mention(instrument, worded, level);
  const base = text.split(/[\\/]/).pop() ?? text;
  const [, point] = POINT.exec(base) ?? [];
  if (point !== undefined) return mention(instrument, [point], level);
  const coded = groupsOf(CODE, text).flatMap((code) => {
    const indicator = findByAlias(instrument, code);
    return indicator ? [indicator.number] : [];
  });
  return { indicators: inOrder(instrument, coded), level, unknown: [] };
}

/** What the first group of an expression is, wherever it matches. */
function groupsOf(pattern: RegExp, text: string): string[] {
  const groups: string[] = [];
  text.replace(pattern, (match: string, group: string) => {
    groups.push(group);
    return match;
  });
  return groups;
}

function mention(
  instrument: Instrument,
  written: readonly string[],
  level: number | null,
): Mention {
  const numbers = written.map(Number);
  const known = inOrder(instrument, numbers);
  return {
    indicators: known,
    level,
    unknown: written.filter((_each, at) => !known.includes(numbers[at] ?? 0)),
  };
}

/** null: it is no number, span or code of this instrument. */
function numbersOf(instrument: Instrument, part: string): OfficialNumber[] | null {
  const isKnown = (number: number): boolean =>
    instrument.indicators.some((each) => each.number === number);
  const [, only] = NUMBER.exec(part) ?? [];
  if (only !== undefined) return isKnown(Number(only)) ? [Number(only)] : null;
  const [, first, last] = SPAN.exec(part) ?? [];
  if (first !== undefined && last !== undefined) {
    const [from, to] = [Number(first), Number(last)];
    const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
    return from < to && all.every(isKnown) ? all : null;
  }
  const coded = findByAlias(instrument, part);
  if (coded) return [coded.number];
  const [, short] = SHORT.exec(part) ?? [];
  if (short !== undefined) return isKnown(Number(short)) ? [Number(short)] : null;
  const [, point] = POINT.exec(`${part} `) ?? [];
  return point !== undefined && isKnown(Number(point)) ? [Number(point)] : null;
}

/** A level that a text names in words; null for one that the instrument does not know. */
function levelIn({ scale }: Instrument, text: string): number | null {
  const [, level] = LEVEL.exec(text) ?? [];
  const isKnown = bandsOf(scale).some(({ number }) => number === Number(level));
  return level !== undefined && isKnown ? Number(level) : null;
}

function inOrder({ indicators }: Instrument, numbers: readonly number[]): OfficialNumber[] {
  return indicators.map(({ number }) => number).filter((number) => numbers.includes(number));
}
