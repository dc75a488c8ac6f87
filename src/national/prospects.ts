import type { AgencyGroup } from "./agency-name";
import type { Course, NationalResults, Result } from "./results";

/** How far another agency's index may lie from ours to have started where we stand, in hundredths. */
export const NEARBY = 25;
/** Fewer cases than this say nothing. */
export const FEWEST_CASES = 10;
/** Width of a bar of the histogram, in hundredths. */
export const BAR_WIDTH = 25;

/** Where we stand: values in hundredths. */
export interface Standing {
  readonly group: AgencyGroup;
  readonly index: number;
}

/** How many agencies of our group that started where we stand rose at least so much in a year. */
export interface Share {
  /** In hundredths. */
  readonly rise: number;
  readonly reached: number;
  /** Of all cases, in percent, half-up. */
  readonly percent: number;
}

/** What became in a year of the agencies that started where we stand. */
export interface Prospect {
  readonly cases: readonly Course[];
  /** Of each rise that was asked for; empty with fewer than {@link FEWEST_CASES} cases. */
  readonly shares: readonly Share[];
  /** Changes of the index, lowest first; empty with fewer than {@link FEWEST_CASES} cases. */
  readonly bars: readonly Bar[];
}

/** Cases whose change lies in [from, to), in hundredths. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Looks at the agencies of our group whose index was within {@link NEARBY} of ours.
 *
 * @param rises To judge, in hundredths.
 */
export function prospect(
  { courses }: NationalResults,
  { group, index }: Standing,
  rises: readonly number[],
): Prospect {
  const cases = courses.filter(
    (course) => course.group === group && Math.abs(course.from.index - index) <= NEARBY,
  );
  if (cases.length < FEWEST_CASES) return { cases, shares: [], bars: [] };
  return {
    cases,
    shares: rises.map((rise) => {
      const reached = cases.filter((course) => change(course) >= rise).length;
      return {
        rise,
        reached,
        percent: Math.floor((200 * reached + cases.length) / (2 * cases.length)),
      };
    }),
    bars: barsOf(cases.map(change)),
  };
}

/** How the index changed in the year, in hundredths. */
export function change({ from, to }: Course): number {
  return to.index - from.index;
}

/** A course whose start resembles ours in every domain, and how far each of its domains went on. */
export interface Neighbour {
  readonly course: Course;
  /** Change of each domain, in hundredths. */
  readonly changes: readonly number[];
}

/**
 * The agencies of our group that started with the domains most like ours: the smallest sum of squared
 * differences, ties in the order of the report.
 *
 * @param own Our domains in order, in hundredths.
 * @param except Name of our own row, which is no neighbour.
 */
export function neighbours(
  { courses }: NationalResults,
  group: AgencyGroup,
  own: Result["domains"],
  { except = "", most = 3 }: { readonly except?: string; readonly most?: number } = {},
): Neighbour[] {
  const distance = ({ from }: Course): number =>
    from.domains.reduce((sum, value, at) => sum + (value - (own[at] ?? NaN)) ** 2, 0);
  return courses
    .filter((course) => course.group === group && course.name !== except)
    .map((course) => ({ course, distance: distance(course) }))
    .filter((each) => Number.isFinite(each.distance))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ course }) => ({
      course,
      changes: course.to.domains.map((value, at) => value - (course.from.domains[at] ?? value)),
    }));
}

/** Where a value lies among the group's results of the later year. */
export interface Rank {
  /** In hundredths; of an even number of agencies the lower middle one. */
  readonly median: number;
  /** How many agencies of the group have a lower value, and how many there are. */
  readonly below: number;
  readonly count: number;
}

/**
 * Our index and domains among the results of the later year; null for a group with fewer than
 * {@link FEWEST_CASES} agencies.
 *
 * @param own Index and domains in hundredths; null where a value is not known.
 */
export function ranks(
  { latest }: NationalResults,
  group: AgencyGroup,
  own: { readonly index: number | null; readonly domains: readonly (number | null)[] },
): { readonly index: Rank | null; readonly domains: readonly (Rank | null)[] } | null {
  const agencies = latest.filter((agency) => agency.group === group);
  if (agencies.length < FEWEST_CASES) return null;
  const rank = (value: number | null, values: readonly number[]): Rank | null => {
    if (value === null) return null;
    const sorted = [...values].sort((a, b) => a - b);
    return {
      median: sorted[Math.floor((sorted.length - 1) / 2)] ?? value,
      below: sorted.filter((each) => each < value).length,
      count: sorted.length,
    };
  };
  return {
    index: rank(
      own.index,
      agencies.map(({ index }) => index),
    ),
    domains: own.domains.map((value, at) =>
      rank(
        value,
        agencies.map(({ domains }) => domains[at] ?? NaN),
      ),
    ),
  };
}

/** Every bar between the lowest and the highest change, empty ones included. */
function barsOf(changes: readonly number[]): Bar[] {
  const places = changes.map((each) => Math.floor(each / BAR_WIDTH));
  const first = Math.min(...places);
  return Array.from({ length: Math.max(...places) - first + 1 }, (_, at) => ({
    from: (first + at) * BAR_WIDTH,
    to: (first + at + 1) * BAR_WIDTH,
    count: places.filter((place) => place === first + at).length,
  }));
}
