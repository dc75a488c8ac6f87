import { ServiceException } from "../errors";
import { Service, type CallTable, type Modelled } from "../service";
import { ConditionalFormatRuleBuilderService } from "./conditional-format";
import { DataValidationBuilderService } from "./data-validation";
import {
  BOOLEAN_CRITERIA,
  BORDER_STYLES,
  DIMENSIONS,
  PASTE_TYPES,
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
    CopyPasteType: PASTE_TYPES,
    DataValidationCriteria: VALIDATION_CRITERIA,
    Dimension: DIMENSIONS,
    ProtectionType: PROTECTION_TYPES,
    WrapStrategy: WRAP_STRATEGIES,
  };

  flush(): void {
    this.execution.applyWrites();
  }

  /** Null in the script editor, where no spreadsheet is open. */
  getActive(): SpreadsheetService | null {
    return this.execution.hasDocument ? new SpreadsheetService(this.execution) : null;
  }

  getActiveSpreadsheet(): SpreadsheetService | null {
    return this.getActive();
  }

  getActiveSheet(): SheetService | null {
    return this.getActive()?.getActiveSheet() ?? null;
  }

  getActiveRange(): RangeService | null {
    return this.getActive()?.getActiveRange() ?? null;
  }

  getCurrentCell(): RangeService | null {
    return this.getActive()?.getCurrentCell() ?? null;
  }

  setActiveRange(range: unknown): RangeService {
    return new SpreadsheetService(this.execution).setActiveRange(range);
  }

  setActiveSheet(sheet: unknown): SheetService {
    return new SpreadsheetService(this.execution).setActiveSheet(sheet);
  }

  getUi(): UiService {
    if (this.execution.mode === "CUSTOM_FUNCTION" || !this.execution.hasDocument) {
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
