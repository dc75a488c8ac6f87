import type { Execution } from "../execution";
import { Service, type CallTable, type Modelled } from "../service";
import type { RangeService } from "./range";

const CALLS = {
  clearContent: "write",
  clearDataValidations: "write",
  clearFormat: "write",
  clearNote: "write",
  getRanges: "handle",
  setBackground: "write",
  setFontColor: "write",
  setFontSize: "write",
  setFontStyle: "write",
  setFontWeight: "write",
  setHorizontalAlignment: "write",
  setNote: "write",
  setNumberFormat: "write",
  setValue: "write",
  setVerticalAlignment: "write",
  setWrap: "write",
  setWrapStrategy: "write",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.RangeList>;

/** `RangeList`: the same change for several ranges in one call. */
export class RangeListService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "RangeList";
  readonly calls = CALLS;

  constructor(
    execution: Execution,
    private readonly ranges: readonly RangeService[],
  ) {
    super(execution);
  }

  getRanges(): RangeService[] {
    return [...this.ranges];
  }

  clearContent(): this {
    return this.each((range) => range.clearContent());
  }

  clearDataValidations(): this {
    return this.each((range) => range.clearDataValidations());
  }

  clearFormat(): this {
    return this.each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.each((range) => range.clearNote());
  }

  setBackground(color: unknown): this {
    return this.each((range) => range.setBackground(color));
  }

  setFontColor(color: unknown): this {
    return this.each((range) => range.setFontColor(color));
  }

  setFontSize(size: unknown): this {
    return this.each((range) => range.setFontSize(size));
  }

  setFontStyle(style: unknown): this {
    return this.each((range) => range.setFontStyle(style));
  }

  setFontWeight(weight: unknown): this {
    return this.each((range) => range.setFontWeight(weight));
  }

  setHorizontalAlignment(alignment: unknown): this {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }

  setNote(note: unknown): this {
    return this.each((range) => range.setNote(note));
  }

  setNumberFormat(format: unknown): this {
    return this.each((range) => range.setNumberFormat(format));
  }

  setValue(value: unknown): this {
    return this.each((range) => range.setValue(value));
  }

  setVerticalAlignment(alignment: unknown): this {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }

  setWrap(isWrapped: unknown): this {
    return this.each((range) => range.setWrap(isWrapped));
  }

  setWrapStrategy(strategy: unknown): this {
    return this.each((range) => range.setWrapStrategy(strategy));
  }

  private each(change: (range: RangeService) => unknown): this {
    for (const range of this.ranges) change(range);
    return this;
  }
}
