/**
 * Levels and results on their way between this workbook and files of others. Pure, for pages only: a text is
 * understood, what does not agree is set side by side, and what is written is read again.
 */
export { decodeText, readDelimited, UnreadableText } from "./delimited-text";
export { disagreements, fromLevels, mostDecimals, type Disagreement } from "./disagreement";
export type * from "./model";
export { understand } from "./understanding";
export { EXPORT_FORMATS, writeExport, type ExportFormat, type WrittenFile } from "./writing";
