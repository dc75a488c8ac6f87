/** A name that no sheet bears yet: the one that is wanted, else with the first number that is free. */
export function freeName(book: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string): string {
  if (!book.getSheetByName(name)) return name;
  const next = (count: number): string => {
    const candidate = `${name} (${String(count)})`;
    return book.getSheetByName(candidate) ? next(count + 1) : candidate;
  };
  return next(2);
}
