import { ASSESSMENT, type ColumnKey, type LoggedTogether, type Register } from "../layout";
import type { PlainCell } from "./plain-cell";

/** A change as sheet Log tells it. */
export interface LoggedChange {
  /** The official number, or several as the register lists them; empty where it is about none. */
  readonly indicators: string;
  /** What it is about besides: a document, a scenario, a recommendation; may be empty. */
  readonly subject: string;
  readonly column: string;
  readonly before: PlainCell;
  readonly after: PlainCell;
}

/** What stood there before, where Sheets does not tell. */
export const NOT_KNOWN = "tidak diketahui";
/** What a cell holds that got its first formula again. */
export const FORMULA_AGAIN = "rumus semula";

/** A change of a cell on sheet Penilaian. */
export function indicatorChange(
  number: number,
  column: ColumnKey,
  before: PlainCell,
  after: PlainCell,
): LoggedChange {
  const { header } = ASSESSMENT.columns[column];
  return { indicators: String(number), subject: "", column: header, before, after };
}

/** The cells of a register's row, whatever else they are. */
export type CellsOf<Key extends string> = (key: Key) => PlainCell;

/** So many lines that came or went together are named. */
const MOST_NAMES = 3;

/** A change of one cell of a register; nothing for a register whose single lines sheet Log does not tell of. */
export function lineCellChange<Key extends string>(
  register: Register<Key>,
  row: CellsOf<Key>,
  key: Key,
  after: PlainCell,
  before = row(key),
): LoggedChange[] {
  const { sheet, columns, logged } = register;
  if (!logged || "count" in logged) return [];
  return [
    {
      ...nameOf(register, row),
      column: `${sheet}: ${columns[key].header}`,
      before,
      after,
    },
  ];
}

/** What came, went or became another when lines took the place of others; nothing where they say the same. */
export function lineChanges<Key extends string>(
  register: Register<Key>,
  before: readonly CellsOf<Key>[],
  after: readonly CellsOf<Key>[],
): LoggedChange[] {
  const { sheet, logged } = register;
  if (!logged) return [];
  if ("count" in logged) return [togetherChange(register, logged, before, after)];
  const told = (cells: CellsOf<Key>): Line => ({
    ...nameOf(register, cells),
    gist: logged.gist((key) => text(cells(key))),
  });
  const left = before.map(told);
  const changes = after.map(told).map((line): LoggedChange => {
    const at = left.findIndex((each) => isSameLine(each, line));
    const [former] = at === -1 ? [] : left.splice(at, 1);
    const { gist, ...name } = line;
    return { ...name, column: sheet, before: former?.gist ?? null, after: gist };
  });
  const gone = left.map(({ gist, ...name }): LoggedChange => {
    return { ...name, column: sheet, before: gist, after: null };
  });
  return [...gone, ...changes].filter((change) => (change.before ?? "") !== (change.after ?? ""));
}

function togetherChange<Key extends string>(
  { sheet, subject }: Register<Key>,
  { count }: LoggedTogether,
  before: readonly CellsOf<Key>[],
  after: readonly CellsOf<Key>[],
): LoggedChange {
  const all = (after.length > 0 ? after : before).map((cells) => text(cells(subject)));
  const more = all.length - MOST_NAMES;
  return {
    indicators: "",
    subject: all.slice(0, MOST_NAMES).join("; ") + (more > 0 ? `; … (${String(more)} lagi)` : ""),
    column: sheet,
    before: before.length > 0 ? count(before.length) : null,
    after: after.length > 0 ? count(after.length) : null,
  };
}

type Name = Pick<LoggedChange, "indicators" | "subject">;

interface Line extends Name {
  readonly gist: string;
}

function isSameLine(a: Line, b: Line): boolean {
  return a.indicators === b.indicators && a.subject === b.subject;
}

function nameOf<Key extends string>(
  { indicators, subject }: Register<Key>,
  row: CellsOf<Key>,
): Name {
  return { indicators: indicators ? text(row(indicators)) : "", subject: text(row(subject)) };
}

function text(cell: PlainCell): string {
  return cell === null ? "" : String(cell).trim();
}
