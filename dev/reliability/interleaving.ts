import fc from "fast-check";
import type { CellChange, CellJson, Reply } from "../../src/contract";
import type { ServiceCall, User } from "../emulator";
import { ask, type Desk } from "./desk";
import { assessmentOf, tableOf, type Table } from "./tables";

/** What one person does; while the add-on works for them, others may do something between two of its calls. */
interface Deed {
  readonly person: number;
  readonly act: Act;
  readonly meanwhile: readonly {
    readonly call: number;
    readonly person: number;
    readonly act: Act;
  }[];
}

/** What people do in the grid, and what panels and menus write for them. Numbers are taken as far round as needed. */
type Act =
  | {
      readonly kind: "type";
      readonly number: number;
      readonly header: Typed;
      readonly level: number;
    }
  | { readonly kind: "note" | "line"; readonly number: number }
  | {
      readonly kind: "sort" | "insertRow" | "insertColumn";
      readonly number: number;
      readonly table: Place;
    }
  | { readonly kind: "rename"; readonly table: Place }
  | {
      readonly kind: "cell";
      readonly number: number;
      readonly header: Typed;
      readonly level: number;
    }
  | { readonly kind: "targets"; readonly number: number; readonly level: number }
  | { readonly kind: "evidence" | "setUp" | "formulas"; readonly number: number };

const TYPED = { Mandiri: "self", Target: "target", Narasi: "narrative" } as const;
type Typed = keyof typeof TYPED;
type Place = "assessment" | "evidence";

const number = fc.integer({ min: 1, max: 47 });
const level = fc.integer({ min: 1, max: 5 });
const header = fc.constantFrom(...(Object.keys(TYPED) as Typed[]));
const table = fc.constantFrom<Place>("assessment", "evidence");
const inGrid: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), number, header, level }),
  fc.record({ kind: fc.constantFrom("note" as const, "line" as const), number }),
  fc.record({
    kind: fc.constantFrom("sort" as const, "insertRow" as const, "insertColumn" as const),
    number,
    table,
  }),
  fc.record({ kind: fc.constant("rename" as const), table }),
);
const byAddOn: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("cell" as const), number, header, level }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("targets" as const), number, level }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("evidence" as const), number }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("setUp" as const, "formulas" as const), number }),
  },
);

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
  const people = 2 + (seed % 5);
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

/** Schedules of some people: shrunk, they are the smallest that still fail. */
function schedules(people: number): fc.Arbitrary<Deed[]> {
  const person = fc.nat({ max: people - 1 });
  const call = fc.integer({ min: 1, max: 60 });
  const act = fc.oneof({ weight: 2, arbitrary: inGrid }, { weight: 1, arbitrary: byAddOn });
  const meanwhile = fc.array(fc.record({ call, person, act }), { maxLength: 2 });
  const deed = fc.oneof(fc.record({ person, act: inGrid, meanwhile: fc.constant([]) }), {
    weight: 3,
    arbitrary: fc.record({ person, act: byAddOn, meanwhile }),
  });
  return fc.array(deed, { minLength: 1, maxLength: 12 });
}

/**
 * Between the last look and the flush what is typed into the very cell is overwritten, and nobody can see that it
 * was: the one moment that remains. Everything else may happen there too, but is tried by the races.
 */
function mayType({ kind, method }: ServiceCall): boolean {
  return kind !== "write" && method !== "flush";
}

/** Who wrote what, since the last look. */
interface Entry {
  readonly key: string;
  readonly value: string;
  /** What a panel had seen; undefined for what was typed in the grid. */
  readonly seen?: string;
}

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
    const before = this.state();
    this.entries = [];
    const user = this.user(person);
    for (const other of meanwhile) {
      const act = (): void => {
        this.act(this.user(other.person), other.act);
      };
      this.desk.emulator.faults.at(other.call, act, mayType);
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
    const { book } = this.desk;
    switch (act.kind) {
      case "type": {
        const found = tableOf(book, "assessment");
        const row = found.rows.find(({ cells }) => cells.No === String(act.number));
        const column = found.columns.get(act.header);
        if (!row || column === undefined) return;
        const value = act.header === "Narasi" ? this.text() : act.level;
        user.type(found.sheet.name, cellName(row.at, column), value);
        this.entries.push({ key: `${act.number} ${act.header}`, value: String(value) });
        return;
      }
      case "note":
      case "line": {
        const found = tableOf(book, "evidence");
        const rows = found.rows.filter(({ cells }) => cells.Dokumen !== undefined);
        const last = rows.at(-1)?.at ?? found.headerRow;
        const row = act.kind === "line" ? undefined : rows[act.number % rows.length];
        const [header, text] = [row ? "Catatan" : "Dokumen", this.text()];
        const column = found.columns.get(header);
        if (column === undefined) return;
        user.type(found.sheet.name, cellName(row?.at ?? last + 1, column), text);
        this.entries.push({ key: `${row?.cells.Dokumen ?? text} ${header}`, value: text });
        return;
      }
      case "sort": {
        const found = tableOf(book, act.table);
        const column = [...found.columns.values()][act.number % found.columns.size] ?? 1;
        user.sort(found.sheet.name, bodyOf(found), column, act.number % 2 === 0);
        return;
      }
      case "insertRow": {
        const found = tableOf(book, act.table);
        const row = found.rows[act.number % found.rows.length];
        if (row) user.insertRows(found.sheet.name, row.at, 1);
        return;
      }
      case "insertColumn": {
        const found = tableOf(book, act.table);
        user.insertColumns(found.sheet.name, 1 + (act.number % found.columns.size), 1);
        return;
      }
      case "rename":
        user.renameSheet(tableOf(book, act.table).sheet.name, this.text());
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
      case "evidence": {
        const document = this.text();
        const reply = ask(user, "setEvidence", {
          number: act.number,
          level: 3,
          document,
          status: "draft",
          link: null,
          seen: null,
        });
        if (this.isSaved(reply)) this.entries.push({ key: `${document} Dokumen`, value: document });
        return;
      }
      case "setUp":
        user.click("Siapkan lembar");
        return;
      case "formulas":
        user.click("Hitung ulang rumus");
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
    const reply = ask(user, "setCells", changes);
    if (!this.isSaved(reply)) return;
    changes.forEach(({ number: each, value, seen }, at) => {
      const title = cells[at]?.[1] ?? "";
      this.entries.push({
        key: `${each} ${title}`,
        value: String(value),
        seen: String(seen ?? ""),
      });
    });
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

  private isSaved(reply: Reply<{ readonly outcome: string }>): boolean {
    if (!reply.ok && reply.code === "INTERNAL") this.failure ??= "a command failed";
    return reply.ok && reply.data.outcome === "saved";
  }

  private text(): string {
    this.texts++;
    return `teks ${this.texts}`;
  }

  private state(): ReadonlyMap<string, string> {
    const { book } = this.desk;
    const state = new Map(assessmentOf(book).cells);
    for (const { cells } of tableOf(book, "evidence").rows) {
      const document = cells.Dokumen;
      if (document === undefined) continue;
      for (const title of ["Dokumen", "Catatan"]) {
        const key = `${document} ${title}`;
        if (title === "Dokumen" && state.has(key)) this.failure ??= `line ${document} stands twice`;
        state.set(key, cells[title] ?? "");
      }
    }
    const names = book.sheets.map(({ name }) => name);
    if (new Set(names).size < names.length) this.failure ??= "a sheet is there twice";
    return state;
  }

  private troubleSince(before: ReadonlyMap<string, string>): string | null {
    const after = this.state();
    if (this.failure !== null) return this.failure;
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(key) ?? "", after.get(key) ?? ""];
      const own = this.entries.filter((entry) => entry.key === key);
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

function cellName(row: number, column: number): string {
  let name = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return `${name}${row}`;
}

function bodyOf({ headerRow, rows, columns }: Table): string {
  const last = Math.max(...rows.map(({ at }) => at));
  return `A${headerRow + 1}:${cellName(last, Math.max(...columns.values()))}`;
}
