import { randomUUID } from "node:crypto";
import {
  NotModelled,
  ProtectedCell,
  ScriptError,
  ServiceException,
  TimeLimitExceeded,
  ValidationRejected,
  type Emulator,
  type Page,
  type User,
} from "../emulator";
import { toA1 } from "../emulator/area";
import { NeedsConfirmation, Performer, Refused } from "./actions";
import { ViewMemory } from "./diff";
import { isWorkbookFile, restoreWorkbook, saveWorkbook, type WorkbookFile } from "./file";
import { History } from "./history";
import { nextPerson } from "./people";
import type {
  ActRequest,
  Action,
  FunctionHelp,
  MenuView,
  Outcome,
  PageView,
  Person,
  RunReply,
  RunRequest,
  ServerEvent,
  Welcome,
} from "./protocol";
import { sheetKey, viewWorkbook } from "./snapshot";

/** A browser window and the person who sits at it. */
interface Window {
  readonly id: string;
  readonly person: Person;
  readonly user: User;
  readonly history: History;
  send: ((event: ServerEvent) => void) | null;
}

const SIDEBAR_WIDTH = 300;
const DIALOG = { width: 480, height: 320 };

/** One workbook that several windows work on. */
export class Workbench {
  private readonly windows = new Map<string, Window>();
  private readonly memory = new ViewMemory();
  private readonly pages = new Map<string, string>();

  constructor(
    readonly emulator: Emulator,
    private readonly functions: readonly FunctionHelp[],
  ) {
    this.memory.update(viewWorkbook(emulator.spreadsheet));
  }

  /**
   * Connects a window and welcomes it; one that comes back stays the same person. The returned function
   * is to be called when the line breaks.
   */
  connect(previous: string | null, send: (event: ServerEvent) => void): () => void {
    const known = this.windows.get(previous ?? "");
    const window = known?.send === null ? known : this.admit();
    this.refresh();
    window.send = send;
    send({ kind: "welcome", welcome: this.welcome(window) });
    this.tellPeople();
    return () => {
      window.send = null;
      this.tellPeople();
    };
  }

  /** Shows in all windows what was changed through the emulator itself. */
  refresh(): void {
    const patch = this.memory.update(viewWorkbook(this.emulator.spreadsheet));
    if (patch) this.tell({ kind: "patch", patch });
  }

  act({ window: id, action, isConfirmed }: ActRequest): Outcome {
    const window = this.window(id);
    const performer = new Performer(this.emulator, window.user, window.history, () => {
      for (const each of this.windows.values()) each.history.clear();
    });
    const before = this.emulator.spreadsheet.sheets.length;
    const perform = (): Outcome => {
      try {
        performer.perform(action, isConfirmed);
        return { kind: "done" };
      } catch (error) {
        return explain(error, action);
      }
    };
    if (action.kind === "select") return perform();
    const outcome = this.watch(window, perform);
    const added = this.emulator.spreadsheet.sheets.at(-1);
    if (action.kind === "addSheet" && added && before < this.emulator.spreadsheet.sheets.length) {
      const area = { row: 1, column: 1, rows: 1, columns: 1 };
      window.send?.({ kind: "activate", sheet: sheetKey(added), area });
    }
    return outcome;
  }

  /** A call of `google.script.run` from one of the add-on's pages. */
  run({ window: id, functionName, args }: RunRequest): RunReply {
    const window = this.window(id);
    return this.watch(window, (): RunReply => {
      try {
        const value = window.user.run(functionName, ...args);
        return { ok: true, value };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    });
  }

  /** The workbook as a file. */
  save(): WorkbookFile {
    return saveWorkbook(this.emulator.spreadsheet);
  }

  /** Replaces the workbook, in all windows, by one from a file. */
  open(file: unknown): Outcome {
    const refused = { kind: "refused", title: "Berkas tidak dapat dibuka" } as const;
    if (!isWorkbookFile(file)) {
      return { ...refused, message: "Berkas ini bukan lembar kerja yang disimpan dari sini." };
    }
    try {
      restoreWorkbook(this.emulator.spreadsheet, file);
    } catch {
      return { ...refused, message: "Isi berkas ini rusak. Lembar kerja tidak berubah." };
    }
    for (const { history } of this.windows.values()) history.clear();
    this.memory.update(viewWorkbook(this.emulator.spreadsheet));
    this.tell({ kind: "reload" });
    return { kind: "done" };
  }

  /** The HTML of a page that the add-on has shown. */
  page(id: string): string | null {
    return this.pages.get(id) ?? null;
  }

  private window(id: string): Window {
    const window = this.windows.get(id);
    if (!window) throw new Refused("Jendela ini tidak dikenal lagi. Muat ulang halaman.");
    return window;
  }

  private admit(): Window {
    const taken = [...this.windows.values()].filter(({ send }) => send !== null);
    const person = nextPerson(taken.map((window) => window.person));
    const window: Window = {
      id: randomUUID(),
      person,
      user: this.emulator.user(person.email),
      history: new History(this.emulator.spreadsheet),
      send: null,
    };
    window.user.open();
    this.windows.set(window.id, window);
    return window;
  }

  private welcome(window: Window): Welcome {
    return {
      window: window.id,
      person: window.person,
      workbook: viewWorkbook(this.emulator.spreadsheet),
      menus: this.menus(window),
      functions: this.functions,
      selection: this.selection(window),
    };
  }

  /** Runs something for a window, then shows everybody what changed and the window what it was told. */
  private watch<Result>(window: Window, work: () => Result): Result {
    const { emulator } = this;
    const { sidebar, dialog } = emulator;
    const toasts = emulator.toasts.length;
    const alerts = emulator.alerts.length;
    const sheet = this.selection(window).sheet;
    const result = work();
    this.refresh();
    const selection = this.selection(window);
    if (selection.sheet !== sheet) window.send?.({ kind: "activate", ...selection });
    for (const { title, message } of emulator.toasts.slice(toasts)) {
      window.send?.({ kind: "toast", title, message });
    }
    for (const { title, message, buttons } of emulator.alerts.slice(alerts)) {
      if (buttons === "OK") window.send?.({ kind: "alert", title, message });
    }
    if (emulator.sidebar && emulator.sidebar !== sidebar) {
      window.send?.({ kind: "sidebar", page: this.publish(emulator.sidebar) });
    }
    if (emulator.dialog && emulator.dialog !== dialog) {
      window.send?.({ kind: "dialog", page: this.publish(emulator.dialog) });
    }
    return result;
  }

  private selection({ person }: Window): Welcome["selection"] {
    const { spreadsheet } = this.emulator;
    const { sheet, area } = this.emulator.screenOf().selection(person.email, spreadsheet);
    return { sheet: sheetKey(sheet), area };
  }

  private tell(event: ServerEvent): void {
    for (const { send } of this.windows.values()) send?.(event);
  }

  private tellPeople(): void {
    const present = [...this.windows.values()].filter(({ send }) => send !== null);
    this.tell({ kind: "people", people: present.map(({ person }) => person) });
  }

  private menus({ user }: Window): MenuView[] {
    return user.menu().map(({ title, items }) => ({
      title,
      labels: items.map(({ label }) => label),
    }));
  }

  private publish(page: Page): PageView {
    const id = randomUUID();
    this.pages.set(id, page.html);
    return {
      address: `/pages/${id}`,
      title: page.title,
      width: page.width ?? (page === this.emulator.sidebar ? SIDEBAR_WIDTH : DIALOG.width),
      height: page.height ?? DIALOG.height,
    };
  }
}

/** What the person is told when an action was not possible. */
function explain(error: unknown, action: Action): Outcome {
  const refused = (title: string, message: string): Outcome => ({
    kind: "refused",
    title,
    message,
  });
  if (error instanceof NeedsConfirmation) {
    return {
      kind: "confirm",
      message: "Bagian lembar ini sebaiknya tidak diubah tanpa sengaja. Tetap ubah?",
    };
  }
  if (error instanceof ValidationRejected) {
    const cell = action.kind === "enter" ? ` di sel ${toA1(action.area)}` : "";
    const rule = `Data yang Anda masukkan${cell} tidak sesuai dengan aturan validasi sel ini.`;
    const isStandard = error.message.startsWith("The data you entered");
    return refused("Data ditolak", isStandard ? rule : error.message);
  }
  if (error instanceof ProtectedCell) {
    return refused(
      "Sel dilindungi",
      "Anda tidak dapat mengubah sel ini. Hubungi pemilik spreadsheet bila perlu mengubahnya.",
    );
  }
  if (error instanceof TimeLimitExceeded) {
    return refused("Skrip dihentikan", "Skrip berjalan melebihi batas waktu.");
  }
  if (error instanceof Refused || error instanceof NotModelled) {
    return refused("Belum dapat dilakukan", error.message);
  }
  if (error instanceof ServiceException || error instanceof ScriptError) {
    return refused("Terjadi galat", `${error.name}: ${error.message}`);
  }
  throw error;
}
