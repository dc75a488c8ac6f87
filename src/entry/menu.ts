import { completeAllFormulas } from "../app/complete-formulas";
import { changeInstrument, nextYearQuestion } from "../app/instrument-change";
import { startProbe } from "../app/probe";
import { createRollUp } from "../app/roll-up";
import { needsYear, setUp, yearQuestion } from "../app/set-up";
import { createTwoIndices } from "../app/two-indices";
import { isAddOn } from "../kind";
import { MENU } from "../words";
import { runSafely } from "./failure";

/**
 * Adds menu SPBE; the functions that its items name are the globals below. An Editor add-on that is installed
 * but was not used in this spreadsheet yet may do nothing else (`AuthMode.NONE`).
 */
export function showMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = isAddOn ? ui.createAddonMenu() : ui.createMenu(MENU.title);
  menu
    .addItem(MENU.openPanel, "openPanel")
    .addItem(MENU.setUp, "setUpSheets")
    .addItem(MENU.changeInstrument, "changeInstruments")
    .addItem(MENU.completeFormulas, "completeFormulas")
    .addItem(MENU.report, "openReport")
    .addItem(MENU.year, "openYear")
    .addItem(MENU.exchange, "openExchange")
    .addItem(MENU.rollUp, "createRollUpSheets")
    .addItem(MENU.twoIndices, "createTwoIndicesSheet")
    .addSeparator()
    .addItem(MENU.probe, "probeEnvironment")
    .addToUi();
}

/** Menu *Buka panel*: shows the sidebar, which then asks `callApi` for what it needs. */
export function openPanel(): void {
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutputFromFile("sidebar").setTitle(MENU.title),
  );
}

/**
 * Menu *Laporan*: shows the reports to print, in a dialog wide enough for a page of A4 and low enough for a
 * laptop's 768 lines; the page scrolls inside.
 */
export function openReport(): void {
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutputFromFile("report").setWidth(960).setHeight(600),
    MENU.report,
  );
}

/**
 * Menu *Tahun penilaian*: shows what goes on around an assessment, from the assignment of offices to the next year,
 * in a dialog as large as that of the reports.
 */
export function openYear(): void {
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutputFromFile("year").setWidth(960).setHeight(600),
    MENU.year,
  );
}

/** Menu *Impor dan ekspor*: takes levels over from files of others, and gives them out. */
export function openExchange(): void {
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutputFromFile("exchange").setWidth(720).setHeight(560),
    MENU.exchange,
  );
}

/** Menu *Siapkan lembar*: creates or repairs the sheets; what people typed stays. */
export function setUpSheets(): void {
  const asked = runSafely(MENU.setUp, needsYear);
  if (asked.ok && asked.data) askYear(MENU.setUp, yearQuestion(), setUp);
  else command(MENU.setUp, () => setUp());
}

/** Menu *Ganti instrumen*: keeps the assessment as a finished year and begins one of the other instrument. */
export function changeInstruments(): void {
  const present = runSafely(MENU.changeInstrument, nextYearQuestion);
  if (present.ok) askYear(MENU.changeInstrument, present.data, changeInstrument);
  else tell(MENU.changeInstrument, present.message);
}

/** Menu *Buat lembar Rekap*: creates the sheets for many agencies where they are missing. */
export function createRollUpSheets(): void {
  command(MENU.rollUp, createRollUp);
}

/** Menu *Buat lembar Dua Indeks*: targets and results of both indices, side by side. */
export function createTwoIndicesSheet(): void {
  command(MENU.twoIndices, createTwoIndices);
}

/** Menu *Hitung ulang rumus*: completes bare `SPBE_` formulas in the whole workbook. */
export function completeFormulas(): void {
  command(MENU.completeFormulas, completeAllFormulas);
}

/** Menu *Uji lingkungan*: checks on the real spreadsheet what cannot be verified without Google. */
export function probeEnvironment(): void {
  if (!command(MENU.probe, startProbe)) return;
  SpreadsheetApp.getUi().showModelessDialog(
    HtmlService.createHtmlOutputFromFile("probe").setWidth(480).setHeight(360),
    MENU.probe,
  );
}

/** Asks for a year and runs a command with the answer; whoever closes the question wants nothing done. */
function askYear(title: string, question: string, work: (answer: string) => string): void {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  command(title, () => work(answer.getResponseText()));
}

/**
 * Runs a command and tells its outcome, good or bad, in one dialog after all locks are released; says
 * whether it was good.
 */
function command(title: string, work: () => string): boolean {
  const reply = runSafely(title, work);
  tell(title, reply.ok ? reply.data : reply.message);
  return reply.ok;
}

function tell(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}
