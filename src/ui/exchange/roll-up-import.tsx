import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { MOST_ROLL_UP_ROWS, type RollUpOutcome, type RollUpRow } from "../../contract";
import type { ImportedAssessment } from "../../exchange";
import type { Instrument } from "../../scoring";
import { FailureText } from "../components/failure-text";
import { Notice } from "../components/notice";
import { Table } from "../components/table";
import { callFailure, type CallFailure } from "../failure";
import { integerText } from "../figures";
import { call } from "../server";
import { planRollUp, type RollUpPlan } from "./roll-up-plan";

interface RollUpImportProps {
  readonly instrument: Instrument;
  readonly assessments: readonly ImportedAssessment[];
}

type State =
  | { readonly state: "reading" | "writing" }
  | { readonly state: "shown"; readonly undone: boolean }
  | { readonly state: "done"; readonly added: readonly RollUpRow[] }
  | { readonly state: "conflict" }
  | { readonly state: "failed"; readonly failure: CallFailure };

/** So many rows are listed; the others are counted. */
const MOST_LISTED = 100;

/** Many agencies go to sheet Rekap: shown beside what stands there, and written on demand. */
export function RollUpImport({ instrument, assessments }: RollUpImportProps): JSX.Element | null {
  const isMany = assessments.filter(({ levels }) => levels.size > 0).length > 1;
  const [present, setPresent] = useState<readonly RollUpRow[]>([]);
  const [state, setState] = useState<State>({ state: "reading" });

  const attempt = async (next: () => Promise<State>): Promise<void> => {
    try {
      setState(await next());
    } catch (error) {
      setState({ state: "failed", failure: callFailure(error, navigator.onLine) });
    }
  };
  const read = (then: State): Promise<void> =>
    attempt(async () => {
      setPresent(await call("getRollUp"));
      return then;
    });
  useEffect(() => {
    if (isMany) void read({ state: "shown", undone: false });
  }, []);
  if (!isMany) return null;

  const plan = planRollUp(present, assessments, instrument);
  /** In as many calls as are needed; what an earlier one has done stands, and is told. */
  const inParts = async (
    action: "addRollUpRows" | "removeRollUpRows",
    rows: readonly RollUpRow[],
  ): Promise<RollUpOutcome> => {
    const done: RollUpRow[] = [];
    for (let from = 0; from < rows.length; from += MOST_ROLL_UP_ROWS) {
      const part = await call(action, rows.slice(from, from + MOST_ROLL_UP_ROWS));
      done.push(...part.rows);
      if (part.outcome === "conflict") return { outcome: "conflict", rows: done };
    }
    return { outcome: "saved", rows: done };
  };
  const write = async (): Promise<void> => {
    setState({ state: "writing" });
    await attempt(async () => {
      const { outcome, rows } = await inParts("addRollUpRows", plan.added);
      setPresent(await call("getRollUp"));
      return outcome === "conflict" ? { state: "conflict" } : { state: "done", added: rows };
    });
  };
  const undo = async (added: readonly RollUpRow[]): Promise<void> => {
    setState({ state: "writing" });
    await attempt(async () => {
      const { outcome } = await inParts("removeRollUpRows", added);
      setPresent(await call("getRollUp"));
      return outcome === "conflict" ? { state: "conflict" } : { state: "shown", undone: true };
    });
  };

  return (
    <section>
      <h2>Ke lembar Rekap</h2>
      {state.state === "reading" && <p role="status">Membaca lembar Rekap …</p>}
      {(state.state === "shown" || state.state === "writing" || state.state === "conflict") && (
        <PlanView
          plan={plan}
          total={instrument.indicators.length}
          isRunning={state.state === "writing"}
          onWrite={() => void write()}
        />
      )}
      <div role="status">
        {state.state === "done" && (
          <Notice
            tone="good"
            title={`${integerText(state.added.length)} instansi ditambahkan pada lembar Rekap`}
          >
            {state.added.length > 0 && (
              <div class="buttons">
                <button type="button" onClick={() => void undo(state.added)}>
                  Urungkan
                </button>
              </div>
            )}
          </Notice>
        )}
        {state.state === "shown" && state.undone && (
          <Notice tone="good" title="Kembali seperti semula" />
        )}
        {state.state === "conflict" && (
          <Notice tone="check" title="Belum semuanya ditulis">
            <p>
              Rekan Anda sedang mengubah lembar Rekap. Daftar di atas sudah diperbarui; periksa,
              lalu tulis lagi.
            </p>
          </Notice>
        )}
        {state.state === "failed" && (
          <Notice tone="bad" title="Lembar Rekap belum dapat dipakai">
            <FailureText failure={state.failure} />
            <div class="buttons">
              <button
                type="button"
                onClick={() => {
                  setState({ state: "reading" });
                  void read({ state: "shown", undone: false });
                }}
              >
                Coba lagi
              </button>
            </div>
          </Notice>
        )}
      </div>
    </section>
  );
}

interface PlanViewProps {
  readonly plan: RollUpPlan;
  readonly total: number;
  readonly isRunning: boolean;
  readonly onWrite: () => void;
}

function PlanView({ plan, total, isRunning, onWrite }: PlanViewProps): JSX.Element {
  const { added, same, different, nameless } = plan;
  const rest = added.length - MOST_LISTED;
  return (
    <>
      {nameless > 0 && (
        <Notice tone="check" title={`${integerText(nameless)} penilaian tanpa nama instansi`}>
          <p>Isi nama instansinya pada berkas, lalu impor lagi.</p>
        </Notice>
      )}
      {different.length > 0 && (
        <Notice tone="check" title="Sudah ada dengan tingkat yang berbeda">
          <p>{`${different.map(titleOf).join("; ")}. Baris itu tidak ditimpa; hapus dahulu pada lembar Rekap bila ingin diganti.`}</p>
        </Notice>
      )}
      {(added.length === 0 || same.length > 0) && (
        <p>
          {added.length === 0 ? "Tidak ada yang perlu ditambahkan. " : ""}
          {same.length === 0
            ? ""
            : `${integerText(same.length)} instansi sudah ada dan tidak disentuh.`}
        </p>
      )}
      {added.length > 0 && (
        <>
          <Table
            label="Yang akan ditambahkan"
            columns={["Instansi", "Kelompok", { figure: "Tahun" }, "Tahap", { figure: "Terisi" }]}
          >
            <tbody>
              {added.slice(0, MOST_LISTED).map((row, at) => (
                <tr key={at}>
                  <td>{row.agency}</td>
                  <td>{row.group}</td>
                  <td class="figure">{row.year ?? "–"}</td>
                  <td>{row.stage || "–"}</td>
                  <td class="figure">{`${integerText(filled(row))}/${integerText(total)}`}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          {rest > 0 && <p class="quiet">{`dan ${integerText(rest)} instansi lainnya`}</p>}
          <div class="buttons">
            <button
              type="button"
              class="primary"
              aria-disabled={isRunning}
              onClick={isRunning ? undefined : onWrite}
            >
              {isRunning
                ? "Menulis …"
                : `Tulis ${integerText(added.length)} instansi ke lembar Rekap`}
            </button>
          </div>
        </>
      )}
    </>
  );
}

function titleOf({ agency, year, stage }: RollUpRow): string {
  return [agency, year === null ? "" : String(year), stage].filter((part) => part !== "").join(" ");
}

function filled({ levels }: RollUpRow): number {
  return levels.filter((level) => level !== null).length;
}
