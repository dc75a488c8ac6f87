import type { EvidenceChange, Reply, ScenarioWrite } from "../../src/contract";
import type { ServiceCall, User } from "../emulator";
import type { Workbook } from "../emulator/workbook";
import { ask, callsOf, type Desk } from "./desk";
import { assessmentOf, tableOf, type TableName } from "./tables";

type Answer = Reply<{ readonly outcome: "saved" | "conflict" }>;

/** A write that a page asks for, with what it is to bring about. */
export interface RacedWrite {
  readonly name: string;
  readonly table: TableName;
  readonly run: (user: User) => Answer;
  /** Cells of Penilaian by number and header, with what they then hold. */
  readonly cells?: Readonly<Record<string, string>>;
  /** What a row of a register then contains. */
  readonly row?: RegExp;
}

/** What a colleague does in the grid between two of our calls. */
export interface Interference {
  readonly name: string;
  readonly table: TableName;
  readonly act: (user: User, book: Workbook) => void;
  /** What they wrote: cells of Penilaian, or what a row of a register then contains. */
  readonly typed?: Readonly<Record<string, string>> | RegExp;
  /** What they took away or replaced, by cell or by row. */
  readonly gone?: RegExp;
}

/** What went wrong at one of our calls. */
export interface Loss {
  readonly call: number;
  readonly method: string;
  readonly what: string;
}

const GUIDANCE = [4, 8, 9, 10, 12, 21, 22].flatMap((number) =>
  [2, 3, 4, 5].map((to) => ({ number, to, text: `Pedoman ${number}` })),
);
const NEW_LINE: EvidenceChange = {
  number: 7,
  level: 3,
  document: "SK baru",
  status: "draft",
  link: "https://contoh.go.id/sk",
  seen: null,
};
const NEXT_LINE: EvidenceChange = {
  number: 8,
  level: 3,
  document: "Dokumen 8",
  status: "accepted",
  link: "https://contoh.go.id/b",
  seen: "final",
};

function scenario(
  name: string,
  steps: readonly (readonly [number, number])[],
  seen: readonly (readonly [number, number])[],
): ScenarioWrite {
  return {
    scenario: name,
    steps: steps.map(([number, from]) => ({
      number,
      from,
      to: from + 1,
      effort: 2,
      evidence: `Pedoman ${number}`,
    })),
    seen: seen.map(([number, to]) => ({ number, to })),
    guidance: GUIDANCE,
  };
}

const UTAMA = [
  [21, 4],
  [8, 3],
  [22, 2],
  [4, 3],
] as const;

export const WRITES: readonly RacedWrite[] = [
  {
    name: "a level",
    table: "assessment",
    run: (user: User): Answer =>
      ask(user, "setCells", [{ number: 20, column: "self", value: 5, seen: 2 }]),
    cells: { "20 Mandiri": "5" },
  },
  {
    name: "a text",
    table: "assessment",
    run: (user: User): Answer =>
      ask(user, "setCells", [
        { number: 20, column: "narrative", value: "baru", seen: "Narasi 20" },
      ]),
    cells: { "20 Narasi": "baru" },
  },
  {
    name: "three targets",
    table: "assessment",
    run: (user: User): Answer =>
      ask(
        user,
        "setCells",
        [20, 25, 30].map((number) => ({ number, column: "target", value: 5, seen: 3 })),
      ),
    cells: { "20 Target": "5", "25 Target": "5", "30 Target": "5" },
  },
  {
    name: "a new line of evidence",
    table: "evidence",
    run: (user: User): Answer => ask(user, "setEvidence", NEW_LINE),
    row: /SK baru/,
  },
  {
    name: "status and link of a line",
    table: "evidence",
    run: (user: User): Answer => ask(user, "setEvidence", NEXT_LINE),
    row: /Dokumen 8.*Diterima/,
  },
  {
    name: "a new scenario",
    table: "plan",
    run: (user: User): Answer =>
      ask(
        user,
        "writeScenario",
        scenario(
          "Baru",
          [
            [9, 1],
            [10, 1],
          ],
          [],
        ),
      ),
  },
  {
    name: "a scenario of the same size",
    table: "plan",
    run: (user: User): Answer =>
      ask(
        user,
        "writeScenario",
        scenario(
          "Utama",
          [
            [8, 2],
            [21, 3],
            [4, 2],
            [22, 1],
          ],
          UTAMA,
        ),
      ),
  },
  {
    name: "a scenario that grows",
    table: "plan",
    run: (user: User): Answer =>
      ask(
        user,
        "writeScenario",
        scenario(
          "Utama",
          [
            [8, 2],
            [21, 3],
            [4, 2],
            [22, 1],
            [9, 1],
            [10, 1],
          ],
          UTAMA,
        ),
      ),
  },
  {
    name: "a scattered scenario",
    table: "plan",
    run: (user: User): Answer =>
      ask(
        user,
        "writeScenario",
        scenario(
          "Pecah",
          [
            [12, 2],
            [10, 1],
          ],
          [
            [10, 2],
            [12, 3],
          ],
        ),
      ),
  },
];

export const INTERFERENCES: readonly Interference[] = [
  {
    name: "sorts by level",
    table: "assessment",
    act: (user: User): void => {
      user.sort("Penilaian", "A2:AA48", 7, false);
    },
  },
  {
    name: "inserts a row above",
    table: "assessment",
    act: (user: User): void => {
      user.insertRows("Penilaian", 5, 1);
    },
  },
  {
    name: "deletes a row above",
    table: "assessment",
    gone: /^2 /,
    act: (user: User): void => {
      user.deleteRows("Penilaian", 3, 1);
    },
  },
  {
    name: "deletes the row",
    table: "assessment",
    gone: /^20 /,
    act: (user: User): void => {
      user.deleteRows("Penilaian", 21, 1);
    },
  },
  {
    name: "moves a row from above to below",
    table: "assessment",
    act: (user: User): void => {
      user.moveRows("Penilaian", 4, 1, 45);
    },
  },
  {
    name: "inserts a column at the left",
    table: "assessment",
    act: (user: User): void => {
      user.insertColumns("Penilaian", 4, 1);
    },
  },
  {
    name: "moves a column",
    table: "assessment",
    act: (user: User): void => {
      user.moveColumns("Penilaian", 3, 1, 25);
    },
  },
  {
    name: "renames the sheet",
    table: "assessment",
    act: (user: User): void => {
      user.renameSheet("Penilaian", "Nilai");
    },
  },
  {
    name: "types in the cell",
    table: "assessment",
    typed: { "20 Mandiri": "4", "20 Narasi": "ketikan", "20 Target": "4" },
    act: (user: User): void => {
      user.type("Penilaian", "G21", 4);
      user.type("Penilaian", "T21", "ketikan");
      user.type("Penilaian", "D21", 4);
    },
  },
  {
    name: "sorts by status",
    table: "evidence",
    act: (user: User): void => {
      user.sort("Bukti", "A2:I13", 7, true);
    },
  },
  {
    name: "inserts a row above",
    table: "evidence",
    act: (user: User): void => {
      user.insertRows("Bukti", 4, 1);
    },
  },
  {
    name: "deletes a row above",
    table: "evidence",
    gone: /Dokumen 2"/,
    act: (user: User): void => {
      user.deleteRows("Bukti", 3, 1);
    },
  },
  {
    name: "inserts a column at the left",
    table: "evidence",
    act: (user: User): void => {
      user.insertColumns("Bukti", 2, 1);
    },
  },
  {
    name: "types a new line",
    table: "evidence",
    typed: /Dokumen rekan/,
    act: (user: User, book: Workbook): void => {
      user.paste("Bukti", `A${freeRow(book, "evidence")}`, [
        ["9", 3, "Dokumen rekan", "", "Dinas 1", "", "Draf"],
      ]);
    },
  },
  {
    name: "types a note in the line",
    table: "evidence",
    gone: /Dokumen 8"/,
    typed: /Dokumen 8".*catatan rekan|catatan rekan.*Dokumen 8"/,
    act: (user: User): void => {
      user.type("Bukti", "H9", "catatan rekan");
    },
  },
  {
    name: "sorts by number",
    table: "plan",
    act: (user: User): void => {
      user.sort("Rencana", "A9:Q16", 3, true);
    },
  },
  {
    name: "inserts a row above",
    table: "plan",
    act: (user: User): void => {
      user.insertRows("Rencana", 9, 1);
    },
  },
  {
    name: "inserts a row between",
    table: "plan",
    act: (user: User): void => {
      user.insertRows("Rencana", 11, 1);
    },
  },
  {
    name: "deletes a row below",
    table: "plan",
    gone: /catatan Lain 1/,
    act: (user: User): void => {
      user.deleteRows("Rencana", 13, 1);
    },
  },
  {
    name: "deletes a row of the scattered scenario",
    table: "plan",
    gone: /catatan Pecah 1/,
    act: (user: User, book: Workbook): void => {
      const row = tableOf(book, "plan").rows.find(({ cells }) => cells.No === "10");
      if (row) user.deleteRows("Rencana", row.at, 1);
    },
  },
  {
    name: "inserts a column at the left",
    table: "plan",
    act: (user: User): void => {
      user.insertColumns("Rencana", 2, 1);
    },
  },
  {
    name: "types a new line",
    table: "plan",
    typed: /catatan rekan/,
    act: (user: User, book: Workbook): void => {
      const row = freeRow(book, "plan");
      user.paste("Rencana", `A${row}`, [["Rekan", 1, 30, "", 3, 4]]);
      user.paste("Rencana", `P${row}`, [["catatan rekan"]]);
    },
  },
  {
    name: "types a note in another line",
    table: "plan",
    gone: /catatan Lain 1/,
    typed: /catatan rekan/,
    act: (user: User): void => {
      user.type("Rencana", "P13", "catatan rekan");
    },
  },
];

/** The calls of a write that nobody disturbs. @throws Error when it does not save. */
export function callsAlone(desk: Desk, write: RacedWrite): readonly ServiceCall[] {
  const [owner] = desk.people;
  if (!owner) throw new Error("nobody");
  desk.reset();
  const alone = write.run(owner);
  if (!alone.ok || alone.data.outcome !== "saved") throw new Error(JSON.stringify(alone));
  return callsOf(desk, "callApi");
}

/**
 * Lets a colleague act before some of our calls, each time on the untouched desk, and tells where somebody lost
 * something: another cell or row changed, what the colleague wrote vanished, or "saved" was said of what is not
 * there.
 *
 * @param calls Those of {@link callsAlone}.
 * @param isTried Which of them; counting from 1.
 */
export function race(
  desk: Desk,
  write: RacedWrite,
  interference: Interference,
  calls: readonly ServiceCall[],
  isTried: (call: number) => boolean = () => true,
): { readonly points: number; readonly losses: readonly Loss[] } {
  const [owner, colleague] = desk.people;
  if (!owner || !colleague) throw new Error("two people are needed");
  const losses: Loss[] = [];
  let points = 0;
  calls.forEach(({ service, method }, index) => {
    const call = index + 1;
    if (!isTried(call)) return;
    desk.reset();
    const before = stateOf(desk.book, write.table);
    const acted: number[] = [];
    desk.emulator.faults.at(call, () => {
      acted.push(call);
      interference.act(colleague, desk.book);
    });
    const reply = write.run(owner);
    if (acted.length === 0) return;
    points++;
    const after = stateOf(desk.book, write.table);
    const what = reply.ok
      ? lossIn(before, after, write, interference, reply.data.outcome)
      : reply.code === "INTERNAL"
        ? "a fault was told"
        : lossIn(before, after, write, interference, reply.code);
    if (what !== null) losses.push({ call, method: `${service}.${method}`, what });
  });
  desk.reset();
  return { points, losses };
}

interface TableState {
  readonly cells: ReadonlyMap<string, string>;
  readonly strays: readonly string[];
  readonly rows: readonly string[];
}

function stateOf(book: Workbook, name: TableName): TableState {
  if (name === "assessment") return { ...assessmentOf(book), rows: [] };
  const rows = tableOf(book, name).rows.map(({ cells }) => rowText(name, cells));
  return { cells: new Map(), strays: [], rows };
}

/** A row by what people wrote in it; what the planner computes may change. */
function rowText(name: TableName, cells: Readonly<Record<string, string>>): string {
  const own = ["Skenario", "No", "Ke", "OPD", "PIC", "Tenggat", "Status", "Catatan", "Biaya"];
  const entries = Object.entries(cells)
    .filter(([header]) => name !== "plan" || own.includes(header))
    .sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify(entries);
}

function lossIn(
  before: TableState,
  after: TableState,
  write: RacedWrite,
  { typed, gone }: Interference,
  outcome: string,
): string | null {
  const wanted = write.cells ?? {};
  const theirs: Readonly<Record<string, string>> = typed instanceof RegExp ? {} : (typed ?? {});
  for (const [cell, content] of before.cells) {
    if (gone?.test(cell)) continue;
    const now = after.cells.get(cell);
    const own = wanted[cell];
    const their = theirs[cell];
    if (own !== undefined && outcome === "saved") {
      if (their !== undefined && now === their) continue; // typed after it was saved
      if (now !== own) return `${cell} was said to be saved and holds ${String(now)}`;
      if (their !== undefined) return `${cell}: ${their} of the colleague was overwritten`;
    } else if (now !== (their ?? content)) {
      return `${cell} held ${content} and holds ${String(now)} after ${outcome}`;
    }
  }
  if (after.strays.length > before.strays.length) return `stray ${after.strays.join(", ")}`;
  const left = [...after.rows];
  for (const row of before.rows) {
    const at = left.indexOf(row);
    if (at !== -1) left.splice(at, 1);
    else if (!gone?.test(row) && !write.row?.test(changed(row, after, write))) return `lost ${row}`;
  }
  if (typed instanceof RegExp && !after.rows.some((row) => typed.test(row))) {
    return `what the colleague wrote is gone after ${outcome}`;
  }
  if (outcome === "saved" && write.row && !after.rows.some((row) => write.row?.test(row))) {
    return "said to be saved and not there";
  }
  const doubled = after.rows.find(
    (row, at) => /catatan|SK baru/.test(row) && after.rows.indexOf(row) !== at,
  );
  return doubled === undefined ? null : `twice ${doubled}`;
}

/** The row that a write was to change, as it is now: of the same document. */
function changed(row: string, after: TableState, { row: wanted }: RacedWrite): string {
  const document = /"Dokumen","([^"]*)"/.exec(row)?.[1];
  return (
    after.rows.find(
      (each) => wanted?.test(each) === true && each.includes(`"${String(document)}"`),
    ) ?? ""
  );
}

/** The first row below everything in a table. */
function freeRow(book: Workbook, name: TableName): number {
  return Math.max(...tableOf(book, name).rows.map(({ at }) => at)) + 1;
}
