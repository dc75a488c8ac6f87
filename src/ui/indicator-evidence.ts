import type { EvidenceClaim, ReadyPanel } from "../contract";
import type { OfficialNumber } from "../scoring";

/** The lines of the register that prove something for an indicator. */
export function evidenceFor<Line extends EvidenceClaim>(
  register: readonly Line[],
  number: OfficialNumber,
): Line[] {
  return register.filter(({ indicators }) => indicators.includes(number));
}

/** What each line of the register counts for; null while there is none. */
export function claimsIn({ evidence, abridged }: ReadyPanel): readonly EvidenceClaim[] | null {
  if (!abridged || !evidence) return evidence;
  return abridged.claims.flatMap((claims) => Array<EvidenceClaim>(claims.lines).fill(claims));
}
