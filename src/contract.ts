/**
 * What pages may ask the server: the only bridge between `src/ui` and `src/entry`. Plain JSON both ways:
 * null instead of undefined, ISO dates, no functions.
 */
export interface ServerApi {
  /** Does nothing; its round trip is what *Uji lingkungan* measures. */
  ping: () => null;
  /** What a returned Date becomes on its way to the page (probe P10). */
  returnDate: () => unknown;
  /** Notes what only a browser can find out, on the sheet of *Uji lingkungan*. */
  recordBrowserProbe: (found: BrowserProbe) => null;
}

export interface BrowserProbe {
  /** Milliseconds of each `ping`. */
  readonly roundTrips: readonly number[];
  /** How the Date of `returnDate` arrived, e.g. "null". */
  readonly date: string;
}

/** Every answer of the server: a result, or a sentence for the user. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: string; readonly message: string };
