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

/** A folder of Drive or of another storage: whether others may open what lies in it, nobody can tell from here. */
export function isFolderAddress(address: string): boolean {
  return /drive\.google\.com\/(?:drive\/(?:u\/\d+\/)?(?:mobile\/)?folders|folderview)|\/folders?\/|(?:sharepoint\.com|1drv\.ms)\/(?::f:|f)\/|dropbox\.com\/(?:sh|scl\/fo)\//i.test(
    address,
  );
}

/**
 * Equal for addresses of the same thing: whatever the case of the host, a slash at the end, how Drive was asked
 * to show it, and who shared it.
 */
export function addressKey(address: string): string {
  const text = visibleText(address);
  const [, file] =
    /(?:docs|drive)\.google\.com\/.*(?:\/d\/|\/folders\/|[?&]id=)([\w-]{10,})/i.exec(text) ?? [];
  if (file !== undefined) return `google ${file}`;
  const [, host = "", rest = ""] = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(text) ?? [];
  return `${host.toLowerCase()}${rest.replace(/([?&])(?:usp|utm_\w+)=[^&]*&?/gi, "$1").replace(/[/?&]+$/, "")}`;
}
