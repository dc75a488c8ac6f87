import { cellName } from "../../src/sheet/cells/address";
import type { User } from "../emulator";
import type { Workbook } from "../emulator/workbook";
import type { Effect } from "./requests";
import { bodyOf, settingsOf, tableOf, type TableName } from "./tables";

/** What a colleague does in the grid between two of our calls. */
export interface Interference {
  readonly name: string;
  readonly table: TableName;
  /** Whether it changes what cells hold, and does not only move them. */
  readonly isTyping?: true;
  /** @param effect What the write that they come into is about. */
  readonly act: (user: User, book: Workbook, effect: Effect) => void;
}

type Act = Interference["act"];
type RegisterName = Exclude<TableName, "assessment" | "start">;

/** What they type into a cell that is about to be written: neither what it held nor what is wanted. */
const TYPED: Readonly<Record<string, string | number>> = {
  Mandiri: 4,
  Target: 2,
  Narasi: "ketikan",
  Tenggat: "2026-12-31",
  Usaha: "Sedang",
  "Batas tahun ini": 3,
};

const onAssessment = {
  "sorts by level": (user, book) => {
    user.sort(sheetOf(book, "assessment"), "A2:AB48", 7, false);
  },
  "inserts a row above": (user, book) => {
    user.insertRows(sheetOf(book, "assessment"), 2, 1);
  },
  "deletes a row above": (user, book) => {
    user.deleteRows(sheetOf(book, "assessment"), 3, 1);
  },
  "deletes the row": (user, book, effect) => {
    const number = wantedCells(effect)[0]?.[0];
    const row = tableOf(book, "assessment").rows.find(({ cells }) => cells.No === number);
    if (row) user.deleteRows(sheetOf(book, "assessment"), row.at, 1);
  },
  "moves a row from above to below": (user, book) => {
    user.moveRows(sheetOf(book, "assessment"), 2, 1, 45);
  },
  "inserts a column at the left": (user, book) => {
    user.insertColumns(sheetOf(book, "assessment"), 4, 1);
  },
  "moves a column": (user, book) => {
    user.moveColumns(sheetOf(book, "assessment"), 3, 1, 25);
  },
  "renames the sheet": (user, book) => {
    user.renameSheet(sheetOf(book, "assessment"), "Nilai");
  },
} satisfies Record<string, Act>;

const onStart = {
  "inserts a row above": (user) => {
    user.insertRows("Mulai", 3, 1);
  },
  "inserts a column at the left": (user) => {
    user.insertColumns("Mulai", 1, 1);
  },
  "moves the row below": (user, book) => {
    const at = settingsOf(book).get("Tahun penilaian")?.row;
    if (at !== undefined) user.moveRows("Mulai", at, 1, at + 2);
  },
} satisfies Record<string, Act>;

const typing = {
  assessment: (user, book, effect) => {
    for (const [number, header] of wantedCells(effect)) {
      const { sheet, rows, columns } = tableOf(book, "assessment");
      const row = rows.find(({ cells }) => cells.No === number);
      const column = columns.get(header);
      const text = TYPED[header];
      if (row && column !== undefined && text !== undefined) {
        user.type(sheet.name, cellName(row.at, column), text);
      }
    }
  },
  start: (user, book) => {
    const place = settingsOf(book).get("Tahun penilaian");
    if (place) user.type("Mulai", cellName(place.row, place.column), 2030);
  },
} satisfies Record<string, Act>;

/** What is typed into a line of its own, and where a note is typed beside one. */
const LINES: Readonly<
  Record<RegisterName, { readonly cells: Readonly<Record<string, string | number>>; note: string }>
> = {
  evidence: {
    cells: { Indikator: "9", Tingkat: 3, Dokumen: "Dokumen rekan", Status: "Draf" },
    note: "Catatan",
  },
  plan: {
    cells: { Skenario: "Rekan", Urutan: 1, No: 30, Dari: 3, Ke: 4, Catatan: "catatan rekan" },
    note: "Catatan",
  },
  history: {
    cells: { Cuplikan: "kosong", No: 1, Keterangan: "catatan rekan" },
    note: "Keterangan",
  },
  followUps: { cells: { No: 9, Rekomendasi: "Saran rekan" }, note: "Catatan" },
  items: { cells: { Kode: "I9-L1-01", "Yang diminta": "Butir rekan" }, note: "Catatan asesor" },
};
const SORTED_BY: Readonly<Record<RegisterName, string>> = {
  evidence: "Status",
  plan: "No",
  history: "Indikator",
  followUps: "Rekomendasi",
  items: "Kode",
};

/** In every register: by its place, or by what the write is about. */
function onRegister(name: RegisterName): Record<string, Act> {
  const line = (book: Workbook, at: number): number =>
    tableOf(book, name).rows[at]?.at ?? tableOf(book, name).headerRow + 1 + at;
  const written = (book: Workbook, { gone, rows: wanted = [] }: Effect): number | undefined => {
    const about = [...(gone ? [gone] : []), ...wanted];
    const { rows } = tableOf(book, name);
    const found = rows.find(({ cells }) => about.some((each) => each.test(rowText(cells))));
    return found?.at;
  };
  return {
    "sorts the lines": (user, book) => {
      const table = tableOf(book, name);
      if (table.rows.length === 0) return;
      const column = table.columns.get(SORTED_BY[name]) ?? 1;
      user.sort(table.sheet.name, bodyOf(table), column, false);
    },
    "inserts a row above": (user, book) => {
      user.insertRows(sheetOf(book, name), line(book, 0), 1);
    },
    "inserts a row between": (user, book) => {
      user.insertRows(sheetOf(book, name), line(book, 2), 1);
    },
    "deletes a row above": (user, book) => {
      user.deleteRows(sheetOf(book, name), line(book, 0), 1);
    },
    "deletes the last row": (user, book) => {
      const { rows } = tableOf(book, name);
      const last = rows[rows.length - 1];
      if (last) user.deleteRows(sheetOf(book, name), last.at, 1);
    },
    "deletes the row": (user, book, effect) => {
      const at = written(book, effect);
      if (at !== undefined) user.deleteRows(sheetOf(book, name), at, 1);
    },
    "inserts a column at the left": (user, book) => {
      user.insertColumns(sheetOf(book, name), 2, 1);
    },
    "renames the sheet": (user, book) => {
      user.renameSheet(sheetOf(book, name), "Lembar rekan");
    },
  };
}

function typingOnRegister(name: RegisterName): Record<string, Act> {
  const { cells, note } = LINES[name];
  return {
    "types a new line": (user, book) => {
      const { sheet, columns, rows, headerRow } = tableOf(book, name);
      const at = (rows[rows.length - 1]?.at ?? headerRow) + 1;
      for (const [header, value] of Object.entries(cells)) {
        const column = columns.get(header);
        if (column !== undefined) user.type(sheet.name, cellName(at, column), value);
      }
    },
    "types a note in a line": (user, book, effect) => {
      const { sheet, columns, rows } = tableOf(book, name);
      const column = columns.get(note);
      const row =
        rows.find(({ cells: each }) => effect.gone?.test(rowText(each)) === true) ??
        rows[rows.length - 1];
      if (row && column !== undefined) {
        user.type(sheet.name, cellName(row.at, column), "catatan rekan");
      }
    },
  };
}

const REGISTERS = Object.keys(LINES) as RegisterName[];

export const INTERFERENCES: readonly Interference[] = [
  ...listed("assessment", onAssessment),
  ...listed("assessment", { "types in the cell": typing.assessment }, true),
  ...listed("start", onStart),
  ...listed("start", { "types in the cell": typing.start }, true),
  ...REGISTERS.flatMap((name) => [
    ...listed(name, onRegister(name)),
    ...listed(name, typingOnRegister(name), true),
  ]),
  ...listed("plan", {
    "deletes a row of the scattered scenario": (user, book) => {
      const row = tableOf(book, "plan").rows.find(({ cells }) => cells.No === "10");
      if (row) user.deleteRows("Rencana", row.at, 1);
    },
  }),
];

function listed(
  table: TableName,
  acts: Readonly<Record<string, Act>>,
  isTyping = false,
): Interference[] {
  return Object.entries(acts).map(([name, act]) => ({
    name,
    table,
    act,
    ...(isTyping && { isTyping }),
  }));
}

/** A row by what stands in it, in the order of its headers' names. */
export function rowText(cells: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(cells).sort(([a], [b]) => a.localeCompare(b)));
}

/** Number and header of the cells of Penilaian that a write is about. */
function wantedCells({ cells = {} }: Effect): [string, string][] {
  return Object.keys(cells).map((key): [string, string] => {
    const space = key.indexOf(" ");
    return [key.slice(0, space), key.slice(space + 1)];
  });
}

function sheetOf(book: Workbook, name: Parameters<typeof tableOf>[1]): string {
  return tableOf(book, name).sheet.name;
}
