import type { ExpectedRange, KeptSnapshot, SnapshotRemoval } from "../../contract";
import { call } from "../server";
import { Undone, type Done } from "./desk";
import { momentText, takenAt } from "./moment";

/** So many seconds are tried, should somebody have saved a snapshot in the same one. */
const MOST_TRIES = 4;

/**
 * Saves the levels as they are now; what is answered is the snapshot of this very request.
 *
 * @throws Undone when the sheet is being changed again and again.
 */
export async function saveSnapshot(
  by: string,
  note: string,
  expected?: ExpectedRange | null,
): Promise<KeptSnapshot> {
  const now = Date.now();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const taken = takenAt(new Date(now + tries * 1000));
    const { outcome, snapshot } = await call("saveSnapshot", {
      taken,
      by,
      note,
      ...(expected !== undefined && { expected }),
    });
    if (outcome === "saved" && snapshot) return snapshot;
  }
  throw new Undone("Lembar sedang diubah banyak orang. Tidak ada cuplikan disimpan; coba lagi.");
}

/**
 * *Simpan cuplikan*, with how it is taken back.
 *
 * @param expected What sheet Ringkasan tells of the expected index from now on; undefined: what it tells already.
 */
export async function keepSnapshot(
  by: string,
  note: string,
  expected?: ExpectedRange | null,
): Promise<Done> {
  const snapshot = await saveSnapshot(by.trim(), note.trim(), expected);
  const { taken, fingerprint } = snapshot;
  return {
    text: `Cuplikan ${momentText(taken)} disimpan pada lembar Riwayat.`,
    undo: async () => {
      await removeKept({ taken, fingerprint });
      return { text: `Cuplikan ${momentText(taken)} dihapus lagi.` };
    },
  };
}

/** Removes a snapshot that still is as it was seen. */
export async function removeKept(removal: SnapshotRemoval): Promise<void> {
  const { outcome } = await call("removeSnapshot", removal);
  if (outcome === "conflict") {
    throw new Undone("Cuplikan itu sudah berubah pada lembar Riwayat, jadi tidak dihapus.");
  }
}
