/** The heading of every view: where reading goes on when the element that had the focus went away. */
export const TITLE_ID = "view-title";

/**
 * The attribute that says where the focus goes when it is on the element, or within it, and that goes away.
 *
 * @param ids The first that is there counts; the heading where none is.
 */
export function thenFocus(...ids: readonly string[]): { readonly "data-then": string } {
  return { "data-then": ids.join(" ") };
}

/** Puts the focus where reading starts. */
export function focusTitle(): void {
  document.getElementById(TITLE_ID)?.focus({ preventScroll: true });
}

/**
 * Keeps the keyboard's place for the whole page: a button that goes away once it is pressed would leave the
 * focus nowhere. Never takes the focus from the grid, nor from who let go of it with a click beside.
 */
export function keepFocus(root: HTMLElement): void {
  let held: Held | null = null;
  root.addEventListener("focusin", ({ target }) => {
    held = target instanceof Element ? { element: target, guide: target.closest(GUIDE) } : null;
  });
  document.addEventListener("pointerup", () => {
    if (document.activeElement === document.body) held = null;
  });
  const observer = new MutationObserver(() => {
    if (held === null || isThere(held.element)) return;
    const { guide } = held;
    held = null;
    if (document.hasFocus() && isFocusLost()) focusAfter(guide);
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["hidden"],
  });
}

const GUIDE = "[data-then]";

/** What has the focus, and what says where it goes: found beforehand, as a removed element has no parents. */
interface Held {
  readonly element: Element;
  readonly guide: Element | null;
}

function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !isThere(activeElement);
}

function isThere(element: Element): boolean {
  return element.isConnected && element.closest("[hidden]") === null;
}

function focusAfter(guide: Element | null): void {
  const ids = guide?.getAttribute("data-then")?.split(" ") ?? [];
  const next = ids.map((id) => document.getElementById(id)).find((each) => each && isThere(each));
  if (next) next.focus();
  else focusTitle();
}
