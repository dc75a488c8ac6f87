const KEY = "spbe-own-office";

/** The office whose indicators this person wants to see; null: all of them. It stays in this browser. */
export function keptOffice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // a browser may refuse a page its storage
  }
}

/** Keeps the choice for the next time. */
export function keepOffice(name: string | null): void {
  try {
    if (name === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name);
  } catch {
    // It is kept for as long as the page is open.
  }
}
