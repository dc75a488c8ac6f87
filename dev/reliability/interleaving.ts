import fc from "fast-check";
import type { CellChange, CellJson, Reply } from "../../src/contract";
import { cellName } from "../../src/sheet/cells/address";
import { EVIDENCE_WORDS } from "../../src/words";
import type { ServiceCall, User } from "../emulator";
import {
  schedules,
  TYPED,
  type Act,
  type Deed,
  type RegisterName,
  type TableName,
  type Typed,
} from "./deeds";
import { ask, type Desk } from "./desk";
import { assessmentOf, bodyOf, tableOf, type Row, type Table } from "./tables";

/** What came of a seed. */
interface SeedReport {
  readonly people: number;
  /** How much was done in all, by all. */
  readonly deeds: number;
  /** The first thing that went wrong, null when nothing did; then what led to it. */
  readonly violation: string | null;
  readonly schedule?: readonly Deed[] | undefined;
}

/** Plays the schedule of a seed; one that fails is shrunk to the smallest that still does, unless told not to. */
export function trySeed(desk: Desk, seed: number, { isShrunk = true } = {}): SeedReport {
  const people = 2 + (seed % (desk.people.length - 1));
  let deeds = 0;
  const property = fc.property(schedules(people), (schedule: readonly Deed[]) => {
    deeds += schedule.reduce((sum, { meanwhile }) => sum + 1 + meanwhile.length, 0);
    const trouble = play(desk, schedule);
    if (trouble !== null) throw new Error(trouble);
  });
  const result = fc.check(property, { seed, numRuns: 1, endOnFailure: !isShrunk });
  if (!result.failed) return { people, deeds, violation: null };
  const { errorInstance: error, counterexample } = result;
  const violation = error instanceof Error ? error.message : String(error);
  return { people, deeds, violation, schedule: counterexample?.[0] };
}

/** What moves cells without changing them may happen before any call. */
const MOVES = new Set<Act["kind"]>(["sort", "insertRow", "insertColumn", "rename"]);

/**
 * Between the last look and the flush, what is typed into the very cell is overwritten and a row that vanishes is
 * told from none: the one moment that remains (docs/quality.md).
 */
function isSeen({ kind, method }: ServiceCall): boolean {
  return kind !== "write" && method !== "flush";
}

/** Who wrote what, since the last look. */
interface Entry {
  readonly key: string;
  readonly value: string;
  /** What a panel had seen; undefined for what was typed in the grid. */
  readonly seen?: string;
  /** Its row was deleted. */
  readonly isGone?: true;
}

/** What people write beside a line of a register. */
const NOTES = { evidence: ["Catatan", "Status"], plan: ["Catatan", "Biaya"] } as const;
const PLANNED = "Urutan";

/**
 * Plays a schedule and tells the first thing that went wrong: content changed that nobody wrote, what somebody
 * typed or was told is saved is not there, a line or a sheet is there twice, or a command failed.
 *
 * @returns null when nothing did.
 */
function play(desk: Desk, deeds: readonly Deed[]): string | null {
  desk.reset();
  const run = new Run(desk);
  for (const deed of deeds) {
    const trouble = run.play(deed);
    if (trouble !== null) return trouble;
  }
  return null;
}

class Run {
  private entries: Entry[] = [];
  private texts = 0;
  private failure: string | null = null;

  constructor(private readonly desk: Desk) {}

  play({ person, act, meanwhile }: Deed): string | null {
    const { state: before } = this.state();
    this.entries = [];
    const user = this.user(person);
    for (const other of meanwhile) {
      const act = (): void => {
        this.act(this.user(other.person), other.act);
      };
      const { faults } = this.desk.emulator;
      faults.at(other.call, act, MOVES.has(other.act.kind) ? undefined : isSeen);
    }
    this.act(user, act);
    this.desk.emulator.faults.clear();
    return this.failure ?? this.troubleSince(before);
  }

  private user(person: number): User {
    const { people } = this.desk;
    const user = people[person % people.length];
    if (!user) throw new Error("nobody");
    return user;
  }

  private act(user: User, act: Act): void {
    switch (act.kind) {
      case "type": {
        const value = act.header === "Narasi" ? this.text() : act.level;
        this.typeLevel(user, act.number, act.header, value);
        return;
      }
      case "clear":
        this.typeLevel(user, act.number, act.header, "");
        return;
      case "note": {
        const { name, columns, lines } = this.register(act.table);
        const line = lines[act.number % lines.length];
        const column = columns.get("Catatan");
        if (!line || column === undefined) return;
        const text = this.text();
        user.type(name, cellName(line.at, column), text);
        this.entries.push({ key: `${line.key} Catatan`, value: text });
        return;
      }
      case "line":
        this.typeLine(user, act.table, act.number);
        return;
      case "sort": {
        const found = this.table(act.table);
        const column = [...found.columns.values()][act.number % found.columns.size] ?? 1;
        user.sort(found.sheet.name, bodyOf(found), column, act.number % 2 === 0);
        return;
      }
      case "insertRow":
      case "deleteRow": {
        const { sheet, rows } = this.table(act.table);
        const row = rows[act.number % rows.length];
        if (!row) return;
        if (act.kind === "insertRow") user.insertRows(sheet.name, row.at, 1);
        else {
          const keys = [...this.state().state.keys()].filter((key) =>
            isOfRow(act.table, key, row.cells),
          );
          user.deleteRows(sheet.name, row.at, 1);
          for (const key of keys) this.entries.push({ key, value: "", isGone: true });
        }
        return;
      }
      case "insertColumn": {
        const { sheet, columns } = this.table(act.table);
        user.insertColumns(sheet.name, 1 + (act.number % columns.size), 1);
        return;
      }
      case "rename":
        user.renameSheet(this.table(act.table).sheet.name, this.text());
        return;
      case "cell":
        this.write(user, [[act.number, act.header, act.level]]);
        return;
      case "targets": {
        const numbers = [0, 9, 20].map((more) => 1 + ((act.number + more) % 47));
        this.write(
          user,
          numbers.map((each) => [each, "Target", act.level] as const),
        );
        return;
      }
      case "evidence":
        this.addEvidence(user, act.number);
        return;
      case "status":
        this.changeStatus(user, act.number);
        return;
      case "scenario":
        this.writeScenario(user, act.name, act.numbers);
        return;
      case "setUp":
        user.click("Siapkan lembar");
        return;
      case "formulas":
        user.click("Hitung ulang rumus");
    }
  }

  private typeLevel(user: User, number: number, header: Typed, value: string | number): void {
    const { sheet, rows, columns } = this.table("assessment");
    const row = rows.find(({ cells }) => cells.No === String(number));
    const column = columns.get(header);
    if (!row || column === undefined) return;
    user.type(sheet.name, cellName(row.at, column), value);
    this.entries.push({ key: `${number} ${header}`, value: String(value) });
  }

  private typeLine(user: User, register: RegisterName, number: number): void {
    const { name, columns, headerRow, lines } = this.register(register);
    const last = lines.at(-1)?.at ?? headerRow;
    const text = this.text();
    const cells: Row =
      register === "evidence"
        ? { Dokumen: text }
        : { Skenario: text, [PLANNED]: "1", No: String(number), Dari: "3", Ke: "4", Catatan: text };
    for (const [header, value] of Object.entries(cells)) {
      const column = columns.get(header);
      if (column !== undefined) user.type(name, cellName(last + 1, column), value);
    }
    const key = keyOf(register, cells) ?? "";
    this.entries.push({ key, value: "ada" });
    if (register === "evidence") return;
    this.entries.push({ key: `${key} ${PLANNED}`, value: "1" });
    this.entries.push({ key: `${key} Catatan`, value: text });
  }

  private addEvidence(user: User, number: number): void {
    const document = this.text();
    const change = { number, level: 3, document, status: "draft", link: null, seen: null } as const;
    if (!this.isSaved(ask(user, "setEvidence", change))) return;
    this.entries.push({ key: document, value: "ada" });
    this.entries.push({ key: `${document} Status`, value: EVIDENCE_WORDS.draft });
  }

  private changeStatus(user: User, at: number): void {
    const { lines } = this.register("evidence");
    const cells = lines[at % lines.length]?.cells;
    const statuses = Object.entries(EVIDENCE_WORDS) as [keyof typeof EVIDENCE_WORDS, string][];
    const seen = statuses.find(([, word]) => word === cells?.Status)?.[0];
    if (cells?.Dokumen === undefined || seen === undefined) return;
    const [status, word] = statuses[(at + 1) % statuses.length] ?? ["final", "Final"];
    const reply = ask(user, "setEvidence", {
      number: Number.parseInt(cells.Indikator ?? "", 10),
      level: cells.Tingkat === undefined ? null : Number(cells.Tingkat),
      document: cells.Dokumen,
      status,
      link: null,
      seen,
    });
    if (!this.isSaved(reply)) return;
    this.entries.push({ key: `${cells.Dokumen} Status`, value: word, seen: cells.Status ?? "" });
  }

  /** Plans one level more for each of some indicators, in place of what the scenario holds. */
  private writeScenario(user: User, scenario: string, numbers: readonly number[]): void {
    const rows = this.rows();
    const levelOf = (number: number): CellJson =>
      ["Final", "Eksternal", "Verifikasi", "Mandiri"]
        .map((header) => rows.get(`${number} ${header}`) ?? null)
        .find((level) => level !== null) ?? null;
    const steps = numbers.flatMap((number) => {
      const from = levelOf(number);
      if (typeof from !== "number" || from > 4) return [];
      return [{ number, from, to: from + 1, effort: 2, evidence: `Pedoman ${number}` }];
    });
    const planned = this.register("plan")
      .lines.filter(({ cells }) => cells.Skenario === scenario && cells[PLANNED] !== undefined)
      .sort((a, b) => Number(a.cells[PLANNED]) - Number(b.cells[PLANNED]));
    const seen = planned.map(({ cells }) => ({ number: Number(cells.No), to: Number(cells.Ke) }));
    const guidance = [...steps, ...seen].map(({ number, to }) => ({
      number,
      to,
      text: `Pedoman ${number}`,
    }));
    if (!this.isSaved(ask(user, "writeScenario", { scenario, steps, seen, guidance }))) return;
    const orders = new Map(planned.map(({ key, cells }) => [key, cells[PLANNED] ?? ""]));
    const wanted = new Map(
      steps.map(({ number, to }, at) => [
        keyOf("plan", { Skenario: scenario, No: String(number), Ke: String(to) }) ?? "",
        String(at + 1),
      ]),
    );
    for (const key of new Set([...orders.keys(), ...wanted.keys()])) {
      const before = orders.get(key) ?? "";
      const value = wanted.get(key) ?? "";
      const was = before === "" ? "" : "ada";
      this.entries.push({ key: `${key} ${PLANNED}`, value, seen: before });
      this.entries.push({ key, value: "ada", seen: was });
      // A step that is no longer planned goes, unless people wrote something beside it.
      if (value === "") this.entries.push({ key, value: "", seen: was });
    }
  }

  private write(user: User, cells: readonly (readonly [number, Typed, number])[]): void {
    const rows = this.rows();
    const changes = cells.flatMap(([each, title, to]): CellChange[] => {
      const seen = rows.get(`${each} ${title}`);
      if (seen === undefined) return [];
      const value = title === "Narasi" ? this.text() : to;
      return [{ number: each, column: TYPED[title], value, seen }];
    });
    if (changes.length === 0) return;
    if (!this.isSaved(ask(user, "setCells", changes))) return;
    for (const { number: each, column, value, seen } of changes) {
      const title = (Object.keys(TYPED) as Typed[]).find((header) => TYPED[header] === column);
      this.entries.push({
        key: `${each} ${title}`,
        value: String(value),
        seen: String(seen ?? ""),
      });
    }
  }

  /** What a panel that has just been read shows, without a call. */
  private rows(): Map<string, CellJson> {
    const { cells } = assessmentOf(this.desk.book);
    return new Map(
      [...cells].map(([key, content]) => {
        if (content === "") return [key, null];
        if (content === "=") return [key, 3]; // a target that follows sheet Mulai
        return [key, /^\d+$/.test(content) ? Number(content) : content];
      }),
    );
  }

  private table(name: TableName): Table {
    return tableOf(this.desk.book, name);
  }

  /** A register with the lines by which it is known. */
  private register(name: RegisterName): {
    readonly name: string;
    readonly headerRow: number;
    readonly columns: Table["columns"];
    readonly lines: readonly { readonly key: string; readonly at: number; readonly cells: Row }[];
  } {
    const { sheet, headerRow, columns, rows } = this.table(name);
    const lines = rows.flatMap((row) => {
      const key = keyOf(name, row.cells);
      return key === null ? [] : [{ key, ...row }];
    });
    return { name: sheet.name, headerRow, columns, lines };
  }

  private isSaved(reply: Reply<{ readonly outcome: string }>): boolean {
    if (!reply.ok && reply.code === "INTERNAL") this.failure ??= "a command failed";
    return reply.ok && reply.data.outcome === "saved";
  }

  private text(): string {
    this.texts++;
    return `teks ${this.texts}`;
  }

  /** What stands where, and what stands there twice, as while rows of a scenario are replaced. */
  private state(): {
    readonly state: ReadonlyMap<string, string>;
    readonly twice: readonly string[];
  } {
    const { book } = this.desk;
    const state = new Map(assessmentOf(book).cells);
    const twice: string[] = [];
    for (const register of ["evidence", "plan"] as const) {
      for (const { key, cells } of this.register(register).lines) {
        if (state.has(key)) twice.push(key);
        state.set(key, "ada");
        if (register === "plan") state.set(`${key} ${PLANNED}`, cells[PLANNED] ?? "");
        for (const title of NOTES[register]) state.set(`${key} ${title}`, cells[title] ?? "");
      }
    }
    return { state, twice };
  }

  private troubleSince(before: ReadonlyMap<string, string>): string | null {
    const { state: after, twice } = this.state();
    if (this.failure !== null) return this.failure;
    const [double] = twice;
    if (double !== undefined) return `${double} stands twice`;
    const names = this.desk.book.sheets.map(({ name }) => name);
    if (new Set(names).size < names.length) return "a sheet is there twice";
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(key) ?? "", after.get(key) ?? ""];
      const own = this.entries.filter((entry) => entry.key === key);
      // Of an indicator without a row Siapkan lembar adds one, whose target follows sheet Mulai.
      const isAdded = is === "=" && (was === "" || own.some(({ isGone }) => isGone));
      if (isAdded) continue;
      if (own.length === 0 && was !== is)
        return `${key} held ${was}, holds ${is}, and nobody wrote it`;
      if (own.length > 0 && !own.some(({ value }) => value === is)) {
        return `${key} holds ${is}, though ${own.map(({ value }) => value).join(" and ")} was written`;
      }
      const overwritten = own.find(
        ({ value, seen }) =>
          seen === undefined &&
          value !== is &&
          !own.some(
            (other) => other.value === is && (other.seen === undefined || other.seen === value),
          ),
      );
      if (overwritten)
        return `${key}: ${overwritten.value}, typed in the grid, was overwritten with ${is}`;
    }
    return null;
  }
}

/** What a line of a register is known by; null where it is none. */
function keyOf(register: RegisterName, { Dokumen, Skenario, No, Ke }: Row): string | null {
  if (register === "evidence") return Dokumen ?? null;
  return Skenario === undefined ? null : `${Skenario}: ${No ?? ""} ke ${Ke ?? ""}`;
}

/** Whether a key of the state tells of a row. */
function isOfRow(table: TableName, key: string, cells: Row): boolean {
  const own = table === "assessment" ? cells.No : keyOf(table, cells);
  return own !== undefined && own !== null && (key === own || key.startsWith(`${own} `));
}
