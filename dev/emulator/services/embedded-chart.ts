import {
  findOption,
  withOption,
  type ChartOption,
  type ChartPlace,
  type ChartPlan,
  type ChartRange,
} from "../chart";
import { NotModelled, ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type EnumValue, type Modelled } from "../service";
import type { Sheet } from "../sheet";
import {
  enumName,
  requireBoolean,
  requireNumber,
  requireString,
  wrongArguments,
} from "./arguments";
import { CHART_TYPES, HIDDEN_STRATEGIES, MERGE_STRATEGIES } from "./enums";
import { RangeService } from "./range";

const CHART_CALLS = {
  getChartId: "handle",
  getContainerInfo: "handle",
  getHiddenDimensionStrategy: "handle",
  getMergeStrategy: "handle",
  getNumHeaders: "handle",
  getOptions: "handle",
  getRanges: "handle",
  getTransposeRowsAndColumns: "handle",
  modify: "handle",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.EmbeddedChart>;

/** `EmbeddedChart`: a chart as it was when it was built or read from its sheet. */
export class EmbeddedChartService
  extends Service
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.EmbeddedChart,
      "getChartId" | "getNumHeaders" | "getTransposeRowsAndColumns"
    >,
    Modelled<typeof CHART_CALLS>
{
  readonly serviceName = "EmbeddedChart";
  readonly calls = CHART_CALLS;

  constructor(
    execution: Execution,
    readonly plan: ChartPlan,
    /** Null while the chart stands on no sheet. */
    readonly id: number | null,
  ) {
    super(execution);
  }

  getChartId(): number | null {
    return this.id;
  }

  getContainerInfo(): ContainerInfoService {
    return new ContainerInfoService(this.execution, this.plan.place);
  }

  getHiddenDimensionStrategy(): EnumValue {
    return HIDDEN_STRATEGIES[this.plan.hiddenStrategy];
  }

  getMergeStrategy(): EnumValue {
    return MERGE_STRATEGIES[this.plan.mergeStrategy];
  }

  getNumHeaders(): number {
    return this.plan.headers;
  }

  getOptions(): ChartOptionsService {
    return new ChartOptionsService(this.execution, this.plan.options);
  }

  getRanges(): RangeService[] {
    return toRanges(this.execution, this.plan.ranges);
  }

  getTransposeRowsAndColumns(): boolean {
    return this.plan.isTransposed;
  }

  modify(): EmbeddedChartBuilderService {
    return new EmbeddedChartBuilderService(this.execution, this.plan, this.id);
  }
}

const CONTAINER_CALLS = {
  getAnchorColumn: "handle",
  getAnchorRow: "handle",
  getOffsetX: "handle",
  getOffsetY: "handle",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.ContainerInfo>;

/** `ContainerInfo`: where a chart stands. */
export class ContainerInfoService
  extends Service
  implements GoogleAppsScript.Spreadsheet.ContainerInfo, Modelled<typeof CONTAINER_CALLS>
{
  readonly serviceName = "ContainerInfo";
  readonly calls = CONTAINER_CALLS;

  constructor(
    execution: Execution,
    private readonly place: ChartPlace,
  ) {
    super(execution);
  }

  getAnchorColumn(): number {
    return this.place.column;
  }

  getAnchorRow(): number {
    return this.place.row;
  }

  getOffsetX(): number {
    return this.place.offsetX;
  }

  getOffsetY(): number {
    return this.place.offsetY;
  }
}

const OPTION_CALLS = {
  get: "handle",
} as const satisfies CallTable<GoogleAppsScript.Charts.ChartOptions>;

/** `ChartOptions`. */
export class ChartOptionsService extends Service implements Modelled<typeof OPTION_CALLS> {
  readonly serviceName = "ChartOptions";
  readonly calls = OPTION_CALLS;

  constructor(
    execution: Execution,
    private readonly options: ChartPlan["options"],
  ) {
    super(execution);
  }

  get(option: unknown): ChartOption {
    return findOption(this.options, requireString(option, "ChartOptions.get")) ?? null;
  }
}

const BUILDER_CALLS = {
  addRange: "handle",
  build: "handle",
  clearRanges: "handle",
  getChartType: "handle",
  getContainer: "handle",
  getRanges: "handle",
  removeRange: "handle",
  setChartType: "handle",
  setHiddenDimensionStrategy: "handle",
  setMergeStrategy: "handle",
  setNumHeaders: "handle",
  setOption: "handle",
  setPosition: "handle",
  setTransposeRowsAndColumns: "handle",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>;

/** A chart that is being described; Google guesses the kind and the headers while they are not set. */
type Draft = Omit<ChartPlan, "type" | "headers"> & {
  readonly type: ChartPlan["type"] | null;
  readonly headers: number | null;
};

const BLANK: Draft = {
  type: null,
  ranges: [],
  place: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  headers: null,
  mergeStrategy: "MERGE_COLUMNS",
  hiddenStrategy: "IGNORE_BOTH",
  isTransposed: false,
  options: {},
};

/** `EmbeddedChartBuilder`. */
export class EmbeddedChartBuilderService extends Service implements Modelled<typeof BUILDER_CALLS> {
  readonly serviceName = "EmbeddedChartBuilder";
  readonly calls = BUILDER_CALLS;

  constructor(
    execution: Execution,
    private draft: Draft = BLANK,
    private readonly id: number | null = null,
  ) {
    super(execution);
  }

  addRange(range: unknown): this {
    const added = toChartRange(range, "EmbeddedChartBuilder.addRange");
    if (this.draft.ranges.some((known) => isSame(known, added))) return this;
    return this.with({ ranges: [...this.draft.ranges, added] });
  }

  build(): EmbeddedChartService {
    const { type, headers } = this.draft;
    if (type === null) throw new NotModelled("grafik tanpa setChartType");
    if (headers === null) throw new NotModelled("grafik tanpa setNumHeaders");
    return new EmbeddedChartService(this.execution, { ...this.draft, type, headers }, this.id);
  }

  clearRanges(): this {
    return this.with({ ranges: [] });
  }

  getChartType(): EnumValue {
    if (this.draft.type === null) throw new NotModelled("grafik tanpa setChartType");
    return CHART_TYPES[this.draft.type];
  }

  getContainer(): ContainerInfoService {
    return new ContainerInfoService(this.execution, this.draft.place);
  }

  getRanges(): RangeService[] {
    return toRanges(this.execution, this.draft.ranges);
  }

  removeRange(range: unknown): this {
    const removed = toChartRange(range, "EmbeddedChartBuilder.removeRange");
    return this.with({ ranges: this.draft.ranges.filter((known) => !isSame(known, removed)) });
  }

  setChartType(type: unknown): this {
    const method = "EmbeddedChartBuilder.setChartType";
    return this.with({ type: valueOf(CHART_TYPES, type, method) });
  }

  setHiddenDimensionStrategy(strategy: unknown): this {
    const method = "EmbeddedChartBuilder.setHiddenDimensionStrategy";
    return this.with({ hiddenStrategy: valueOf(HIDDEN_STRATEGIES, strategy, method) });
  }

  setMergeStrategy(strategy: unknown): this {
    const method = "EmbeddedChartBuilder.setMergeStrategy";
    return this.with({ mergeStrategy: valueOf(MERGE_STRATEGIES, strategy, method) });
  }

  setNumHeaders(headers: unknown): this {
    const count = requireNumber(headers, "EmbeddedChartBuilder.setNumHeaders");
    if (count < 0) throw new NotModelled("setNumHeaders yang menebak judul");
    return this.with({ headers: count });
  }

  setOption(option: unknown, value: unknown): this {
    const method = "EmbeddedChartBuilder.setOption";
    const path = requireString(option, method);
    return this.with({ options: withOption(this.draft.options, path, toOption(value, method)) });
  }

  setPosition(row: unknown, column: unknown, offsetX: unknown, offsetY: unknown): this {
    const method = "EmbeddedChartBuilder.setPosition";
    const place = {
      row: requireNumber(row, method),
      column: requireNumber(column, method),
      offsetX: requireNumber(offsetX, method),
      offsetY: requireNumber(offsetY, method),
    };
    if (place.row < 1 || place.column < 1) {
      throw new ServiceException("The anchor position of the chart is outside the sheet.");
    }
    return this.with({ place });
  }

  setTransposeRowsAndColumns(transpose: unknown): this {
    const method = "EmbeddedChartBuilder.setTransposeRowsAndColumns";
    return this.with({ isTransposed: requireBoolean(transpose, method) });
  }

  private with(change: Partial<Draft>): this {
    this.draft = { ...this.draft, ...change };
    return this;
  }
}

/** The chart that a script hands over, for a sheet that it fits on. */
export function requireChart(value: unknown, sheet: Sheet, method: string): EmbeddedChartService {
  if (!(value instanceof EmbeddedChartService)) throw wrongArguments([value], method);
  const { row, column } = value.plan.place;
  if (row > sheet.rows.length || column > sheet.columns.length) {
    throw new ServiceException("The anchor position of the chart is outside the sheet.");
  }
  return value;
}

function toRanges(execution: Execution, ranges: readonly ChartRange[]): RangeService[] {
  return ranges.flatMap(({ sheet: id, area }) => {
    const sheet = execution.workbook.sheets.find((each) => each.id === id);
    return sheet ? [new RangeService(execution, sheet, area)] : [];
  });
}

function toChartRange(range: unknown, method: string): ChartRange {
  if (!(range instanceof RangeService)) throw wrongArguments([range], method);
  return { sheet: range.model.id, area: range.area };
}

function isSame(a: ChartRange, b: ChartRange): boolean {
  return a.sheet === b.sheet && JSON.stringify(a.area) === JSON.stringify(b.area);
}

function valueOf<Name extends string>(
  values: Readonly<Record<Name, EnumValue>>,
  value: unknown,
  method: string,
): Name {
  const name = enumName(value, method) as Name;
  if (!Object.hasOwn(values, name) || values[name] !== value) throw wrongArguments([value], method);
  return name;
}

/** Plain data of the script as plain data of ours; anything else is refused. */
function toOption(value: unknown, method: string): ChartOption {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => toOption(item, method));
  if (Object.prototype.toString.call(value) === "[object Object]" && !(value instanceof Service)) {
    const entries = Object.entries(value as Record<string, unknown>);
    return Object.fromEntries(entries.map(([key, item]) => [key, toOption(item, method)]));
  }
  throw new NotModelled(`${method} dengan nilai yang bukan data biasa`);
}
