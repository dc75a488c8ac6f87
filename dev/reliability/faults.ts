import type { EvidenceLine, Reply, ScenarioWrite, ServerApi } from "../../src/contract";
import type { User } from "../emulator";
import type { Fault } from "../emulator/faults";
import { contentsOf, type Contents } from "./contents";
import { ask, callsOf, kept, type Desk } from "./desk";

/** Something that a person asks of the add-on, tried with a fault at each of its calls. */
export interface FaultCase {
  readonly name: string;
  /** The function that Google runs for it. */
  readonly functionName: string;
  readonly prepare?: (desk: Desk) => void;
  /** Answers what the person is told; empty when nothing is. */
  readonly run: (user: User, desk: Desk) => Told;
}

interface Told {
  readonly code: string;
  readonly message: string;
}

/** What faults did to one case. */
export interface FaultReport {
  readonly faults: number;
  /** Faults after which something that stood there before, and would still stand there, was gone. */
  readonly lost: readonly string[];
  /** Faults that left neither the state before nor the one after. */
  readonly half: number;
  /** Faults after which asking again did not lead to where an undisturbed run leads. */
  readonly unfinished: readonly string[];
  /** Faults after which others could not write. */
  readonly locked: readonly string[];
  /** Faults that were told in a sentence that says something else than what happened. */
  readonly misleading: readonly string[];
}

type Arguments<Name extends keyof ServerApi> = Parameters<ServerApi[Name]>;

/** The steps of scenario Utama on the filled desk. */
const UTAMA = [
  [21, 4],
  [8, 3],
  [22, 2],
  [4, 3],
] as const;

const IMPORTED: EvidenceLine = {
  indicators: [7, 8],
  level: 3,
  document: "=SK impor",
  date: "2026-05-31",
  opd: "Dinas Kominfo",
  link: "https://contoh.go.id/sk",
  status: "draft",
  note: "",
};
/** A line of the filled desk. */
const KEPT_DOCUMENT: EvidenceLine = {
  indicators: [2],
  level: 3,
  document: "Dokumen 2",
  date: "2026-01-02",
  opd: "Dinas 2",
  link: "https://contoh.go.id/1",
  status: "draft",
  note: "catatan bukti 2",
};

/** The requests that stand for an action's kinds. A new action of the contract does not compile without one. */
const REQUESTS: { readonly [Name in keyof ServerApi]: Readonly<Record<string, Arguments<Name>>> } =
  {
    getPanel: { "": [] },
    getSelection: { "": [{ instrument: "spbe-2020", height: 48 }] },
    goToIndicator: { "": [30, null] },
    goToCell: {
      "a setting": [{ sheet: "start", field: "reserve" }],
      "an OPD": [{ sheet: "offices", name: "Dinas 2", column: "phone" }],
    },
    setCells: {
      "a level": [[{ number: 5, column: "self", value: 4, seen: 1 }]],
      "a target over its formula": [[{ number: 9, column: "target", value: 5, seen: 3 }]],
      "a target's formula again": [[{ number: 3, column: "target", value: null, seen: 4 }]],
      "a text like a formula": [
        [{ number: 5, column: "narrative", value: "=1+1", seen: "Narasi 5" }],
      ],
      "a day": [[{ number: 1, column: "due", value: "2026-11-24", seen: null }]],
      several: [
        [
          { number: 1, column: "effort", value: "1;2;2;4", seen: "Kecil" },
          { number: 2, column: "limit", value: 4, seen: null },
          { number: 1, column: "lock", value: null, seen: "Ya" },
          { number: 3, column: "effort", value: "Besar", seen: 7 },
        ],
      ],
    },
    setEvidence: {
      "a new line": [
        { number: 7, level: 3, document: "SK baru", status: "draft", link: null, seen: null },
      ],
      "status and link": [
        {
          number: 8,
          level: 3,
          document: "Dokumen 8",
          status: "accepted",
          link: "https://contoh.go.id/b",
          seen: "final",
        },
      ],
    },
    writeScenario: {
      "a new one": [
        scenario(
          "Baru",
          [
            [9, 1],
            [10, 1],
          ],
          [],
        ),
      ],
      "of the same size": [
        scenario(
          "Utama",
          [
            [8, 2],
            [21, 3],
            [4, 2],
            [22, 1],
          ],
          UTAMA,
        ),
      ],
      "that grows": [
        scenario(
          "Utama",
          [
            [8, 2],
            [21, 3],
            [4, 2],
            [22, 1],
            [9, 1],
          ],
          UTAMA,
        ),
      ],
      "that shrinks": [scenario("Utama", [[21, 3]], UTAMA)],
      scattered: [
        scenario(
          "Pecah",
          [
            [12, 2],
            [10, 1],
          ],
          [
            [10, 2],
            [12, 3],
          ],
        ),
      ],
      "none any more": [scenario("Lain", [], [[9, 2]])],
    },
    addEvidence: { "two of which one is there": [[IMPORTED, KEPT_DOCUMENT]] },
    removeEvidence: { "one that is there": [[KEPT_DOCUMENT]] },
    getChangeLog: { "": [5] },
    getHistory: { "": [] },
    saveSnapshot: {
      "the first, which makes the sheet": [
        { taken: "2026-11-26 14:02:09", by: "Rekan", note: "Sebelum rakor" },
      ],
    },
    removeSnapshot: { "one that is gone": [{ taken: "2026-11-26 14:02:09", checksum: "x" }] },
    setFollowUp: {
      "the first, which makes the sheet": [
        {
          number: 7,
          recommendation: "Tetapkan SOP",
          source: "assessor",
          since: 2026,
          opd: "Dinas Kominfo",
          pic: "",
          due: "2026-12-01",
          status: "open",
          seen: null,
        },
      ],
    },
    setYear: { "": [{ year: 2027, seen: 2026 }] },
    setItem: {
      "the first, which makes the sheet": [
        { code: "I1-L1-01", asked: "Dokumen perencanaan", status: "uploaded", seen: null },
      ],
    },
    setUpWorkbook: { "": [null] },
    getNationalResults: { "": [] },
    ping: { "": [] },
    returnDate: { "": [] },
    recordPageProbes: { "": [{ P9: "300 ms" }] },
  };

/** What a menu command finds to do; one that is not here finds the workbook as it is. */
const PREPARED: Readonly<Record<string, (desk: Desk) => void>> = {
  "Siapkan lembar": ({ people: [owner] }) => {
    owner?.removeNamedRange("SPBE_TINGKAT");
    owner?.deleteRows("Penilaian", 6, 1);
    owner?.type("Rencana", "B8", "Urut ke");
    owner?.clear("OPD", "E3:H4");
  },
};

/** Every action of the contract, and every command of the menu as it stands there. */
export function faultCases(desk: Desk): FaultCase[] {
  const actions = Object.entries(REQUESTS).flatMap(([action, requests]) =>
    Object.entries(requests).map(([kind, args]): FaultCase => ({
      name: [action, kind].filter(Boolean).join(": "),
      functionName: "callApi",
      run: (user) => {
        const reply = user.run("callApi", action, args) as Reply<unknown>;
        return reply.ok ? { code: "", message: "" } : reply;
      },
    })),
  );
  const [owner] = desk.people;
  const commands = (owner?.menu() ?? [])
    .flatMap(({ items }) => items)
    .map(({ label, functionName }): FaultCase => ({
      name: `menu ${label}`,
      functionName,
      ...(PREPARED[label] && { prepare: PREPARED[label] }),
      run: (user, { emulator }) => {
        const before = emulator.alerts.length;
        user.click(label);
        const message = emulator.alerts
          .slice(before)
          .map((alert) => alert.message)
          .join("\n");
        return { code: "", message };
      },
    }));
  return [...actions, ...commands];
}

/** A fault at a call, counting from 1. */
export interface PlacedFault extends Fault {
  readonly call: number;
}

/** Every fault at every call. */
export function allFaults(calls: number): PlacedFault[] {
  return Array.from({ length: calls }, (_, at) => at + 1).flatMap((call) =>
    (["before", "after"] as const).flatMap((when) =>
      (["service", "timeout", "permission"] as const).map((error) => ({ call, when, error })),
    ),
  );
}

/** Runs a case once undisturbed, and then with each of the faults, always from the same state. */
export function tryFaults(
  desk: Desk,
  each: FaultCase,
  choose: (faults: readonly PlacedFault[]) => readonly PlacedFault[],
): FaultReport {
  desk.reset();
  each.prepare?.(desk);
  const start = kept(desk);
  const [owner, colleague] = desk.people;
  if (!owner || !colleague) throw new Error("two people are needed");
  const before = contentsOf(desk.book);
  toldBy(each, owner, desk);
  const calls = callsOf(desk, each.functionName).length;
  const after = contentsOf(desk.book);
  const faults = choose(allFaults(calls));
  const report = { lost: [] as string[], unfinished: [] as string[], locked: [] as string[] };
  const misleading: string[] = [];
  let half = 0;
  for (const { call, ...fault } of faults) {
    start.reset();
    const place = `${each.name}, call ${call}, ${fault.when}, ${fault.error}`;
    desk.emulator.faults.failAt(call, fault);
    const told = toldBy(each, owner, desk);
    desk.emulator.faults.clear();
    const now = contentsOf(desk.book);
    if (told && isMisleading(told, fault)) misleading.push(`${place}: ${told.message}`);
    if (!now.equals(before) && !now.equals(after)) half++;
    const gone = lostBetween(before, after, now);
    if (gone.length > 0) report.lost.push(`${place}: ${gone.slice(0, 3).join(", ")}`);
    const reply = ask(colleague, "setCells", [NOTHING_NEW]);
    if (!reply.ok && reply.code === "BUSY") report.locked.push(place);
    toldBy(each, owner, desk);
    const completed = contentsOf(desk.book);
    if (!completed.equals(after)) {
      report.unfinished.push(`${place}: ${completed.differences(after).slice(0, 3).join(", ")}`);
    }
  }
  start.reset();
  return { ...report, faults: faults.length, half, misleading };
}

/** A colleague's write that changes nothing, to see whether one may write. */
const NOTHING_NEW = {
  number: 47,
  column: "narrative",
  value: "Narasi 47",
  seen: "Narasi 47",
} as const;

/** null when Google itself tells it. */
function toldBy(each: FaultCase, user: User, desk: Desk): Told | null {
  try {
    return each.run(user, desk);
  } catch {
    return null;
  }
}

/** Words of the machinery have no place in a sentence, and a lost right is no protected cell. */
function isMisleading({ code, message }: Told, { error }: Fault): boolean {
  if (message === "") return false;
  const isMachinery = /Exception|Error:|undefined|\bNaN\b|\[object|Service |permission/.test(
    message,
  );
  return isMachinery || (error !== "service" && code === "PROTECTED");
}

/** Contents that stood there before, should stand there after, and do neither. */
function lostBetween(before: Contents, after: Contents, now: Contents): string[] {
  return [...before.counts].flatMap(([content, count]) => {
    const expected = Math.min(count, after.counts.get(content) ?? 0);
    return (now.counts.get(content) ?? 0) < expected ? [content] : [];
  });
}

function scenario(
  name: string,
  steps: readonly (readonly [number, number])[],
  seen: readonly (readonly [number, number])[],
): ScenarioWrite {
  const guidance = [...steps.map(([number, from]) => [number, from + 1] as const), ...seen];
  return {
    scenario: name,
    steps: steps.map(([number, from]) => ({
      number,
      from,
      to: from + 1,
      effort: 2,
      evidence: `Pedoman ${number}`,
    })),
    seen: seen.map(([number, to]) => ({ number, to })),
    guidance: guidance.map(([number, to]) => ({ number, to, text: `Pedoman ${number}` })),
  };
}
