import type { JSX, TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import type { CellJson, EvidenceClaim } from "../../../contract";
import { parseLevel } from "../../../reading";
import { bandsOf, claimedBand, levelRule, type Band, type Level } from "../../../scoring";
import { LEVEL_COLUMN_NAMES, STAGES, type Stage } from "../../column-names";
import { bandWords, integerText, levelText } from "../../figures";
import { evidenceFor } from "../../indicator-evidence";
import { criteriaBelow, criterionOf, stepText } from "../../step-guidance";
import { evidenceForLevel, isReady } from "../evidence-checklist";
import { isWriting } from "../state";
import { thenFocus } from "./kept-focus";
import { LevelField } from "./level-field";
import { chooseId, NEXT_UNFILLED_ID, type EntryProps } from "./view";

/** The column to fill, and a card per level: one opened, the others one line each. */
export function LevelCards(props: EntryProps): JSX.Element {
  const { board, entry, state, dispatch } = props;
  const { scale } = board.instrument;
  const bands = bandsOf(scale);
  const level = entry.reading.kind === "level" ? entry.reading.level : 0;
  const next = bands.find(({ complete }) => complete > level)?.number;
  const [openedByHand, setOpenedByHand] = useState<number | null | undefined>(undefined);
  const [visited, setVisited] = useState<number | null>(null);
  const opened = openedByHand === undefined ? (next ?? bands.length) : openedByHand;
  const cell = entry.row?.levels[state.stage] ?? null;
  const chosen = bands.find(({ complete }) => holds(cell, complete, props))?.number;
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
      {scale.step !== 1 && <LevelField key={state.stage} {...props} cell={cell} />}
      <div
        class="cards"
        role="radiogroup"
        aria-label={`${LEVEL_COLUMN_NAMES[state.stage]} indikator ${integerText(entry.indicator.number)}`}
        onKeyDown={moveBetweenLevels}
      >
        {bands.map((band) => (
          <LevelCard
            key={band.number}
            {...props}
            band={band}
            isChosen={band.number === chosen}
            isTabStop={band.number === (visited ?? chosen ?? next ?? 1)}
            isNext={band.number === next}
            isOpen={band.number === opened}
            onVisit={() => {
              setVisited(band.number);
            }}
            onToggle={() => {
              setOpenedByHand(band.number === opened ? null : band.number);
            }}
          />
        ))}
      </div>
      <button
        type="button"
        class="skip"
        onClick={() => document.getElementById(NEXT_UNFILLED_ID)?.focus()}
      >
        Lewati bukti dan rincian
      </button>
    </section>
  );
}

interface LevelCardProps extends EntryProps {
  readonly band: Band;
  /** Whether the chosen column holds the value with which the level is complete. */
  readonly isChosen: boolean;
  /** Whether the Tab key stops at it: only at the level that was visited last, arrow keys lead to the others. */
  readonly isTabStop: boolean;
  readonly isNext: boolean;
  readonly isOpen: boolean;
  readonly onVisit: () => void;
  readonly onToggle: () => void;
}

function LevelCard(props: LevelCardProps): JSX.Element {
  const { board, entry, state, session, band, isChosen, isTabStop, isNext, isOpen } = props;
  const { onVisit, onToggle } = props;
  const { instrument } = board;
  const { number, kind } = entry.indicator;
  const { complete } = band;
  const column = LEVEL_COLUMN_NAMES[state.stage];
  const place = `${column} indikator ${integerText(number)}`;
  const levelName = instrument.levelNames[kind]?.[band.number - 1] ?? "";
  const isBusy = isWriting(state, number, state.stage);
  const bodyId = `level-${integerText(band.number)}`;
  const wanted = bandWords(band, board.instrument);
  const set = (to: Level | null): void => {
    void session.setLevel(number, to);
  };
  return (
    <div class={isOpen ? "card open" : "card"} onFocusCapture={onVisit}>
      <div class="card-head">
        <button
          type="button"
          class="choose"
          id={chooseId(complete)}
          role="radio"
          aria-checked={isChosen}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={`Isi ${column} dengan ${wanted}`}
          title={`Isi ${place}: ${wanted}`}
          aria-disabled={isBusy}
          disabled={entry.row === undefined}
          onClick={() => {
            if (!isChosen) set(complete);
          }}
        />
        <button
          type="button"
          class="disclose"
          tabIndex={isTabStop ? 0 : -1}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          <span>
            <b>{integerText(band.number)}</b> {levelName}
            {instrument.scale.step !== 1 && (
              <span class="quiet">
                {` ${levelText(band.from, instrument)}–${levelText(band.to, instrument)}`}
              </span>
            )}
          </span>
          <Marks {...props} />
          <span class="chevron" aria-hidden="true" />
        </button>
      </div>
      <div class="card-body" id={bodyId} hidden={!isOpen}>
        <Criteria {...props} />
        {isNext && <NextStep {...props} />}
        {entry.row && (
          <div class="buttons" {...thenFocus(chooseId(complete))}>
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
                  set(complete);
                }}
              >
                {`Isi ${place}: ${wanted}`}
              </button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** Current, target, last year and evidence, in words on their card. */
function Marks({ board, entry, band }: LevelCardProps): JSX.Element | null {
  const { reading, target, lastYear, indicator } = entry;
  const { scale } = board.instrument;
  const isIn = (value: Level | undefined): boolean =>
    value !== undefined && claimedBand(scale, value).number === band.number;
  const isCurrent = isIn(reading.kind === "level" ? reading.level : undefined);
  const [isTarget, isLast] = [isIn(target), isIn(lastYear)];
  const lines = evidenceForLevel(evidenceFor(board.claims ?? [], indicator.number), band, scale);
  if (!isCurrent && !isTarget && !isLast && lines.length === 0) return null;
  return (
    <span class="marks">
      {isCurrent && <span class="mark-now">● Sekarang</span>}
      {isTarget && <span class="mark-target">▼ Target</span>}
      {isLast && <span class="mark-last">✓ Tahun lalu</span>}
      {lines.length > 0 && <EvidenceMark lines={lines} />}
    </span>
  );
}

/** Whether the documents for a level are ready, or how many of them are. */
function EvidenceMark({ lines }: { readonly lines: readonly EvidenceClaim[] }): JSX.Element {
  const ready = lines.filter(isReady).length;
  return ready === lines.length ? (
    <span class="mark-ready">✓ Bukti siap</span>
  ) : (
    <span class="mark-last">{`Bukti ${integerText(ready)}/${integerText(lines.length)} siap`}</span>
  );
}

function Criteria({ board, entry: { guidance }, band }: LevelCardProps): JSX.Element {
  const { scale } = board.instrument;
  if (!guidance) return <p class="quiet">Kriteria belum tersedia.</p>;
  const lower = criteriaBelow(guidance, scale, band);
  const [first] = lower;
  const last = band.number - 1;
  return (
    <>
      <p>{criterionOf(guidance, scale, band.complete)}</p>
      {first && (
        <div class="lower">
          <p class="quiet">
            {`Beserta kriteria tingkat ${integerText(first.number)}${last > first.number ? `–${integerText(last)}` : ""}:`}
          </p>
          <ol start={first.number}>
            {lower.map(({ number, text }) => (
              <li key={number}>{text}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

/** The first level's step is its criterion, which stands above. */
function NextStep({ board, entry, band }: LevelCardProps): JSX.Element | null {
  const text = stepText(entry.guidance, board.instrument.scale, band.complete);
  if (band.number === 1 || text === "") return null;
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

/**
 * The arrow keys go from level to level and round, between their radios or between their headings; only Space or
 * Enter writes a level, as it is written at once.
 */
function moveBetweenLevels(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { currentTarget, target } = event;
  const kind = ["[role=radio]", ".disclose"].find((each) => (target as Element).matches(each));
  if (kind === undefined) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(kind)];
  const position = stops.findIndex((stop) => stop === target);
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: position - 1,
    ArrowLeft: position - 1,
    ArrowDown: position + 1,
    ArrowRight: position + 1,
  };
  const to = moves[event.key];
  if (to === undefined) return;
  event.preventDefault();
  stops[(to + stops.length) % stops.length]?.focus();
}
