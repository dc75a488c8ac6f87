import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The rows between which the place is kept. */
const ROW = "button.row";

/**
 * Keeps the keyboard's place in a list whose rows go away once they are mended: the focus goes to the row
 * that moved up, or to `fallback` when none is left.
 *
 * @param contents What the list shows; a change of it is when rows may have gone.
 * @returns To be called with the button that mends, when it is pressed.
 */
export function useKeptPlace(
  list: RefObject<HTMLElement>,
  fallback: string,
  contents: unknown,
): (pressed: HTMLElement) => void {
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body;
    if (place.current === null || !isFocusLost) return;
    const rows = rowsIn(list);
    const row = rows[Math.min(place.current, rows.length - 1)];
    (row ?? document.getElementById(fallback))?.focus();
    place.current = null;
  }, [contents]);
  return (pressed) => {
    place.current = Math.max(
      0,
      rowsIn(list).findIndex((row) => row.closest("li")?.contains(pressed)),
    );
  };
}

function rowsIn(list: RefObject<HTMLElement>): HTMLElement[] {
  return [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
}
