import type {
  CellJson,
  Evidence,
  PanelRow,
  ReadyPanel,
  SheetNews,
  WritableColumn,
} from "../../src/contract";
import { findInstrument } from "../../src/scoring";
import pangkalpinang from "../cases/pangkalpinang-2023.json";

/** What a test wants different in one indicator's row. */
export interface RowChange {
  readonly name?: CellJson;
  readonly self?: CellJson;
  readonly verified?: CellJson;
  readonly final?: CellJson;
  readonly target?: CellJson;
  readonly lastYear?: CellJson;
  readonly details?: Partial<PanelRow["details"]>;
  readonly planning?: Partial<PanelRow["planning"]>;
  readonly ticks?: Partial<PanelRow["ticks"]>;
}

/** A workbook with Pangkalpinang's levels of 2023 and target 3 everywhere, changed by indicator number. */
export function panelOf(
  changes: Readonly<Record<number, RowChange>> = {},
  selected: number | null = 12,
): ReadyPanel {
  return {
    state: "ready",
    instrument: "spbe-2020",
    agency: "Pemerintah Kota Pangkalpinang",
    year: 2024,
    targetIndex: 3,
    repairDeadline: null,
    reserve: 0.1,
    targetLevel: 3,
    counts: { self: "Ya", verified: "Ya", external: "Ya", final: "Ya" },
    stages: ["self", "verified", "external", "final"],
    rows: pangkalpinang.levels.map((level, i) => rowOf(i + 1, { self: level, ...changes[i + 1] })),
    evidence: [],
    items: null,
    steps: [],
    unreadable: [],
    offices: [],
    selection: { number: selected, stage: null },
    height: 48,
    stamp: "",
    notices: [],
    abridged: null,
  };
}

/** One row, with the level used as the sheet's formula gives it. */
export function rowOf(number: number, change: RowChange): PanelRow {
  const { self = null, verified = null, final = null, target = 3, lastYear = null } = change;
  return {
    number,
    fingerprint: JSON.stringify(change),
    name: change.name ?? null,
    weight: officialWeight(number),
    levels: { lastYearSelf: null, lastYear, self, verified, external: null, final, target },
    level: final ?? verified ?? self,
    details: {
      opd: null,
      supportingOpd: null,
      pic: null,
      due: null,
      narrative: null,
      ...change.details,
    },
    remarks: { obstacle: null, assessorNote: null },
    planning: { effort: null, limit: null, lock: null, ...change.planning },
    ticks: { entered: null, ...change.ticks },
  };
}

/** The row with another content in one of its cells. */
export function withCell(row: PanelRow, column: WritableColumn, cell: CellJson): PanelRow {
  const part = (["levels", "details", "planning", "ticks"] as const).find(
    (each) => column in row[each],
  );
  if (part === undefined) throw new Error(column);
  const isUsed = part === "levels" && column !== "target";
  return { ...row, [part]: { ...row[part], [column]: cell }, ...(isUsed && { level: cell }) };
}

/** In percent, as the sheet shows it. */
function officialWeight(number: number): number | null {
  const indicators = findInstrument("spbe-2020")?.indicators ?? [];
  const indicator = indicators.find((each) => each.number === number);
  return indicator ? indicator.weight / 100 : null;
}

/** A line of the evidence register, for indicator 12 unless told. */
export function evidenceOf(line: Partial<Evidence>): Evidence {
  return {
    indicators: [12],
    level: 3,
    document: "Dokumen",
    date: null,
    opd: "",
    link: "",
    status: "none",
    note: "",
    ...line,
  };
}

/** What a poll answers while nothing has changed since the panel was read. */
export function newsOf({ rows, selection, stamp }: ReadyPanel): SheetNews {
  return { ...selection, fingerprints: rows.map(({ fingerprint }) => fingerprint), stamp };
}
