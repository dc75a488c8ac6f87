import type { Entry } from "../board";
import { DETAIL_COLUMN_NAMES } from "../column-names";
import { cellText, integerText } from "../figures";

/** One indicator that a query finds. */
export interface Hit {
  readonly entry: Entry;
  /** Where the words stand, when not in the number or the name. */
  readonly passage: Passage | null;
}

/** A piece of guidance around the first word found in it. */
export interface Passage {
  readonly label: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Who does it: searched beside the guidance. */
const OFFICE_COLUMNS = ["opd", "supportingOpd", "pic"] as const;

/** Characters shown on each side of a match. */
const CONTEXT = 36;

/**
 * The indicators that hold every word of the query in number, name, offices or guidance. Exact number first,
 * then name, then the rest; each in official order.
 */
export function search(entries: readonly Entry[], query: string): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return entries
    .flatMap((entry) => {
      const found = match(entry, words);
      return found === null ? [] : [{ entry, ...found }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry, passage }) => ({ entry, passage }));
}

/** `indikator 12` asks for 12; the word alone is a word as any other. */
function wordsOf(query: string): string[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const telling = words.filter((word) => word !== "indikator");
  return telling.length > 0 ? telling : words;
}

function match(
  entry: Entry,
  words: readonly string[],
): { readonly rank: number; readonly passage: Passage | null } | null {
  const number = integerText(entry.indicator.number);
  if (words.length === 1 && words[0] === number) return { rank: 0, passage: null };

  const holdsAll = (text: string): boolean => words.every((word) => text.includes(word));
  const name = `${number} ${entry.indicator.name}`.toLowerCase();
  if (holdsAll(name)) return { rank: 1, passage: null };

  const texts = guidanceTexts(entry);
  const everything = [name, ...texts.map(({ text }) => text.toLowerCase())].join(" ");
  if (!holdsAll(everything)) return null;
  const holder =
    texts.find(({ text }) => holdsAll(text.toLowerCase())) ??
    texts.find(({ text }) => words.some((word) => text.toLowerCase().includes(word)));
  return { rank: 2, passage: holder ? passageIn(holder, words) : null };
}

interface GuidanceText {
  readonly label: string;
  readonly text: string;
}

function guidanceTexts({ guidance, aspect, row }: Entry): GuidanceText[] {
  const aspectText = [
    ...OFFICE_COLUMNS.map((column) => ({
      label: DETAIL_COLUMN_NAMES[column],
      text: cellText(row?.details[column] ?? null),
    })),
    ...(aspect ? [{ label: "Aspek", text: aspect.name }] : []),
  ];
  if (guidance === undefined) return aspectText;
  const all = (label: string, texts: readonly string[]): GuidanceText[] =>
    texts.map((text) => ({ label, text }));
  return [
    { label: "Yang dinilai", text: guidance.purpose },
    ...guidance.criteria.map((text, i) => ({
      label: `Kriteria tingkat ${integerText(i + 1)}`,
      text,
    })),
    ...all("Bukti dukung", guidance.evidence),
    ...guidance.nextSteps.map((text, i) => ({ label: `Langkah ke ${integerText(i + 2)}`, text })),
    ...all("Dasar hukum", guidance.legalReferences),
    ...(guidance.note === undefined ? [] : [{ label: "Catatan", text: guidance.note }]),
    ...aspectText,
  ];
}

function passageIn({ label, text }: GuidanceText, words: readonly string[]): Passage {
  const lower = text.toLowerCase();
  const word = words.find((candidate) => lower.includes(candidate)) ?? "";
  const start = lower.indexOf(word);
  const end = start + word.length;
  const from = start <= CONTEXT ? 0 : text.indexOf(" ", start - CONTEXT) + 1;
  const before = text.slice(Math.min(from, start), start);
  const to = end + CONTEXT >= text.length ? text.length : text.lastIndexOf(" ", end + CONTEXT);
  const after = text.slice(end, Math.max(to, end));
  return {
    label,
    before: from > 0 ? `… ${before}` : before,
    match: text.slice(start, end),
    after: to < text.length ? `${after} …` : after,
  };
}
