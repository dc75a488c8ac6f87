import type { BrowserProbe } from "../contract";
import { unknownRequest } from "../errors";
import { withDocumentLock } from "../sheet/lock";
import { writeBrowserResults, writeProbes } from "../sheet/probe-sheet";
import { TEXT } from "../text";

/** Runs the probes that a script alone can answer and writes them on their sheet. */
export function startProbe(): string {
  const summary = withDocumentLock(writeProbes);
  return TEXT.probe.done(String(summary.asExpected), String(summary.total));
}

/** Adds what the page of *Uji lingkungan* found out. @throws UserError REQUEST_UNKNOWN. */
export function recordBrowserProbe(found: BrowserProbe): null {
  const { roundTrips, date } = isRecord(found) ? found : { roundTrips: null, date: null };
  if (!isMilliseconds(roundTrips) || typeof date !== "string" || date.length > 200) {
    throw unknownRequest();
  }
  withDocumentLock(() => {
    writeBrowserResults(median(roundTrips), date);
  });
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isMilliseconds(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 20 &&
    value.every((item) => typeof item === "number" && item >= 0 && item < 600_000)
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
