import type { Aspect, Domain, Instrument } from "../scoring";
import { nameKey } from "./name-key";

/**
 * The domain a user names: by official number (2 or "2") or by name, whatever the case and spacing.
 *
 * @returns undefined when there is none.
 */
export function findDomain(instrument: Instrument, key: unknown): Domain | undefined {
  return findByNumberOrName(instrument.domains, key);
}

/** The aspect a user names; see {@link findDomain}. */
export function findAspect(instrument: Instrument, key: unknown): Aspect | undefined {
  return findByNumberOrName(instrument.aspects, key);
}

function findByNumberOrName<Named extends Domain | Aspect>(
  candidates: readonly Named[],
  key: unknown,
): Named | undefined {
  if (typeof key !== "number" && typeof key !== "string") return undefined;
  const wanted = nameKey(String(key));
  return candidates.find(
    ({ number, name }) => wanted === String(number) || wanted === nameKey(name),
  );
}
