import type { RollUpRow } from "../../contract";
import type { ImportedAssessment } from "../../exchange";
import { agencyGroup, agencyKey } from "../../national";
import { nameKey } from "../../reading";
import type { Instrument } from "../../scoring";
import { COLUMN_WORDS } from "../../words";

/** What taking over the agencies of a file would do to sheet Rekap. */
export interface RollUpPlan {
  readonly added: readonly RollUpRow[];
  /** Agencies whose row stands there already, with the same levels: a second import adds nothing. */
  readonly same: readonly RollUpRow[];
  /** Agencies whose row stands there with other levels; it is not overwritten. */
  readonly different: readonly RollUpRow[];
  /** How many have levels, but no name. */
  readonly nameless: number;
}

/** Compares the agencies of a file with those on sheet Rekap, whatever the spelling of their names. */
export function planRollUp(
  present: readonly RollUpRow[],
  assessments: readonly ImportedAssessment[],
  { indicators }: Instrument,
): RollUpPlan {
  const rows = assessments
    .filter(({ levels }) => levels.size > 0)
    .map(({ agency, year, stage, levels }): RollUpRow => ({
      agency: agency.trim(),
      group: agencyGroup(agency),
      year,
      stage: stage === null ? "" : COLUMN_WORDS[stage],
      levels: indicators.map(({ number }) => levels.get(number) ?? null),
    }));
  const known = new Map(present.map((row) => [keyOf(row), JSON.stringify(row.levels)] as const));
  const named = rows.filter(({ agency }) => agency !== "");
  const stateOf = (row: RollUpRow): "added" | "same" | "different" => {
    const levels = known.get(keyOf(row));
    if (levels === undefined) return "added";
    return levels === JSON.stringify(row.levels) ? "same" : "different";
  };
  return {
    added: named.filter((row) => stateOf(row) === "added"),
    same: named.filter((row) => stateOf(row) === "same"),
    different: named.filter((row) => stateOf(row) === "different"),
    nameless: rows.length - named.length,
  };
}

function keyOf({ agency, year, stage }: RollUpRow): string {
  return JSON.stringify([agencyKey(agency), year, nameKey(stage)]);
}
