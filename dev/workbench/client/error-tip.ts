import { element, part } from "./elements";
import type { Grid } from "./grid";

/** Between the tip and the pointer, and the tip and the edge of the window. */
const DISTANCE = 16;

/** Shows the message of an error cell beside the pointer. */
export function showErrors(grid: Grid): void {
  const tip = element("div", { className: "error-tip", role: "tooltip", hidden: true });
  document.body.append(tip);
  let pointer = { x: 0, y: 0 };
  part("grid").addEventListener(
    "pointermove",
    ({ clientX: x, clientY: y }) => {
      pointer = { x, y };
    },
    { capture: true },
  );
  grid.onErrorHover((message) => {
    tip.hidden = message === null;
    if (message === null) return;
    tip.replaceChildren(element("strong", {}, "Galat"), message);
    place(tip, pointer);
  });
}

/** At the right and below where there is room, else at the other side of the pointer. */
function place(tip: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${String(beside(x, width, innerWidth))}px`;
  tip.style.top = `${String(beside(y, height, innerHeight))}px`;
}

function beside(pointer: number, size: number, end: number): number {
  const after = pointer + DISTANCE;
  const fits = after + size + DISTANCE <= end;
  return fits ? after : Math.max(DISTANCE, pointer - DISTANCE - size);
}
