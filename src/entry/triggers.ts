import { logEdit } from "../app/change-log";
import { completeEditedFormulas } from "../app/complete-formulas";
import { renewChangeStamp } from "../sheet/cells/change-stamp";
import { editedFormulas } from "../sheet/formulas/edited-formulas";
import { showMenu } from "./menu";

/** Builds the menu. Runs with limited rights or none at all, so it does nothing else. */
export function onOpen(): void {
  showMenu();
}

/** Shows the menu at once in the spreadsheet in which somebody installs the Editor add-on. */
export function onInstall(): void {
  showMenu();
}

/**
 * Keeps bare `SPBE_` formulas live by completing them as soon as they are entered, tells the pages of the edit, and
 * notes it on sheet Log.
 */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    completeEditedFormulas(editedFormulas(event.range));
  } finally {
    renewChangeStamp("edit");
  }
  logEdit(event, emailIn(event));
}

/** The person's address where Google gives it away; in most domains it does not. */
function emailIn({ user }: Partial<GoogleAppsScript.Events.SheetsOnEdit>): string {
  try {
    return user?.getEmail() ?? "";
  } catch {
    return "";
  }
}
