import type { DataValidation } from "./data-validation";
import { AUTOMATIC } from "./number-format";

/** One side of a cell's border. */
export interface BorderSide {
  readonly color: string;
  readonly style: string;
}

/** How a cell looks, apart from conditional formats. */
export interface CellFormat {
  readonly background: string;
  readonly fontColor: string;
  readonly fontWeight: string;
  readonly fontStyle: string;
  readonly fontLine: string;
  readonly fontSize: number;
  readonly fontFamily: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapStrategy: "OVERFLOW" | "WRAP" | "CLIP";
  readonly numberFormat: string;
  readonly borders: Readonly<Partial<Record<"top" | "left" | "bottom" | "right", BorderSide>>>;
}

/** The look of a cell to which nothing was done. */
export const DEFAULT_FORMAT: CellFormat = {
  background: "#ffffff",
  fontColor: "#000000",
  fontWeight: "normal",
  fontStyle: "normal",
  fontLine: "none",
  fontSize: 10,
  fontFamily: "Arial",
  horizontalAlignment: "general",
  verticalAlignment: "bottom",
  wrapStrategy: "OVERFLOW",
  numberFormat: AUTOMATIC,
  borders: {},
};

const wholeFormats = new WeakMap<Partial<CellFormat>, CellFormat>();

/** The look of a cell of which only what was done to it is known. */
export function wholeFormat(format: Partial<CellFormat> | undefined): CellFormat {
  if (format === undefined) return DEFAULT_FORMAT;
  const known = wholeFormats.get(format);
  if (known !== undefined) return known;
  const whole = { ...DEFAULT_FORMAT, ...format };
  wholeFormats.set(format, whole);
  return whole;
}

/** Everything about a cell but its value and formula, which the engine keeps. */
export interface Cell {
  /** Whether something was entered here. */
  readonly isFilled?: boolean;
  readonly format?: Partial<CellFormat>;
  readonly note?: string;
  readonly validation?: DataValidation;
}

/** A property set to undefined is taken away. */
export type CellChange = { readonly [Key in keyof Cell]?: Cell[Key] | undefined };

/** The cell with some properties changed; undefined when nothing is left. */
export const withChange = shareResult((cell, change: CellChange): Cell | undefined => {
  const entries = Object.entries({ ...cell, ...change }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
});

/** The cell with a part of its look changed. */
export const withFormat = shareResult((cell, change: Partial<CellFormat>): Cell => ({
  ...cell,
  format: { ...cell?.format, ...change },
}));

/** So many results of changes to one cell are remembered: columns side by side look different. */
const MOST_RESULTS = 30;

/** Cells that are one object and are changed alike stay one object: a thousand rows cost as much as one. */
function shareResult<Change extends object, Result extends Cell | undefined>(
  make: (cell: Cell | undefined, change: Change) => Result,
): (cell: Cell | undefined, change: Change) => Result {
  const byCell = new WeakMap<object, { readonly change: Change; readonly result: Result }[]>();
  const noCell = {};
  return (cell, change) => {
    const results = byCell.get(cell ?? noCell) ?? [];
    for (const known of results) if (isAlike(known.change, change)) return known.result;
    const result = make(cell, change);
    if (results.length >= MOST_RESULTS) results.length = 0;
    results.push({ change, result });
    byCell.set(cell ?? noCell, results);
    return result;
  };
}

function isAlike<Change extends object>(a: Change, b: Change): boolean {
  if (a === b) return true;
  for (const key in a) if (!(key in b) || a[key] !== b[key]) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}
