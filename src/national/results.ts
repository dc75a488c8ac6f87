import { agencyGroup, agencyKey, type AgencyGroup } from "./agency-name";

/**
 * Published national results as the add-on's data page holds them. Values are in hundredths (2,87 = 287), as
 * every number here is printed with two decimals; null is a cell that is blank or garbled in the source.
 */
export interface PublishedYear {
  readonly year: number;
  readonly source: string;
  /** Name as printed, indices of the domains in order, index. */
  readonly rows: readonly (readonly [
    name: string,
    domains: readonly (number | null)[],
    index: number | null,
  ])[];
}

/** The printed result of one agency in one year, in hundredths. */
export interface Result {
  readonly index: number;
  readonly domains: readonly number[];
}

/** An agency with a usable result in two years that follow each other. */
export interface Course {
  readonly name: string;
  readonly group: AgencyGroup;
  readonly from: Result;
  readonly to: Result;
}

/** A row that is not used, and why: a cell is garbled, or the same agency is printed twice. */
export interface LeftOut {
  readonly year: number;
  readonly name: string;
  readonly reason: "garbled" | "twice";
}

export interface NationalResults {
  /** Of the two years, earlier first. */
  readonly years: readonly [number, number];
  readonly sources: readonly [string, string];
  /** Agencies with a usable result in both years. */
  readonly courses: readonly Course[];
  /** Every usable result of the later year. */
  readonly latest: readonly (Result & { readonly name: string; readonly group: AgencyGroup })[];
  readonly leftOut: readonly LeftOut[];
}

const LOWEST = 100;
const HIGHEST = 500;

/** Reads the data page: pairs the two years by name and leaves out, by name, what is not usable. */
export function readNationalResults(earlier: PublishedYear, later: PublishedYear): NationalResults {
  const first = readYear(earlier);
  const second = readYear(later);
  return {
    years: [earlier.year, later.year],
    sources: [earlier.source, later.source],
    courses: [...first.usable].flatMap(([key, { name, group, result }]) => {
      const next = second.usable.get(key);
      return next ? [{ name, group, from: result, to: next.result }] : [];
    }),
    latest: [...second.usable.values()].map(({ name, group, result }) => ({
      name,
      group,
      ...result,
    })),
    leftOut: [...first.leftOut, ...second.leftOut],
  };
}

interface Printed {
  readonly name: string;
  readonly group: AgencyGroup;
  readonly result: Result;
}

function readYear({ year, rows }: PublishedYear): {
  readonly usable: ReadonlyMap<string, Printed>;
  readonly leftOut: readonly LeftOut[];
} {
  const usable = new Map<string, Printed>();
  const leftOut: LeftOut[] = [];
  const twice = new Set<string>();
  for (const [name, cells, index] of rows) {
    const key = agencyKey(name);
    const domains = cells.filter(isOnScale);
    if (domains.length < cells.length || !isOnScale(index)) {
      leftOut.push({ year, name, reason: "garbled" });
    } else if (usable.has(key)) {
      twice.add(key);
      leftOut.push({ year, name, reason: "twice" });
    } else {
      usable.set(key, { name, group: agencyGroup(name), result: { index, domains } });
    }
  }
  for (const key of twice) {
    leftOut.push({ year, name: usable.get(key)?.name ?? "", reason: "twice" });
    usable.delete(key);
  }
  return { usable, leftOut };
}

function isOnScale(value: number | null): value is number {
  return value !== null && value >= LOWEST && value <= HIGHEST;
}
