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

/** Cells that are one object and are changed alike stay one object: a thousand rows cost as much as one. */
function shareResult<Change extends object, Result extends Cell | undefined>(
  make: (cell: Cell | undefined, change: Change) => Result,
): (cell: Cell | undefined, change: Change) => Result {
  const last = new WeakMap<object, { readonly change: Change; readonly result: Result }>();
  const noCell = {};
  return (cell, change) => {
    const known = last.get(cell ?? noCell);
    if (known && isAlike(known.change, change)) return known.result;
    const result = make(cell, change);
    last.set(cell ?? noCell, { change: { ...change }, result });
    return result;
  };
}

function isAlike(a: object, b: object): boolean {
  const [first, second] = [Object.entries(a), Object.entries(b)];
  return (
    first.length === second.length &&
    first.every(([key, value]) => key in b && b[key as keyof typeof b] === value)
  );
}
