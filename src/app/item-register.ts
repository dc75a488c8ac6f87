import type { Item, UnreadableCell, UnreadableEntry } from "../contract";
import { isBlank, parseItemWeight, parseNumber, tidyText, unreadable } from "../reading";
import {
  arisesFromItems,
  findByAlias,
  parseItemCode,
  type Instrument,
  type OfficialNumber,
} from "../scoring";
import type { PlainCell } from "../sheet/cells/plain-cell";
import { readRegister, type RegisterCells, type RegisterRow } from "../sheet/cells/register-cells";
import { ITEMS, type ItemKey } from "../sheet/layout";
import { ITEM_WORDS } from "../words";
import { cellText, cellWord } from "./cell-text";
import { unreadableCells, unreadableEntries } from "./unreadable-cells";

/** Sheet Butir as it was read; null while there is none. @throws UserError HEADER_MISSING, HEADER_DUPLICATE. */
export function readItems(): RegisterCells<ItemKey> | null {
  return readRegister(ITEMS, ITEMS.keys);
}

/** The same for pages: also null where values arise from no items. */
export function readShownItems(instrument: Instrument): RegisterCells<ItemKey> | null {
  return arisesFromItems(instrument) ? readItems() : null;
}

/** Its items, in the order of the sheet; a row without a code and without what is asked is none. */
export function itemsIn(instrument: Instrument, register: RegisterCells<ItemKey>): Item[] {
  return itemRows(instrument, register).map(({ item }) => item);
}

/** The same, with their rows. */
export function itemRows(
  instrument: Instrument,
  { rows }: RegisterCells<ItemKey>,
): { readonly row: RegisterRow<ItemKey>; readonly item: Item }[] {
  const places = new Map<string, number>();
  return rows
    .filter(({ cell }) => cellText(cell("code")) !== "" || cellText(cell("asked")) !== "")
    .map((row) => {
      const item = itemOf(instrument, row);
      const first = item.unreadable === null ? places.get(item.code) : undefined;
      if (first === undefined) places.set(item.code, row.at);
      const advice = `Baris ${String(first)} sudah memakainya; ganti salah satu kodenya.`;
      const repeated = { ...cellAt(row, "code"), found: `"${item.code}"`, advice };
      return { row, item: first === undefined ? item : { ...item, unreadable: repeated } };
    });
}

/** The code in a cell; null: none of this instrument. */
export function itemCode(
  instrument: Instrument,
  cell: PlainCell,
): ReturnType<typeof parseItemCode> {
  return parseItemCode(instrument, tidyText(cellText(cell)));
}

/** One row as an item. */
export function itemOf(instrument: Instrument, row: RegisterRow<ItemKey>): Item {
  const { cell } = row;
  const code = itemCode(instrument, cell("code"));
  const weight = parseItemWeight(cell("weight"));
  return {
    code: code?.code ?? cellText(cell("code")),
    indicator: code?.indicator ?? null,
    level: code?.level ?? null,
    asked: cellText(cell("asked")),
    document: cellText(cell("document")),
    link: cellText(cell("link")),
    date: cell("date"),
    status: cellWord(cell("status"), ITEM_WORDS, "none"),
    note: cellText(cell("note")),
    opd: cellText(cell("opd")),
    weight: weight.kind === "value" ? weight.value : 1,
    unreadable: unreadableIn(instrument, row),
  };
}

/** Columns without which an item cannot be counted, besides its code and its indicator. */
const COUNTED = ["status", "weight", "date"] as const;

/** Cells that nobody can read although their items count. */
export function unreadableBesides(
  instrument: Instrument,
  { rows }: RegisterCells<ItemKey>,
): UnreadableEntry[] {
  return unreadableEntries(instrument, ITEMS, rows, ["level", "link"]).map((entry) => ({
    ...entry,
    number: itemCode(instrument, entry.line)?.indicator ?? null,
  }));
}

function cellAt(
  { at: row }: RegisterRow<ItemKey>,
  column: ItemKey,
): Pick<UnreadableCell, "row" | "column" | "header"> {
  return { row, column, header: ITEMS.columns[column].header };
}

/** The first cell of a row for which it cannot be counted. */
function unreadableIn(instrument: Instrument, row: RegisterRow<ItemKey>): UnreadableCell | null {
  const { cell } = row;
  const code = itemCode(instrument, cell("code"));
  if (!code) {
    const { found } = unreadable(cellText(cell("code")));
    const example = `I${String(instrument.indicators[0]?.number ?? 1)}-L1-01`;
    const advice = `${instrument.indexName} tidak mengenalnya; isi seperti ${example}.`;
    return { ...cellAt(row, "code"), found, advice };
  }
  const named = indicatorIn(instrument, cell("indicator"));
  if (named !== null && named !== code.indicator) {
    const { found } = unreadable(cell("indicator"));
    const advice = `Kode ${code.code} menyebut indikator ${String(code.indicator)}; samakan keduanya.`;
    return { ...cellAt(row, "indicator"), found, advice };
  }
  return unreadableCells(instrument, ITEMS, row, COUNTED)[0] ?? null;
}

/** The indicator that a cell names; null: it is blank; undefined: none of this instrument. */
function indicatorIn(instrument: Instrument, cell: PlainCell): OfficialNumber | null | undefined {
  if (isBlank(cell)) return null;
  return parseNumber(cell) ?? findByAlias(instrument, tidyText(String(cell)))?.number;
}
