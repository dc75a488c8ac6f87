import { toSerial } from "./clock";
import { localeRules, type Locale } from "./locale";

/** What Sheets makes of a text that is typed into a cell. */
export type Typed =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly value: number; readonly format: string | null };

/** Reads a text as if typed in a cell of a sheet with this locale. `now` dates a day without a year. */
export function readTyped(text: string, locale: Locale, now: number): Typed {
  if (text === "") return { kind: "blank" };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) {
    return { kind: "boolean", value: trimmed.toLowerCase() === "true" };
  }
  return readNumber(trimmed, locale) ?? readDate(trimmed, locale, now) ?? { kind: "text", text };
}

function readNumber(text: string, locale: Locale): Typed | null {
  const { decimal, thousands } = localeRules(locale);
  const point = decimal === "." ? "\\." : decimal;
  const group = thousands === "." ? "\\." : thousands;
  const pattern = new RegExp(
    `^([-+]?)(Rp ?|\\$)?(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${point}(\\d*))?(?:[eE]([-+]?\\d+))?( ?%)?$`,
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const [, sign, currency, whole = "", fraction = "", exponent, percent] = match;
  if (whole === "" && fraction === "") return null;
  const digits = whole.replaceAll(thousands, "");
  const size = Number(`${digits || "0"}.${fraction || "0"}e${exponent ?? "0"}`);
  const value = (sign === "-" ? -size : size) / (percent ? 100 : 1);
  const decimals = fraction === "" ? "" : ".00";
  let format: string | null = null;
  if (percent) format = `0${decimals}%`;
  else if (currency) format = `"${currency.trim()}"#,##0${decimals}`;
  else if (exponent !== undefined) format = "0.00E+00";
  else if (whole.includes(thousands)) format = `#,##0${decimals}`;
  return { kind: "number", value, format };
}

function readDate(text: string, locale: Locale, now: number): Typed | null {
  const { dayFirst, datePattern } = localeRules(locale);
  const match =
    /^(\d{1,4})([-/])(\d{1,2})(?:\2(\d{1,4}))?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) return readDayWithMonthName(text, locale) ?? readTime(text);
  const [, first = "", , second = "", third, hour, minute, seconds] = match;
  let year = new Date(now).getUTCFullYear();
  let month = Number(second);
  let day = Number(first);
  if (first.length === 4) {
    if (third === undefined) return null;
    year = Number(first);
    day = Number(third);
  } else {
    if (!dayFirst) [day, month] = [month, day];
    if (third !== undefined) year = third.length <= 2 ? 2000 + Number(third) : Number(third);
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const time = hour === undefined ? 0 : clockFraction(hour, minute, seconds);
  if (time === null) return null;
  return {
    kind: "number",
    value: toSerial(date.getTime(), 0) + time,
    format: hour === undefined ? datePattern : `${datePattern} HH:mm:ss`,
  };
}

/** "30 November 2026" and "30 Nov 2026"; where the month comes first, "November 30, 2026" as well. */
function readDayWithMonthName(text: string, locale: Locale): Typed | null {
  const { dayFirst, months } = localeRules(locale);
  const monthFirst = dayFirst ? null : /^([A-Za-z]{3,})\.? (\d{1,2}),? (\d{4})$/.exec(text);
  const match = /^(\d{1,2})[ -]([A-Za-z]{3,})\.?[ -](\d{4})$/.exec(text);
  const [, word = "", day = "", year = ""] = monthFirst ?? ["", match?.[2], match?.[1], match?.[3]];
  const named = (name: string): boolean =>
    [name, name.slice(0, 3)].some((form) => form.toLowerCase() === word.toLowerCase());
  const month = months.findIndex(named);
  const date = new Date(Date.UTC(Number(year), month, Number(day)));
  if (month < 0 || date.getUTCMonth() !== month) return null;
  const isShort = word.length === 3 && months[month]?.length !== 3;
  return {
    kind: "number",
    value: toSerial(date.getTime(), 0),
    format: isShort ? "d mmm yyyy" : "d mmmm yyyy",
  };
}

function readTime(text: string): Typed | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const value = clockFraction(match[1], match[2], match[3]);
  return value === null ? null : { kind: "number", value, format: "HH:mm:ss" };
}

function clockFraction(hour = "0", minute = "0", second = "0"): number | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
