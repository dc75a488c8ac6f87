import { BooleanNumber, WrapStrategy, type IStyleData, type Nullable } from "@univerjs/core";

/** A cell as far as it decides how high its row is. */
export interface MeasuredCell {
  readonly text: string;
  readonly style: Nullable<IStyleData>;
  readonly width: number;
}

const PIXELS_PER_POINT = 4 / 3;
const LINE_HEIGHT = 1.2;
const PADDING = { vertical: 5, horizontal: 6 };

const context = document.createElement("canvas").getContext("2d");

/** How high a row without a height of its own is: large type and wrapped lines need room. */
export function fittedHeight(cells: readonly MeasuredCell[], least: number): number {
  const heights = cells.map(({ text, style, width }) => {
    if (text === "") return least;
    const size = (style?.fs ?? 10) * PIXELS_PER_POINT;
    const isWrapped = style?.tb === WrapStrategy.WRAP;
    const lines = isWrapped ? countLines(text, style, size, width - PADDING.horizontal) : 1;
    return Math.ceil(lines * size * LINE_HEIGHT + PADDING.vertical);
  });
  return Math.max(least, ...heights);
}

function countLines(text: string, style: IStyleData, size: number, width: number): number {
  if (!context) return 1;
  const weight = style.bl === BooleanNumber.TRUE ? "bold " : "";
  context.font = `${weight}${String(size)}px ${style.ff ?? "Arial"}`;
  const measure = (part: string): number => context.measureText(part).width;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let line = "";
    lines += 1;
    for (const word of paragraph.split(/(?<=[ /-])/)) {
      if (line !== "" && measure((line + word).trimEnd()) > width) {
        lines += 1;
        line = "";
      }
      line += word;
    }
  }
  return lines;
}
