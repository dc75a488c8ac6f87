import { isBlank, MISSING, unreadable, type CellReading } from "./cell-reading";
import { UNSEEN, visibleText } from "./characters";

/** What may be filled in as an address. */
export const ADDRESS_RULE = "Isi dengan alamat yang diawali http:// atau https://, atau kosongkan.";

const LONGEST = 2000;
const SCHEME = "https?:";
const ADDRESS = new RegExp(`^${SCHEME}//[^/<>"]+(?:/[^<>"]*)?$`, "i");
const hasUnseen = new RegExp(UNSEEN, "u");
const begins = new RegExp(`^${SCHEME}`, "i");
/** White space; a comma or semicolon, which may be part of an address, only beside it, before another one, or at the end. */
const BETWEEN = new RegExp(`[,;]*${UNSEEN}+[,;]*|[,;]+(?=${SCHEME})|[,;]+$`, "iu");

/** The address of a page that a browser opens; one that runs a script is none. */
export function parseWebAddress(cell: unknown): CellReading<string> {
  if (isBlank(cell)) return MISSING;
  const address = visibleText(String(cell));
  const isFit = ADDRESS.test(address) && !hasUnseen.test(address) && address.length <= LONGEST;
  return isFit ? { kind: "value", value: address } : unreadable(cell);
}

/** Whether a text is meant as the address of a page, be it one or not. */
export function isMeantAsAddress(text: string): boolean {
  return begins.test(visibleText(text));
}

/** The addresses in a cell that holds several, each still to be read: Forms separates them by commas, people by anything. */
export function addressesIn(text: string): string[] {
  return text.split(BETWEEN).filter((part) => part !== "");
}

/** Whether what is sent to an address, and what comes back, can be read on the way. */
export function isInsecureAddress(address: string): boolean {
  return /^http:/i.test(visibleText(address));
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
