import { completeEditedFormulas } from "../app/complete-formulas";
import { editedFormulas } from "../sheet/edited-formulas";
import { showMenu } from "./menu";

/** Builds the menu. Runs with limited rights or none at all, so it does nothing else. */
export function onOpen(): void {
  showMenu();
}

/** Shows the menu at once in the spreadsheet in which somebody installs the Editor add-on. */
export function onInstall(): void {
  showMenu();
}

/** Keeps bare `SPBE_` formulas live by completing them as soon as they are entered. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  completeEditedFormulas(editedFormulas(event.range));
}
