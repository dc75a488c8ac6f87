import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** One way to arrange a page, and how high it may become. */
export interface Attempt {
  /** In millimetres, as printed; `Infinity` where it may go on over further pages. */
  readonly room: number;
  /** How much of its last page it must fill at least, in millimetres; whatever it does by default. */
  readonly leastOnLast?: number;
}

/** What is left free at the foot of a page, as browsers round differently on screen and on paper: less than a line. */
const SLACK = 3;
/** Of the first page of a report with its own head, and of every other page; A4 without the margins of `paper.css`. */
export const FIRST_PAGE = 297 - 14 - 18 - SLACK;
export const OTHER_PAGE = 297 - 20 - 18 - SLACK;

const MILLIMETRE = 96 / 25.4;
/** How wide a printed page is inside its margins. */
const WIDTH = "180mm";

/**
 * Measures a page before it is shown, and gives the first attempt that stays within its room; so it fits with
 * any font and any length of text.
 *
 * @param attempts In the order of preference; the last one holds whatever it measures.
 * @param content What the page shows: it is measured anew whenever one of these is another.
 */
export function useFitting<Chosen extends Attempt>(
  paper: RefObject<HTMLElement>,
  attempts: readonly [Chosen, ...Chosen[]],
  content: readonly unknown[],
): Chosen {
  const [state, setState] = useState<Trying>({ content, at: 0, isMeasured: false });
  const isSame = state.content.every((part, i) => part === content[i]);
  const trying = isSame ? state : { content, at: 0, isMeasured: false };
  const attempt = attempts[trying.at] ?? attempts[0];
  useLayoutEffect(() => {
    if (trying.isMeasured || paper.current === null) return;
    const isLast = trying.at >= attempts.length - 1;
    const holds = isLast || fits(attempt, printedHeight(paper.current) / MILLIMETRE);
    setState({ content, at: holds ? trying.at : trying.at + 1, isMeasured: holds });
  });
  return attempt;
}

interface Trying {
  readonly content: readonly unknown[];
  readonly at: number;
  readonly isMeasured: boolean;
}

function fits({ room, leastOnLast = 0 }: Attempt, height: number): boolean {
  return height <= room && (height <= OTHER_PAGE || height % OTHER_PAGE >= leastOnLast);
}

/** How high a page would be in print, in pixels, whatever the width of the window. */
function printedHeight(paper: HTMLElement): number {
  const { style } = paper;
  const before = style.cssText;
  style.cssText = `${before}; width: ${WIDTH}; max-width: none; min-height: 0; padding: 0`;
  paper.classList.add("measured");
  const { height } = paper.getBoundingClientRect();
  paper.classList.remove("measured");
  style.cssText = before;
  return height;
}
