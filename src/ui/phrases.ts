import { integerText } from "./figures";

export interface ListOptions {
  /** How many are named; the others are counted. */
  readonly most?: number;
  /** What the counted ones are called: `3 lainnya`. */
  readonly others?: string;
}

/** `A`, `A dan B`, `A, B, dan C`, or with the rest as a count `A, B, dan 3 lainnya`. */
export function listText(
  words: readonly string[],
  { most = words.length, others = "lainnya" }: ListOptions = {},
): string {
  const rest = words.length - most;
  const parts = rest > 0 ? [...words.slice(0, most), `${integerText(rest)} ${others}`] : [...words];
  const last = parts.pop() ?? "";
  switch (parts.length) {
    case 0:
      return last;
    case 1:
      return `${parts.join("")} dan ${last}`;
    default:
      return `${parts.join(", ")}, dan ${last}`;
  }
}

/** {@link listText} of official numbers: `5, 12, dan 40`. */
export function numbersText(numbers: readonly number[], options: ListOptions = {}): string {
  return listText(numbers.map(integerText), options);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
