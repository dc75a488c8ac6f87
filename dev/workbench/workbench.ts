import { randomUUID } from "node:crypto";
import { Unanswered, type Emulator, type Page, type User } from "../emulator";
import { NeedsConfirmation, Performer, Refused, type CellAction } from "./actions";
import { Attempt, messagesOf } from "./attempt";
import type { Autosave } from "./autosave";
import type { Checkpoint } from "./checkpoint";
import { ViewMemory } from "./diff";
import { explain } from "./explanation";
import { restoreWorkbook, saveWorkbook, type WorkbookFile } from "./file";
import { History, type Structural } from "./history";
import { nextPerson } from "./people";
import type {
  ActRequest,
  Dialogue,
  FunctionHelp,
  MenuView,
  Message,
  Outcome,
  PageView,
  Person,
  ResumeRequest,
  RunReply,
  RunRequest,
  ServerEvent,
  Welcome,
} from "./protocol";
import { sheetKey, viewWorkbook } from "./snapshot";
import { writeXlsx } from "./xlsx/export";
import { Cancelled, readFile } from "./xlsx/file-reader";
import { exportRemark, importRemark, lossesOf } from "./xlsx/losses";
import { damaged } from "./xlsx/refusals";

/** A file that a person opens in a window. */
export interface OpenRequest {
  readonly window: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A browser window and the person who sits at it. */
interface Window {
  readonly id: string;
  readonly person: Person;
  readonly user: User;
  history: History;
  send: ((event: ServerEvent) => void) | null;
  /** To be told when the page has been loaded again. */
  remark: Message | null;
}

const SIDEBAR_WIDTH = 300;
const DIALOG = { width: 480, height: 320 };

/** A first look at the example; `blank` makes what comes after it. */
export interface Tour {
  readonly blank: () => WorkbookFile;
}

/** One workbook that several windows work on. */
export class Workbench {
  private readonly windows = new Map<string, Window>();
  private readonly memory = new ViewMemory();
  private readonly pages = new Map<string, string>();
  private isReading = false;

  constructor(
    readonly emulator: Emulator,
    private readonly functions: readonly FunctionHelp[],
    private readonly autosave: Autosave | null = null,
    /** While the example is being shown to somebody who comes for the first time. */
    private tour: Tour | null = null,
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
    if (window.remark) send({ kind: "alert", ...window.remark });
    window.remark = null;
    this.tellPeople();
    return () => {
      window.send = null;
      this.tellPeople();
    };
  }

  /** Shows in all windows what was changed through the emulator itself. */
  refresh(): void {
    const patch = this.memory.update(viewWorkbook(this.emulator.spreadsheet));
    if (!patch) return;
    this.tell({ kind: "patch", patch });
    this.autosave?.schedule();
  }

  act({ window: id, action, isConfirmed, dialogue }: ActRequest): Outcome {
    const window = this.window(id);
    if (action.kind === "select") return this.select(window, action);
    const before = this.emulator.spreadsheet.sheets.length;
    const outcome = this.watch(window, dialogue.messages, () => {
      return action.kind === "undo" || action.kind === "redo"
        ? this.travel(window, action.kind)
        : this.perform(window, action, isConfirmed, dialogue);
    });
    const added = this.emulator.spreadsheet.sheets.at(-1);
    if (action.kind === "addSheet" && added && before < this.emulator.spreadsheet.sheets.length) {
      const area = { row: 1, column: 1, rows: 1, columns: 1 };
      window.send?.({ kind: "activate", sheet: sheetKey(added), area });
    }
    return outcome;
  }

  /** A call of `google.script.run` from one of the add-on's pages. */
  run({ window: id, functionName, args, dialogue }: RunRequest): RunReply {
    const window = this.window(id);
    return this.watch(window, dialogue.messages, (): RunReply => {
      const attempt = new Attempt(this.emulator, dialogue);
      try {
        const value = window.user.run(functionName, ...args);
        return { ok: true, value };
      } catch (error) {
        if (error instanceof Unanswered) return { ok: false, asked: attempt.leave(error) };
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      } finally {
        attempt.end();
        this.remember(window, attempt.before, null);
      }
    });
  }

  /** The workbook as a file. */
  save(): WorkbookFile {
    return saveWorkbook(this.emulator.spreadsheet);
  }

  /** The workbook as an .xlsx file, and what to tell about it. */
  async exportXlsx(): Promise<{ bytes: Buffer; remark: string }> {
    const { spreadsheet, functionNames } = this.emulator;
    const remark = exportRemark(lossesOf(spreadsheet));
    return { bytes: await writeXlsx(spreadsheet, functionNames), remark };
  }

  /**
   * Replaces the workbook, in all windows, by one from a file. It is read beside the server; the workbook stays
   * as it is until the other one is whole.
   */
  async open({ window: id, fileName, bytes }: OpenRequest, signal?: AbortSignal): Promise<Outcome> {
    const window = this.window(id);
    const refused = (message: string): Outcome => {
      const title = "Berkas tidak dapat dibuka";
      return { kind: "refused", title, message: `${message} Lembar kerja tidak berubah.` };
    };
    if (this.isReading) return refused("Berkas lain sedang dibuka. Tunggu sampai selesai.");
    this.isReading = true;
    const { spreadsheet, functionNames } = this.emulator;
    const { name, locale } = spreadsheet;
    const onProgress = (share: number, step: string): void => {
      window.send?.({ kind: "progress", share, step });
    };
    try {
      const request = { bytes, fileName, name, locale, functionNames };
      const { file, isOwn, losses } = await readFile(request, { signal, onProgress });
      onProgress(0.9, "Menata lembar kerja");
      this.replace(file);
      this.tour = null;
      const hasAddOnSheets = file.names.some((each) => each.name.startsWith("SPBE_"));
      this.leaveRemark(window, fileName, isOwn ? "" : importRemark(losses, hasAddOnSheets));
      this.tell({ kind: "reload" });
      return { kind: "done" };
    } catch (error) {
      if (error instanceof Cancelled) return { kind: "done" };
      return refused((error instanceof Refused ? error : damaged()).message);
    } finally {
      this.isReading = false;
    }
  }

  /** Puts another workbook in the place of this one; when that fails, all is as before. */
  private replace(file: WorkbookFile): void {
    restoreWorkbook(this.emulator, file, viewWorkbook);
    this.begin();
    this.autosave?.schedule();
  }

  /** Nobody can undo what was done in another workbook. */
  private begin(): void {
    for (const window of this.windows.values()) {
      window.history = new History(this.emulator.spreadsheet);
    }
    this.memory.update(viewWorkbook(this.emulator.spreadsheet));
  }

  /** Goes on with the work that an earlier server left, or begins anew, in all windows. */
  resume({ isWanted }: ResumeRequest): Outcome {
    const { autosave } = this;
    if (!autosave) return { kind: "done" };
    if (autosave.unfinishedSince === null) return { kind: "done" };
    try {
      if (isWanted) {
        autosave.resume();
        this.tour = null;
      } else autosave.putAside();
    } catch {
      const message = "Pekerjaan sebelumnya tidak dapat dibuka; berkasnya tetap disimpan.";
      return { kind: "refused", title: "Pekerjaan sebelumnya", message };
    }
    this.begin();
    autosave.schedule();
    this.tell({ kind: "reload" });
    return { kind: "done" };
  }

  /** Ends the tour with a workbook of one's own, in all windows. */
  leaveTour(): Outcome {
    const { tour } = this;
    if (tour === null) return { kind: "done" };
    this.replace(tour.blank());
    this.tour = null;
    this.tell({ kind: "reload" });
    return { kind: "done" };
  }

  /** The HTML of a page that the add-on has shown. */
  page(id: string): string | null {
    return this.pages.get(id) ?? null;
  }

  /** Every window loads its page anew first; the others learn whose file it is. */
  private leaveRemark(opener: Window, fileName: string, remark: string): void {
    for (const window of this.windows.values()) {
      const byOther = `${opener.person.name} membuka berkas ${fileName} di lembar kerja ini.`;
      const message = window === opener ? remark : [byOther, remark].join(" ").trim();
      window.remark = message === "" ? null : { title: "Berkas dibuka", message };
    }
  }

  private select(
    window: Window,
    action: Extract<CellAction, { readonly kind: "select" }>,
  ): Outcome {
    try {
      new Performer(this.emulator, window.user).perform(action, false);
      return { kind: "done" };
    } catch (error) {
      return explain(error, action);
    }
  }

  /** What needs an answer or a confirmation first leaves nothing behind. */
  private perform(
    window: Window,
    action: CellAction,
    isConfirmed: boolean,
    dialogue: Dialogue,
  ): Outcome {
    const attempt = new Attempt(this.emulator, dialogue);
    let structural: Structural | null = null;
    try {
      structural = new Performer(this.emulator, window.user).perform(action, isConfirmed);
      return { kind: "done" };
    } catch (error) {
      if (error instanceof Unanswered) return { kind: "question", asked: attempt.leave(error) };
      if (error instanceof NeedsConfirmation) attempt.undo();
      return explain(error, action);
    } finally {
      attempt.end();
      this.remember(window, attempt.before, structural);
    }
  }

  private travel(window: Window, direction: "undo" | "redo"): Outcome {
    const { email } = window.person;
    try {
      this.emulator.actAs(email, () => {
        if (window.history[direction](email)?.isMoved === true) this.forgetOthers(window);
      });
      return { kind: "done" };
    } catch (error) {
      return explain(error, { kind: direction });
    }
  }

  private remember(window: Window, before: Checkpoint, structural: Structural | null): void {
    const recorded = window.history.record(before, structural);
    if (recorded?.isMoved === true) this.forgetOthers(window);
    this.autosave?.schedule();
  }

  /** Positions have moved: nobody else may undo to the wrong place. */
  private forgetOthers(window: Window): void {
    for (const each of this.windows.values()) if (each !== window) each.history.clear();
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
      remark: null,
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
      unfinishedSince: this.autosave?.unfinishedSince ?? null,
      isTour: this.tour !== null,
    };
  }

  /** Runs something for a window, then shows everybody what changed and the window what it was told. */
  private watch<Result>(window: Window, messagesSeen: number, work: () => Result): Result {
    const { emulator } = this;
    const { sidebar, dialog } = emulator;
    const toasts = emulator.toasts.length;
    const alerts = emulator.alerts.length;
    const before = JSON.stringify(this.selection(window));
    const result = work();
    this.refresh();
    const selection = this.selection(window);
    if (JSON.stringify(selection) !== before) window.send?.({ kind: "activate", ...selection });
    for (const { title, message } of emulator.toasts.slice(toasts)) {
      window.send?.({ kind: "toast", title, message });
    }
    for (const message of messagesOf(emulator.alerts.slice(alerts)).slice(messagesSeen)) {
      window.send?.({ kind: "alert", ...message });
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
    const { sheet, area } = this.emulator.screen.selection(person.email, spreadsheet);
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
    const isSidebar = page === this.emulator.sidebar;
    this.pages.set(id, page.html);
    return {
      address: `/pages/${id}`,
      title: page.title,
      width: page.width ?? (isSidebar ? SIDEBAR_WIDTH : DIALOG.width),
      height: page.height ?? DIALOG.height,
      isModal: !isSidebar && page.isModeless !== true,
    };
  }
}
