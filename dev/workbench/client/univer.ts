import { LocaleType, LogLevel, mergeLocales, Univer, type Injector } from "@univerjs/core";
import designTexts from "@univerjs/design/locale/id-ID";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsTexts from "@univerjs/docs-ui/locale/id-ID";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import validationUiTexts from "@univerjs/sheets-data-validation-ui/locale/id-ID";
import validationTexts from "@univerjs/sheets-data-validation/locale/id-ID";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiTexts from "@univerjs/sheets-formula-ui/locale/id-ID";
import formulaTexts from "@univerjs/sheets-formula/locale/id-ID";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import noteTexts from "@univerjs/sheets-note-ui/locale/id-ID";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiTexts from "@univerjs/sheets-ui/locale/id-ID";
import sheetsTexts from "@univerjs/sheets/locale/id-ID";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import uiTexts from "@univerjs/ui/locale/id-ID";
import "@univerjs/design/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/ui/lib/index.css";

/** The grid calculates nothing: values come from the server. */
const NO_CALCULATION = { notExecuteFormula: true };

/** The element of the page in which the grid's lists and hints float. */
export const POPUPS_ID = "popups";

/** Menu items whose work the workbench does not do. */
const HIDDEN_ITEMS = [
  "sheet.menu.copy-special",
  "sheet.menu.paste-special",
  "sheet.contextMenu.permission",
  "sheet.contextMenu.text-to-number",
  "sheet.command.clear-selection-format",
  "sheet.command.clear-selection-all",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.command.hide-row-confirm",
  "sheet.command.hide-col-confirm",
  "sheet.command.set-row-is-auto-height",
  "sheet.command.set-col-auto-width",
  "sheet.command.copy-sheet",
  "sheet.command.set-tab-color",
  "sheet.command.set-worksheet-hidden",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.operation.add-note-popup",
  "sheet.command.delete-note",
  "sheet.command.toggle-note-popup",
];

const HIDDEN = Object.fromEntries(HIDDEN_ITEMS.map((id) => [id, { hidden: true }]));

/** Starts an empty Univer in an element and gives access to its services. */
export function startUniver(container: string): { univer: Univer; injector: Injector } {
  const texts = mergeLocales(
    designTexts,
    uiTexts,
    docsTexts,
    sheetsTexts,
    sheetsUiTexts,
    formulaTexts,
    formulaUiTexts,
    validationTexts,
    validationUiTexts,
    noteTexts,
  );
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.ID_ID,
    locales: { [LocaleType.ID_ID]: texts },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, NO_CALCULATION);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    popupRootId: POPUPS_ID,
    header: true,
    toolbar: false,
    footer: true,
    menu: HIDDEN,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, NO_CALCULATION);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu: HIDDEN,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    statusBarStatistic: false,
    footer: { menus: false, statisticBar: false },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin, { menu: HIDDEN });
  return { univer, injector: univer.__getInjector() };
}
