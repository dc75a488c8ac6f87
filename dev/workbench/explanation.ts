import {
  NotModelled,
  ProtectedCell,
  ScriptError,
  ServiceException,
  TimeLimitExceeded,
  ValidationRejected,
} from "../emulator";
import { toA1 } from "../emulator/area";
import { NeedsConfirmation, Refused } from "./actions";
import type { Action, Outcome } from "./protocol";

/** What the person is told when an action was not possible. */
export function explain(error: unknown, action: Action): Outcome {
  const refused = (title: string, message: string): Outcome => ({
    kind: "refused",
    title,
    message,
  });
  if (error instanceof NeedsConfirmation) {
    return {
      kind: "confirm",
      message: "Bagian lembar ini sebaiknya tidak diubah tanpa sengaja. Tetap ubah?",
    };
  }
  if (error instanceof ValidationRejected) {
    const cell = action.kind === "enter" ? ` di sel ${toA1(action.area)}` : "";
    const rule = `Data yang Anda masukkan${cell} tidak sesuai dengan aturan validasi sel ini.`;
    const isStandard = error.message.startsWith("The data you entered");
    return refused("Data ditolak", isStandard ? rule : error.message);
  }
  if (error instanceof ProtectedCell) {
    return refused(
      "Sel dilindungi",
      "Anda tidak dapat mengubah sel ini. Hubungi pemilik spreadsheet bila perlu mengubahnya.",
    );
  }
  if (error instanceof TimeLimitExceeded) {
    return refused("Skrip dihentikan", "Skrip berjalan melebihi batas waktu.");
  }
  if (error instanceof Refused || error instanceof NotModelled) {
    return refused("Belum dapat dilakukan", error.message);
  }
  if (error instanceof ServiceException || error instanceof ScriptError) {
    return refused("Terjadi galat", `${error.name}: ${error.message}`);
  }
  throw error;
}
