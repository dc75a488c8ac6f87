/**
 * Levels that print a published result. The national reports print domain indices and the index of every
 * agency but not its 47 levels; here one assignment is found that prints the same numbers. The arithmetic
 * is the regulation's, written out on integers and apart from the code under test.
 */

export interface PublishedResult {
  readonly agency: string;
  /** Printed indices of the domains 1 to 4. */
  readonly domains: readonly number[];
  readonly index: number;
  readonly predicate: string;
}

/** Consecutive indicators of equal weight (in hundredths of a percent), so that only their sum counts. */
interface Group {
  readonly size: number;
  readonly weight: number;
}

/** Domain 4 has two groups: its aspects 7 and 8. */
const DOMAINS: readonly (readonly Group[])[] = [
  [{ size: 10, weight: 130 }],
  [{ size: 10, weight: 250 }],
  [{ size: 11, weight: 150 }],
  [
    { size: 10, weight: 275 },
    { size: 6, weight: 300 },
  ],
];

/** Ascending lower bounds of the unrounded index × 10000. */
const PREDICATES = [
  { name: "Kurang", min: 10000 },
  { name: "Cukup", min: 18000 },
  { name: "Baik", min: 26000 },
  { name: "Sangat Baik", min: 35000 },
  { name: "Memuaskan", min: 42000 },
];

/**
 * 47 levels in official order that print the domains and the index; null when no levels do. Where several
 * assignments do, the first one whose unrounded index has the printed predicate is taken. Inside a group
 * the levels are as even as their sum allows, higher ones first.
 */
export function constructLevels({ domains, index, predicate }: PublishedResult): number[] | null {
  const sumsByDomain = DOMAINS.map((groups, i) =>
    product(groups.map(possibleSums)).filter(
      (sums) => inHundredths(weigh(groups, sums), weightOf(groups)) === toHundredths(domains[i]),
    ),
  );
  const groups = DOMAINS.flat();
  const candidates = product(sumsByDomain)
    .map((sums) => sums.flat())
    .filter((sums) => inHundredths(weigh(groups, sums), 10000) === toHundredths(index));
  const sums =
    candidates.find((candidate) => predicateAt(weigh(groups, candidate)) === predicate) ??
    candidates[0];
  return sums ? groups.flatMap(({ size }, i) => evenLevels(size, sums[i] ?? 0)) : null;
}

function possibleSums({ size }: Group): number[] {
  return Array.from({ length: 4 * size + 1 }, (_, i) => size + i);
}

function weigh(groups: readonly Group[], sums: readonly number[]): number {
  return groups.reduce((total, { weight }, i) => total + weight * (sums[i] ?? 0), 0);
}

function weightOf(groups: readonly Group[]): number {
  return groups.reduce((total, { size, weight }) => total + size * weight, 0);
}

/** numerator / denominator × 100, half-up. */
function inHundredths(numerator: number, denominator: number): number {
  return Math.floor((200 * numerator + denominator) / (2 * denominator));
}

function toHundredths(printed: number | undefined): number {
  return Math.round((printed ?? NaN) * 100);
}

function predicateAt(total: number): string | undefined {
  return PREDICATES.filter(({ min }) => total >= min).at(-1)?.name;
}

function evenLevels(size: number, sum: number): number[] {
  const lower = Math.floor(sum / size);
  return Array.from({ length: size }, (_, i) => (i < sum - lower * size ? lower + 1 : lower));
}

/** Every way to take one item from each list. */
function product<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>(
    (taken, list) => taken.flatMap((items) => list.map((item) => [...items, item])),
    [[]],
  );
}
