import type { Item, UnreadableItem } from "../contract";
import {
  isBlank,
  parseDay,
  parseItemWeight,
  parseNumber,
  parseWord,
  tidyText,
  unreadable,
} from "../reading";
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
import { cellText } from "./cell-text";

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
      const repeated = { row: row.at, column: "code", found: `"${item.code}"`, advice } as const;
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
  const status = parseWord(cell("status"), ITEM_WORDS);
  const weight = parseItemWeight(cell("weight"));
  return {
    code: code?.code ?? cellText(cell("code")),
    indicator: code?.indicator ?? null,
    level: code?.level ?? null,
    asked: cellText(cell("asked")),
    document: cellText(cell("document")),
    link: cellText(cell("link")),
    date: cell("date"),
    status: status.kind === "value" ? status.value : status.kind === "missing" ? "none" : null,
    note: cellText(cell("note")),
    opd: cellText(cell("opd")),
    weight: weight.kind === "value" ? weight.value : 1,
    unreadable: unreadableIn(instrument, row),
  };
}

/** The first cell of a row for which it cannot be counted. */
function unreadableIn(
  instrument: Instrument,
  { at: row, cell }: RegisterRow<ItemKey>,
): UnreadableItem | null {
  const code = itemCode(instrument, cell("code"));
  if (!code) {
    const { found } = unreadable(cellText(cell("code")));
    const example = `I${String(instrument.indicators[0]?.number ?? 1)}-L1-01`;
    const advice = `${instrument.indexName} tidak mengenalnya; isi seperti ${example}.`;
    return { row, column: "code", found, advice };
  }
  const named = indicatorIn(instrument, cell("indicator"));
  if (named !== null && named !== code.indicator) {
    const { found } = unreadable(cell("indicator"));
    const advice = `Kode ${code.code} menyebut indikator ${String(code.indicator)}; samakan keduanya.`;
    return { row, column: "indicator", found, advice };
  }
  const readings = {
    status: [parseWord(cell("status"), ITEM_WORDS), "Pilih salah satu yang ditawarkan."],
    weight: [
      parseItemWeight(cell("weight")),
      "Isi dengan angka dari 0,0001 sampai 1.000, atau kosongkan.",
    ],
    date: [parseDay(cell("date")), "Isi dengan tanggal, atau kosongkan."],
  } as const;
  for (const column of ["status", "weight", "date"] as const) {
    const [reading, advice] = readings[column];
    if (reading.kind === "invalid") return { row, column, found: reading.found, advice };
  }
  return null;
}

/** The indicator that a cell names; null: it is blank; undefined: none of this instrument. */
function indicatorIn(instrument: Instrument, cell: PlainCell): OfficialNumber | null | undefined {
  if (isBlank(cell)) return null;
  return parseNumber(cell) ?? findByAlias(instrument, tidyText(String(cell)))?.number;
}
