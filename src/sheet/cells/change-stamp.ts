/** Where the document keeps the stamp. */
const PROPERTY = "change-stamp";

/**
 * A text that is another one after every edit that Sheets told the add-on of, and after every write of the
 * add-on itself, on whatever sheet; so that a page learns with one call whether anything may have changed.
 * Edits that nobody tells of (other scripts, rows that come or go) leave it as it is: see docs/platform.md.
 */
export function readChangeStamp(): string {
  return PropertiesService.getDocumentProperties().getProperty(PROPERTY) ?? "";
}

/** Whether the last change was an edit that Sheets told of. */
export function isStampOfEdit(stamp: string): boolean {
  return stamp.startsWith("edit-");
}

/**
 * Notes that something has changed: one call. What was changed is more than the note, so a failure of this one
 * is only logged; pages then learn of the change with their next whole reading.
 */
export function renewChangeStamp(by: "edit" | "add-on"): void {
  const stamp = `${by}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  try {
    PropertiesService.getDocumentProperties().setProperty(PROPERTY, stamp);
  } catch (error) {
    // eslint-disable-next-line no-console -- the execution log is where bugs are read
    console.error("change stamp", error instanceof Error ? error.stack : error);
  }
}
