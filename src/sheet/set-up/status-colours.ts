import { STATUS_WORDS, type Status } from "../../words";
import { indicatorSpan, type AssessmentTable } from "../cells/assessment-table";
import { STATUS_COLOUR } from "../layout/style";
import { coversColumn, crossesColumn } from "./range-cover";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type StatusKey = Status;

const KEYS = Object.keys(STATUS_WORDS) as StatusKey[];

/**
 * The colours of column Status belong to its words: typed rules, so that they work in every locale. A rule
 * that does not reach every indicator row is widened; how people dressed it up stays.
 *
 * @returns Whether any was missing or too small.
 */
export function restoreStatusColours(sheet: Sheet, table: AssessmentTable): boolean {
  const column = table.columns.get("status");
  if (column === undefined) return false;
  const span = indicatorSpan(table);
  const cells = sheet.getRange(span.first, column, span.count, 1);
  const rules = sheet.getConditionalFormatRules();
  const found = new Set<StatusKey>();
  const kept = rules.map((rule) => {
    const key = statusOf(rule, column);
    if (key === undefined || found.has(key)) return rule;
    found.add(key);
    const isWide = rule.getRanges().some((range) => coversColumn(range, column, span));
    if (isWide && criteriaOf(rule) === SpreadsheetApp.BooleanCriteria.TEXT_CONTAINS) return rule;
    return renewed(rule, key, isWide ? rule.getRanges() : widened(rule, column, cells));
  });
  const missing = KEYS.filter((key) => !found.has(key));
  if (missing.length === 0 && kept.every((rule, at) => rule === rules[at])) return false;
  sheet.setConditionalFormatRules([...kept, ...missing.map((key) => newRule(key, cells))]);
  return true;
}

/** The word whose colour a rule gives to cells of the column; undefined for rules that are people's own. */
function statusOf(rule: Rule, column: number): StatusKey | undefined {
  const condition = rule.getBooleanCondition();
  const { TEXT_CONTAINS, TEXT_EQUAL_TO } = SpreadsheetApp.BooleanCriteria;
  const criteria = condition?.getCriteriaType();
  if (!condition || (criteria !== TEXT_CONTAINS && criteria !== TEXT_EQUAL_TO)) return undefined;
  if (!rule.getRanges().some((range) => crossesColumn(range, column))) return undefined;
  const word: unknown = condition.getCriteriaValues()[0];
  return KEYS.find((key) => STATUS_WORDS[key] === word);
}

function criteriaOf(rule: Rule): GoogleAppsScript.Spreadsheet.BooleanCriteria | null | undefined {
  return rule.getBooleanCondition()?.getCriteriaType();
}

function widened(rule: Rule, column: number, cells: Range): Range[] {
  const elsewhere = rule.getRanges().filter((range) => !crossesColumn(range, column));
  return [...elsewhere, cells];
}

/** The rule in its looks, for the word with and without its shape: older rules know the word alone. */
function renewed(rule: Rule, key: StatusKey, ranges: Range[]): Rule {
  return rule.copy().whenTextContains(STATUS_WORDS[key]).setRanges(ranges).build();
}

function newRule(key: StatusKey, cells: Range): Rule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenTextContains(STATUS_WORDS[key])
    .setFontColor(STATUS_COLOUR[key].text)
    .setBackground(STATUS_COLOUR[key].surface)
    .setRanges([cells])
    .build();
}
