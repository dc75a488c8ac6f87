import type { CellJson, EvidenceClaim, LevelColumn, PanelRow, ReadyPanel } from "../contract";
import { getGuidance, type IndicatorGuidance } from "../guidance";
import { isBlank, parseLevel, parseScore } from "../reading";
import {
  belowTarget,
  findInstrument,
  score,
  type Aspect,
  type Assessment,
  type BelowTarget,
  type Indicator,
  type Instrument,
  type Level,
  type Reading,
  type Score,
} from "../scoring";
import type { STATUS_WORDS } from "../words";
import { isStage, type Stage } from "./column-names";
import { integerText } from "./figures";
import { claimsIn } from "./indicator-evidence";
import { withSectorNames } from "./sector-names";

/** Status of an indicator, as column Status of the sheet tells it. */
export type Status = keyof typeof STATUS_WORDS;

/** One indicator with what the workbook and the guidance say about it. */
export interface Entry {
  readonly indicator: Indicator;
  readonly aspect: Aspect | undefined;
  readonly guidance: IndicatorGuidance | undefined;
  /** How many rows the sheet has for it; 1 where all is well. */
  readonly copies: number;
  /** undefined when the sheet has no row for it, or several: none of them is chosen. */
  readonly row: PanelRow | undefined;
  /** The level used. */
  readonly reading: Reading;
  /** The stage the level used comes from. */
  readonly source: Stage | undefined;
  readonly target: Level | undefined;
  readonly lastYear: Level | undefined;
  readonly status: Status;
}

/** What the cells of a panel mean. */
export interface Board {
  readonly panel: ReadyPanel;
  readonly instrument: Instrument;
  /** In official order. */
  readonly entries: readonly Entry[];
  /** The levels used, as scoring takes them. */
  readonly assessment: Assessment;
  readonly score: Score;
  /** As if every target were reached. */
  readonly targetScore: Score;
  readonly lastYearScore: Score;
  readonly below: readonly BelowTarget[];
  /** null while it is blank or no index. */
  readonly targetIndex: number | null;
  readonly reserve: number;
  /** What each line of the evidence register counts for, whether it was sent or not; null while there is none. */
  readonly claims: readonly EvidenceClaim[] | null;
}

const boards = new WeakMap<ReadyPanel, Board | null>();

/** The board of a panel, computed once per panel; null when this page does not know its instrument. */
export function boardOf(panel: ReadyPanel): Board | null {
  const known = boards.get(panel);
  if (known !== undefined) return known;
  const instrument = findInstrument(panel.instrument);
  const board =
    instrument === undefined ? null : readBoard(panel, withSectorNames(instrument, panel));
  boards.set(panel, board);
  return board;
}

/** The entry of an indicator; undefined for a number the instrument does not know. */
export function entryOf(board: Board, number: number | null): Entry | undefined {
  return board.entries.find(({ indicator }) => indicator.number === number);
}

/** The entries of an aspect, in official order. */
export function entriesOfAspect({ entries }: Pick<Board, "entries">, aspect: Aspect): Entry[] {
  return entries.filter(({ indicator }) => indicator.aspect === aspect.number);
}

function readBoard(panel: ReadyPanel, instrument: Instrument): Board {
  const rows = rowsByNumber(panel);
  const readAll = (cellOf: (row: PanelRow) => CellJson): Assessment =>
    new Map(
      [...rows].map(([number, [row, ...others]]) => {
        const isSingle = row !== undefined && others.length === 0;
        const reading: Reading = isSingle
          ? parseLevel(cellOf(row), instrument.scale)
          : { kind: "invalid", found: `${integerText(others.length + 1)} baris` };
        return [number, reading];
      }),
    );
  const assessment = readAll(({ level }) => level);
  const targets = readAll(({ levels }) => levels.target);
  const lastYear = readAll(({ levels }) => levels.lastYear);
  const guidance = new Map(getGuidance(instrument.id)?.map((texts) => [texts.number, texts]));

  const entries = instrument.indicators.map((indicator): Entry => {
    const copies = rows.get(indicator.number) ?? [];
    const row = copies.length === 1 ? copies[0] : undefined;
    const reading = assessment.get(indicator.number) ?? { kind: "missing" };
    const target = targets.get(indicator.number);
    return {
      indicator,
      aspect: instrument.aspects.find(({ number }) => number === indicator.aspect),
      guidance: guidance.get(indicator.number),
      copies: copies.length,
      row,
      reading,
      source: row && sourceOf(row, panel.stages),
      target: levelOf(target),
      lastYear: levelOf(lastYear.get(indicator.number)),
      status: statusOf(reading, target),
    };
  });
  const targetLevels = new Map(
    entries.flatMap(({ indicator, target }) =>
      target === undefined ? [] : [[indicator.number, target] as const],
    ),
  );
  return {
    panel,
    instrument,
    entries,
    assessment,
    score: score(instrument, assessment),
    targetScore: score(instrument, targets),
    lastYearScore: score(instrument, lastYear),
    below: belowTarget(instrument, assessment, targetLevels),
    targetIndex: indexIn(panel.targetIndex),
    reserve: indexIn(panel.reserve) ?? 0,
    claims: claimsIn(panel),
  };
}

/** Every row of each indicator: a sheet may hold one twice after a copied or sorted line. */
function rowsByNumber({ rows }: ReadyPanel): Map<number, PanelRow[]> {
  const byNumber = new Map<number, PanelRow[]>();
  for (const row of rows) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  return byNumber;
}

function indexIn(cell: CellJson): number | null {
  const reading = parseScore(cell);
  return reading.kind === "value" ? reading.value : null;
}

function levelOf(reading: Reading | undefined): Level | undefined {
  return reading?.kind === "level" ? reading.level : undefined;
}

/** The latest filled stage that counts. */
function sourceOf(row: PanelRow, stages: readonly LevelColumn[]): Stage | undefined {
  return stages
    .filter(isStage)
    .reverse()
    .find((stage) => !isBlank(row.levels[stage]));
}

function statusOf(reading: Reading, target: Reading | undefined): Status {
  if (reading.kind === "missing") return "empty";
  if (reading.kind === "invalid" || target?.kind !== "level") return "check";
  return reading.level < target.level ? "below" : "reached";
}
