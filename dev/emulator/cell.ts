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
