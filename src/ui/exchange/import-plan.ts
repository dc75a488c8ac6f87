import type { CellChange, CellJson } from "../../contract";
import type { ImportedAssessment, ImportedStage } from "../../exchange";
import { agencyKey } from "../../national";
import { parseLevel } from "../../reading";
import type { Level, OfficialNumber } from "../../scoring";
import { entryOf, type Board } from "../board";

/** One level that would be written. */
export interface PlannedLevel {
  readonly number: OfficialNumber;
  readonly name: string;
  readonly before: CellJson;
  readonly after: Level;
}

/** What taking over the levels of an assessment would do to a column of sheet Penilaian. */
export interface ImportPlan {
  readonly levels: readonly PlannedLevel[];
  readonly changes: readonly CellChange[];
  /** How many cells hold what is wanted already: a second import writes nothing. */
  readonly same: number;
  /** Indicators of the file without a row of their own on the sheet. */
  readonly homeless: readonly OfficialNumber[];
}

/** Compares the levels of a file with a column, cell by cell. */
export function planImport(
  board: Board,
  { levels }: Pick<ImportedAssessment, "levels">,
  column: ImportedStage,
): ImportPlan {
  const planned: PlannedLevel[] = [];
  const homeless: OfficialNumber[] = [];
  let same = 0;
  for (const [number, after] of levels) {
    const entry = entryOf(board, number);
    if (!entry?.row) {
      homeless.push(number);
      continue;
    }
    const before = entry.row.levels[column];
    const reading = parseLevel(before, board.instrument.scale);
    if (reading.kind === "level" && reading.level === after) same += 1;
    else planned.push({ number, name: entry.indicator.name, before, after });
  }
  return {
    levels: planned,
    changes: planned.map(({ number, before, after }) => ({
      number,
      column,
      value: after,
      seen: before,
    })),
    same,
    homeless,
  };
}

/** Which of several assessments is this workbook's own; null where nobody can say. */
export function ownAssessment(
  { panel }: Board,
  assessments: readonly ImportedAssessment[],
): ImportedAssessment | null {
  const [only, ...others] = assessments;
  if (only && others.length === 0) return only;
  const own = agencyKey(panel.agency);
  const mine = assessments.filter(({ agency }) => own !== "" && agencyKey(agency) === own);
  const ofYear = mine.filter(({ year }) => year === null || year === panel.year);
  const [found, ...more] = ofYear.length > 0 ? ofYear : mine;
  return found && more.length === 0 ? found : null;
}

/** Where the file and the workbook name different agencies or years, in sentences. */
export function mismatches({ panel }: Board, { agency, year }: ImportedAssessment): string[] {
  const isOther = agency !== "" && agencyKey(agency) !== agencyKey(panel.agency);
  const isOtherYear = year !== null && typeof panel.year === "number" && year !== panel.year;
  return [
    ...(isOther
      ? [
          `Berkas ini milik ${agency}, sedangkan lembar ini milik ${panel.agency || "instansi tanpa nama"}.`,
        ]
      : []),
    ...(isOtherYear
      ? [
          `Berkas ini untuk tahun ${String(year)}, sedangkan lembar ini untuk tahun ${String(panel.year)}.`,
        ]
      : []),
  ];
}
