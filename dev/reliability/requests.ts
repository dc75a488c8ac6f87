import type {
  CellChange,
  EvidenceChange,
  EvidenceLine,
  RollUpRow,
  ScenarioWrite,
  ServerApi,
} from "../../src/contract";
import { ask, type Desk } from "./desk";
import type { TableName } from "./tables";

/** What a page may ask for, as it is tried with faults and, where it writes, with a colleague in the grid. */
export type ActionRequest<Name extends keyof ServerApi> = {
  readonly args: Parameters<ServerApi[Name]>;
  /** What is there before it. */
  readonly prepare?: (desk: Desk) => void;
  /** Google does not carry its answer to a page: that is what it asks. */
  readonly isRefused?: true;
} & (Name extends WritingAction ? { readonly effect: Effect | null } : unknown);

/** Actions that write what a colleague may be writing too. */
export type WritingAction = {
  [Name in keyof ServerApi]: ReturnType<ServerApi[Name]> extends { readonly outcome: string }
    ? Name
    : never;
}[keyof ServerApi];

/** What a write brings about in one table, so that a race can tell it from a loss. */
export interface Effect {
  readonly table: TableName;
  /** Cells of Penilaian by number and header, or of Mulai by label, with what they then hold. */
  readonly cells?: Readonly<Record<string, string>>;
  /** What rows of a register then contain, one each. */
  readonly rows?: readonly RegExp[];
  /** Rows of a register that are then gone, or hold something else. */
  readonly gone?: RegExp;
}

/** The steps of the scenarios on the desk. */
const UTAMA = [
  [21, 4],
  [8, 3],
  [22, 2],
  [4, 3],
] as const;
const PECAH = [
  [10, 2],
  [12, 3],
] as const;
const PLAN: Effect = { table: "plan" };

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
const ROLLED_UP: readonly RollUpRow[] = ["Kota Impor", "=Kab. Impor"].map((agency) => ({
  agency,
  group: "kota",
  year: 2025,
  stage: "Final",
  levels: Array.from({ length: 47 }, (_, at) => 1 + (at % 5)),
}));
/** A line of the desk. */
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
/** The levels of stage Eksternal that a snapshot brings back. */
const RESTORED = Array.from({ length: 47 }, (_, at) => 1 + (at % 4));
const NEW_DOCUMENT: EvidenceChange = {
  number: 7,
  level: 3,
  document: "SK baru",
  status: "draft",
  link: "https://contoh.go.id/sk",
  seen: null,
};

const FOLLOW_UP_CELLS = {
  recommendation: "Tetapkan SOP",
  source: "assessor",
  since: 2026,
  opd: "Dinas Kominfo",
  pic: "",
  due: "2026-12-01",
  status: "open",
  evidence: "",
  note: "",
} as const;
const KEPT_FOLLOW_UP = {
  ...FOLLOW_UP_CELLS,
  recommendation: "Saran 2",
  note: "catatan saran 2",
} as const;
const FOLLOW_UP = { number: 7, wanted: FOLLOW_UP_CELLS, seen: null } as const;
const ITEM = {
  code: "I1-L1-01",
  asked: "Dokumen perencanaan",
  status: "uploaded",
  seen: null,
} as const;
const SNAPSHOT = { taken: "2026-11-26 14:02:09", by: "Rekan", note: "Sebelum rakor" } as const;
const EXPECTED = {
  range: "2,10 sampai 2,40",
  basis: "contoh satu kota: Kota Contoh",
  day: "2026-11-26",
  levels: Array.from({ length: 47 }, () => 3),
} as const;
/** Its fingerprint is known once it is there. */
const KEPT_SNAPSHOT = { taken: "2026-11-20 08:00:00", fingerprint: "" };

/** Requests by action and kind. A new action of the contract does not compile without one. */
const REQUESTS: {
  readonly [Name in keyof ServerApi]: Readonly<Record<string, ActionRequest<Name>>>;
} = {
  getPanel: { "": { args: [] } },
  getLines: { "": { args: [{ number: 7, scenarios: ["Utama"] }] } },
  getSelection: { "": { args: [{ instrument: "spbe-2020", height: 48 }] } },
  goToIndicator: { "": { args: [30, null] } },
  goToCell: {
    "a setting": { args: [{ sheet: "Mulai", field: "reserve" }] },
    "an OPD": { args: [{ sheet: "OPD", line: "Dinas 2", column: "contact", holds: "Bu 2" }] },
  },
  setCells: {
    "a level": {
      args: [[{ number: 20, column: "self", value: 5, seen: 2 }]],
      effect: { table: "assessment", cells: { "20 Mandiri": "5" } },
    },
    "three targets over their formulas": {
      args: [[20, 25, 30].map((number) => ({ number, column: "target", value: 5, seen: 3 }))],
      effect: {
        table: "assessment",
        cells: { "20 Target": "5", "25 Target": "5", "30 Target": "5" },
      },
    },
    "a target's formula again": {
      args: [[{ number: 3, column: "target", value: null, seen: 4 }]],
      effect: { table: "assessment", cells: { "3 Target": "=" } },
    },
    "a text like a formula": {
      args: [[{ number: 20, column: "narrative", value: "=1+1", seen: "Narasi 20" }]],
      effect: { table: "assessment", cells: { "20 Narasi": "=1+1" } },
    },
    "a day": {
      args: [[{ number: 1, column: "due", value: "2026-11-24", seen: null }]],
      effect: { table: "assessment", cells: { "1 Tenggat": "46350" } },
    },
    "a stage as a snapshot had it": {
      args: [RESTORED.map((level, at) => restored(at + 1, level))],
      effect: {
        table: "assessment",
        cells: Object.fromEntries(
          RESTORED.map((level, at) => [`${at + 1} Eksternal`, String(level)]),
        ),
      },
    },
    several: {
      args: [
        [
          { number: 1, column: "effort", value: "1;2;2;4", seen: "Kecil" },
          { number: 2, column: "limit", value: 4, seen: null },
          { number: 1, column: "lock", value: null, seen: "Ya" },
          { number: 3, column: "effort", value: "Besar", seen: 7 },
        ],
      ],
      effect: {
        table: "assessment",
        cells: {
          "1 Usaha": "1;2;2;4",
          "2 Batas tahun ini": "4",
          "1 Kunci rencana": "",
          "3 Usaha": "Besar",
        },
      },
    },
  },
  setEvidence: {
    "a new line": {
      args: [NEW_DOCUMENT],
      effect: { table: "evidence", rows: [/SK baru/] },
    },
    "status and link": {
      args: [
        {
          number: 8,
          level: 3,
          document: "Dokumen 8",
          status: "accepted",
          link: "https://contoh.go.id/b",
          seen: "final",
        },
      ],
      effect: { table: "evidence", rows: [/Dokumen 8"?.*Diterima/], gone: /Dokumen 8"/ },
    },
  },
  writeScenario: {
    "a new one": {
      args: [
        scenario(
          "Baru",
          [
            [9, 1],
            [10, 1],
          ],
          [],
        ),
      ],
      effect: PLAN,
    },
    "of the same size": {
      args: [
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
      effect: PLAN,
    },
    "that grows": {
      args: [
        scenario(
          "Utama",
          [
            [8, 2],
            [21, 3],
            [4, 2],
            [22, 1],
            [9, 1],
            [10, 1],
          ],
          UTAMA,
        ),
      ],
      effect: PLAN,
    },
    "that shrinks": {
      args: [scenario("Utama", [[21, 3]], UTAMA)],
      effect: PLAN,
    },
    scattered: {
      args: [
        scenario(
          "Pecah",
          [
            [12, 2],
            [10, 1],
          ],
          PECAH,
        ),
      ],
      effect: PLAN,
    },
    "none any more": { args: [scenario("Lain", [], [[9, 2]])], effect: PLAN },
  },
  addEvidence: {
    "two of which one is there": {
      args: [[IMPORTED, KEPT_DOCUMENT]],
      effect: { table: "evidence", rows: [/=SK impor/] },
    },
  },
  removeEvidence: {
    "one that is there": {
      args: [[KEPT_DOCUMENT]],
      effect: { table: "evidence", gone: /Dokumen 2"/ },
    },
  },
  getKeptEvidence: { "": { args: ["pemdi-2026"] } },
  getRollUp: { "": { args: [] } },
  addRollUpRows: { "two, which make the sheet": { args: [ROLLED_UP], effect: null } },
  removeRollUpRows: { "two that are gone": { args: [ROLLED_UP], effect: null } },
  getChangeLog: { "": { args: [5] } },
  getHistory: { "": { args: [], prepare: withSnapshot } },
  saveSnapshot: {
    "the first, which makes the sheet": { args: [SNAPSHOT], effect: null },
    "one more, with the expected index": {
      args: [{ ...SNAPSHOT, expected: EXPECTED }],
      prepare: withSnapshot,
      effect: { table: "history", rows: Array<RegExp>(47).fill(/2026-11-26 14:02:09/) },
    },
    "one more": {
      args: [SNAPSHOT],
      prepare: withSnapshot,
      effect: { table: "history", rows: Array<RegExp>(47).fill(/2026-11-26 14:02:09/) },
    },
  },
  removeSnapshot: {
    "one that is there": {
      args: [KEPT_SNAPSHOT],
      prepare: withSnapshot,
      effect: { table: "history", gone: /2026-11-20 08:00:00/ },
    },
  },
  setFollowUp: {
    "the first, which makes the sheet": { args: [FOLLOW_UP], effect: null },
    "a new line": {
      args: [FOLLOW_UP],
      prepare: withFollowUps,
      effect: { table: "followUps", rows: [/Tetapkan SOP/] },
    },
    "its status": {
      args: [{ number: 7, wanted: { ...KEPT_FOLLOW_UP, status: "running" }, seen: KEPT_FOLLOW_UP }],
      prepare: withFollowUps,
      effect: { table: "followUps", rows: [/Saran 2"?.*Berjalan/], gone: /Saran 2"/ },
    },
    "no longer": {
      args: [{ number: 7, wanted: null, seen: KEPT_FOLLOW_UP }],
      prepare: withFollowUps,
      effect: { table: "followUps", gone: /Saran 2"/ },
    },
  },
  setYear: {
    "": {
      args: [{ year: 2027, seen: 2026 }],
      effect: { table: "start", cells: { "Tahun penilaian": "2027" } },
    },
  },
  setRepairDeadline: {
    "": { args: [{ day: "2026-11-01", seen: null }], effect: null },
  },
  setItem: {
    "the first, which makes the sheet": { args: [ITEM], effect: null },
    "a new one": {
      args: [ITEM],
      prepare: withItems,
      effect: { table: "items", rows: [/I1-L1-01/] },
    },
    "its status": {
      args: [{ ...ITEM, code: "I2-L1-01", status: "accepted", seen: "uploaded" }],
      prepare: withItems,
      effect: { table: "items", rows: [/I2-L1-01"?.*Diterima/], gone: /I2-L1-01"/ },
    },
  },
  setUpWorkbook: { "": { args: [null] } },
  getNationalResults: { "": { args: [] } },
  ping: { "": { args: [] } },
  returnDate: { "": { args: [], isRefused: true } },
  recordPageProbes: { "": { args: [{ P9: "300 ms" }] } },
};

/** A request of any action. */
export interface NamedRequest {
  readonly name: string;
  readonly action: string;
  readonly args: readonly unknown[];
  readonly prepare?: ((desk: Desk) => void) | undefined;
  readonly effect?: Effect | null;
  readonly isRefused?: true;
}

/** All requests, each named by action and kind. */
export function listRequests(): NamedRequest[] {
  return Object.entries(REQUESTS).flatMap(([action, requests]) =>
    Object.entries<Omit<NamedRequest, "name" | "action">>(requests).map(([kind, request]) => ({
      ...request,
      action,
      name: [action, kind].filter(Boolean).join(": "),
    })),
  );
}

function restored(number: number, level: number): CellChange {
  return { number, column: "external", value: level, seen: null };
}

function withSnapshot({ people: [owner] }: Desk): void {
  if (!owner) return;
  const reply = ask(owner, "saveSnapshot", {
    ...SNAPSHOT,
    taken: KEPT_SNAPSHOT.taken,
    note: "catatan cuplikan",
  });
  KEPT_SNAPSHOT.fingerprint = (reply.ok ? reply.data.snapshot?.fingerprint : undefined) ?? "";
}

function withFollowUps({ people: [owner] }: Desk): void {
  for (const number of owner ? [1, 2, 3] : []) {
    const wanted = { ...FOLLOW_UP_CELLS, recommendation: `Saran ${number}` };
    if (owner) ask(owner, "setFollowUp", { ...FOLLOW_UP, wanted });
    owner?.type("Tindak Lanjut", `J${number + 1}`, `catatan saran ${number}`);
  }
}

function withItems({ people: [owner] }: Desk): void {
  for (const number of owner ? [3, 2, 4] : []) {
    if (owner) ask(owner, "setItem", { ...ITEM, code: `I${number}-L1-01` });
  }
  owner?.paste("Butir", "I2", [["catatan butir 3"], ["catatan butir 2"], ["catatan butir 4"]]);
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
