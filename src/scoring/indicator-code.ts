import type { Indicator, Instrument } from "./model";

/**
 * The indicator that a code names: one of its aliases (`I4`, `IK-04`, `IND-04`, `2.2`, `PG_04`), in any case
 * and with `_`, a space or nothing for `-`.
 *
 * @returns undefined when it is no code of this instrument; a bare number is none.
 */
export function findByAlias({ indicators }: Instrument, code: string): Indicator | undefined {
  const wanted = aliasKey(code);
  return indicators.find(({ aliases = [] }) => aliases.some((alias) => aliasKey(alias) === wanted));
}

function aliasKey(alias: string): string {
  return alias
    .trim()
    .toUpperCase()
    .replace(/[-_\s]+/g, "")
    .replace(/^(\D+)0+(?=\d)/, "$1");
}
