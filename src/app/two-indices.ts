import { INSTRUMENTS } from "../scoring";
import { TEXT } from "../sentences";
import { withDocumentLock } from "../sheet/cells/lock";
import { readRegister, type NewEntry } from "../sheet/cells/register-cells";
import { readYear } from "../sheet/cells/settings";
import { PLANNING_DOCUMENTS, TWO_INDICES, type TwoIndicesKey } from "../sheet/layout";
import { ensureRegister } from "../sheet/set-up/workbook";
import { chosenInstrument } from "./instrument";

/**
 * Makes sheet Dua Indeks with a row for each index in each planning document, where there are none yet, and shows
 * it. What people entered stays.
 *
 * @returns What was done, for the user.
 * @throws UserError SHEET_OCCUPIED, HEADER_MISSING, HEADER_DUPLICATE, BUSY.
 */
export function createTwoIndices(): string {
  return withDocumentLock(() => {
    const instrument = chosenInstrument();
    ensureRegister(TWO_INDICES, instrument);
    const register = readRegister(TWO_INDICES, TWO_INDICES.keys);
    if (!register) throw new RangeError("sheet Dua Indeks was made, and is not there");
    const isNew = register.rows.length === 0;
    const present = isNew ? register.replace([], newEntries(), instrument.scale) : register;
    present.rows[0]?.select("target");
    return isNew
      ? TEXT.setUp.sheetCreated(TWO_INDICES.sheet)
      : TEXT.setUp.twoIndicesPresent(TWO_INDICES.sheet);
  });
}

function newEntries(): NewEntry<TwoIndicesKey>[] {
  const year = readYear();
  return PLANNING_DOCUMENTS.flatMap((document) =>
    INSTRUMENTS.map(({ indexName }) => ({
      cells: { document, index: indexName, year: typeof year === "number" ? year : null },
    })),
  );
}
