import { formatNumber } from "../format";
import {
  AGENCY_GROUPS,
  type AgencyGroup,
  FEWEST_CASES,
  matchAgency,
  type NationalResults,
  prospect,
  type Prospect,
  type Rank,
} from "../national";
import { hundredths, type ScoreValue } from "../scoring";
import type { Board } from "./board";
import { integerText, scoreText } from "./figures";

/** Who we are among the national results. */
export type Identity =
  | { readonly kind: "known"; readonly group: AgencyGroup; readonly name: string | null }
  /** The name is not among them and says no group: the user has to choose. */
  | { readonly kind: "asked"; readonly suggestions: readonly string[] };

/** A choice that names a group instead of an agency. */
export const GROUP_CHOICES = AGENCY_GROUPS.map((group) => ({
  value: `group ${group}`,
  group,
  text: `Tidak ada di daftar (${group})`,
}));

/**
 * Finds our own row by the name on sheet Mulai, or by what the user chose for it.
 *
 * @param chosen A printed name, the value of one of {@link GROUP_CHOICES}, or null.
 */
export function identify(
  { latest }: NationalResults,
  agency: string,
  chosen: string | null,
): Identity {
  const group = GROUP_CHOICES.find(({ value }) => value === chosen)?.group;
  if (group !== undefined) return { kind: "known", group, name: null };
  const match = matchAgency(latest, chosen ?? agency);
  return match.kind === "found"
    ? { kind: "known", group: match.agency.group, name: match.agency.name }
    : { kind: "asked", suggestions: match.suggestions.map(({ name }) => name) };
}

/** How realistic it is to reach a target in a year, by what others did. */
export interface Realism {
  readonly prospect: Prospect;
  /** The one sentence; null with too few cases, and where nothing is left to reach. */
  readonly sentence: string | null;
  /** Why there is no sentence; null where there is one. */
  readonly remark: string | null;
}

/** The target, and the next predicate where it lies beyond. */
export function realismOf(
  results: NationalResults,
  board: Board,
  group: AgencyGroup,
  index: ScoreValue,
  target: number | null,
): Realism {
  const own = hundredths(index.shown);
  const goals = [
    ...(target === null ? [] : [Math.ceil(target * 100 - 1e-6)]),
    ...board.instrument.predicates.map(({ min }) => min).filter((min) => min > own),
  ];
  const [first, ...further] = goals.filter((goal) => goal > own);
  const next = further.find((goal) => first !== undefined && goal > first);
  const rises = [first, next].filter((goal) => goal !== undefined).map((goal) => goal - own);
  const found = prospect(results, { group, index: own }, rises);
  const [from, to] = results.years;
  const cases = `${integerText(found.cases.length)} ${GROUP_NAMES[group]}`;
  const around = `sekitar ${scoreText(own / 100)}`;
  if (rises.length === 0) return { prospect: found, sentence: null, remark: null };
  if (found.cases.length < FEWEST_CASES) {
    const span = `tahun ${String(from)} ke ${String(to)}`;
    const remark = `Hanya ${cases} berangkat di ${around} pada ${span}: terlalu sedikit untuk disimpulkan.`;
    return { prospect: found, sentence: null, remark };
  }
  const [one, two] = found.shares.map(
    ({ percent, rise }) =>
      [`${integerText(percent)} %`, `sedikitnya ${scoreText(rise / 100)}`] as const,
  );
  const also = two ? `, ${two[0]} ${two[1]}` : "";
  const sentence = `Dari ${cases} yang berangkat di ${around}, ${one?.[0] ?? ""} naik ${one?.[1] ?? ""} dalam setahun${also}.`;
  return { prospect: found, sentence, remark: null };
}

const GROUP_NAMES: Readonly<Record<AgencyGroup, string>> = {
  kota: "kota",
  kabupaten: "kabupaten",
  provinsi: "provinsi",
  pusat: "instansi pusat",
};

/** `Sumber: Laporan … 2023 dan … 2024, 590 instansi yang ada pada kedua tahun.` */
export function sourceText({ sources, courses, leftOut }: NationalResults): string {
  const unread = leftOut.length > 0 ? `; ${integerText(leftOut.length)} baris tidak dipakai` : "";
  return `Sumber: ${sources[0]} dan ${sources[1]}, ${integerText(courses.length)} instansi yang tercantum pada kedua tahun${unread}.`;
}

/** `lebih tinggi dari 40 dari 93 kota; nilai tengahnya 3,02` */
export function rankText({ below, count, median }: Rank, group: AgencyGroup): string {
  return `lebih tinggi dari ${integerText(below)} dari ${integerText(count)} ${GROUP_NAMES[group]}; nilai tengahnya ${scoreText(median / 100)}`;
}

/** A change of hundredths with its sign: `+0,63`. */
export function changeText(change: number): string {
  return formatNumber(change / 100, 2, { sign: true });
}
