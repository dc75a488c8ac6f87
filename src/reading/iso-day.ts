/** The day that an ISO date or date-time text begins with, `2026-11-24`, whether the calendar has it or not. */
export function isoDayIn(text: string): IsoDay | undefined {
  const [, day, year, month, date] = /^((\d{4})-(\d\d)-(\d\d))(?:T|$)/.exec(text) ?? [];
  if (day === undefined) return undefined;
  return { day, year: Number(year), month: Number(month), date: Number(date) };
}

/** A day as an ISO text and in its parts; January is 1. */
export interface IsoDay {
  readonly day: string;
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Whether a text is a day of the calendar in ISO form: 2026-11-24, but not 2026-02-30. */
export function isDay(text: string): boolean {
  if (isoDayIn(text)?.day !== text) return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
