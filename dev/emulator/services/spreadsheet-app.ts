import { ServiceException } from "../errors";
import { Service, type CallTable, type Modelled } from "../service";
import { ConditionalFormatRuleBuilderService } from "./conditional-format";
import { DataValidationBuilderService } from "./data-validation";
import {
  BOOLEAN_CRITERIA,
  BORDER_STYLES,
  DIMENSIONS,
  PROTECTION_TYPES,
  VALIDATION_CRITERIA,
  WRAP_STRATEGIES,
} from "./enums";
import type { RangeService } from "./range";
import type { SheetService } from "./sheet";
import { SpreadsheetService } from "./spreadsheet";
import { UiService } from "./ui";

const CALLS = {
  flush: "other",
  getActive: "handle",
  getActiveRange: "read",
  getActiveSheet: "read",
  getActiveSpreadsheet: "handle",
  getCurrentCell: "read",
  getUi: "handle",
  newConditionalFormatRule: "handle",
  newDataValidation: "handle",
  setActiveRange: "other",
  setActiveSheet: "other",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.SpreadsheetApp>;

/** `SpreadsheetApp`. */
export class SpreadsheetAppService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "SpreadsheetApp";
  readonly calls = CALLS;
  override readonly constants = {
    BooleanCriteria: BOOLEAN_CRITERIA,
    BorderStyle: BORDER_STYLES,
    DataValidationCriteria: VALIDATION_CRITERIA,
    Dimension: DIMENSIONS,
    ProtectionType: PROTECTION_TYPES,
    WrapStrategy: WRAP_STRATEGIES,
  };

  flush(): void {
    this.execution.applyWrites();
  }

  getActive(): SpreadsheetService {
    return new SpreadsheetService(this.execution);
  }

  getActiveSpreadsheet(): SpreadsheetService {
    return new SpreadsheetService(this.execution);
  }

  getActiveSheet(): SheetService {
    return this.getActive().getActiveSheet();
  }

  getActiveRange(): RangeService {
    return this.getActive().getActiveRange();
  }

  getCurrentCell(): RangeService {
    return this.getActive().getCurrentCell();
  }

  setActiveRange(range: unknown): RangeService {
    return this.getActive().setActiveRange(range);
  }

  setActiveSheet(sheet: unknown): SheetService {
    return this.getActive().setActiveSheet(sheet);
  }

  getUi(): UiService {
    if (this.execution.mode === "CUSTOM_FUNCTION") {
      throw new ServiceException("Cannot call SpreadsheetApp.getUi() from this context.");
    }
    return new UiService(this.execution);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilderService {
    return new ConditionalFormatRuleBuilderService(this.execution);
  }

  newDataValidation(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.execution);
  }
}
