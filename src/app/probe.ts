import {
  LONGEST_FINDING,
  PAGE_PROBES,
  type PageFindings,
  type PageProbe,
  type ProbeResult,
} from "../contract";
import { unknownRequest } from "../errors";
import { TEXT } from "../sentences";
import { withDocumentLock } from "../sheet/cells/lock";
import { writeFindings, writeProbes } from "../sheet/probes/probe-sheet";

/** Runs the probes that a script alone can answer and writes them on their sheet. */
export function startProbe(): string {
  const summary = withDocumentLock(writeProbes);
  return TEXT.probe.done(String(summary.asExpected), String(summary.total));
}

/**
 * Adds what the page of *Uji lingkungan* found out.
 *
 * @returns All results; none where their sheet is gone.
 * @throws UserError REQUEST_UNKNOWN.
 */
export function recordPageProbes(found: PageFindings): readonly ProbeResult[] {
  if (typeof found !== "object" || (found as unknown) === null) throw unknownRequest();
  const findings = Object.entries(found as Readonly<Record<string, unknown>>).map(
    ([id, text]): [PageProbe, string] => {
      if (!isPageProbe(id) || typeof text !== "string" || text.length > LONGEST_FINDING) {
        throw unknownRequest();
      }
      return [id, text];
    },
  );
  if (findings.length === 0) throw unknownRequest();
  return withDocumentLock(() => writeFindings(new Map<string, string>(findings)));
}

function isPageProbe(id: string): id is PageProbe {
  return (PAGE_PROBES as readonly string[]).includes(id);
}
