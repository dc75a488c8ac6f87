import { nameKey } from "../reading";
import { addFractions, type Fraction } from "../scoring";
import type { Board, Entry } from "./board";
import { distinctNames } from "./distinct-names";
import { findingsOf } from "./findings";
import { knownOffices, opdIn, supportersIn } from "./office-names";

/** What an office has to do with an indicator. */
export type Part = "main" | "support";

/** The offices of a board as first written, and what each has to do with which indicator; by the keys of names. */
interface Parts {
  readonly names: readonly string[];
  readonly of: ReadonlyMap<Entry, ReadonlyMap<string, Part>>;
}

const read = new WeakMap<Board, Parts>();

function partsIn(board: Board): Parts {
  const known = read.get(board);
  if (known) return known;
  const { panel, entries } = board;
  const listed = knownOffices(panel);
  const of = new Map(
    entries.map((entry) => {
      const { row } = entry;
      const supporters = row ? supportersIn(row, listed).map(nameKey) : [];
      const main = row ? nameKey(opdIn(row)) : "";
      const parts = new Map<string, Part>(supporters.map((key) => [key, "support"]));
      if (main !== "") parts.set(main, "main");
      return [entry, parts] as const;
    }),
  );
  const named = new Set([...of.values()].flatMap((parts) => [...parts.keys()]));
  const written = panel.rows.flatMap((row) => [opdIn(row), ...supportersIn(row, listed)]);
  const names = distinctNames([...listed, ...written]).filter((name) => named.has(nameKey(name)));
  const parts = { names, of };
  read.set(board, parts);
  return parts;
}

/** Every office that answers for an indicator or supports one; those of sheet OPD first. */
export function officesOf(board: Board): readonly string[] {
  return partsIn(board).names;
}

/** undefined: nothing. */
export function partOf(board: Board, entry: Entry, office: string): Part | undefined {
  return partsIn(board).of.get(entry)?.get(nameKey(office));
}

/** The office that somebody wants to see, as this workbook writes it; null where it has no such office. */
export function chosenOffice(board: Board, wanted: string | null): string | null {
  if (wanted === null) return null;
  return officesOf(board).find((name) => nameKey(name) === nameKey(wanted)) ?? null;
}

/**
 * The indicators that an office answers for or supports, in official order; all of them for null, and for an office
 * that this workbook does not know.
 */
export function entriesOf(board: Board, wanted: string | null): readonly Entry[] {
  const office = chosenOffice(board, wanted);
  if (office === null) return board.entries;
  return board.entries.filter((entry) => partOf(board, entry, office) !== undefined);
}

/** How an office stands with the indicators that it answers for. */
export interface OfficeStanding {
  readonly name: string;
  readonly held: number;
  /** Indicators of others that it supports. */
  readonly supported: number;
  readonly filled: number;
  readonly below: number;
  /** What the index gains when all of them reach their targets. */
  readonly stake: Fraction;
  /** Below target although their day has passed. */
  readonly overdue: number;
  /** Claimed above the lowest level without a prepared document; null while not all documents were sent. */
  readonly lacking: number | null;
}

/**
 * The standing of each office; what is late and what lacks evidence is what *Periksa* says.
 *
 * @param today ISO date.
 */
export function officeStandings(
  board: Board,
  offices: readonly string[],
  today: string,
): OfficeStanding[] {
  const found = new Map(
    findingsOf(board, today).map(({ check, findings }) => [
      check.id,
      new Set(findings.map(({ number }) => number)),
    ]),
  );
  const gains = new Map(board.below.map(({ indicator, gain }) => [indicator.number, gain]));
  return offices.map((name): OfficeStanding => {
    const own = board.entries.filter((entry) => partOf(board, entry, name) === "main");
    const count = (isCounted: (entry: Entry) => boolean): number => own.filter(isCounted).length;
    const isFound = (check: string) => (entry: Entry) =>
      found.get(check)?.has(entry.indicator.number) ?? false;
    return {
      name,
      held: own.length,
      supported: board.entries.filter((entry) => partOf(board, entry, name) === "support").length,
      filled: count(({ reading }) => reading.kind === "level"),
      below: count(({ status }) => status === "below"),
      stake: own
        .flatMap(({ indicator }) => gains.get(indicator.number) ?? [])
        .reduce(addFractions, { numerator: 0, denominator: 1 }),
      overdue: count(isFound("overdue")),
      lacking: board.panel.abridged === null ? count(isFound("missing-evidence")) : null,
    };
  });
}
