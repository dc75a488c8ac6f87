import {
  DETAIL_COLUMNS,
  LEVEL_COLUMNS,
  PLANNING_COLUMNS,
  REMARK_COLUMNS,
  SHOWN_COLUMNS,
  TICK_COLUMNS,
  type Panel,
  type PanelRow,
  type ReadyPanel,
  type Selection,
  type SheetNews,
  type UnreadableEntry,
} from "../contract";
import { unknownRequest, UserError } from "../errors";
import { findInstrument, type Instrument, type OfficialNumber } from "../scoring";
import { TEXT } from "../sentences";
import {
  readAssessment,
  type AssessmentCells,
  type IndicatorRow,
} from "../sheet/cells/assessment-cells";
import { readChangeStamp } from "../sheet/cells/change-stamp";
import { readRegister } from "../sheet/cells/register-cells";
import { readSettings } from "../sheet/cells/settings";
import { ASSESSMENT, EVIDENCE, ITEMS, OFFICES, PLAN, type ColumnKey } from "../sheet/layout";
import { STAGES } from "../words";
import { abridged, scopeOf } from "./abridgement";
import { unlessBroken } from "./broken-sheet";
import { evidenceLines, readEvidence } from "./evidence-register";
import { chosenInstrument } from "./instrument";
import { itemsIn, readShownItems, unreadableBesides } from "./item-register";
import { officeLines, readOffices } from "./offices";
import { plannedSteps, readPlan } from "./plan-register";
import { fieldsOf, isOfficial } from "./request";
import { rowFingerprint } from "./row-fingerprint";
import { typedColumns, typedRegisters, unreadableEntries } from "./unreadable-cells";

const PANEL_COLUMNS = [
  "weight",
  ...LEVEL_COLUMNS,
  "level",
  ...DETAIL_COLUMNS,
  ...REMARK_COLUMNS,
  ...PLANNING_COLUMNS,
] as const;

/**
 * What the sidebar shows. Trouble that people can mend is an answer too, so that the sidebar can say it.
 *
 * @param request A PanelScope, by which a large panel is abridged; without one everything is sent.
 */
export function getPanel(request?: unknown): Panel {
  try {
    const stamp = readChangeStamp(); // first, so that what changes meanwhile is news for the next poll
    const instrument = chosenInstrument();
    const assessment = readAssessment(instrument, PANEL_COLUMNS);
    if (!assessment) return { state: "absent" };
    const { agency, ...settings } = readSettings();
    const evidence = readEvidence();
    const notices: string[] = [];
    const items = unlessBroken(() => readShownItems(instrument), notices);
    const plan = unlessBroken(readPlan, notices);
    const offices = unlessBroken(readOffices, notices);
    const panel: ReadyPanel = {
      state: "ready",
      instrument: instrument.id,
      agency: String(agency ?? ""),
      ...settings,
      rows: assessment.rows.map(panelRow),
      evidence: evidence && evidenceLines(instrument, evidence),
      items: items && itemsIn(instrument, items),
      steps: plan && plannedSteps(instrument, plan),
      unreadable: [
        ...(items ? unreadableBesides(instrument, items) : []),
        ...(plan ? unreadableEntries(instrument, PLAN, plan.rows) : []),
        ...(offices ? unreadableEntries(instrument, OFFICES, offices.rows) : []),
        ...unreadableElsewhere(instrument, notices),
      ],
      offices: offices && officeLines(offices),
      selection: selectionOf(assessment),
      height: assessment.height,
      stamp,
      notices,
      abridged: null,
    };
    return request === undefined ? panel : abridged(panel, scopeOf(instrument, request));
  } catch (error) {
    if (error instanceof UserError) return { state: "broken", message: error.message };
    throw error;
  }
}

/** Registers of which a panel shows the lines. */
const SHOWN: readonly string[] = [EVIDENCE, ITEMS, PLAN, OFFICES].map(({ sheet }) => sheet);

/** What nobody can read in all other registers, as far as the workbook has them. */
function unreadableElsewhere(instrument: Instrument, notices: string[]): UnreadableEntry[] {
  return typedRegisters(instrument)
    .filter(({ sheet }) => !SHOWN.includes(sheet))
    .flatMap((register) => {
      const read = () => readRegister(register, typedColumns(register));
      const rows = unlessBroken(read, notices)?.rows ?? [];
      return unreadableEntries(instrument, register, rows);
    });
}

/**
 * Where the user stands, and what a page needs to know whether it still shows the workbook
 * as it is: three calls.
 *
 * @param request The {@link SeenSheet}; what a page really sends is checked here.
 */
export function getSelection(request: unknown): SheetNews {
  const { instrument: id, height } = fieldsOf(request);
  const instrument = typeof id === "string" ? findInstrument(id) : undefined;
  if (!instrument || !isHeight(height)) throw unknownRequest();
  const stamp = readChangeStamp();
  try {
    const assessment = readAssessment(instrument, PANEL_COLUMNS, height);
    if (!assessment) return { ...NOWHERE, fingerprints: [], stamp };
    const fingerprints = assessment.rows.map(({ values }) => rowFingerprint(values));
    return { ...selectionOf(assessment), fingerprints, stamp };
  } catch (error) {
    if (error instanceof UserError) return { ...NOWHERE, fingerprints: [], stamp };
    throw error;
  }
}

const NOWHERE: Selection = { number: null, stage: null };

function selectionOf({ selected }: AssessmentCells): Selection {
  const { number, column } = selected();
  return { number, stage: STAGES.find((stage) => stage === column) ?? null };
}

function isHeight(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** Moves the user's selection to an indicator's row, the first where it has several. @throws UserError. */
export function goToIndicator(number: unknown, column: unknown = null): null {
  const instrument = chosenInstrument();
  if (!isOfficial(instrument, number)) throw unknownRequest();
  const key = SHOWN_COLUMNS.find((each) => each === column);
  if (column !== null && !key) throw unknownRequest();
  const assessment = requireAssessment(instrument, key ? [key] : []);
  const row = assessment.rows.find((each) => each.number === number);
  if (!row) throw indicatorMissing(number, assessment.sheetName);
  row.select(key);
  return null;
}

/**
 * The sheet that a page wants to change.
 *
 * @param columns Those that the page is about: others may be missing.
 * @throws UserError SHEET_MISSING, and those of a broken sheet.
 */
export function requireAssessment(
  instrument: Instrument,
  columns: readonly ColumnKey[],
): AssessmentCells {
  const assessment = readAssessment(instrument, columns);
  if (assessment) return assessment;
  throw new UserError("SHEET_MISSING", TEXT.workbook.sheetMissing(ASSESSMENT.sheet));
}

/**
 * The row of an indicator that a page wants to change.
 *
 * @throws UserError INDICATOR_MISSING, INDICATOR_DUPLICATE.
 */
export function requireRow(assessment: AssessmentCells, number: OfficialNumber): IndicatorRow {
  const row = assessment.only(number);
  if (!row) throw indicatorMissing(number, assessment.sheetName);
  return row;
}

function indicatorMissing(number: OfficialNumber, sheet: string): UserError {
  const sentence = TEXT.cells.indicatorMissing(String(number), sheet);
  return new UserError("INDICATOR_MISSING", sentence);
}

/** A row as the sidebar gets it. */
export function panelRow({ number, cell, values }: IndicatorRow): PanelRow {
  return {
    number,
    fingerprint: rowFingerprint(values),
    name: cell("name"),
    weight: cell("weight"),
    levels: record(LEVEL_COLUMNS, cell),
    level: cell("level"),
    details: record(DETAIL_COLUMNS, cell),
    remarks: record(REMARK_COLUMNS, cell),
    planning: record(PLANNING_COLUMNS, cell),
    ticks: record(TICK_COLUMNS, cell),
  };
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
