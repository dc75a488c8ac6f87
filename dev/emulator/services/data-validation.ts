import type { DataValidation, ValidationCriteria } from "../data-validation";
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

/** `DataValidation`: a rule that a cell's entries must obey. */
export class DataValidationService extends Service implements Modelled<typeof RULE_CALLS> {
  readonly serviceName = "DataValidation";
  readonly calls = RULE_CALLS;

  constructor(
    execution: Execution,
    readonly model: DataValidation,
  ) {
    super(execution);
  }

  copy(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.execution, this.model);
  }

  getAllowInvalid(): boolean {
    return this.model.allowInvalid;
  }

  getCriteriaType(): EnumValue {
    return VALIDATION_CRITERIA[this.model.criteria];
  }

  getCriteriaValues(): unknown[] {
    return [...this.model.values];
  }

  getHelpText(): string | null {
    return this.model.helpText;
  }
}

const BUILDER_CALLS = {
  build: "handle",
  requireCheckbox: "handle",
  requireDate: "handle",
  requireNumberBetween: "handle",
  requireNumberEqualTo: "handle",
  requireNumberGreaterThan: "handle",
  requireNumberGreaterThanOrEqualTo: "handle",
  requireNumberLessThan: "handle",
  requireNumberLessThanOrEqualTo: "handle",
  requireValueInList: "handle",
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

  constructor(execution: Execution, from?: DataValidation) {
    super(execution);
    this.criteria = from?.criteria ?? null;
    this.values = from?.values ?? [];
    this.allowInvalid = from?.allowInvalid ?? true;
    this.helpText = from?.helpText ?? null;
  }

  build(): DataValidationService {
    if (!this.criteria) throw new ServiceException("A data validation rule needs a criterion.");
    return new DataValidationService(this.execution, {
      criteria: this.criteria,
      values: this.values,
      allowInvalid: this.allowInvalid,
      helpText: this.helpText,
    });
  }

  requireCheckbox(...args: unknown[]): this {
    if (args.length > 0) throw wrongArguments(args, "DataValidationBuilder.requireCheckbox");
    return this.require("CHECKBOX");
  }

  requireDate(): this {
    return this.require("DATE_IS_VALID_DATE");
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
