import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  type IRender,
  type Scene,
} from "@univerjs/engine-render";
import { SheetScrollManagerService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { ChartView, Patch, WorkbookView } from "../protocol";
import { drawChart, type Chart } from "./chart-drawing";
import { readStyle } from "./chart-style";
import { describeChart } from "./chart-text";
import { element } from "./elements";
import type { Grid } from "./grid";
import { UNIT_ID } from "./unit";
import "./charts.css";

/** A chart on the screen. */
interface Drawn {
  readonly figure: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  chart: Chart;
  /** What it was drawn from. */
  source: string;
}

/** The charts of the sheet on screen, floating over the grid. They show what the server says and do not move. */
export class Charts {
  private readonly views = new Map<string, readonly ChartView[]>();
  private readonly language: string;
  private readonly layer = element("div", { className: "charts" });
  private readonly drawn = new Map<string, Drawn>();

  constructor(
    private readonly grid: Grid,
    workbook: WorkbookView,
  ) {
    this.language = workbook.language;
    for (const { frame, charts } of workbook.sheets) this.views.set(frame.id, charts);
  }

  apply({ charts, order }: Patch): void {
    for (const [sheet, views] of Object.entries(charts)) this.views.set(sheet, views);
    for (const sheet of this.views.keys()) {
      if (!order.includes(sheet)) this.views.delete(sheet);
    }
    this.show();
  }

  /** Begins to draw; the grid must have been painted. */
  start(): void {
    const { render, scene } = this.screen();
    const canvas = render.engine.getCanvasElement();
    canvas.after(this.layer);
    this.layer.addEventListener("mousedown", (event) => {
      // The keyboard stays with the grid.
      event.preventDefault();
    });
    this.layer.addEventListener("wheel", (event) => {
      event.preventDefault();
      canvas.dispatchEvent(new WheelEvent("wheel", event));
    });
    const place = (): void => {
      this.place();
    };
    render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(place);
    scene.onTransformChange$.subscribeEvent(place);
    render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(() => {
      this.show();
    });
    this.show();
  }

  /** Draws what has changed and takes away what is no longer on the sheet. */
  private show(): void {
    if (!this.layer.isConnected) return;
    const views = this.views.get(this.sheet) ?? [];
    for (const [key, { figure, chart }] of this.drawn) {
      if (views.some(({ id }) => id === key)) continue;
      chart.destroy();
      figure.remove();
      this.drawn.delete(key);
    }
    for (const view of views) this.draw(view);
    this.place();
  }

  private draw(view: ChartView): void {
    const source = JSON.stringify({ ...view, place: null });
    const known = this.drawn.get(view.id);
    if (known?.source === source) return;
    const canvas = known?.canvas ?? element("canvas");
    const figure = known?.figure ?? element("figure", { role: "img" }, canvas);
    known?.chart.destroy();
    const style = readStyle(view);
    figure.ariaLabel = describeChart(view, style.title);
    figure.style.background = style.background;
    Object.assign(canvas, { width: style.width, height: style.height });
    this.layer.append(figure);
    const chart = drawChart(canvas, view, style, this.language);
    this.drawn.set(view.id, { figure, canvas, chart, source });
  }

  /** Puts the charts at their anchors; what is scrolled under frozen lines is cut off. */
  private place(): void {
    const { render, scene } = this.screen();
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const frame = this.grid.frame(this.sheet);
    if (!skeleton || !main || !frame) return;
    const { scaleX: scale } = scene.getAncestorScale();
    const headers = { x: skeleton.rowHeaderWidth * scale, y: skeleton.columnHeaderHeight * scale };
    for (const view of this.views.get(this.sheet) ?? []) {
      const { row, column, offsetX, offsetY } = view.place;
      const cell = skeleton.getNoMergeCellWithCoordByIndex(row - 1, column - 1);
      const isFixedX = column <= frame.frozenColumns;
      const isFixedY = row <= frame.frozenRows;
      const x = (cell.startX + offsetX - (isFixedX ? 0 : main.viewportScrollX)) * scale;
      const y = (cell.startY + offsetY - (isFixedY ? 0 : main.viewportScrollY)) * scale;
      const hiddenX = Math.max(0, (isFixedX ? headers.x : main.left) - x) / scale;
      const hiddenY = Math.max(0, (isFixedY ? headers.y : main.top) - y) / scale;
      const figure = this.drawn.get(view.id)?.figure;
      if (!figure) continue;
      figure.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
      figure.style.clipPath = `inset(${String(hiddenY)}px 0 0 ${String(hiddenX)}px)`;
    }
  }

  private get sheet(): string {
    return this.grid.workbook.getActiveSheet().getSheetId();
  }

  private screen(): { render: IRender; scene: Scene } {
    const render = this.grid.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
    if (!render) throw new Error("The grid is not painted");
    return { render, scene: render.scene };
  }
}
