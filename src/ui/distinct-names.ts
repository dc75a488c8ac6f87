import { nameKey } from "../reading";

/** Each name once however it is spelled, as it is first written; blank ones are none. */
export function distinctNames(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    if (key !== "" && !byKey.has(key)) byKey.set(key, name.trim());
  }
  return [...byKey.values()];
}
