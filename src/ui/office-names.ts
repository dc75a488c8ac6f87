import type { OfficeMention } from "../checks";
import type { PanelRow, ReadyPanel } from "../contract";
import { parseOfficeList } from "../reading";
import { distinctNames } from "./distinct-names";
import { cellText } from "./figures";

/** The office that answers for an indicator, as written; "" for none. */
export function opdIn({ details }: PanelRow): string {
  return cellText(details.opd).trim();
}

/** The offices that support an indicator, as written. */
export function supportersIn({ details }: PanelRow, known: readonly string[]): string[] {
  return parseOfficeList(cellText(details.supportingOpd), known);
}

/** Every office that a cell of its own names: on sheet OPD, and beside indicators and steps. */
export function knownOffices({ offices, rows, steps }: ReadyPanel): string[] {
  return distinctNames([
    ...(offices ?? []).map(({ name }) => name),
    ...rows.map(opdIn),
    ...(steps ?? []).map(({ opd }) => opd),
  ]);
}

/** The names that people keep to: those of sheet OPD, or of column OPD while that lists none. */
export function listedOffices({ offices, rows }: ReadyPanel): string[] {
  const names = distinctNames((offices ?? []).map(({ name }) => name));
  return names.length > 0 ? names : distinctNames(rows.map(opdIn));
}

/** The offices that the indicators name, in the order of the sheet. */
export function officeMentions(panel: ReadyPanel): OfficeMention[] {
  const known = knownOffices(panel);
  return panel.rows.flatMap((row) => {
    const { number } = row;
    const opd = opdIn(row);
    return [
      ...(opd === "" ? [] : [{ number, column: "opd", name: opd } as const]),
      ...supportersIn(row, known).map(
        (name) => ({ number, column: "supportingOpd", name }) as const,
      ),
    ];
  });
}
