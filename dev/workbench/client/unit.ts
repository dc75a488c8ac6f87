/** The one workbook of the page has this id in Univer. */
export const UNIT_ID = "workbook";
