import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type Modelled } from "../service";
import type { Sheet } from "../sheet";
import { requireString, wrongArguments } from "./arguments";
import { RangeService } from "./range";

const CALLS = {
  getName: "handle",
  getRange: "handle",
  remove: "write",
  setName: "write",
  setRange: "write",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.NamedRange>;

/** The names that have cells, of the whole workbook or of one sheet. */
export function namedRanges(execution: Execution, sheet?: Sheet): NamedRangeService[] {
  const { workbook } = execution;
  return [...workbook.nameNames(), ...workbook.ownNameNames()]
    .filter((name) => {
      const target = workbook.areaOfName(name);
      return target !== null && (!sheet || target.sheet === sheet);
    })
    .map((name) => new NamedRangeService(execution, name));
}

/** `NamedRange`. */
export class NamedRangeService
  extends Service
  implements
    Pick<GoogleAppsScript.Spreadsheet.NamedRange, "getName" | "remove">,
    Modelled<typeof CALLS>
{
  readonly serviceName = "NamedRange";
  readonly calls = CALLS;

  constructor(
    execution: Execution,
    private name: string,
  ) {
    super(execution);
  }

  getName(): string {
    return this.name;
  }

  getRange(): RangeService {
    const target = this.execution.workbook.areaOfName(this.name);
    if (!target) throw new ServiceException(`The named range ${this.name} has no cells.`);
    return new RangeService(this.execution, target.sheet, target.area);
  }

  remove(): void {
    this.execution.applyWrites();
    this.execution.workbook.removeName(this.name);
  }

  setName(name: unknown): this {
    const chosen = requireString(name, "NamedRange.setName");
    const { model, area } = this.getRange();
    this.remove();
    this.execution.workbook.setName(chosen, model, area);
    this.name = chosen;
    return this;
  }

  setRange(range: unknown): this {
    if (!(range instanceof RangeService)) throw wrongArguments([range], "NamedRange.setRange");
    this.execution.applyWrites();
    this.execution.workbook.setName(this.name, range.model, range.area);
    return this;
  }
}
