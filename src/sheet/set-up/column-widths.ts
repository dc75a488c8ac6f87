/**
 * Sets the widths of columns that follow each other; neighbours of one width are set in one call.
 *
 * @param first The column of the first width.
 * @param widths In pixels.
 */
export function setWidths(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  first: number,
  widths: readonly number[],
): void {
  widths.forEach((width, at) => {
    if (at > 0 && widths[at - 1] === width) return;
    const next = widths.findIndex((other, place) => place > at && other !== width);
    sheet.setColumnWidths(first + at, (next === -1 ? widths.length : next) - at, width);
  });
}
