import { nameKey, plainTitle, titleSubject, type ColumnSubject } from "../reading";
import { findByAlias, type Instrument, type OfficialNumber } from "../scoring";
import type { ImportedStage, ResultCode } from "./model";

/** What a column of somebody's table holds. */
export type ColumnMeaning =
  | { readonly kind: "agency" | "year" | "stage" | "instrument" | "number" | "name" }
  | { readonly kind: "weight" | "weighted" | "prose" }
  | { readonly kind: "level"; readonly stage: ImportedStage | null }
  | { readonly kind: "indicator"; readonly number: OfficialNumber }
  | { readonly kind: "result"; readonly code: ResultCode };

/** What a title says by itself, the narrower subject first; everything else takes the instrument. */
const SUBJECTS = [
  "agency",
  "year",
  "stage",
  "instrument",
  "number",
  "name",
  "weight",
  "weighted",
  "prose",
] as const satisfies readonly ColumnSubject[];

/** Names of levels once the words for their stage are taken away; "" is a column named by its stage alone. */
const LEVEL_NAMES: ReadonlySet<string> = new Set([
  ...["", "tingkat", "level", "nilai", "skor", "kematangan", "capaian", "penilaian", "hasil"],
  ...["tingkat kematangan", "level kematangan", "nilai kematangan", "nilai capaian"],
  ...[
    "nilai indikator",
    "tingkat indikator",
    "capaian level",
    "capaian tingkat",
    "hasil penilaian",
  ],
]);

const LAST_YEAR = /\btahun (?:lalu|sebelumnya)\b/;
const STAGE_NAMES: readonly (readonly [ImportedStage, RegExp])[] = [
  ["self", /\bmandiri\b|\bself(?: assessment)?\b/],
  ["verified", /\bverifikasi\b|\basesor internal\b|\binternal\b/],
  ["final", /\bfinal\b|\bakhir\b|\bpusat\b|\bditetapkan\b|\btauval\b/],
  ["external", /\basesor eksternal\b|\beksternal\b|\bsementara\b/],
];

/** The stage that a text names, and what is left of the text; `mandiri tahun lalu` is a stage too. */
export function stageIn(text: string): { readonly stage: ImportedStage | null; rest: string } {
  const plain = plainTitle(text);
  const isLastYear = LAST_YEAR.test(plain);
  const found = STAGE_NAMES.find(([, words]) => words.test(plain));
  if (!found) return { stage: isLastYear ? "lastYear" : null, rest: without(plain, LAST_YEAR) };
  const [stage, words] = found;
  const rest = without(without(plain, words), LAST_YEAR);
  if (!isLastYear) return { stage, rest };
  return { stage: stage === "self" ? "lastYearSelf" : "lastYear", rest };
}

/** What a header says its column holds; null for one that is not known. */
export function meaningOf(header: string, instrument: Instrument): ColumnMeaning | null {
  const plain = plainTitle(header);
  if (plain === "") return null;
  const known = titleSubject(header, SUBJECTS);
  if (known) return { kind: known.subject };
  const code = resultCode(plain, instrument);
  if (code !== null) return { kind: "result", code };
  const number = indicatorNumber(header, instrument);
  if (number !== null) return { kind: "indicator", number };
  const { stage, rest } = stageIn(header);
  if (LEVEL_NAMES.has(rest) && (stage !== null || rest !== "")) return { kind: "level", stage };
  return null;
}

/** An index, a domain or an aspect: `Indeks SPBE`, `d1`, `D2001`, `Aspek 3`. */
export function resultCode(name: string, instrument: Instrument): ResultCode | null {
  const plain = plainTitle(name);
  if (["indeks", "nilai indeks", "index", plainTitle(instrument.indexName)].includes(plain)) {
    return "indeks";
  }
  const [, letter = "", digits = ""] =
    /^(?:nilai )?(d|a|domain |aspek )(?:200)?(\d{1,2})$/.exec(plain) ?? [];
  const isDomain = letter.startsWith("d");
  const groups = isDomain ? instrument.domains : instrument.aspects;
  const number = Number(digits);
  if (!groups.some((group) => group.number === number)) return null;
  return codeOf(isDomain ? "D" : "A", number);
}

/** The code of a domain or an aspect. */
export function codeOf(layer: "D" | "A", number: OfficialNumber): ResultCode {
  return `${layer}${String(number)}` as ResultCode;
}

/**
 * The indicator that a text names: by its official number (`7`, `07`, `Indikator 7`), a code of the instrument
 * (`IK-07`, `2.2`) or its name; null for anything else.
 */
export function indicatorNumber(text: string, instrument: Instrument): OfficialNumber | null {
  const plain = nameKey(text).replace(/\.$/, "");
  const [, digits] = /^(?:i|ik|ind|indikator|indikator ke)?[\s_-]*0*(\d{1,3})$/.exec(plain) ?? [];
  const { indicators } = instrument;
  if (digits !== undefined) {
    return indicators.find(({ number }) => number === Number(digits))?.number ?? null;
  }
  const named =
    findByAlias(instrument, plain) ??
    indicators.find(({ name, shortName }) =>
      [name, shortName].some((each) => nameKey(each) === plain),
    );
  return named?.number ?? null;
}

function without(text: string, words: RegExp): string {
  return text.replace(words, " ").replace(/\s+/g, " ").trim();
}
