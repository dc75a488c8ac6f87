import type { CellChange, CellJson } from "../../../../contract";
import { boardOf } from "../../../board";
import { Notice } from "../../../components/notice";
import { LEVEL_COLUMN_NAMES, PLANNING_COLUMN_NAMES } from "../../../column-names";
import { cellText, integerText } from "../../../figures";
import { numbersText } from "../../../words";
import { findScenario, seeingNow } from "../../planning/scenarios";
import { MOST_NUMBERS } from "../../planning/sentences";
import type { PlanningConflict } from "../../planning/state";
import { doneText, type ScenarioTask } from "../../planning/task";
import type { ViewProps } from "../view";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { thenFocus } from "../kept-focus";
import { HEADLINE_ID } from "./ids";

/** How long what was done stays. */
const DONE_FOR = 10_000;

type CellsConflict = Extract<PlanningConflict, { kind: "cells" }>;
type ScenarioConflict = Extract<PlanningConflict, { kind: "scenario" }>;

/** What the planner could not write because the sheet had changed. */
export function PlanConflict(props: ViewProps): JSX.Element | null {
  const { conflict } = props.state.planning;
  if (conflict === null) return null;
  return (
    <div {...thenFocus(HEADLINE_ID)}>
      {conflict.kind === "cells" ? (
        <CellsConflictNotice {...props} conflict={conflict} />
      ) : (
        <ScenarioConflictNotice {...props} conflict={conflict} />
      )}
    </div>
  );
}

/** What the planner has just written, and the way back. */
export function PlanDone({ state, dispatch, session }: ViewProps): JSX.Element | null {
  const { done } = state.planning;
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => {
      dispatch({ type: "planning", action: { type: "doneShown" } });
    }, DONE_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [done, dispatch]);
  if (done === null || state.saved !== null) return null;
  const { task, undo } = done;
  return (
    <p class="passing good">
      <span>
        <span class="shape" aria-hidden="true">
          ●
        </span>
        {doneText(task)}
      </span>
      {undo && (
        <button
          type="button"
          class="link"
          onClick={() => void session.planning.run(undo)}
          {...thenFocus(HEADLINE_ID)}
        >
          Urungkan
        </button>
      )}
    </p>
  );
}

/** Both contents of each cell; the sheet's stays unless the user chooses otherwise. */
function CellsConflictNotice({
  conflict,
  dispatch,
  session,
}: ViewProps & { readonly conflict: CellsConflict }): JSX.Element {
  const [mine, setMine] = useState<readonly CellChange[]>([]);
  const { found } = conflict;
  return (
    <Notice
      tone="check"
      title={`${integerText(found.length)} sel sudah berubah di lembar sejak dibaca panel`}
    >
      <p>Belum ada yang ditulis. Pilih isi tiap sel.</p>
      {found.map(({ change, cell }) => {
        const isMine = mine.includes(change);
        const place = placeText(change);
        const choice = (label: string, content: CellJson, isChosen: boolean): JSX.Element => (
          <label class="tick-box">
            <input
              type="radio"
              name={place}
              checked={isChosen}
              onChange={() => {
                const others = mine.filter((chosen) => chosen !== change);
                setMine(label === MINE ? [...others, change] : others);
              }}
            />
            <span>
              {`${label}: `}
              <b>{contentText(content)}</b>
            </span>
          </label>
        );
        return (
          <fieldset key={place} class="cell-conflict">
            <legend>{place}</legend>
            {choice(SHEET, cell, !isMine)}
            {choice(MINE, change.value, isMine)}
          </fieldset>
        );
      })}
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void session.planning.resolve(mine)}>
          Simpan pilihan
        </button>
        <CloseButton dispatch={dispatch} label="Batal" />
      </div>
    </Notice>
  );
}

const SHEET = "Lembar";
const MINE = "Saya";

function ScenarioConflictNotice({
  conflict: { task, changed },
  state,
  dispatch,
  session,
}: ViewProps & { readonly conflict: ScenarioConflict }): JSX.Element {
  const { scenario } = task.write;
  if (changed.length > 0) {
    return (
      <Notice
        tone="check"
        title={`Tingkat indikator ${numbersText(changed, { most: MOST_NUMBERS })} sudah berubah`}
      >
        <p>
          {task.purpose === "undo"
            ? "Langkah lama berangkat dari tingkat sebelumnya, sehingga perubahan ini tidak dapat diurungkan."
            : "Rencana ini berangkat dari tingkat yang lama. Belum ada yang ditulis; segarkan agar dihitung kembali."}
        </p>
        <div class="buttons">
          <button
            type="button"
            class="primary"
            onClick={() => {
              dispatch({ type: "planning", action: { type: "conflictClosed" } });
              void session.load();
            }}
          >
            Segarkan
          </button>
          <CloseButton dispatch={dispatch} label="Tutup" />
        </div>
      </Notice>
    );
  }
  const board = state.panel?.state === "ready" ? boardOf(state.panel) : null;
  const steps = (board && findScenario(board, scenario)?.steps) ?? [];
  return (
    <Notice tone="check" title={`Skenario ${scenario} sudah berubah di lembar sejak dibaca panel`}>
      <p>Belum ada yang ditimpa.</p>
      <dl class="both">
        <dt>Di lembar sekarang</dt>
        <dd tabIndex={0}>{stepsText(steps)}</dd>
        <dt>Yang Anda tulis</dt>
        <dd tabIndex={0}>{stepsText(task.write.steps)}</dd>
      </dl>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() => {
            if (board) void session.planning.run(seeingNow(board, task));
          }}
        >
          {insistText(task)}
        </button>
        <CloseButton dispatch={dispatch} label="Pakai yang di lembar" />
      </div>
    </Notice>
  );
}

function CloseButton({
  dispatch,
  label,
}: Pick<ViewProps, "dispatch"> & { readonly label: string }): JSX.Element {
  return (
    <button
      type="button"
      onClick={() => {
        dispatch({ type: "planning", action: { type: "conflictClosed" } });
      }}
    >
      {label}
    </button>
  );
}

function insistText({ purpose }: ScenarioTask): string {
  switch (purpose) {
    case "write":
      return "Timpa";
    case "delete":
      return "Tetap hapus";
    case "undo":
      return "Tetap urungkan";
  }
}

/** `4 langkah: 12 → 3, 15 → 4`. */
function stepsText(steps: readonly { readonly number: number; readonly to: number }[]): string {
  if (steps.length === 0) return "tidak ada langkah";
  const moves = steps.map(({ number, to }) => `${integerText(number)}\u00a0→\u00a0${cellText(to)}`);
  return `${integerText(steps.length)} langkah: ${moves.join(", ")}`;
}

/** `Usaha indikator 12`. */
function placeText({ column, number }: CellChange): string {
  const name = column === "target" ? LEVEL_COLUMN_NAMES.target : PLANNING_COLUMN_NAMES[column];
  return `${name} indikator ${integerText(number)}`;
}

function contentText(cell: CellJson): string {
  const text = cellText(cell);
  return text === "" ? "(kosong)" : text;
}
