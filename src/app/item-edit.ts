import type { Item, ItemChange, ItemOutcome } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { parseItemCode, type Instrument, type ItemVerdict } from "../scoring";
import { TEXT } from "../sentences";
import { readAssessment } from "../sheet/cells/assessment-cells";
import { editing } from "../sheet/cells/editing";
import type { RegisterCells, RegisterRow } from "../sheet/cells/register-cells";
import { ITEMS, type ItemKey } from "../sheet/layout";
import { ensureRegister } from "../sheet/set-up/workbook";
import { ITEM_WORDS } from "../words";
import { cellText } from "./cell-text";
import { chosenInstrument } from "./instrument";
import { itemOf, itemsIn, readItems } from "./item-register";
import { fieldsOf } from "./request";

const LONGEST_ASKED = 1000;

/**
 * Adds an evidence item to sheet Butir, or changes the status of one that still is as the user saw it. The sheet is
 * made at its first item.
 *
 * @param request An ItemChange; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, ITEM_INVALID, BUSY, SHEET_OCCUPIED, CELL_HAS_FORMULA, CELL_REJECTS, PROTECTED.
 */
export function setItem(request: unknown): ItemOutcome {
  const instrument = chosenInstrument();
  const change = changeOf(instrument, request);
  const linesOf = (register: RegisterCells<ItemKey>): Item[] => itemsIn(instrument, register);
  return editing(
    () => {
      ensureRegister(ITEMS, instrument);
      const register = requireItems();
      const [row, other] = sought(instrument, register, change.code);
      if (other) throw new UserError("ITEM_INVALID", TEXT.cells.itemRepeated(change.code));
      if (!row) {
        if (change.seen !== null) return { outcome: "conflict", items: linesOf(register) };
        const added = register.append(newItem(instrument, change));
        return { outcome: "saved", items: linesOf(added) };
      }
      const held = itemOf(instrument, row).status;
      if (held === change.status) return { outcome: "saved", items: linesOf(register) };
      if (held !== change.seen) return { outcome: "conflict", items: linesOf(register) };
      const after = register.change(row, { status: ITEM_WORDS[change.status] });
      return { outcome: "saved", items: linesOf(after) };
    },
    () => ({ outcome: "conflict", items: linesOf(requireItems()) }),
  );
}

function requireItems(): RegisterCells<ItemKey> {
  const register = readItems();
  if (register) return register;
  throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(ITEMS.sheet));
}

function sought(
  instrument: Instrument,
  { rows }: RegisterCells<ItemKey>,
  code: string,
): RegisterRow<ItemKey>[] {
  return rows.filter(
    ({ cell }) => parseItemCode(instrument, cellText(cell("code")))?.code === code,
  );
}

function newItem(
  instrument: Instrument,
  { code, asked, status }: ItemChange,
): Readonly<Partial<Record<ItemKey, string | number | null>>> {
  const named = parseItemCode(instrument, code);
  const row = readAssessment(instrument, ["opd"])?.rows.find(
    ({ number }) => number === named?.indicator,
  );
  return {
    code,
    indicator: named?.indicator ?? null,
    level: named?.level ?? null,
    asked,
    status: ITEM_WORDS[status],
    opd: cellText(row?.cell("opd") ?? null),
  };
}

function changeOf(instrument: Instrument, request: unknown): ItemChange {
  const { code, asked, status, seen } = fieldsOf(request);
  const named = typeof code === "string" ? parseItemCode(instrument, code) : null;
  if (!named || typeof asked !== "string" || asked.length > LONGEST_ASKED) throw unknownRequest();
  if (!isVerdict(status) || (seen !== null && !isVerdict(seen))) throw unknownRequest();
  return { code: named.code, asked: asked.trim(), status, seen };
}

function isVerdict(value: unknown): value is ItemVerdict {
  return typeof value === "string" && Object.keys(ITEM_WORDS).includes(value);
}
