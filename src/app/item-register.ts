import type { Item } from "../contract";
import { isBlank, parseDay, parseItemWeight, parseNumber, parseWord, tidyText } from "../reading";
import { arisesFromItems, findByAlias, parseItemCode, type Instrument } from "../scoring";
import type { PlainCell } from "../sheet/cells/plain-cell";
import { readRegister, type RegisterCells, type RegisterRow } from "../sheet/cells/register-cells";
import { ITEMS, type ItemKey } from "../sheet/layout";
import { ITEM_WORDS } from "../words";
import { cellText } from "./cell-text";

/**
 * Sheet Butir as it was read; null while there is none, or for an instrument whose values arise from no items.
 *
 * @throws UserError HEADER_MISSING, HEADER_DUPLICATE.
 */
export function readItems(instrument: Instrument): RegisterCells<ItemKey> | null {
  return arisesFromItems(instrument) ? readRegister(ITEMS, ITEMS.keys) : null;
}

/** Its items, in the order of the sheet; a row without a code and without what is asked is none. */
export function itemsIn(instrument: Instrument, { rows }: RegisterCells<ItemKey>): Item[] {
  const items = rows
    .filter(({ cell }) => cellText(cell("code")) !== "" || cellText(cell("asked")) !== "")
    .map((row) => itemOf(instrument, row));
  const seen = new Set<string>();
  return items.map((item) => {
    const isRepeated = item.problem === null && seen.has(item.code);
    seen.add(item.code);
    return isRepeated
      ? { ...item, problem: `Kode ${item.code} muncul lebih dari sekali. Ganti kode baris ini.` }
      : item;
  });
}

/** The code in a cell; null: none of this instrument. */
export function itemCode(
  instrument: Instrument,
  cell: PlainCell,
): ReturnType<typeof parseItemCode> {
  return parseItemCode(instrument, tidyText(cellText(cell)));
}

/** One row as an item; what is wrong with it is a sentence that says where and how to mend it. */
export function itemOf(instrument: Instrument, { at, cell }: RegisterRow<ItemKey>): Item {
  const written = cellText(cell("code"));
  const code = itemCode(instrument, cell("code"));
  const status = parseWord(cell("status"), ITEM_WORDS);
  const date = parseDay(cell("date"));
  const weight = parseItemWeight(cell("weight"));
  const wrong = (what: string): string => `Baris ${String(at)} lembar Butir: ${what}`;
  const problem = !code
    ? wrong(
        `kode "${written}" tidak ada pada ${instrument.indexName}. Isi seperti ${exampleCode(instrument)}.`,
      )
    : status.kind === "invalid"
      ? wrong(`status berisi ${status.found}. Pilih salah satu yang ditawarkan.`)
      : weight.kind === "invalid"
        ? wrong(
            `bobot butir berisi ${weight.found}. Isi dengan angka dari 0,0001 sampai 1.000, atau kosongkan.`,
          )
        : date.kind === "invalid"
          ? wrong(`tanggal berisi ${date.found}. Isi dengan tanggal, atau kosongkan.`)
          : disagreement(instrument, code, cell("indicator"), wrong);
  return {
    code: code?.code ?? written,
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
    problem,
  };
}

/** An item code that this instrument has, as an example. */
function exampleCode({ indicators }: Instrument): string {
  return `I${String(indicators[0]?.number ?? 1)}-L1-01`;
}

/** What column Indikator says against the code; a blank one says nothing. */
function disagreement(
  instrument: Instrument,
  { code, indicator }: { readonly code: string; readonly indicator: number },
  cell: PlainCell,
  wrong: (what: string) => string,
): string | null {
  if (isBlank(cell)) return null;
  const named = parseNumber(cell) ?? findByAlias(instrument, tidyText(String(cell)))?.number;
  if (named === indicator) return null;
  return wrong(
    `kode ${code} menyebut indikator ${String(indicator)}, kolom Indikator berisi lain. Samakan keduanya.`,
  );
}
