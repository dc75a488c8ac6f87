import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PlanningColumn } from "../../../../contract";
import { effortListText, effortSteps, isEffortList } from "../../../../reading";
import { EFFORT_SIZES, milestonesOf, risingEfforts, type LevelScale } from "../../../../scoring";
import { YES } from "../../../../words";
import type { Entry } from "../../../board";
import { cellText, integerText, levelText } from "../../../figures";
import { isLocked } from "../../../planning-limits";
import type { BoardProps } from "../../views/view";
import { cellProblem, findDraft, planningCells } from "../cells";
import { cellId } from "./ids";

export interface CellsListState {
  readonly isOpen: boolean;
  readonly query: string;
}

interface CellsListProps extends BoardProps {
  readonly cells: CellsListState;
  readonly onCells: (cells: CellsListState) => void;
}

/** *Atur usaha, batas, dan kunci* for every indicator. */
export function CellsList(props: CellsListProps): JSX.Element {
  const { board, cells, onCells } = props;
  const entries = cells.isOpen ? board.entries.filter((entry) => isFound(entry, cells.query)) : [];
  return (
    <details
      open={cells.isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== cells.isOpen) onCells({ ...cells, isOpen: currentTarget.open });
      }}
    >
      <summary>{`Atur usaha, batas, dan kunci${settingsText(props)}`}</summary>
      {cells.isOpen && (
        <div class="stack-8">
          <input
            type="search"
            aria-label="Cari indikator yang diatur"
            placeholder="Cari nomor, nama, atau OPD"
            autocomplete="off"
            value={cells.query}
            onInput={({ currentTarget }) => {
              onCells({ ...cells, query: currentTarget.value });
            }}
          />
          <p class="hidden" role="status">{`${integerText(entries.length)} indikator`}</p>
          {entries.length === 0 && <p class="quiet">Tidak ada indikator yang cocok.</p>}
          <ul class="plan-cells">
            {entries.map((entry) => (
              <li key={entry.indicator.number}>
                <p>
                  <span class="title-number">{integerText(entry.indicator.number)}</span>
                  {entry.indicator.shortName}
                </p>
                <CellFields {...props} entry={entry} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}

/** Effort, limit and lock of one indicator. */
export function CellFields({
  state,
  dispatch,
  board,
  entry: { indicator, row },
}: BoardProps & { readonly entry: Entry }): JSX.Element {
  const { number } = indicator;
  if (row === undefined) {
    return <p class="quiet">Baris indikator ini tidak ada, atau ada lebih dari satu.</p>;
  }
  const { drafts } = state.planning.inputs;
  const cells = planningCells(row, drafts);
  const effort = findDraft(drafts, number, "effort")?.text ?? cellText(cells.effort);
  const look = (column: PlanningColumn): string =>
    findDraft(drafts, number, column) ? "field unsaved" : "field";
  const set = (column: PlanningColumn, text: string): void => {
    dispatch({ type: "planning", action: { type: "cellTyped", number, column, text } });
  };
  const isLockedNow = isLocked(cells.lock);
  const { scale } = board.instrument;
  const limits = milestonesOf(scale);
  const limitWord = scale.step === 1 ? "Tingkat" : "Nilai";
  const problem = cellProblem(number, cells, scale);
  return (
    <div class="cell-fields" role="group" aria-label={`Indikator ${integerText(number)}`}>
      <EffortField number={number} scale={scale} text={effort} look={look("effort")} set={set} />
      <label class={look("limit")}>
        <span>Batas</span>
        <select
          id={cellId("limit", number)}
          value={cellText(cells.limit)}
          onChange={({ currentTarget }) => {
            set("limit", currentTarget.value);
          }}
        >
          <option value="">Tanpa</option>
          {limits.map((level) => (
            <option key={level} value={cellText(level)}>
              {`${limitWord} ${levelText(level, board.instrument)}`}
            </option>
          ))}
          <OtherOption text={cellText(cells.limit)} known={limits.map(cellText)} />
        </select>
      </label>
      <label class={`${look("lock")} lock-field`}>
        <span>Kunci</span>
        <span class="lock-box">
          <input
            type="checkbox"
            id={cellId("lock", number)}
            checked={isLockedNow}
            onChange={() => {
              const before = row.planning.lock;
              const wasLocked = isLocked(before);
              if (isLockedNow) set("lock", wasLocked ? "" : cellText(before));
              else set("lock", wasLocked ? cellText(before) : YES);
            }}
          />
          {isLockedNow ? YES : "Tidak"}
        </span>
      </label>
      {problem !== null && <p class="wrong">{problem}</p>}
    </div>
  );
}

const NUMBER = "number";
const LIST = "list";

interface EffortFieldProps {
  readonly number: number;
  readonly scale: LevelScale;
  readonly text: string;
  readonly look: string;
  readonly set: (column: PlanningColumn, text: string) => void;
}

/** A word, any whole number beside it, or one of them for each level step. */
function EffortField({ number, scale, text, look, set }: EffortFieldProps): JSX.Element {
  const word = EFFORT_SIZES.find((size) => size.word.toLowerCase() === text.trim().toLowerCase());
  const [isTyping, setIsTyping] = useState(false);
  const isTyped = word === undefined && (isTyping || text !== "");
  const isList = isEffortList(text);
  const id = cellId("effort", number);
  const steps = effortSteps(scale);
  const choose = (chosen: string): void => {
    const effort = String(word?.effort ?? 1);
    setIsTyping(chosen === NUMBER || chosen === LIST);
    if (chosen === NUMBER) set("effort", effort);
    else if (chosen === LIST)
      set("effort", effortListText(word ? steps.map(() => word.effort) : risingEfforts(scale)));
    else set("effort", chosen);
  };
  return (
    <div class={look}>
      <label for={id}>Usaha</label>
      <span class="effort-pair">
        <select
          id={id}
          value={isTyped ? (isList ? LIST : NUMBER) : (word?.word ?? "")}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        >
          <option value="">Bawaan</option>
          {EFFORT_SIZES.map((size) => (
            <option key={size.word} value={size.word}>
              {`${size.word} (${integerText(size.effort)})`}
            </option>
          ))}
          <option value={NUMBER}>Angka …</option>
          <option value={LIST}>Per langkah …</option>
        </select>
        {isTyped && (
          <input
            type="text"
            inputmode={isList ? "text" : "numeric"}
            aria-label={`Usaha indikator ${integerText(number)} ${isList ? "per langkah" : "sebagai angka"}`}
            aria-describedby={isList ? `${id}-steps` : undefined}
            id={`${id}-number`}
            value={text}
            onInput={({ currentTarget }) => {
              set("effort", currentTarget.value);
            }}
          />
        )}
        {isTyped && isList && <span id={`${id}-steps`}>{`Untuk ${steps.join("; ")}`}</span>}
      </span>
    </div>
  );
}

/** What a cell holds that is none of the choices, so that the field does not hide it. */
function OtherOption({
  text,
  known,
}: {
  readonly text: string;
  readonly known: readonly string[];
}): JSX.Element | null {
  return text === "" || known.includes(text) ? null : <option value={text}>{`"${text}"`}</option>;
}

/** Puts the focus on a cell's field as soon as it is drawn. */
export function focusCell(column: PlanningColumn, number: number): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => document.getElementById(cellId(column, number))?.focus());
  });
}

/** ` (7 diatur)`: how many indicators have one of the three. */
function settingsText({ board, state }: BoardProps): string {
  const { drafts } = state.planning.inputs;
  const set = board.panel.rows.filter((row) => {
    const { effort, limit, lock } = planningCells(row, drafts);
    return cellText(effort) !== "" || cellText(limit) !== "" || isLocked(lock);
  });
  return set.length === 0 ? "" : ` (${integerText(set.length)} diatur)`;
}

/** Whether the list shows an indicator for a query: its number, or words of its name and OPD. */
export function isFound({ indicator, row }: Entry, query: string): boolean {
  const number = integerText(indicator.number);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 1 && /^\d+$/.test(words[0] ?? "")) return number === words[0];
  const text = `${number} ${indicator.name} ${indicator.shortName} ${cellText(row?.details.opd ?? null)}`;
  return words.every((word) => text.toLowerCase().includes(word));
}
