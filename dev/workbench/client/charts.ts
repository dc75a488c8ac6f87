import { SheetScrollManagerService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { ChartView, Patch, WorkbookView } from "../protocol";
import { drawChart, type Chart } from "./chart-drawing";
import { readStyle } from "./chart-style";
import { describeChart } from "./chart-text";
import { element } from "./elements";
import type { Screen } from "./screen";
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
    private readonly screen: Screen,
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
    const { render, scene, canvas } = this.screen;
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
    const views = this.views.get(this.screen.sheet) ?? [];
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
    const { scale, sheet } = this.screen;
    for (const { id, place } of this.views.get(sheet) ?? []) {
      const cell = this.screen.cell(place);
      const figure = this.drawn.get(id)?.figure;
      if (!cell || !figure) continue;
      const x = cell.x + place.offsetX * scale;
      const y = cell.y + place.offsetY * scale;
      const hiddenX = Math.max(0, cell.left - x) / scale;
      const hiddenY = Math.max(0, cell.top - y) / scale;
      figure.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
      figure.style.clipPath = `inset(${String(hiddenY)}px 0 0 ${String(hiddenX)}px)`;
    }
  }
}
