import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { UNSEEN, visibleText } from "./characters";

const LONGEST = 2000;
const ADDRESS = /^https?:\/\/[^/<>"]+(?:\/[^<>"]*)?$/i;
const hasUnseen = new RegExp(UNSEEN, "u");

/** The address of a page that a browser opens; one that runs a script is none. */
export function parseWebAddress(cell: unknown): CellReading<string> {
  if (isBlank(cell)) return MISSING;
  const address = visibleText(String(cell));
  const isFit = ADDRESS.test(address) && !hasUnseen.test(address) && address.length <= LONGEST;
  return isFit ? { kind: "value", value: address } : unreadable(cell);
}
