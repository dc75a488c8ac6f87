const KEY = "spbe-own-name";

/** A browser may refuse a page its storage: then the name lasts as long as the page. */
let current: string | undefined;

/** The name that the user goes by on sheet Log; empty until they have given one. It stays in this browser. */
export function ownName(): string {
  current ??= stored();
  return current;
}

/** Keeps the name that the user gives. */
export function setOwnName(name: string): void {
  current = name.trim();
  try {
    localStorage.setItem(KEY, current);
  } catch {
    // It is kept for as long as the page is open.
  }
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
