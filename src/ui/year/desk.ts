import type { CellChange, CellsOutcome, History } from "../../contract";
import type { LevelChange } from "../../history";
import type { Board } from "../board";
import { callFailure } from "../failure";
import { integerText } from "../figures";
import { call } from "../server";

declare const navigator: { readonly onLine: boolean };

/** What came of a deed, and how it is taken back. */
export interface Done {
  readonly text: string;
  readonly undo?: () => Promise<Done>;
}

/** What every view of the page works with. */
export interface Desk {
  readonly board: Board;
  readonly history: History;
  /** ISO date. */
  readonly today: string;
  /** What is being done just now; null: nothing. */
  readonly busy: string | null;
  /** Does something with the workbook, tells what came of it, and reads everything again. */
  readonly perform: (doing: string, work: (tell: (doing: string) => void) => Promise<Done>) => void;
}

/** A deed that was not done for a reason that the user can see to. */
export class Undone extends Error {}

/** Why a deed was not done, or not known to be, in one sentence or two. */
export function failureSentence(error: unknown): string {
  if (error instanceof Undone) return error.message;
  const failure = callFailure(error, navigator.onLine);
  switch (failure.kind) {
    case "refused":
      return failure.message;
    case "offline":
      return "Tidak ada sambungan internet. Coba lagi setelah tersambung kembali.";
    case "account":
    case "unreached":
      return "Server Google belum menjawab. Halaman dibaca ulang; periksa apakah perubahan sudah masuk sebelum mengulang.";
  }
}

/** Writes cells of Penilaian, all or none; the answer's undo brings back what was there. */
export async function writeCells(
  changes: readonly CellChange[],
  text: (count: string) => string,
): Promise<Done> {
  if (changes.length === 0) return { text: text("0") };
  const outcome: CellsOutcome = await call("setCells", changes);
  if (outcome.outcome === "conflict") {
    const numbers = [...new Set(outcome.found.map(({ change }) => change.number))];
    throw new Undone(
      `Tidak ada yang ditulis: ${integerText(outcome.found.length)} sel (indikator ${numbers.map(integerText).join(", ")}) sudah diubah orang lain sejak halaman ini dibaca. Periksa lagi, lalu ulangi.`,
    );
  }
  const { undo } = outcome;
  return {
    text: text(integerText(changes.length)),
    ...(undo.length > 0 && {
      undo: () => writeCells(undo, (count) => `${count} sel dikembalikan seperti semula.`),
    }),
  };
}

/** Level changes as cells to write: a target that was blank is blank again, not back to following Mulai. */
export function cellChanges(changes: readonly LevelChange[]): CellChange[] {
  return changes.map(({ number, column, from, to }) => ({
    number,
    column,
    value: column === "target" && to === null ? "" : to,
    seen: from,
  }));
}
