import { parentPort, workerData } from "node:worker_threads";
import { VirtualClock } from "../../emulator/clock";
import { Workbook } from "../../emulator/workbook";
import { Refused } from "../actions";
import { calculate } from "./calculation";
import type { ReadRequest, WorkerMessage } from "./file-reader";
import { readWorkbook } from "./read";
import { damaged } from "./refusals";

/** Runs beside the server: reads one file, tells how far it is, and ends. */

const { bytes, fileName, name, locale, functionNames } = workerData as ReadRequest;

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

try {
  const { engine } = new Workbook(locale, "", new VirtualClock(), functionNames, () => ({
    state: "loading",
  }));
  const host = {
    name,
    locale,
    functionNames,
    isValidName: (each: string): boolean => engine.isValidName(each),
    onProgress: (share: number, step: string): void => {
      tell({ kind: "progress", share, step });
    },
  };
  host.onProgress(0.05, "Membuka berkas");
  const read = readWorkbook(bytes, fileName, host);
  host.onProgress(0.7, "Menghitung rumus");
  const file = calculate(read, host);
  tell({ kind: "done", file, isOwn: read.isOwn, losses: read.losses.toCounts() });
} catch (error) {
  const { message } = error instanceof Refused ? error : damaged();
  tell({ kind: "refused", message });
}
