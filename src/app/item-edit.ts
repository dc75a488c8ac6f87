import type { ItemChange, ItemOutcome } from "../contract";
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
import { itemCode, itemOf, itemsIn, readItems } from "./item-register";
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
  const { indicator } = change;
  const answer = (
    outcome: ItemOutcome["outcome"],
    register: RegisterCells<ItemKey>,
  ): ItemOutcome => {
    const items = itemsIn(instrument, register).filter((item) => item.indicator === indicator);
    return { outcome, indicator, items };
  };
  return editing(
    () => {
      ensureRegister(ITEMS, instrument);
      const register = requireItems();
      const [row, other] = sought(instrument, register, change.code);
      if (other) throw new UserError("ITEM_INVALID", TEXT.cells.itemRepeated(change.code));
      if (!row) {
        if (change.seen !== null) return answer("conflict", register);
        const added = register.append(newItem(instrument, change));
        return answer("saved", added);
      }
      const held = itemOf(instrument, row).status;
      if (held === change.status) return answer("saved", register);
      if (held !== change.seen) return answer("conflict", register);
      const after = register.change(row, { status: ITEM_WORDS[change.status] });
      return answer("saved", after);
    },
    () => answer("conflict", requireItems()),
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
  return rows.filter(({ cell }) => itemCode(instrument, cell("code"))?.code === code);
}

function newItem(
  instrument: Instrument,
  { code, indicator, level, asked, status }: ItemWish,
): Readonly<Partial<Record<ItemKey, string | number | null>>> {
  const row = readAssessment(instrument, ["opd"])?.rows.find(({ number }) => number === indicator);
  const opd = cellText(row?.cell("opd") ?? null);
  return { code, indicator, level, asked, status: ITEM_WORDS[status], opd };
}

/** What a page asks for, with what the code names. */
type ItemWish = ItemChange & NonNullable<ReturnType<typeof parseItemCode>>;

function changeOf(instrument: Instrument, request: unknown): ItemWish {
  const { code, asked, status, seen } = fieldsOf(request);
  const named = typeof code === "string" ? parseItemCode(instrument, code) : null;
  if (!named || typeof asked !== "string" || asked.length > LONGEST_ASKED) throw unknownRequest();
  if (!isVerdict(status) || (seen !== null && !isVerdict(seen))) throw unknownRequest();
  return { ...named, asked: asked.trim(), status, seen };
}

function isVerdict(value: unknown): value is ItemVerdict {
  return typeof value === "string" && Object.keys(ITEM_WORDS).includes(value);
}
