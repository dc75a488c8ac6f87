import { getLines } from "../app/abridgement";
import { setCells } from "../app/cell-edits";
import { goToCell } from "../app/cell-place";
import { getChangeLog, signRequest } from "../app/change-log";
import { setEvidence } from "../app/evidence-edit";
import { addEvidence, removeEvidence } from "../app/evidence-import";
import { getKeptEvidence } from "../app/evidence-register";
import { setFollowUp } from "../app/follow-ups";
import { getHistory } from "../app/history";
import { setItem } from "../app/item-edit";
import { getPanel, getSelection, goToIndicator } from "../app/panel";
import { recordPageProbes } from "../app/probe";
import { addRollUpRows, getRollUp, removeRollUpRows } from "../app/roll-up";
import { writeScenario } from "../app/scenario-edit";
import { setUp } from "../app/set-up";
import { setRepairDeadline, setYear } from "../app/setting-edit";
import { removeSnapshot, saveSnapshot } from "../app/snapshot-edit";
import type { Reply, ServerApi } from "../contract";
import { unknownRequest } from "../errors";
import { renewChangeStamp } from "../sheet/cells/change-stamp";
import { runSafely } from "./failure";

/**
 * The single endpoint behind `google.script.run`. Any editor can call it with anything, so the action must
 * be one of the contract's own names and each action checks the values it gets.
 *
 * @param sender Who asks, for sheet Log; a page that does not say so is as good.
 */
export function callApi(action: unknown, args: unknown, sender?: unknown): Reply<unknown> {
  const api: ServerApi = {
    getPanel,
    getLines,
    getSelection,
    goToIndicator,
    goToCell,
    setCells,
    setEvidence: telling(setEvidence),
    setItem: telling(setItem),
    writeScenario: telling(writeScenario),
    getKeptEvidence,
    addEvidence: telling(addEvidence),
    removeEvidence: telling(removeEvidence),
    getChangeLog,
    getRollUp,
    addRollUpRows: telling(addRollUpRows),
    removeRollUpRows: telling(removeRollUpRows),
    getHistory,
    saveSnapshot: telling(saveSnapshot),
    removeSnapshot: telling(removeSnapshot),
    setFollowUp: telling(setFollowUp),
    setYear: telling(setYear),
    setRepairDeadline: telling(setRepairDeadline),
    setUpWorkbook: telling(setUp),
    getNationalResults: () => HtmlService.createHtmlOutputFromFile("national").getContent(),
    ping: () => null,
    returnDate: () => new Date(0),
    recordPageProbes,
  };
  return runSafely(typeof action === "string" ? action : typeof action, () => {
    if (typeof action !== "string" || !Object.keys(api).includes(action) || !Array.isArray(args)) {
      throw unknownRequest();
    }
    signRequest(sender);
    const method = api[action as keyof ServerApi] as (...values: unknown[]) => unknown;
    return method(...(args as unknown[]));
  });
}

/** An action that also writes to other sheets than Penilaian, of which pages learn by the stamp alone. */
function telling<Args extends unknown[], Result>(
  action: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    try {
      return action(...args);
    } finally {
      renewChangeStamp("add-on");
    }
  };
}
