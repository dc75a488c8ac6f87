import type { Snapshot } from "../../history";
import { call } from "../server";
import { Undone, type Done } from "./desk";
import { momentText, takenAt } from "./moment";

/** Saves the levels as they are now. */
export async function keepSnapshot(by: string, note: string): Promise<Done> {
  const { outcome, snapshot } = await call("saveSnapshot", {
    taken: takenAt(new Date()),
    by,
    note,
  });
  if (outcome === "conflict" || !snapshot) {
    throw new Undone("Lembar sedang diubah banyak orang. Tidak ada cuplikan disimpan; coba lagi.");
  }
  const { taken, checksum } = snapshot;
  return {
    text: `Cuplikan ${momentText(taken)} disimpan pada lembar Riwayat.`,
    undo: async () => {
      await removeKept({ taken, checksum });
      return { text: `Cuplikan ${momentText(taken)} dihapus lagi.` };
    },
  };
}

/** Removes a snapshot that still is as it was seen. */
export async function removeKept(removal: Pick<Snapshot, "taken" | "checksum">): Promise<void> {
  const { outcome } = await call("removeSnapshot", removal);
  if (outcome === "conflict") {
    throw new Undone("Cuplikan itu sudah berubah pada lembar Riwayat, jadi tidak dihapus.");
  }
}
