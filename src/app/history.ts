import type { History } from "../contract";
import { unlessBroken } from "./broken-sheet";
import { followUpLines, readFollowUps } from "./follow-ups";
import { keptSnapshot, readHistory, snapshotsIn } from "./history-register";
import { chosenInstrument } from "./instrument";

/** Sheets Riwayat and Tindak Lanjut, as far as they are there and can be read. */
export function getHistory(): History {
  const notices: string[] = [];
  const history = unlessBroken(readHistory, notices);
  const followUps = unlessBroken(readFollowUps, notices);
  return {
    snapshots: history ? snapshotsIn(history).map((each) => keptSnapshot(history, each)) : [],
    followUps: followUps ? followUpLines(chosenInstrument(), followUps) : [],
    notices,
  };
}
