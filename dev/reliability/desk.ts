import type { Reply, ServerApi } from "../../src/contract";
import { createEmulator, type Emulator, type User } from "../emulator";
import type { Workbook } from "../emulator/workbook";
import { Checkpoint } from "../workbench/checkpoint";
import { columnOf } from "../workbench/columns";

/** A workbook in use, the people in it, and the moment to which it can be taken back. */
export interface Desk {
  readonly emulator: Emulator;
  readonly book: Workbook;
  /** The owner first. */
  readonly people: readonly User[];
  /** Puts everything back as it was when the desk was made. */
  readonly reset: () => void;
}

const PEOPLE = [
  ...["koordinator", "rekan", "asesor", "sekda", "bappeda"],
  ...["dinkes", "disdik", "dukcapil", "inspektorat", "kominfo"],
].map((name) => `${name}@contoh.go.id`);
/** Levels of the indicators that scenarios on Rencana start from. */
const STARTS: Readonly<Record<number, number>> = {
  4: 2,
  8: 2,
  9: 1,
  10: 1,
  11: 3,
  12: 2,
  21: 3,
  22: 1,
};
const LEVELS = Array.from({ length: 47 }, (_, at) => STARTS[at + 1] ?? 1 + ((at * 7) % 4));
const DAY = 86_400_000;
/** Midnight of 1 January 2026 in Jakarta. */
const NEW_YEAR = Date.UTC(2025, 11, 31, 17);

const dayAt = (days: number): Date => new Date(NEW_YEAR + days * DAY);

/** A workbook that *Siapkan lembar* has made and that people have filled, with columns of their own. */
export function filledDesk(emulator = setUp()): Desk {
  const people = PEOPLE.map((email) => emulator.user(email));
  for (const person of people) person.open();
  fill(emulator.user());
  return kept({ emulator, book: emulator.spreadsheet, people });
}

function setUp(): Emulator {
  const emulator = createEmulator({ answers: { "Siapkan lembar": "2025" } });
  const owner = emulator.user();
  owner.open();
  owner.click("Siapkan lembar");
  return emulator;
}

/** The desk, to be taken back to this moment. */
export function kept({ emulator, book, people }: Omit<Desk, "reset">): Desk {
  const moment = Checkpoint.of(book);
  const forget = emulator.keepLog();
  return {
    emulator,
    book,
    people,
    reset: () => {
      forget();
      moment.restore();
    },
  };
}

/** Asks the server as a page does. */
export function ask<Name extends keyof ServerApi>(
  user: User,
  action: Name,
  ...args: Parameters<ServerApi[Name]>
): Reply<ReturnType<ServerApi[Name]>> {
  return user.run("callApi", action, args) as Reply<ReturnType<ServerApi[Name]>>;
}

/** How many calls the last run of a function made, handles included. */
export function callsOf(
  { emulator }: Desk,
  functionName: string,
): Emulator["executions"][number]["calls"] {
  const run = emulator.executions.filter((each) => each.functionName === functionName).at(-1);
  if (!run) throw new Error(`${functionName} has not run`);
  return run.calls;
}

function fill(owner: User): void {
  const sheet = "Penilaian";
  owner.type("Mulai", "B4", 2026);
  owner.paste(
    sheet,
    "F2",
    LEVELS.map((level) => [Math.max(1, level - 1), level]),
  );
  owner.paste(sheet, "H15", [[3], [4]]);
  owner.paste(sheet, "D4", [[4], [5]]);
  owner.paste(
    sheet,
    "P2",
    LEVELS.map((_, at) => [
      `Dinas ${1 + (at % 7)}`,
      "",
      at % 5 ? `'0812-${1000 + at}` : "",
      at % 4 ? dayAt(at) : "",
      `Narasi ${at + 1}`,
    ]),
  );
  owner.paste(sheet, "W2", [
    ["Kecil", 4, "Ya"],
    ["'1;1;2;4", "", ""],
    [7, "", ""],
  ]);
  owner.insertColumns(sheet, 28, 1);
  owner.paste(sheet, "AB1", [["Kolom kami"], ...LEVELS.map((_, at) => [`milik ${at + 1}`])]);
  owner.paste(
    "Bukti",
    "A2",
    Array.from({ length: 12 }, (_, at) => [
      at % 4 ? String(1 + at) : `${1 + at}; ${2 + at}`,
      at % 3 ? 2 + (at % 3) : "",
      `Dokumen ${at + 1}`,
      at % 2 ? dayAt(at) : "",
      `Dinas ${1 + (at % 7)}`,
      at % 2 ? `https://contoh.go.id/${at}` : "",
      ["Belum", "Draf", "Final", "Diterima", "Perlu revisi"][at % 5] ?? "",
      `catatan bukti ${at + 1}`,
    ]),
  );
  const offices = Array.from({ length: 7 }, (_, at) => at + 1);
  owner.paste(
    "OPD",
    "A2",
    offices.map((office) => [`Dinas ${office}`]),
  );
  owner.paste(
    "OPD",
    `${columnOf(owner, "Kontak", 1, "OPD")}2`,
    offices.map((office) => [
      `Bu ${office}`,
      `'0812-000${office - 1}`,
      `opd${office - 1}@contoh.go.id`,
    ]),
  );
  owner.paste("Rencana", "A9", STEPS.map(stepRow));
  owner.paste("Rencana", "Q8", [["Biaya"], [100], [200], [300], [400], [500], [600], [700]]);
}

/** Scenario, order, number and first level of what stands on Rencana; *Pecah* stands apart. */
const STEPS: readonly (readonly [string, number, number, number])[] = [
  ["Utama", 1, 21, 3],
  ["Utama", 2, 8, 2],
  ["Utama", 3, 22, 1],
  ["Utama", 4, 4, 2],
  ["Lain", 1, 9, 1],
  ["Pecah", 1, 10, 1],
  ["Tengah", 1, 11, 3],
  ["Pecah", 2, 12, 2],
];

function stepRow(
  [scenario, order, number, from]: (typeof STEPS)[number],
  at: number,
): (string | number | Date)[] {
  const own = [`Dinas ${at}`, `pic ${at}`, dayAt(at), "", at % 2 ? "Berjalan" : "Belum"];
  return [
    scenario,
    order,
    number,
    `nama ${number}`,
    from,
    from + 1,
    0.01,
    2.9,
    "Baik",
    1,
    ...own,
    `catatan ${scenario} ${order}`,
  ];
}
