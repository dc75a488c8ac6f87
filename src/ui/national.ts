import { useEffect, useState } from "preact/hooks";
import { readNationalResults, type NationalResults, type PublishedYear } from "../national";
import { call } from "./server";

/** The national results as far as a page has them; they are read once, when they are first shown. */
export type NationalReading =
  | { readonly state: "reading" }
  | { readonly state: "failed" }
  | { readonly state: "read"; readonly results: NationalResults };

/** The only instrument with published national results of two years. */
const INSTRUMENT = "spbe-2020";

let reading: Promise<NationalResults> | undefined;

/** Reads the results for a page that shows an instrument; null where there are none for it. */
export function useNationalResults(instrument: string): NationalReading | null {
  const [found, setFound] = useState<NationalReading>({ state: "reading" });
  const isPublished = instrument === INSTRUMENT;
  useEffect(() => {
    if (!isPublished) return;
    let isShown = true;
    const show = (next: NationalReading): void => {
      if (isShown) setFound(next);
    };
    reading ??= call("getNationalResults").then(parse);
    reading.then(
      (results) => {
        show({ state: "read", results });
      },
      () => {
        // The next page that asks tries again.
        reading = undefined;
        show({ state: "failed" });
      },
    );
    return () => {
      isShown = false;
    };
  }, [isPublished]);
  return isPublished ? found : null;
}

function parse(text: string): NationalResults {
  const [earlier, later] = JSON.parse(text) as [PublishedYear, PublishedYear];
  return readNationalResults(earlier, later);
}
