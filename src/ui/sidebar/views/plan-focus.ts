/** The sentence that answers: where reading goes on when the element that had the focus went away. */
export const HEADLINE_ID = "plan-headline";

/** Puts the focus on the answer if the element that had it is gone once the page is drawn again. */
export function rescueFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.getElementById(HEADLINE_ID)?.focus({ preventScroll: true });
  });
}
