import type { CellFormat } from "../../emulator/cell";

/** Sizes in an .xlsx file: widths in digits of its standard type, heights in points. */
const PIXELS_PER_DIGIT = 7;
const PIXELS_PER_POINT = 4 / 3;

/** Of a column that has no width of its own, in pixels. */
export const USUAL_WIDTH = 100;
export const DEFAULT_WIDTH = USUAL_WIDTH / PIXELS_PER_DIGIT;
export const DEFAULT_HEIGHT = 21 / PIXELS_PER_POINT;

export function toWidth(pixels: number): number {
  return pixels / PIXELS_PER_DIGIT;
}

export function fromWidth(width: number): number {
  return Math.round(width * PIXELS_PER_DIGIT);
}

export function toPoints(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

export function fromPoints(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

type BorderName = "thin" | "medium" | "thick" | "dashed" | "dotted" | "double";

/** Styles of borders: the model's on the left. */
const BORDERS: readonly (readonly [string, BorderName])[] = [
  ["SOLID", "thin"],
  ["SOLID_MEDIUM", "medium"],
  ["SOLID_THICK", "thick"],
  ["DASHED", "dashed"],
  ["DOTTED", "dotted"],
  ["DOUBLE", "double"],
];

export function toBorderName(style: string): BorderName {
  return BORDERS.find(([ours]) => ours === style)?.[1] ?? "thin";
}

/** The model's style nearest to that of a file; null for no border. */
export function fromBorderName(name: string): string | null {
  if (name === "none" || name === "") return null;
  const known = BORDERS.find(([, theirs]) => theirs === name)?.[0];
  if (known !== undefined) return known;
  if (name === "hair") return "DOTTED";
  return /dash/i.test(name) ? "DASHED" : "SOLID";
}

/** "FF1F1F1F" for "#1f1f1f". */
export function toArgb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

export type BorderKey = keyof CellFormat["borders"];
export const BORDER_SIDES: readonly BorderKey[] = ["top", "left", "bottom", "right"];

/** As long as a text of these kinds may be in a file. */
export const LONGEST_LIST = 255;
export const LONGEST_PROMPT = 255;
export const LONGEST_ERROR = 225;

/** As long as a text in a cell may be for Excel. */
export const LONGEST_TEXT = 32_767;

/** The hidden sheet that holds choices which are too long for their rule. */
export const CHOICES_SHEET = "Daftar pilihan (tersembunyi)";
