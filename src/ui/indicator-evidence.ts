import type { Evidence } from "../contract";
import type { OfficialNumber } from "../scoring";

/** The lines of the register that prove something for an indicator. */
export function evidenceFor(register: readonly Evidence[], number: OfficialNumber): Evidence[] {
  return register.filter(({ indicators }) => indicators.includes(number));
}
