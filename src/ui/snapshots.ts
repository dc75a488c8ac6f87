import { useEffect, useState } from "preact/hooks";
import { isIntact, type Snapshot } from "../history";
import { call } from "./server";

/**
 * The snapshots on sheet Riwayat that still are what was taken, for a page that shows more than them; null until
 * they are read, and where they cannot be. They are read again whenever `panel` is another one.
 */
export function useSnapshots(panel: unknown): readonly Snapshot[] | null {
  const [found, setFound] = useState<readonly Snapshot[] | null>(null);
  useEffect(() => {
    let isShown = true;
    call("getHistory")
      .then(({ snapshots }) => {
        if (isShown) setFound(snapshots.filter(isIntact));
      })
      .catch(() => {
        // What stands on the other sheets is shown all the same.
      });
    return () => {
      isShown = false;
    };
  }, [panel]);
  return found;
}
