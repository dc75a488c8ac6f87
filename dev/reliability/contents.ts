import { HISTORY, LOG } from "../../src/sheet/layout";
import type { Workbook } from "../emulator/workbook";

/** Everything that stands in a workbook's cells, and what guards them. */
export interface Contents {
  /** How often each content stands on its sheet, whatever the sheet is called by now: "sheet 5: SK" → 1. */
  readonly counts: ReadonlyMap<string, number>;
  readonly equals: (other: Contents) => boolean;
  /** "Bukti 3,7: Draf → Final", those of the other second. */
  readonly differences: (other: Contents) => string[];
  /** @internal By place. */
  readonly places: ReadonlyMap<string, string>;
}

/** What a snapshot says of the moment it was kept: asking again, that is another one. */
const KEPT_AT = new Set([HISTORY.keys.indexOf("taken"), HISTORY.keys.indexOf("checksum")]);

/** What people see of a workbook now, but for sheet Log: it tells how often something was done. */
export function contentsOf(book: Workbook): Contents {
  book.engine.settle();
  const places = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const sheet of book.sheets) {
    if (sheet.name === LOG.sheet) continue;
    for (const { row, column, cell } of sheet.cells.entries()) {
      const place = `${sheet.name} ${row},${column}`;
      if (cell.validation !== undefined) places.set(`${place} rule`, "yes");
      const content = cell.isFilled === true ? book.engine.content(sheet.id, row, column) : null;
      if (content === null) continue;
      const isMoment = sheet.name === HISTORY.sheet && row > 1 && KEPT_AT.has(column - 1);
      const text = isMoment ? "some moment" : JSON.stringify(content);
      places.set(place, text);
      const key = `sheet ${sheet.id}: ${text}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    places.set(`${sheet.name} guards`, String(sheet.protections.length));
    places.set(`${sheet.name} charts`, String(sheet.charts.length));
  }
  for (const name of book.nameNames()) places.set(`name ${name}`, "yes");
  const differences = (other: Contents): string[] => {
    const all = new Set([...places.keys(), ...other.places.keys()]);
    return [...all].flatMap((place) => {
      const [here, there] = [places.get(place) ?? "nothing", other.places.get(place) ?? "nothing"];
      return here === there ? [] : [`${place}: ${here} → ${there}`];
    });
  };
  return { counts, places, differences, equals: (other) => differences(other).length === 0 };
}
