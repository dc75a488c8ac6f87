import type { KeptSnapshot } from "../../contract";
import { newYear, type LevelChange, type SnapshotStage } from "../../history";
import { boardOf } from "../board";
import { integerText } from "../figures";
import { call } from "../server";
import { closingNote } from "./closing";
import { cellChanges, Undone, writeCells, type Done } from "./desk";
import { removeKept, saveSnapshot } from "./kept-snapshot";
import { clearedTicks } from "./portal-text";
import { cellsNow } from "./standings";

/** A year that is to end, or is ending. */
export interface YearEnd {
  readonly year: number;
  /** The stage whose levels are its result. */
  readonly result: SnapshotStage;
  /** The snapshot that an interrupted run has kept. */
  readonly begun: KeptSnapshot | null;
}

/**
 * *Tahun baru*: keeps the year, moves its levels, and goes on to the next one. Every part can be gone through again:
 * the snapshot says what the year ended with, whatever is emptied already.
 *
 * @throws CallError, Undone; what is done by then is not done again.
 */
export async function beginYear(
  { year, result, begun }: YearEnd,
  tell: (doing: string) => void,
): Promise<Done> {
  tell(`Menyimpan tahun ${String(year)} …`);
  const closing = begun ?? (await saveSnapshot("", closingNote(year, result)));
  tell("Memindahkan tingkat …");
  // Read anew: what a colleague typed before the snapshot is in it.
  const panel = await call("getPanel");
  const board = panel.state === "ready" ? boardOf(panel) : null;
  if (!board) throw new Undone("Lembar Penilaian tidak terbaca. Perbaiki dulu, lalu lanjutkan.");
  const { changes, contested } = newYear(board.instrument, closing, result, cellsNow(board));
  const isLeft = ({ number, column }: LevelChange): boolean =>
    contested.some((each) => each.number === number && each.column === column);
  const open = changes.filter((change) => !isLeft(change));
  const { undo } = await writeCells(
    [...cellChanges(open), ...clearedTicks(board)],
    (count) => count,
  );
  tell(`Mengganti tahun menjadi ${String(year + 1)} …`);
  await writeYear(year + 1, year);
  const left =
    contested.length > 0
      ? ` ${integerText(contested.length)} sel yang diisi orang sesudah penutupan dibiarkan.`
      : "";
  return {
    text: `Tahun ${String(year + 1)} siap diisi. Tahun ${String(year)} tersimpan pada lembar Riwayat.${left}`,
    undo: async () => {
      await undo?.();
      await writeYear(year, year + 1);
      const { taken, fingerprint } = closing;
      await removeKept({ taken, fingerprint });
      return { text: `Dikembalikan ke tahun ${String(year)}.` };
    },
  };
}

async function writeYear(year: number, seen: number): Promise<void> {
  const { outcome, year: found } = await call("setYear", { year, seen });
  if (outcome === "saved") return;
  throw new Undone(
    `Tahun penilaian pada lembar Mulai sudah diubah menjadi ${found === null ? "kosong" : String(found)}. Periksa, lalu lanjutkan.`,
  );
}
