import type vm from "node:vm";
import type { Area } from "./area";
import type { VirtualClock } from "./clock";
import type { Question } from "./errors";
import type { Faults } from "./faults";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export interface MenuItem {
  readonly label: string;
  readonly functionName: string;
}

export interface Menu {
  readonly title: string;
  readonly items: readonly MenuItem[];
}

/** A page that a script shows beside or over the spreadsheet. */
export interface Page {
  readonly title: string;
  readonly html: string;
  /** A dialog beside which people can go on working. */
  readonly isModeless?: true;
  readonly width?: number;
  readonly height?: number;
}

export interface Toast {
  readonly title: string;
  readonly message: string;
}

export interface Alert {
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
  readonly isPrompt?: true;
}

/** What a person does with a question: presses a button and, in a prompt, leaves a text. */
export interface Answer {
  readonly button: string;
  readonly text: string;
  /** The question that was answered; the script must ask the same. Any question when absent. */
  readonly to?: Question;
}

/** What is on the screens of the people who have the spreadsheet open. */
export class Screen {
  sidebar: Page | null = null;
  dialog: Page | null = null;
  readonly toasts: Toast[] = [];
  readonly alerts: Alert[] = [];
  readonly answers: (string | Answer)[] = [];
  readonly menus = new Map<string, Menu[]>();
  private readonly selections = new Map<string, { sheet: Sheet; area: Area }>();

  /** @param standing Answers to prompts by title, for those that nobody answers otherwise. */
  constructor(readonly standing: Readonly<Record<string, string>> = {}) {}

  selection(email: string, workbook: Workbook): { sheet: Sheet; area: Area } {
    const known = this.selections.get(email);
    const [first] = workbook.sheets;
    if (known && workbook.sheets.includes(known.sheet)) return known;
    if (!first) throw new Error("A spreadsheet always has a sheet");
    return { sheet: first, area: { row: 1, column: 1, rows: 1, columns: 1 } };
  }

  select(email: string, sheet: Sheet, area: Area): void {
    this.selections.set(email, { sheet, area });
  }

  /** Who has selected something, and what. */
  selected(): Map<string, { sheet: Sheet; area: Area }> {
    return this.selections;
  }
}

/** Locks by name; each is held by at most one execution. */
export class Locks {
  private readonly holders = new Map<string, object>();

  /** Takes the lock unless another execution holds it. */
  take(name: string, holder: object): boolean {
    const known = this.holders.get(name);
    if (known && known !== holder) return false;
    this.holders.set(name, holder);
    return true;
  }

  isHeld(name: string, holder: object): boolean {
    return this.holders.get(name) === holder;
  }

  release(name: string, holder: object): void {
    if (this.isHeld(name, holder)) this.holders.delete(name);
  }

  releaseAll(holder: object): void {
    for (const [name, known] of [...this.holders]) {
      if (known === holder) this.holders.delete(name);
    }
  }
}

/** What lives longer than one execution. */
export interface Runtime {
  /** The spreadsheet to which the script is bound now. */
  workbook: Workbook;
  readonly script: vm.Script;
  readonly clock: VirtualClock;
  readonly callCost: number;
  readonly faults: Faults;
  readonly locks: Locks;
  readonly screen: Screen;
  /** Property stores by name ("document", "script", "user:<email>"). */
  readonly properties: Map<string, Map<string, string>>;
  readonly caches: Map<string, Map<string, { value: string; expires: number }>>;
  readonly scriptTimeZone: string;
  /** The scopes that the manifest lists; null when it lists none and they are found in the code. */
  readonly scopes: readonly string[] | null;
  /** The e-mail addresses of everyone who may edit the file. */
  readonly editors: () => readonly string[];
  /** The text of an HTML file of the add-on. */
  readonly html: (name: string) => string | null;
}
