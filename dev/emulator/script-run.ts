/** What `google.script.run` can carry between page and server. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A value as it arrives at the other side of `google.script.run`: a copy made of plain JSON. Dates, functions and
 * instances of classes make the call fail; undefined becomes null in arrays and vanishes from objects.
 */
export function carry(value: unknown, where: string, path: readonly object[] = []): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object") throw cannotCarry(typeof value, where);
  if (path.includes(value)) throw cannotCarry("circular structure", where);
  const inside = [...path, value];
  if (Array.isArray(value)) return Array.from(value, (item) => carry(item, where, inside));
  const tag = Object.prototype.toString.call(value);
  if (tag !== "[object Object]") throw cannotCarry(tag.slice(8, -1), where);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, carry(item, where, inside)]));
}

/** Whether pages may call this function: those whose name ends in `_` are hidden. */
export function isCallable(functionName: string): boolean {
  return !functionName.endsWith("_");
}

function cannotCarry(kind: string, where: string): Error {
  return new TypeError(`Failed due to illegal value in ${where}: ${kind}`);
}
