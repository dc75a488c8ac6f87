const DAY = 86_400_000;
/** The day that Sheets counts as 0. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** The number by which Sheets counts a day: of the midnight, in UTC, that a moment is nearest to. */
export function serialOf(moment: number): number {
  return Math.round((moment - FIRST_DAY) / DAY);
}

/** The ISO day of such a number; what it has of a day beside is left out. */
export function dayOfSerial(serial: number): string {
  return new Date(FIRST_DAY + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
