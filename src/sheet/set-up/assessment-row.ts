import { isNamedByAgency, type Indicator, type Instrument } from "../../scoring";
import { cellName } from "../cells/address";
import { ASSESSMENT, type ColumnKey } from "../layout";

/** What the add-on writes into a cell of sheet Penilaian. */
export type InitialCell = string | number;

/** The cells of a new indicator row as wide as the table; columns that are not ours stay blank. */
export function indicatorRow(
  instrument: Instrument,
  indicator: Indicator,
  positions: ReadonlyMap<ColumnKey, number>,
  row: number,
  width: number,
): InitialCell[] {
  const cells = new Array<InitialCell>(width).fill("");
  for (const [key, at] of positions) {
    cells[at - 1] = initialCell(instrument, indicator, key, positions, row);
  }
  return cells;
}

/** What a cell holds before people type: a formula, what the instrument says, or nothing. */
export function initialCell(
  instrument: Instrument,
  indicator: Indicator,
  key: ColumnKey,
  positions: ReadonlyMap<ColumnKey, number>,
  row: number,
): InitialCell {
  const { formula } = ASSESSMENT.columns[key];
  if (formula) {
    return formula((other) => cellName(row, positions.get(other) ?? 1), instrument);
  }
  return officialCells(instrument, indicator)[key] ?? "";
}

/**
 * Whether a fixed cell holds what the instrument says, whatever the spaces around it. The number always does:
 * by it the row was found.
 */
export function isOfficial(
  instrument: Instrument,
  indicator: Indicator,
  key: ColumnKey,
  value: unknown,
): boolean {
  const official = officialCells(instrument, indicator)[key] ?? "";
  if (key === "number" || official === "") return true;
  if (key === "name" && isNamedByAgency(indicator)) return true;
  return (typeof value === "string" ? value.trim() : value) === official;
}

/** What the instrument itself says in the fixed columns. */
function officialCells(
  { aspects, domains }: Instrument,
  indicator: Indicator,
): Partial<Record<ColumnKey, InitialCell>> {
  const aspect = aspects.find(({ number }) => number === indicator.aspect);
  return {
    number: indicator.number,
    name: indicator.name,
    domain: domains.find(({ number }) => number === aspect?.domain)?.name ?? "",
    aspect: aspect?.name ?? "",
    weight: indicator.weight / 100,
  };
}
