import type { JSX, TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import type { CellJson, Evidence } from "../../../contract";
import { parseLevel } from "../../../reading";
import { levelRule, type Level } from "../../../scoring";
import { LEVEL_COLUMN_NAMES, STAGES, type Stage } from "../../column-names";
import { integerText } from "../../figures";
import { evidenceFor } from "../../indicator-evidence";
import { evidenceForLevel, isReady } from "../evidence-checklist";
import { isWriting } from "../state";
import { thenFocus } from "./kept-focus";
import { levelsOf } from "./steps";
import { chooseId, type EntryProps } from "./view";

/** The column to fill, and a card per level: one opened, the others one line each. */
export function LevelCards(props: EntryProps): JSX.Element {
  const { board, entry, state, dispatch } = props;
  const levels = levelsOf(board);
  const level = entry.reading.kind === "level" ? entry.reading.level : 0;
  const next = levels.find((candidate) => candidate > level);
  const [openedByHand, setOpenedByHand] = useState<Level | null | undefined>(undefined);
  const opened = openedByHand === undefined ? (next ?? board.instrument.scale.max) : openedByHand;
  const cell = entry.row?.levels[state.stage] ?? null;
  const chosen = levels.find((candidate) => holds(cell, candidate, props));
  return (
    <section class="stack-8" aria-labelledby="levels-title">
      <div class="section-head">
        <h2 id="levels-title">Tingkat kematangan</h2>
        <label class="stage">
          Isi kolom
          <select
            value={state.stage}
            onChange={({ currentTarget }) => {
              dispatch({ type: "stageChosen", stage: currentTarget.value as Stage });
            }}
          >
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {LEVEL_COLUMN_NAMES[stage]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <StageRemark {...props} cell={cell} />
      <div
        class="cards"
        role="radiogroup"
        aria-label={`${LEVEL_COLUMN_NAMES[state.stage]} indikator ${integerText(entry.indicator.number)}`}
        onKeyDown={moveBetweenLevels}
      >
        {levels.map((candidate) => (
          <LevelCard
            key={candidate}
            {...props}
            level={candidate}
            isChosen={candidate === chosen}
            isTabStop={candidate === (chosen ?? next ?? board.instrument.scale.min)}
            isNext={candidate === next}
            isOpen={candidate === opened}
            onToggle={() => {
              setOpenedByHand(candidate === opened ? null : candidate);
            }}
          />
        ))}
      </div>
    </section>
  );
}

interface LevelCardProps extends EntryProps {
  readonly level: Level;
  /** Whether the chosen column holds it. */
  readonly isChosen: boolean;
  /** Whether the Tab key stops at it; arrow keys lead to the other levels. */
  readonly isTabStop: boolean;
  readonly isNext: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function LevelCard(props: LevelCardProps): JSX.Element {
  const { board, entry, state, session, level, isChosen, isTabStop, isNext, isOpen, onToggle } =
    props;
  const { instrument } = board;
  const { number, kind } = entry.indicator;
  const column = LEVEL_COLUMN_NAMES[state.stage];
  const place = `${column} indikator ${integerText(number)}`;
  const levelName = instrument.levelNames[kind]?.[level - instrument.scale.min] ?? "";
  const isBusy = isWriting(state, number, state.stage);
  const bodyId = `level-${integerText(level)}`;
  const set = (to: Level | null): void => {
    void session.setLevel(number, to);
  };
  return (
    <div class={isOpen ? "card open" : "card"}>
      <div class="card-head">
        <button
          type="button"
          class="choose"
          id={chooseId(level)}
          role="radio"
          aria-checked={isChosen}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={`Isi ${column} dengan tingkat ${integerText(level)}`}
          title={`Isi ${place}: tingkat ${integerText(level)}`}
          aria-disabled={isBusy}
          disabled={entry.row === undefined}
          onClick={() => {
            if (!isChosen) set(level);
          }}
        />
        <button
          type="button"
          class="disclose"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          <span>
            <b>{integerText(level)}</b> {levelName}
          </span>
          <Marks {...props} />
          <span class="chevron" aria-hidden="true" />
        </button>
      </div>
      <div class="card-body" id={bodyId} hidden={!isOpen}>
        <Criteria {...props} />
        {isNext && <NextStep {...props} />}
        {entry.row && (
          <div class="buttons" {...thenFocus(chooseId(level))}>
            {isChosen ? (
              <button
                key="clear"
                type="button"
                aria-disabled={isBusy}
                onClick={() => {
                  set(null);
                }}
              >
                {`Kosongkan ${place}`}
              </button>
            ) : (
              <button
                key="fill"
                type="button"
                class={isNext ? "primary" : ""}
                aria-disabled={isBusy}
                onClick={() => {
                  set(level);
                }}
              >
                {`Isi ${place}: tingkat ${integerText(level)}`}
              </button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** Current, target, last year and evidence, in words on their card. */
function Marks({ board, entry, level }: LevelCardProps): JSX.Element | null {
  const { reading, target, lastYear, indicator } = entry;
  const isCurrent = reading.kind === "level" && Math.floor(reading.level) === level;
  const lines = evidenceForLevel(
    evidenceFor(board.panel.evidence ?? [], indicator.number),
    level,
    board.instrument.scale,
  );
  if (!isCurrent && target !== level && lastYear !== level && lines.length === 0) return null;
  return (
    <span class="marks">
      {isCurrent && <span class="mark-now">● Sekarang</span>}
      {target === level && <span class="mark-target">▼ Target</span>}
      {lastYear === level && <span class="mark-last">✓ Tahun lalu</span>}
      {lines.length > 0 && <EvidenceMark lines={lines} />}
    </span>
  );
}

/** Whether the documents for a level are ready, or how many of them are. */
function EvidenceMark({ lines }: { readonly lines: readonly Evidence[] }): JSX.Element {
  const ready = lines.filter(isReady).length;
  return ready === lines.length ? (
    <span class="mark-ready">✓ Bukti siap</span>
  ) : (
    <span class="mark-last">{`Bukti ${integerText(ready)}/${integerText(lines.length)} siap`}</span>
  );
}

/** A level asks for its own criteria and for those below it, down to level 2: level 1 asks for nothing. */
function Criteria({ board, entry, level }: LevelCardProps): JSX.Element {
  const criteria = entry.guidance?.criteria;
  if (criteria === undefined) return <p class="quiet">Kriteria belum tersedia.</p>;
  const position = level - board.instrument.scale.min;
  const lower = criteria.slice(1, position);
  return (
    <>
      <p>{criteria[position]}</p>
      {lower.length > 0 && (
        <div class="lower">
          <p class="quiet">
            {lower.length === 1
              ? "Beserta kriteria tingkat 2:"
              : `Beserta kriteria tingkat 2–${integerText(lower.length + 1)}:`}
          </p>
          <ol start={2}>
            {lower.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

function NextStep({ board, entry, level }: LevelCardProps): JSX.Element | null {
  const text = entry.guidance?.nextSteps[level - board.instrument.scale.min - 1];
  if (text === undefined) return null;
  return (
    <div class="next-step">
      <h3>Langkah berikutnya</h3>
      <p>{text}</p>
    </div>
  );
}

/** What people should know of the chosen column before they fill it. */
function StageRemark({
  entry,
  board,
  state,
  cell,
}: EntryProps & { readonly cell: CellJson }): JSX.Element | null {
  const { stage } = state;
  const { scale } = board.instrument;
  const reading = parseLevel(cell, scale);
  const isSaidAbove = stage === entry.source;
  if (reading.kind === "invalid" && !isSaidAbove) {
    return (
      <p class="remark check">
        <span aria-hidden="true">! </span>
        {`${LEVEL_COLUMN_NAMES[stage]} berisi ${reading.found}. ${levelRule(scale)}`}
      </p>
    );
  }
  if (!board.panel.stages.includes(stage)) {
    return (
      <p class="remark quiet">
        {`Tahap ${LEVEL_COLUMN_NAMES[stage]} belum dihitung; atur pada lembar Mulai.`}
      </p>
    );
  }
  if (entry.source !== undefined && STAGES.indexOf(entry.source) > STAGES.indexOf(stage)) {
    return (
      <p class="remark quiet">
        {`Tingkat dipakai berasal dari ${LEVEL_COLUMN_NAMES[entry.source]}, tahap yang lebih akhir.`}
      </p>
    );
  }
  return null;
}

function holds(cell: CellJson, level: Level, { board }: EntryProps): boolean {
  const reading = parseLevel(cell, board.instrument.scale);
  return reading.kind === "level" && reading.level === level;
}

/** The arrow keys go from level to level and round; only Space or Enter writes one, as a level is written at once. */
function moveBetweenLevels(event: TargetedKeyboardEvent<HTMLElement>): void {
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=radio]")];
  const position = radios.findIndex((radio) => radio === event.target);
  if (position === -1) return;
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: position - 1,
    ArrowLeft: position - 1,
    ArrowDown: position + 1,
    ArrowRight: position + 1,
  };
  const to = moves[event.key];
  if (to === undefined) return;
  event.preventDefault();
  radios[(to + radios.length) % radios.length]?.focus();
}
