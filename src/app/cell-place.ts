import type { UnreadableEvidence, UnreadableStep } from "../contract";
import { unknownRequest, UserError } from "../errors";
import { TEXT } from "../sentences";
import { showNamedRange } from "../sheet/cells/named-ranges";
import { readRegister, type RegisterRow } from "../sheet/cells/register-cells";
import {
  EVIDENCE,
  ITEMS,
  OFFICES,
  PLAN,
  RANGES,
  type ItemKey,
  type StepKey,
} from "../sheet/layout";
import { cellText } from "./cell-text";
import { evidenceLine, requireEvidence } from "./evidence-register";
import { chosenInstrument } from "./instrument";
import { itemRows, readItems } from "./item-register";
import { readPlan, unreadableCellsOf } from "./plan-register";
import { fieldsOf, shortText } from "./request";

/** Names that the page has from the sheet, where a cell holds no more. */
const LONGEST_NAME = 50_000;
/** The settings that a page can bring the user to. */
const SETTINGS: ReadonlyMap<unknown, string> = new Map(
  Object.entries({
    year: RANGES.year,
    targetIndex: RANGES.targetIndex,
    reserve: RANGES.reserve,
    repairDeadline: RANGES.repairDeadline,
    ...RANGES.counts,
  }),
);
const EVIDENCE_COLUMNS = ["indicators", "level", "status", "date", "link"] as const;
type EvidenceColumn = UnreadableEvidence["column"];
const ITEM_COLUMNS = ["code", "indicator", "status", "date", "weight", "link"] as const;
type ItemColumn = (typeof ITEM_COLUMNS)[number];
const STEP_COLUMNS = ["order", "number", "to", "due", "status"] as const;
const OFFICE_COLUMNS = ["phone", "email"] as const;

/**
 * Moves the user's selection to a cell of sheet Mulai, Bukti, Butir, Rencana or OPD, wherever it is by now.
 *
 * @param request A CellPlace; what a page really sends is checked here.
 * @throws UserError REQUEST_UNKNOWN, LINE_MISSING, RANGE_MISSING, SHEET_MISSING, and those of a broken sheet.
 */
export function goToCell(request: unknown): null {
  const { sheet, field, document, code, scenario, name, column, holds } = fieldsOf(request);
  switch (sheet) {
    case "start": {
      const range = SETTINGS.get(field);
      if (range === undefined) throw unknownRequest();
      showNamedRange(range);
      return null;
    }
    case "evidence": {
      const key = oneOf(EVIDENCE_COLUMNS, column);
      const wanted = shortText(document, LONGEST_NAME);
      const rows =
        holds === undefined
          ? unreadableRows(key)
          : rowsHolding(key, shortText(holds, LONGEST_NAME));
      selectIn(rows, "document", wanted, key, EVIDENCE.sheet);
      return null;
    }
    case "items": {
      const key = oneOf(ITEM_COLUMNS, column);
      selectIn(itemsBy(key), "code", shortText(code, LONGEST_NAME), key, ITEMS.sheet);
      return null;
    }
    case "plan": {
      const key = oneOf(STEP_COLUMNS, column);
      const wanted = shortText(scenario, LONGEST_NAME);
      selectIn(unreadablePlan(key), "scenario", wanted, key, PLAN.sheet);
      return null;
    }
    case "offices": {
      const key = oneOf(OFFICE_COLUMNS, column);
      const register = readRegister(OFFICES, ["name", key]);
      selectIn(register?.rows ?? [], "name", shortText(name, LONGEST_NAME), key, OFFICES.sheet);
      return null;
    }
    default:
      throw unknownRequest();
  }
}

type EvidenceRows = ReturnType<typeof requireEvidence>["rows"];

/** The lines whose cell in a column holds just this text. */
function rowsHolding(column: EvidenceColumn, text: string): EvidenceRows {
  return requireEvidence().rows.filter(({ cell }) => cellText(cell(column)).trim() === text);
}

/** The lines whose cell in a column cannot be read. */
function unreadableRows(column: EvidenceColumn): EvidenceRows {
  const instrument = chosenInstrument();
  return requireEvidence().rows.filter((row) => {
    const { unreadable = [] } = evidenceLine(instrument, row);
    return unreadable.some((each) => each.column === column);
  });
}

/** Items by code as the page has it, those whose cell in a column cannot be read first. */
function itemsBy(column: ItemColumn): RegisterRow<ItemKey>[] {
  const instrument = chosenInstrument();
  const register = readItems();
  const rows = (register ? itemRows(instrument, register) : []).map(({ row, item }) => ({
    isUnreadable: item.unreadable?.column === column,
    row: { ...row, cell: (key: ItemKey) => (key === "code" ? item.code : row.cell(key)) },
  }));
  const [first, then] = [true, false].map((wanted) =>
    rows.flatMap(({ isUnreadable, row }) => (isUnreadable === wanted ? [row] : [])),
  );
  return [...(first ?? []), ...(then ?? [])];
}

function unreadablePlan(column: UnreadableStep["column"]): readonly RegisterRow<StepKey>[] {
  const instrument = chosenInstrument();
  return (readPlan()?.rows ?? []).filter((row) =>
    unreadableCellsOf(instrument, row).some((each) => each.column === column),
  );
}

function selectIn<Key extends string>(
  rows: readonly RegisterRow<Key>[],
  nameKey: Key,
  name: string,
  column: Key,
  sheetName: string,
): void {
  const row = rows.find(({ cell }) => cellText(cell(nameKey)).trim() === name);
  if (!row) {
    throw new UserError("LINE_MISSING", TEXT.cells.lineMissing(name, sheetName));
  }
  row.select(column);
}

function oneOf<Key extends string>(keys: readonly Key[], value: unknown): Key {
  const key = keys.find((each) => each === value);
  if (key === undefined) throw unknownRequest();
  return key;
}
