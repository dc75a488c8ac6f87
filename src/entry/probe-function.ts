/**
 * Tells what a custom function receives, for *Uji lingkungan* only. Without the customfunction tag it is
 * not offered while typing.
 */
export function SPBE_UJI(pertama: unknown, kedua: unknown): string {
  return kedua === undefined ? describe(pertama) : `${describe(pertama)} | ${describe(kedua)}`;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return value.startsWith("#") ? value : `string "${value}"`;
  if (typeof value === "number" || typeof value === "boolean") {
    return `${typeof value} ${String(value)}`;
  }
  return Object.prototype.toString.call(value);
}
