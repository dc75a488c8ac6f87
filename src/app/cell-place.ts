import { unknownRequest, UserError } from "../errors";
import type { Instrument } from "../scoring";
import { TEXT } from "../sentences";
import { showNamedRange } from "../sheet/cells/named-ranges";
import { readRegister, type RegisterRow } from "../sheet/cells/register-cells";
import { ITEMS, RANGES, START, type ItemKey, type Register } from "../sheet/layout";
import { cellText } from "./cell-text";
import { chosenInstrument } from "./instrument";
import { itemRows, readItems } from "./item-register";
import { fieldsOf, shortText } from "./request";
import { typedColumns, typedRegisters, unreadableCells } from "./unreadable-cells";

/** Names that the page has from the sheet, where a cell holds no more. */
const LONGEST_NAME = 50_000;
/** The settings that a page can bring the user to. */
const SETTINGS: ReadonlyMap<unknown, string> = new Map(
  Object.entries({
    year: RANGES.year,
    targetIndex: RANGES.targetIndex,
    reserve: RANGES.reserve,
    targetLevel: RANGES.targetLevel,
    repairDeadline: RANGES.repairDeadline,
    ...RANGES.counts,
  }),
);

/**
 * Moves the user's selection to a cell of sheet Mulai or of a register, wherever it is by now.
 *
 * @param request A CellPlace; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, LINE_MISSING, RANGE_MISSING, and those of a broken sheet.
 */
export function goToCell(request: unknown): null {
  const { sheet, field, line, column, row, holds } = fieldsOf(request);
  if (sheet === START.sheet) {
    const range = SETTINGS.get(field);
    if (range === undefined) throw unknownRequest();
    showNamedRange(range);
    return null;
  }
  const instrument = chosenInstrument();
  const register = typedRegisters(instrument).find((each) => each.sheet === sheet);
  const key = register && typedColumns(register).find((each) => each === column);
  if (!register || key === undefined) throw unknownRequest();
  const name = shortText(line, LONGEST_NAME);
  const text = holds === undefined ? null : shortText(holds, LONGEST_NAME);
  const places = linesIn(instrument, register, key).filter(
    (each) =>
      each.name === name && (text === null ? each.isUnreadable : textIn(each.row, key) === text),
  );
  const place = places.find((each) => each.row.at === row) ?? places[0];
  if (!place) throw new UserError("LINE_MISSING", TEXT.cells.lineMissing(name, register.sheet));
  place.row.select(key);
  return null;
}

interface Line {
  readonly row: RegisterRow<string>;
  readonly name: string;
  /** Whether its cell in the column cannot be read. */
  readonly isUnreadable: boolean;
}

function linesIn(instrument: Instrument, register: Register, column: string): Line[] {
  if (register.sheet === ITEMS.sheet) return itemLines(instrument, column);
  const rows = readRegister(register, [register.subject, column])?.rows ?? [];
  return rows.map((row) => ({
    row,
    name: textIn(row, register.subject),
    isUnreadable: unreadableCells(instrument, register, row, [column]).length > 0,
  }));
}

/** Items by code as the page has it; whether a cell of one counts, others have a say in. */
function itemLines(instrument: Instrument, column: string): Line[] {
  const register = readItems();
  return (register ? itemRows(instrument, register) : []).map(({ row, item }) => ({
    row: row as RegisterRow<string>,
    name: item.code,
    isUnreadable:
      item.unreadable?.column === column ||
      unreadableCells(instrument, ITEMS, row, [column as ItemKey]).length > 0,
  }));
}

function textIn({ cell }: RegisterRow<string>, column: string): string {
  return cellText(cell(column)).trim();
}
