import { isoDayIn } from "./reading";

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];

/**
 * A number as Indonesians write it: `2,87`, `1.234,50`; with `sign`, `+0,03`.
 * Own code: what `Intl` knows of Indonesian differs between the places this runs in.
 *
 * Rounds half-up on the decimal digits of `value`, so 1.005 is `1,01`; a rounded zero has no sign.
 */
export function formatNumber(
  value: number,
  decimals: number,
  { sign = false }: { readonly sign?: boolean } = {},
): string {
  const magnitude = Math.abs(value);
  if (!(magnitude < 1e15)) throw new RangeError("formatNumber: not a number that can be written");
  const digits = String(shiftDecimals(magnitude, decimals)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ".");
  const fraction = decimals > 0 ? "," + digits.slice(-decimals) : "";
  const isZero = !/[1-9]/.test(digits);
  const prefix = isZero ? "" : value < 0 ? "-" : sign ? "+" : "";
  return prefix + whole + fraction;
}

/** `value` × 10^`decimals`, rounded half-up without the error of a binary multiplication. */
function shiftDecimals(value: number, decimals: number): number {
  if (value < 1e-6) return 0;
  return Math.round(Number(String(value) + "e" + String(decimals)));
}

/** The calendar day of an ISO date or date-time text, as written in it: `24 November 2026`. */
export function formatDate(iso: string): string {
  const day = formatIfDate(iso);
  if (day === null) throw new RangeError("formatDate: not an ISO date: " + iso);
  return day;
}

/** The same for a text that may be anything; null where it is no ISO date. */
export function formatIfDate(text: string): string | null {
  const { day = "", month = 0, date = 0 } = isoDayIn(text) ?? {};
  const name = MONTHS[month - 1];
  const isDay = date >= 1 && date <= 31;
  return name !== undefined && isDay ? [String(date), name, day.slice(0, 4)].join(" ") : null;
}
