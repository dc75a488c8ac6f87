import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { LONGEST_SCENARIO_NAME } from "../../../../contract";
import type { Plan } from "../../../../scoring";
import { menuPath } from "../../../../words";
import { integerText } from "../../../figures";
import { isPlannerWriting } from "../../state";
import type { BoardProps } from "../../views/view";
import type { Answer } from "../answer";
import {
  defaultName,
  findScenario,
  scenariosOf,
  writingScenario,
  type Scenario,
} from "../scenarios";
import { targetChanges } from "../targets";

interface PlanWriteProps extends BoardProps {
  readonly given: Exclude<Answer, { kind: "incomplete" }>;
  readonly plan: Plan;
  readonly isStale: boolean;
}

/** *Tulis ke Rencana* and *Jadikan target*, each with what it is going to change. */
export function PlanWrite(props: PlanWriteProps): JSX.Element {
  const { board, state, dispatch, session, given, plan, isStale } = props;
  const { planning } = state;
  const name = planning.name ?? defaultName(given, plan);
  const existing = findScenario(board, name);
  const targets = targetChanges(board, plan);
  const hasSheet = board.panel.steps !== null;
  const isUnread = existing?.lines === null;
  useEffect(() => {
    if (isUnread) void session.needSteps(existing.name);
  }, [isUnread, existing?.name]);
  const isWaiting = isStale || isUnread || isPlannerWriting(state);
  const canWrite = !isWaiting && hasSheet && name.trim() !== "";
  const canTarget = !isWaiting && targets.changes.length > 0;
  const others = scenariosOf(board).filter(({ name: other }) => other !== existing?.name);
  return (
    <section class="stack-8" aria-labelledby="plan-write-title">
      <h2 id="plan-write-title">Simpan rencana</h2>
      <label class="field">
        <span>Nama skenario</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={LONGEST_SCENARIO_NAME}
          value={name}
          aria-describedby="plan-name-hint"
          onInput={({ currentTarget }) => {
            const typed = currentTarget.value;
            dispatch({ type: "planning", action: { type: "named", name: typed } });
          }}
        />
      </label>
      <p class="quiet" id="plan-name-hint">
        {!hasSheet
          ? `Lembar Rencana belum ada atau tidak terbaca. Jalankan menu ${menuPath("setUp")}.`
          : name.trim() === ""
            ? "Isi nama skenario."
            : existing === undefined
              ? "Skenario baru."
              : isUnread
                ? "Membaca skenario itu …"
                : replacingText(existing, writingScenario(board, name, plan).before !== null)}
      </p>
      {others.length > 0 && (
        <div class="name-choices">
          <span class="quiet">Timpa:</span>
          {others.map((scenario) => (
            <button
              key={scenario.name}
              type="button"
              class="link"
              onClick={() => {
                const chosen = scenario.name;
                dispatch({ type: "planning", action: { type: "named", name: chosen } });
              }}
            >
              {scenario.name}
            </button>
          ))}
        </div>
      )}
      <div class="buttons">
        <button
          type="button"
          class={given.kind === "plans" ? "primary" : ""}
          aria-disabled={!canWrite}
          onClick={() => {
            if (canWrite) void session.write(writingScenario(board, name, plan));
          }}
        >
          Tulis ke Rencana
        </button>
        <button
          type="button"
          aria-disabled={!canTarget}
          aria-describedby="plan-targets-hint"
          onClick={() => {
            const { changes } = targets;
            if (canTarget) void session.write({ kind: "cells", purpose: "targets", changes });
          }}
        >
          Jadikan target
        </button>
      </div>
      <p class="quiet" id="plan-targets-hint">
        {targetsText(targets.changes.length, targets.lower)}
      </p>
    </section>
  );
}

function replacingText({ steps }: Scenario, canUndo: boolean): string {
  const undo = canUndo ? "" : " Tidak dapat diurungkan: sebagian langkahnya sudah tercapai.";
  return `Mengganti ${integerText(steps.length)} langkah skenario itu; status, PIC, tenggat, dan catatannya tetap.${undo}`;
}

function targetsText(count: number, lower: number): string {
  if (count === 0) return "Target semua indikator rencana ini sudah sama.";
  const less = lower > 0 ? `; ${integerText(lower)} di antaranya menjadi lebih rendah` : "";
  return `Jadikan target mengubah target ${integerText(count)} indikator${less}.`;
}
