import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { LEVEL_COLUMNS, type CellChange, type CellsOutcome, type PanelRow } from "../../contract";
import type { ImportedAssessment, ImportedStage } from "../../exchange";
import type { Board } from "../board";
import { LEVEL_COLUMN_NAMES } from "../column-names";
import { FailureText } from "../components/failure-text";
import { Notice } from "../components/notice";
import { Table } from "../components/table";
import { callFailure, type CallFailure } from "../failure";
import { cellText, integerText, levelText } from "../figures";
import { numbersText } from "../phrases";
import { call } from "../server";
import { mismatches, ownAssessment, planImport, type ImportPlan } from "./import-plan";
import { ResultComparison } from "./result-comparison";

interface AssessmentImportProps {
  readonly board: Board;
  readonly assessments: readonly ImportedAssessment[];
  readonly onWritten: (rows: readonly PanelRow[]) => void;
}

type Writing =
  | { readonly state: "idle" | "running" }
  | { readonly state: "done"; readonly count: number; readonly undo: readonly CellChange[] }
  | { readonly state: "undone" }
  | { readonly state: "conflict"; readonly numbers: readonly number[] }
  | { readonly state: "failed"; readonly failure: CallFailure };

const COLUMNS: readonly ImportedStage[] = LEVEL_COLUMNS.filter(
  (column): column is ImportedStage => column !== "target",
);

/** Shows what one assessment of a file would change on sheet Penilaian, and writes it on demand. */
export function AssessmentImport({
  board,
  assessments,
  onWritten,
}: AssessmentImportProps): JSX.Element {
  const [at, setAt] = useState(assessments.indexOf(ownAssessment(board, assessments) as never));
  const assessment = assessments[at];
  const [chosen, setChosen] = useState<ImportedStage | null>(null);
  const [writing, setWriting] = useState<Writing>({ state: "idle" });
  const column = chosen ?? assessment?.stage ?? null;
  const plan = assessment && column !== null ? planImport(board, assessment, column) : null;

  const write = async (changes: readonly CellChange[], isUndoing: boolean): Promise<void> => {
    setWriting({ state: "running" });
    try {
      const outcome = await call("setCells", changes);
      onWritten(outcome.rows);
      setWriting(isUndoing ? { state: "undone" } : writingAfter(outcome, changes.length));
    } catch (error) {
      setWriting({ state: "failed", failure: callFailure(error, navigator.onLine) });
    }
  };

  return (
    <section>
      {assessments.length > 1 && (
        <label class="field">
          <span>Penilaian yang diambil</span>
          <select
            value={at}
            onChange={(event) => {
              setAt(Number(event.currentTarget.value));
              setChosen(null);
              setWriting({ state: "idle" });
            }}
          >
            {at < 0 && <option value={-1}>Pilih instansi, tahun, dan tahap…</option>}
            {assessments.map((each, i) => (
              <option key={i} value={i}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {assessment && <Mismatches board={board} assessment={assessment} />}
      {assessment && assessment.levels.size > 0 && (
        <label class="field">
          <span>Kolom pada lembar Penilaian</span>
          <select
            value={column ?? ""}
            onChange={(event) => {
              setChosen(COLUMNS.find((each) => each === event.currentTarget.value) ?? null);
              setWriting({ state: "idle" });
            }}
          >
            {column === null && <option value="">Pilih kolom…</option>}
            {COLUMNS.map((each) => (
              <option key={each} value={each}>
                {LEVEL_COLUMN_NAMES[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      {plan && column !== null && (
        <PlanTable
          board={board}
          plan={plan}
          column={column}
          isRunning={writing.state === "running"}
          onWrite={() => void write(plan.changes, false)}
        />
      )}
      <Outcome writing={writing} column={column} onUndo={(undo) => void write(undo, true)} />
      {assessment && <ResultComparison board={board} assessment={assessment} />}
    </section>
  );
}

function writingAfter(outcome: CellsOutcome, count: number): Writing {
  if (outcome.outcome === "saved") return { state: "done", count, undo: outcome.undo };
  return { state: "conflict", numbers: outcome.found.map(({ change }) => change.number) };
}

function nameOf({ agency, year, stage }: ImportedAssessment): string {
  const parts = [
    agency || "Tanpa nama instansi",
    year === null ? "" : String(year),
    stage === null ? "" : LEVEL_COLUMN_NAMES[stage],
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function Mismatches({
  board,
  assessment,
}: {
  readonly board: Board;
  readonly assessment: ImportedAssessment;
}): JSX.Element | null {
  const found = mismatches(board, assessment);
  if (found.length === 0) return null;
  return (
    <Notice tone="check" title="Periksa dulu: berkas siapa ini?">
      {found.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

interface PlanTableProps {
  readonly board: Board;
  readonly plan: ImportPlan;
  readonly column: ImportedStage;
  readonly isRunning: boolean;
  readonly onWrite: () => void;
}

function PlanTable({ board, plan, column, isRunning, onWrite }: PlanTableProps): JSX.Element {
  const { levels, same, homeless } = plan;
  const sameText = same === 0 ? "" : `${integerText(same)} tingkat sudah sama dan tidak disentuh.`;
  return (
    <>
      {homeless.length > 0 && (
        <Notice tone="check" title="Tidak ada barisnya di lembar Penilaian">
          <p>{`Indikator ${numbersText(homeless)} tidak ditulis.`}</p>
        </Notice>
      )}
      <p>
        {levels.length === 0 ? "Tidak ada yang perlu ditulis. " : ""}
        {sameText}
      </p>
      {levels.length > 0 && (
        <>
          <Table label="Yang akan ditulis" columns={["No", "Indikator", "Sekarang", "Menjadi"]}>
            <tbody>
              {levels.map(({ number, name, before, after }) => (
                <tr key={number}>
                  <td class="figure">{integerText(number)}</td>
                  <td>{name}</td>
                  <td class="figure">{cellText(before) || "–"}</td>
                  <td class="figure">
                    <b>{levelText(after, board.instrument)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
          <div class="buttons">
            <button
              type="button"
              class="primary"
              aria-disabled={isRunning}
              onClick={isRunning ? undefined : onWrite}
            >
              {isRunning
                ? "Menulis …"
                : `Tulis ${integerText(levels.length)} tingkat ke kolom ${LEVEL_COLUMN_NAMES[column]}`}
            </button>
          </div>
        </>
      )}
    </>
  );
}

interface OutcomeProps {
  readonly writing: Writing;
  readonly column: ImportedStage | null;
  readonly onUndo: (undo: readonly CellChange[]) => void;
}

function Outcome({ writing, column, onUndo }: OutcomeProps): JSX.Element {
  return (
    <div role="status">
      {writing.state === "done" && column !== null && (
        <Notice
          tone="good"
          title={`${integerText(writing.count)} tingkat ditulis ke kolom ${LEVEL_COLUMN_NAMES[column]}`}
        >
          {writing.undo.length > 0 && (
            <div class="buttons">
              <button
                type="button"
                onClick={() => {
                  onUndo(writing.undo);
                }}
              >
                Urungkan
              </button>
            </div>
          )}
        </Notice>
      )}
      {writing.state === "undone" && <Notice tone="good" title="Kembali seperti semula" />}
      {writing.state === "conflict" && (
        <Notice tone="check" title="Tidak ada yang ditulis">
          <p>{`Rekan Anda baru saja mengubah indikator ${numbersText(writing.numbers)}. Daftar di atas sudah diperbarui; periksa, lalu tulis lagi.`}</p>
        </Notice>
      )}
      {writing.state === "failed" && (
        <Notice tone="bad" title="Belum tertulis">
          <FailureText failure={writing.failure} />
        </Notice>
      )}
    </div>
  );
}
