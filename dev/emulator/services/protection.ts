import { NotModelled, ServiceException } from "../errors";
import type { Execution } from "../execution";
import type { Protection } from "../protection";
import { Service, type CallTable, type EnumValue, type Modelled } from "../service";
import type { Sheet } from "../sheet";
import { requireBoolean, requireString, wrongArguments } from "./arguments";
import { PROTECTION_TYPES } from "./enums";
import { RangeService } from "./range";
import { UserService } from "./session";

const CALLS = {
  addEditor: "write",
  addEditors: "write",
  canDomainEdit: "read",
  canEdit: "read",
  getDescription: "read",
  getEditors: "read",
  getProtectionType: "handle",
  getRange: "read",
  getRangeName: "read",
  getUnprotectedRanges: "read",
  isWarningOnly: "read",
  remove: "write",
  removeEditor: "write",
  removeEditors: "write",
  setDescription: "write",
  setDomainEdit: "write",
  setRange: "write",
  setUnprotectedRanges: "write",
  setWarningOnly: "write",
} as const satisfies CallTable<GoogleAppsScript.Spreadsheet.Protection>;

/** `Protection`: who may edit a range or sheet. */
export class ProtectionService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "Protection";
  readonly calls = CALLS;

  constructor(
    execution: Execution,
    private readonly sheet: Sheet,
    private readonly model: Protection,
  ) {
    super(execution);
  }

  getProtectionType(): EnumValue {
    return PROTECTION_TYPES[this.model.type];
  }

  getDescription(): string {
    return this.model.description;
  }

  setDescription(description: unknown): this {
    const text = requireString(description, "Protection.setDescription");
    return this.change(() => {
      this.model.description = text;
    });
  }

  isWarningOnly(): boolean {
    return this.model.isWarningOnly;
  }

  setWarningOnly(isWarningOnly: unknown): this {
    const flag = requireBoolean(isWarningOnly, "Protection.setWarningOnly");
    return this.change(() => {
      this.model.isWarningOnly = flag;
    });
  }

  canEdit(): boolean {
    return this.model.allows(this.execution.user);
  }

  getEditors(): UserService[] {
    this.checkMayChange();
    return this.editorList().map((email) => new UserService(this.execution, email));
  }

  addEditor(editor: unknown): this {
    return this.addEditors([editor]);
  }

  addEditors(editors: unknown): this {
    const emails = toEmails(editors, "Protection.addEditors");
    return this.change(() => {
      if (this.model.editors === null) return;
      this.model.editors = new Set([...this.model.editors, ...emails]);
    });
  }

  removeEditor(editor: unknown): this {
    return this.removeEditors([editor]);
  }

  /** The owner and the person at the keyboard stay: neither can be removed. */
  removeEditors(editors: unknown): this {
    const emails = toEmails(editors, "Protection.removeEditors");
    return this.change(() => {
      const kept = this.editorList().filter((email) => !emails.includes(email));
      this.model.editors = new Set([...kept, this.execution.workbook.owner, this.execution.user]);
    });
  }

  canDomainEdit(): boolean {
    this.checkMayChange();
    return false;
  }

  setDomainEdit(): this {
    throw new ServiceException("Domain edit is not available for this spreadsheet's owner.");
  }

  getRange(): RangeService {
    return new RangeService(this.execution, this.sheet, this.model.area);
  }

  getRangeName(): string | null {
    return this.model.rangeName;
  }

  setRange(range: unknown): this {
    if (!(range instanceof RangeService)) throw wrongArguments([range], "Protection.setRange");
    if (range.model !== this.sheet) throw new NotModelled("Protection.setRange ke lembar lain");
    return this.change(() => {
      this.model.area = range.area;
    });
  }

  getUnprotectedRanges(): RangeService[] {
    return this.model.openAreas.map((area) => new RangeService(this.execution, this.sheet, area));
  }

  setUnprotectedRanges(ranges: unknown): this {
    const method = "Protection.setUnprotectedRanges";
    if (!Array.isArray(ranges)) throw wrongArguments([ranges], method);
    const areas = ranges.map((range: unknown) => {
      if (!(range instanceof RangeService)) throw wrongArguments([range], method);
      return range.area;
    });
    return this.change(() => {
      this.model.openAreas = areas;
    });
  }

  remove(): void {
    this.change(() => {
      this.sheet.protections = this.sheet.protections.filter((each) => each !== this.model);
    });
  }

  private change(effect: () => void): this {
    this.execution.applyWrites();
    this.checkMayChange();
    effect();
    return this;
  }

  /** Only those who may edit the protected cells may change or inspect who else may. */
  private checkMayChange(): void {
    if (this.model.allows(this.execution.user)) return;
    throw new ServiceException("You do not have permission to change this protection.");
  }

  private editorList(): string[] {
    const everyone = this.execution.runtime.editors();
    return this.model.editors === null ? [...everyone] : [...this.model.editors];
  }
}

function toEmails(editors: unknown, method: string): string[] {
  if (!Array.isArray(editors)) throw wrongArguments([editors], method);
  return editors.map((editor: unknown) =>
    editor instanceof UserService ? editor.email : requireString(editor, method),
  );
}
