type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Ranges of one sheet in two calls, however many they are. @param names In A1 notation. */
export function rangesAt(sheet: Sheet, names: readonly string[]): Range[] {
  return names.length === 0 ? [] : sheet.getRangeList([...names]).getRanges();
}
