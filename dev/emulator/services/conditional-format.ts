import type { ConditionalFormat, ConditionCriteria } from "../conditional-format";
import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type EnumValue, type Modelled } from "../service";
import type { Sheet } from "../sheet";
import { requireBoolean, requireNumber, requireString, toColor, wrongArguments } from "./arguments";
import { BOOLEAN_CRITERIA } from "./enums";
import { RangeService } from "./range";

const RULE_CALLS = {
  copy: "handle",
  getBooleanCondition: "handle",
  getGradientCondition: "handle",
  getRanges: "handle",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>;

/** `ConditionalFormatRule`: a look for cells that meet a condition. */
export class ConditionalFormatRuleService extends Service implements Modelled<typeof RULE_CALLS> {
  readonly serviceName = "ConditionalFormatRule";
  readonly calls = RULE_CALLS;

  constructor(
    execution: Execution,
    readonly model: ConditionalFormat,
  ) {
    super(execution);
  }

  copy(): ConditionalFormatRuleBuilderService {
    return new ConditionalFormatRuleBuilderService(this.execution, this.model);
  }

  getBooleanCondition(): BooleanConditionService {
    return new BooleanConditionService(this.execution, this.model);
  }

  getGradientCondition(): null {
    return null;
  }

  getRanges(): RangeService[] {
    const sheet = sheetOf(this.execution, this.model.sheet);
    return this.model.areas.map((area) => new RangeService(this.execution, sheet, area));
  }
}

const CONDITION_CALLS = {
  getBold: "handle",
  getCriteriaType: "handle",
  getCriteriaValues: "handle",
  getItalic: "handle",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.BooleanCondition>;

/** `BooleanCondition`: when a conditional format applies. */
export class BooleanConditionService extends Service implements Modelled<typeof CONDITION_CALLS> {
  readonly serviceName = "BooleanCondition";
  readonly calls = CONDITION_CALLS;

  constructor(
    execution: Execution,
    private readonly model: ConditionalFormat,
  ) {
    super(execution);
  }

  getBold(): boolean | null {
    return this.model.bold;
  }

  getCriteriaType(): EnumValue {
    return BOOLEAN_CRITERIA[this.model.criteria];
  }

  getCriteriaValues(): unknown[] {
    return [...this.model.values];
  }

  getItalic(): boolean | null {
    return this.model.italic;
  }
}

const BUILDER_CALLS = {
  build: "handle",
  setBackground: "handle",
  setBold: "handle",
  setFontColor: "handle",
  setItalic: "handle",
  setRanges: "handle",
  setStrikethrough: "handle",
  setUnderline: "handle",
  whenCellEmpty: "handle",
  whenCellNotEmpty: "handle",
  whenNumberBetween: "handle",
  whenNumberEqualTo: "handle",
  whenNumberGreaterThan: "handle",
  whenNumberGreaterThanOrEqualTo: "handle",
  whenNumberLessThan: "handle",
  whenNumberLessThanOrEqualTo: "handle",
  whenNumberNotBetween: "handle",
  whenNumberNotEqualTo: "handle",
  whenTextContains: "handle",
  whenTextDoesNotContain: "handle",
  whenTextEndsWith: "handle",
  whenTextEqualTo: "handle",
  whenTextStartsWith: "handle",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>;

/** `ConditionalFormatRuleBuilder`. */
export class ConditionalFormatRuleBuilderService
  extends Service
  implements Modelled<typeof BUILDER_CALLS>
{
  readonly serviceName = "ConditionalFormatRuleBuilder";
  readonly calls = BUILDER_CALLS;
  private rule: Omit<ConditionalFormat, "criteria"> & { criteria: ConditionCriteria | null };

  constructor(execution: Execution, from?: ConditionalFormat) {
    super(execution);
    this.rule = from ?? {
      sheet: -1,
      areas: [],
      criteria: null,
      values: [],
      background: null,
      fontColor: null,
      bold: null,
      italic: null,
      strikethrough: null,
      underline: null,
    };
  }

  build(): ConditionalFormatRuleService {
    const { criteria, areas } = this.rule;
    if (criteria === null) {
      throw new ServiceException("A conditional format rule needs a condition.");
    }
    if (areas.length === 0) throw new ServiceException("A conditional format rule needs ranges.");
    return new ConditionalFormatRuleService(this.execution, { ...this.rule, criteria });
  }

  setRanges(ranges: unknown): this {
    const method = "ConditionalFormatRuleBuilder.setRanges";
    if (!Array.isArray(ranges)) throw wrongArguments([ranges], method);
    const given = ranges.map((range: unknown) => {
      if (!(range instanceof RangeService)) throw wrongArguments([range], method);
      return range;
    });
    return this.with({
      sheet: given[0]?.model.id ?? -1,
      areas: given.map((range) => range.area),
    });
  }

  setBackground(color: unknown): this {
    const background = color === null ? null : toColor(color, "ConditionalFormatRuleBuilder");
    return this.with({ background });
  }

  setFontColor(color: unknown): this {
    const fontColor = color === null ? null : toColor(color, "ConditionalFormatRuleBuilder");
    return this.with({ fontColor });
  }

  setBold(bold: unknown): this {
    return this.with({ bold: requireBoolean(bold, "ConditionalFormatRuleBuilder.setBold") });
  }

  setItalic(italic: unknown): this {
    return this.with({ italic: requireBoolean(italic, "ConditionalFormatRuleBuilder.setItalic") });
  }

  setStrikethrough(value: unknown): this {
    return this.with({ strikethrough: requireBoolean(value, "setStrikethrough") });
  }

  setUnderline(value: unknown): this {
    return this.with({ underline: requireBoolean(value, "setUnderline") });
  }

  whenCellEmpty(): this {
    return this.with({ criteria: "CELL_EMPTY", values: [] });
  }

  whenCellNotEmpty(): this {
    return this.with({ criteria: "CELL_NOT_EMPTY", values: [] });
  }

  whenTextEqualTo(text: unknown): this {
    return this.whenText("TEXT_EQUAL_TO", text);
  }

  whenTextContains(text: unknown): this {
    return this.whenText("TEXT_CONTAINS", text);
  }

  whenTextDoesNotContain(text: unknown): this {
    return this.whenText("TEXT_DOES_NOT_CONTAIN", text);
  }

  whenTextStartsWith(text: unknown): this {
    return this.whenText("TEXT_STARTS_WITH", text);
  }

  whenTextEndsWith(text: unknown): this {
    return this.whenText("TEXT_ENDS_WITH", text);
  }

  whenNumberBetween(start: unknown, end: unknown): this {
    return this.whenNumber("NUMBER_BETWEEN", start, end);
  }

  whenNumberNotBetween(start: unknown, end: unknown): this {
    return this.whenNumber("NUMBER_NOT_BETWEEN", start, end);
  }

  whenNumberEqualTo(number: unknown): this {
    return this.whenNumber("NUMBER_EQUAL_TO", number);
  }

  whenNumberNotEqualTo(number: unknown): this {
    return this.whenNumber("NUMBER_NOT_EQUAL_TO", number);
  }

  whenNumberGreaterThan(number: unknown): this {
    return this.whenNumber("NUMBER_GREATER_THAN", number);
  }

  whenNumberGreaterThanOrEqualTo(number: unknown): this {
    return this.whenNumber("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }

  whenNumberLessThan(number: unknown): this {
    return this.whenNumber("NUMBER_LESS_THAN", number);
  }

  whenNumberLessThanOrEqualTo(number: unknown): this {
    return this.whenNumber("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }

  private whenText(criteria: ConditionCriteria, text: unknown): this {
    return this.with({ criteria, values: [requireString(text, `when ${criteria}`)] });
  }

  private whenNumber(criteria: ConditionCriteria, ...numbers: unknown[]): this {
    const values = numbers.map((number) => requireNumber(number, `when ${criteria}`));
    return this.with({ criteria, values });
  }

  private with(change: Partial<ConditionalFormat>): this {
    this.rule = { ...this.rule, ...change };
    return this;
  }
}

function sheetOf(execution: Execution, id: number): Sheet {
  const sheet = execution.workbook.sheets.find((each) => each.id === id);
  if (!sheet) throw new ServiceException("The sheet of this rule was deleted.");
  return sheet;
}
