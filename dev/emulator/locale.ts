/** The spreadsheet locales this emulator knows. */
export type Locale = "in_ID" | "en_US";

/** How a locale writes numbers, dates and formulas. */
export interface LocaleRules {
  readonly decimal: "," | ".";
  readonly thousands: "." | ",";
  readonly argument: ";" | ",";
  /** Between the columns of an array literal. */
  readonly arrayColumn: "\\" | ",";
  /** The order of day and month in a typed date. */
  readonly dayFirst: boolean;
  readonly datePattern: string;
  readonly months: readonly string[];
  readonly days: readonly string[];
}

const RULES: Record<Locale, LocaleRules> = {
  in_ID: {
    decimal: ",",
    thousands: ".",
    argument: ";",
    arrayColumn: "\\",
    dayFirst: true,
    datePattern: "dd/MM/yyyy",
    months: [
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
    ],
    days: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
  },
  en_US: {
    decimal: ".",
    thousands: ",",
    argument: ",",
    arrayColumn: ",",
    dayFirst: false,
    datePattern: "M/d/yyyy",
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  },
};

export function localeRules(locale: Locale): LocaleRules {
  return RULES[locale];
}
