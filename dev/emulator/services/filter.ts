import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type Modelled } from "../service";
import type { Sheet } from "../sheet";
import { RangeService } from "./range";

const CALLS = {
  getRange: "handle",
  remove: "write",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.Filter>;

/** `Filter`: hides rows, nothing else. People set it; scripts may look and remove. */
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

  remove(): void {
    this.execution.applyWrites();
    this.model.filter = null;
    this.execution.workbook.applyFilter(this.model);
  }
}
