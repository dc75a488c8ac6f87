import type { Area } from "../area";
import {
  listedCells,
  type DataValidation,
  type ListedCells,
  type ValidationCriteria,
} from "../data-validation";
import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type EnumValue, type Modelled } from "../service";
import { requireBoolean, requireNumber, requireString, wrongArguments } from "./arguments";
import { VALIDATION_CRITERIA } from "./enums";

const RULE_CALLS = {
  copy: "handle",
  getAllowInvalid: "handle",
  getCriteriaType: "handle",
  getCriteriaValues: "handle",
  getHelpText: "handle",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.DataValidation>;

/** The range that a rule takes its entries from: its class needs rules, so it is only described here. */
interface ListRange extends Service {
  readonly model: { readonly name: string };
  readonly area: Area;
}

/** The range over listed cells; null where their sheet is gone. */
type RangeOf = (cells: ListedCells) => Service | null;

function isRange(value: unknown): value is ListRange {
  return value instanceof Service && value.serviceName === "Range";
}

/** `DataValidation`: a rule that a cell's entries must obey. */
export class DataValidationService extends Service implements Modelled<typeof RULE_CALLS> {
  readonly serviceName = "DataValidation";
  readonly calls = RULE_CALLS;

  constructor(
    execution: Execution,
    readonly model: DataValidation,
    private readonly rangeOf: RangeOf,
  ) {
    super(execution);
  }

  copy(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.execution, this.model, this.rangeOf);
  }

  getAllowInvalid(): boolean {
    return this.model.allowInvalid;
  }

  getCriteriaType(): EnumValue {
    return VALIDATION_CRITERIA[this.model.criteria];
  }

  getCriteriaValues(): unknown[] {
    const listed = listedCells(this.model);
    if (listed === null) return [...this.model.values];
    return [this.rangeOf(listed), ...this.model.values.slice(1)];
  }

  getHelpText(): string | null {
    return this.model.helpText;
  }
}

const BUILDER_CALLS = {
  build: "handle",
  requireCheckbox: "handle",
  requireDate: "handle",
  requireFormulaSatisfied: "handle",
  requireNumberBetween: "handle",
  requireNumberEqualTo: "handle",
  requireNumberGreaterThan: "handle",
  requireNumberGreaterThanOrEqualTo: "handle",
  requireNumberLessThan: "handle",
  requireNumberLessThanOrEqualTo: "handle",
  requireValueInList: "handle",
  requireValueInRange: "handle",
  setAllowInvalid: "handle",
  setHelpText: "handle",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.DataValidationBuilder>;

/** `DataValidationBuilder`. */
export class DataValidationBuilderService
  extends Service
  implements Modelled<typeof BUILDER_CALLS>
{
  readonly serviceName = "DataValidationBuilder";
  readonly calls = BUILDER_CALLS;
  private criteria: ValidationCriteria | null;
  private values: readonly unknown[];
  private allowInvalid: boolean;
  private helpText: string | null;

  constructor(
    execution: Execution,
    from?: DataValidation,
    private rangeOf: RangeOf = () => null,
  ) {
    super(execution);
    this.criteria = from?.criteria ?? null;
    this.values = from?.values ?? [];
    this.allowInvalid = from?.allowInvalid ?? true;
    this.helpText = from?.helpText ?? null;
  }

  build(): DataValidationService {
    if (!this.criteria) throw new ServiceException("A data validation rule needs a criterion.");
    const { criteria, values, allowInvalid, helpText } = this;
    const rule = { criteria, values, allowInvalid, helpText };
    return new DataValidationService(this.execution, rule, this.rangeOf);
  }

  requireCheckbox(...args: unknown[]): this {
    if (args.length > 0) throw wrongArguments(args, "DataValidationBuilder.requireCheckbox");
    return this.require("CHECKBOX");
  }

  requireDate(): this {
    return this.require("DATE_IS_VALID_DATE");
  }

  requireFormulaSatisfied(formula: unknown): this {
    const method = "DataValidationBuilder.requireFormulaSatisfied";
    return this.require("CUSTOM_FORMULA", requireString(formula, method));
  }

  requireNumberBetween(start: unknown, end: unknown): this {
    const method = "DataValidationBuilder.requireNumberBetween";
    return this.require("NUMBER_BETWEEN", requireNumber(start, method), requireNumber(end, method));
  }

  requireNumberEqualTo(number: unknown): this {
    return this.requireLimit("NUMBER_EQUAL_TO", number);
  }

  requireNumberGreaterThan(number: unknown): this {
    return this.requireLimit("NUMBER_GREATER_THAN", number);
  }

  requireNumberGreaterThanOrEqualTo(number: unknown): this {
    return this.requireLimit("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }

  requireNumberLessThan(number: unknown): this {
    return this.requireLimit("NUMBER_LESS_THAN", number);
  }

  requireNumberLessThanOrEqualTo(number: unknown): this {
    return this.requireLimit("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }

  requireValueInList(values: unknown, showDropdown: unknown = true): this {
    const method = "DataValidationBuilder.requireValueInList";
    if (!Array.isArray(values)) throw wrongArguments([values], method);
    const list = values.map((value) => String(value));
    return this.require("VALUE_IN_LIST", list, requireBoolean(showDropdown, method));
  }

  requireValueInRange(range: unknown, showDropdown: unknown = true): this {
    const method = "DataValidationBuilder.requireValueInRange";
    if (!isRange(range)) throw wrongArguments([range], method);
    this.rangeOf = () => range;
    const listed: ListedCells = { sheet: range.model.name, area: range.area };
    return this.require("VALUE_IN_RANGE", listed, requireBoolean(showDropdown, method));
  }

  setAllowInvalid(allowInvalid: unknown): this {
    this.allowInvalid = requireBoolean(allowInvalid, "DataValidationBuilder.setAllowInvalid");
    return this;
  }

  setHelpText(helpText: unknown): this {
    this.helpText = requireString(helpText, "DataValidationBuilder.setHelpText");
    return this;
  }

  private requireLimit(criteria: ValidationCriteria, number: unknown): this {
    return this.require(criteria, requireNumber(number, `DataValidationBuilder ${criteria}`));
  }

  private require(criteria: ValidationCriteria, ...values: unknown[]): this {
    this.criteria = criteria;
    this.values = values;
    return this;
  }
}
