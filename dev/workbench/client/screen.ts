import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  type IRender,
  type Scene,
} from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { CellPosition } from "../protocol";
import type { Grid } from "./grid";
import { UNIT_ID } from "./unit";

/** Where a cell is painted, in pixels from the upper left corner of the grid. */
export interface PaintedCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What of it lies before these lines is scrolled under frozen lines or headers. */
  readonly left: number;
  readonly top: number;
}

/** The sheet that is painted; it exists once the grid is ready. */
export class Screen {
  constructor(private readonly grid: Grid) {}

  get render(): IRender {
    const render = this.grid.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
    if (!render) throw new Error("The grid is not painted");
    return render;
  }

  get scene(): Scene {
    return this.render.scene;
  }

  get canvas(): HTMLCanvasElement {
    return this.render.engine.getCanvasElement();
  }

  get scale(): number {
    return this.scene.getAncestorScale().scaleX;
  }

  get sheet(): string {
    return this.grid.workbook.getActiveSheet().getSheetId();
  }

  cell({ row, column }: CellPosition): PaintedCell | null {
    const skeleton = this.render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = this.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const frame = this.grid.frame(this.sheet);
    if (!skeleton || !main || !frame) return null;
    const { scale } = this;
    const { startX, startY, endX } = skeleton.getNoMergeCellWithCoordByIndex(row - 1, column - 1);
    const isFixedX = column <= frame.frozenColumns;
    const isFixedY = row <= frame.frozenRows;
    return {
      x: (startX - (isFixedX ? 0 : main.viewportScrollX)) * scale,
      y: (startY - (isFixedY ? 0 : main.viewportScrollY)) * scale,
      width: (endX - startX) * scale,
      left: isFixedX ? skeleton.rowHeaderWidth * scale : main.left,
      top: isFixedY ? skeleton.columnHeaderHeight * scale : main.top,
    };
  }
}
