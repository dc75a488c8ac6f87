import type { JSX } from "preact";
import { entryOf } from "../../../board";
import { integerText, scoreText } from "../../../figures";
import { thenFocus } from "../../views/kept-focus";
import type { BoardProps } from "../../views/view";
import type { PlanProblem, ReadInputs } from "../basis";
import { scenariosOf } from "../scenarios";
import { officeNames, scopeHint } from "../scope";
import { differsFromSheet, scoreField } from "../scores";
import type { PlanningAction, Scope } from "../state";
import { CellsList, isFound, type CellsListState } from "./cells";
import { TARGET_ID } from "./ids";

export interface PlanInputsProps extends BoardProps {
  readonly read: ReadInputs;
  readonly cells: CellsListState;
  readonly onCells: (cells: CellsListState) => void;
  readonly onOpenCell: (number: number) => void;
}

/** What the plan has to reach, and what it must respect. */
export function PlanInputs(props: PlanInputsProps): JSX.Element {
  return (
    <section class="stack-8" aria-label="Masukan rencana">
      <Scores {...props} />
      <ScopeChoice {...props} />
      <KeptChoice {...props} />
      <CellsList {...props} />
      <CellProblems {...props} />
    </section>
  );
}

const SCORES_HINT_ID = "plan-scores-hint";

function Scores({ board, state, dispatch, read }: PlanInputsProps): JSX.Element {
  const { inputs } = state.planning;
  const problems = problemsOf(read).filter(({ field }) => field !== "cells" && field !== "scope");
  const field = (
    name: "target" | "reserve" | "maxSteps",
    label: string,
    text: string,
  ): JSX.Element => {
    const isInvalid = problems.some((problem) => problem.field === name);
    return (
      <label class="field">
        <span>{label}</span>
        <input
          type="text"
          id={name === "target" ? TARGET_ID : undefined}
          inputmode={name === "maxSteps" ? "numeric" : "decimal"}
          autocomplete="off"
          value={text}
          placeholder={name === "maxSteps" ? "bebas" : undefined}
          aria-invalid={isInvalid}
          aria-describedby={SCORES_HINT_ID}
          onInput={({ currentTarget }) => {
            plan(dispatch, { type: "scoreTyped", field: name, text: currentTarget.value });
          }}
        />
      </label>
    );
  };
  return (
    <div class="stack-4">
      <div class="plan-scores">
        {field("target", "Target indeks", scoreField(board, inputs, "target"))}
        {field("reserve", "Cadangan", scoreField(board, inputs, "reserve"))}
        {field("maxSteps", "Maks. langkah", inputs.maxSteps)}
      </div>
      <div id={SCORES_HINT_ID} class="plan-hint">
        <div role="status">
          {problems.map(({ message }) => (
            <p key={message} class="wrong">
              <span aria-hidden="true">! </span>
              {message}
            </p>
          ))}
        </div>
        {problems.length === 0 && <ScoresHint board={board} state={state} dispatch={dispatch} />}
      </div>
    </div>
  );
}

function ScoresHint({
  board,
  state,
  dispatch,
}: Pick<BoardProps, "board" | "state" | "dispatch">): JSX.Element {
  if (!differsFromSheet(board, state.planning.inputs)) {
    return <p>Target dan cadangan mengikuti lembar Mulai; mengubahnya di sini hanya mencoba.</p>;
  }
  const { targetIndex, reserve } = board;
  const onSheet = [
    ...(targetIndex === null ? [] : [`target ${scoreText(targetIndex)}`]),
    `cadangan ${scoreText(reserve)}`,
  ];
  return (
    <p>
      {`Percobaan. Lembar Mulai: ${onSheet.join(", ")}. `}
      <button
        type="button"
        class="link"
        onClick={() => {
          plan(dispatch, { type: "scoresReset" });
        }}
        {...thenFocus(TARGET_ID)}
      >
        Pakai lagi
      </button>
    </p>
  );
}

function ScopeChoice({ board, state, dispatch, read }: PlanInputsProps): JSX.Element {
  const { scope } = state.planning.inputs;
  const { domains } = board.instrument;
  const offices = officeNames(board);
  const choose = (change: Partial<Scope>): void => {
    plan(dispatch, { type: "scopeChosen", scope: { ...scope, ...change } });
  };
  const problem = problemsOf(read).find(({ field }) => field === "scope");
  const hint = scopeHint(scope);
  return (
    <div class="stack-8">
      <label class="plan-choice">
        <span>Yang dinaikkan</span>
        <select
          value={scope.kind}
          onChange={({ currentTarget }) => {
            choose({ kind: currentTarget.value as Scope["kind"] });
          }}
        >
          <option value="all">Semua indikator</option>
          {domains.length > 0 && <option value="domains">Domain tertentu</option>}
          {offices.length > 0 && <option value="opd">Satu OPD</option>}
        </select>
      </label>
      {scope.kind === "domains" && (
        <fieldset class="plan-domains">
          <legend class="hidden">Domain yang dinaikkan</legend>
          {domains.map(({ number, name }) => (
            <label key={number} class="tick-box">
              <input
                type="checkbox"
                checked={scope.domains?.includes(number) ?? false}
                onChange={({ currentTarget }) => {
                  const others = (scope.domains ?? []).filter((chosen) => chosen !== number);
                  choose({ domains: currentTarget.checked ? [...others, number] : others });
                }}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {scope.kind === "opd" && (
        <label class="plan-choice">
          <span>OPD</span>
          <select
            value={scope.opd ?? ""}
            onChange={({ currentTarget }) => {
              choose({ opd: currentTarget.value });
            }}
          >
            <option value="">Pilih OPD …</option>
            {offices.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {hint !== null && <p class="plan-hint">{hint}</p>}
      {problem && (
        <p class="plan-hint wrong" role="status">
          <span aria-hidden="true">! </span>
          {problem.message}
        </p>
      )}
    </div>
  );
}

/** Which scenario's running and finished steps the plan keeps; only where there are some. */
function KeptChoice({ board, state, dispatch }: PlanInputsProps): JSX.Element | null {
  const { kept } = state.planning.inputs;
  const scenarios = scenariosOf(board).filter(({ running, done }) => running + done > 0);
  if (scenarios.length === 0) return null;
  return (
    <label class="field">
      <span>Pertahankan langkah yang sudah Berjalan atau Selesai</span>
      <select
        value={kept ?? ""}
        onChange={({ currentTarget }) => {
          plan(dispatch, { type: "keptChosen", scenario: currentTarget.value || null });
        }}
      >
        <option value="">Tidak</option>
        {scenarios.map(({ name, running, done }) => (
          <option key={name} value={name}>
            {`${name} (${integerText(running + done)} langkah)`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is wrong with cells, apart from those that the open list shows with what is wrong. */
function CellProblems({ board, read, cells, onOpenCell }: PlanInputsProps): JSX.Element | null {
  const problems = problemsOf(read).filter(({ field, number }) => {
    const entry = entryOf(board, number ?? null);
    const isShown = cells.isOpen && entry !== undefined && isFound(entry, cells.query);
    return field === "cells" && !isShown;
  });
  if (problems.length === 0) return null;
  return (
    <ul class="stack-4 plan-hint" role="status">
      {problems.map(({ message, number }) => (
        <li key={message} class="wrong">
          <span aria-hidden="true">! </span>
          {`${message} `}
          {number !== undefined && (
            <button
              type="button"
              class="link"
              aria-label={`Perbaiki masukan indikator ${integerText(number)}`}
              onClick={() => {
                onOpenCell(number);
              }}
            >
              Perbaiki
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function problemsOf(read: ReadInputs): readonly PlanProblem[] {
  return read.kind === "problems" ? read.problems : [];
}

function plan(dispatch: BoardProps["dispatch"], action: PlanningAction): void {
  dispatch({ type: "planning", action });
}
