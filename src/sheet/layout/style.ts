import type { Scale } from "../../scoring";
import type { STATUS_WORDS } from "../../words";
import type { Kind } from ".";

/** Colours of sheet, sidebar and report; text on its surface has a contrast of at least 4.5:1. */
export const COLOUR = {
  ink: "#1f1f1f",
  secondary: "#5f6368",
  surface: "#f8f9fa",
  input: "#ffffff",
  /** The border of what people fill in. */
  control: "#747775",
  primary: "#0b57d0",
  target: "#b3261e",
  lastYear: "#9aa0a6",
} as const;

export const STATUS_COLOUR: Readonly<
  Record<keyof typeof STATUS_WORDS, { readonly text: string; readonly surface: string }>
> = {
  reached: { text: "#146c2e", surface: "#e6f4ea" },
  below: { text: "#b3261e", surface: "#fce8e6" },
  empty: { text: "#5f6368", surface: "#f1f3f4" },
  check: { text: "#8a5a00", surface: "#fef7e0" },
};

/** One quiet tint per aspect, in the first column only; they repeat after the last. */
export const ASPECT_TINTS = [
  "#e8f0fe",
  "#e6f4ea",
  "#fef7e0",
  "#fce8e6",
  "#f3e8fd",
  "#e4f7fb",
  "#feefe3",
  "#e8eaed",
] as const;

/** How each kind of column is shown. The patterns are locale-free; Sheets draws the decimal comma. */
export function kindStyle(kind: Kind, scale: Scale): CellStyle {
  const gap = scale.step === 1 ? "0" : "0.00";
  switch (kind) {
    case "number":
    case "official":
      // 7,5 where a whole number belongs is shown as it is: rounded it would look right.
      return { format: "General", align: "center", bold: false };
    case "text":
    case "long":
    case "address":
    case "emails":
    case "itemWeight":
    case "choice":
    case "effort":
      return { format: "General", align: "left", bold: false };
    case "literal":
    case "indicators":
    case "telephone":
      return { format: "@", align: "left", bold: false };
    case "level":
      // So is a wrong level, 3,5 or 1,005.
      return { format: scale.step === 1 ? "General" : "0.00####", align: "center", bold: true };
    case "levelNumber":
      return { format: "General", align: "center", bold: true };
    case "weight":
      return { format: "0.00", align: "center", bold: false };
    case "gap":
      return { format: `+${gap};-${gap};0`, align: "center", bold: false };
    case "gain":
      return { format: "+0.0000;-0.0000;0", align: "center", bold: false };
    case "index":
      return { format: "0.00", align: "center", bold: false };
    case "date":
      return { format: "d mmmm yyyy", align: "center", bold: false };
    case "moment":
      return { format: "d mmm yyyy hh:mm", align: "left", bold: false };
  }
}

export interface CellStyle {
  readonly format: string;
  readonly align: "left" | "center";
  readonly bold: boolean;
}
