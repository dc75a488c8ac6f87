import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type Modelled } from "../service";
import type { Sheet } from "../sheet";
import { RangeService } from "./range";

const CALLS = {
  getColumnFilterCriteria: "read",
  getRange: "handle",
  remove: "write",
  setColumnFilterCriteria: "write",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.Filter>;

/** `Filter`: hides rows, nothing else. People choose what stays visible; scripts may look, carry it on and remove. */
export class FilterService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "Filter";
  readonly calls = CALLS;

  constructor(
    execution: Execution,
    private readonly model: Sheet,
  ) {
    super(execution);
  }

  getRange(): RangeService {
    const { filter } = this.model;
    if (!filter) throw new ServiceException("The filter was removed.");
    return new RangeService(this.execution, this.model, filter.area);
  }

  /** @param column Of the sheet, from 1. */
  getColumnFilterCriteria(column: number): FilterCriteriaService | null {
    const visible = this.model.filter?.visible.get(column);
    return visible ? new FilterCriteriaService(this.execution, visible) : null;
  }

  setColumnFilterCriteria(column: number, criteria: unknown): this {
    this.execution.applyWrites();
    const { filter } = this.model;
    if (!filter) throw new ServiceException("The filter was removed.");
    if (criteria instanceof FilterCriteriaService) filter.visible.set(column, criteria.visible);
    else filter.visible.delete(column);
    this.execution.workbook.applyFilter(this.model);
    return this;
  }

  remove(): void {
    this.execution.applyWrites();
    this.model.filter = null;
    this.execution.workbook.applyFilter(this.model);
  }
}

const CRITERIA_CALLS = {} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.FilterCriteria>;

/** `FilterCriteria` of a column, to be handed on as it is. */
export class FilterCriteriaService extends Service implements Modelled<typeof CRITERIA_CALLS> {
  readonly serviceName = "FilterCriteria";
  readonly calls = CRITERIA_CALLS;

  constructor(
    execution: Execution,
    readonly visible: ReadonlySet<string>,
  ) {
    super(execution);
  }
}
