import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FollowUp, FollowUpChange } from "../../../contract";
import { parseNumber } from "../../../reading";
import { FOLLOW_UP_SOURCE_WORDS, STEP_WORDS, type StepStatus } from "../../../words";
import { entryOf } from "../../board";
import { dayIn, dayText, hasPassed } from "../../day";
import { cellText, integerText } from "../../figures";
import { call } from "../../server";
import { Undone, type Desk, type Done } from "../desk";
import { Field } from "./field";

const STATUSES = Object.keys(STEP_WORDS) as StepStatus[];

/** *Tindak lanjut*: what was recommended, who sees to it, and how old it is. */
export function FollowUps({ desk }: { readonly desk: Desk }): JSX.Element {
  const { history, board, today, busy, perform } = desk;
  const year = parseNumber(board.panel.year) ?? null;
  const open = history.followUps.filter(({ status }) => status !== "done");
  return (
    <>
      <AddForm desk={desk} />
      <section>
        <h2>{`Belum selesai: ${integerText(open.length)} dari ${integerText(history.followUps.length)}`}</h2>
        {history.followUps.length > 0 && (
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Indikator</th>
                  <th scope="col">Rekomendasi</th>
                  <th scope="col">Sumber</th>
                  <th scope="col">OPD dan PIC</th>
                  <th scope="col">Tenggat</th>
                  <th scope="col">Umur</th>
                  <th scope="col">Status</th>
                </tr>
              </thead>
              <tbody>
                {history.followUps.map((line) => (
                  <tr key={`${String(line.number)} ${line.recommendation}`}>
                    <td class="figure">{integerText(line.number)}</td>
                    <th scope="row">{line.recommendation}</th>
                    <td>{line.source === null ? "?" : FOLLOW_UP_SOURCE_WORDS[line.source]}</td>
                    <td>{[line.opd, line.pic].filter((text) => text !== "").join(" · ")}</td>
                    <td>
                      {dayText(line.due)}
                      {line.status !== "done" && hasPassed(line.due, today) && (
                        <p class="check-word">! lewat tenggat</p>
                      )}
                    </td>
                    <td>{ageText(line, year)}</td>
                    <td>
                      <select
                        aria-label={`Status tindak lanjut indikator ${integerText(line.number)}`}
                        value={line.status ?? ""}
                        disabled={busy !== null || line.status === null}
                        onChange={({ currentTarget }) => {
                          const wanted = STATUSES.find((each) => each === currentTarget.value);
                          if (wanted) perform("Menyimpan status …", () => mark(line, wanted));
                        }}
                      >
                        {line.status === null && <option value="">?</option>}
                        {STATUSES.map((status) => (
                          <option key={status} value={status}>
                            {STEP_WORDS[status]}
                          </option>
                        ))}
                      </select>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}

/** How long it has been waiting, in years of assessment. */
function ageText({ since }: FollowUp, year: number | null): string {
  if (since === null || year === null) return "–";
  return since >= year
    ? `baru (${String(since)})`
    : `${integerText(year - since)} tahun (${String(since)})`;
}

function AddForm({ desk }: { readonly desk: Desk }): JSX.Element {
  const { board, busy, perform } = desk;
  const [number, setNumber] = useState(board.instrument.indicators[0]?.number ?? 1);
  const [recommendation, setRecommendation] = useState("");
  const [due, setDue] = useState("");
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        perform("Mencatat tindak lanjut …", async () => {
          const row = entryOf(board, number)?.row;
          const done = await add({
            number,
            recommendation: recommendation.trim(),
            source: "assessor",
            since: parseNumber(board.panel.year) ?? null,
            opd: row ? cellText(row.details.opd).trim().slice(0, 500) : "",
            pic: row ? cellText(row.details.pic).trim().slice(0, 500) : "",
            due: due === "" ? null : due,
            status: "open",
            seen: null,
          });
          setRecommendation("");
          return done;
        });
      }}
    >
      <Field label="Indikator">
        <select
          value={String(number)}
          onChange={({ currentTarget }) => {
            setNumber(Number(currentTarget.value));
          }}
        >
          {board.instrument.indicators.map((indicator) => (
            <option key={indicator.number} value={String(indicator.number)}>
              {`${integerText(indicator.number)}. ${indicator.shortName}`}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Rekomendasi">
        <input
          required
          maxLength={2000}
          value={recommendation}
          onInput={({ currentTarget }) => {
            setRecommendation(currentTarget.value);
          }}
        />
      </Field>
      <Field label="Tenggat (boleh kosong)">
        <input
          type="date"
          value={due}
          onInput={({ currentTarget }) => {
            setDue(currentTarget.value);
          }}
        />
      </Field>
      <button
        type="submit"
        class="primary"
        disabled={busy !== null || recommendation.trim() === ""}
      >
        Catat tindak lanjut
      </button>
    </form>
  );
}

async function add(change: FollowUpChange): Promise<Done> {
  await set(change);
  const { number } = change;
  return {
    text: `Tindak lanjut indikator ${integerText(number)} dicatat pada lembar Tindak Lanjut.`,
    undo: async () => {
      await set({ ...change, status: null, seen: change.status });
      return { text: `Tindak lanjut indikator ${integerText(number)} dihapus lagi.` };
    },
  };
}

async function mark(line: FollowUp, status: StepStatus): Promise<Done> {
  const change: FollowUpChange = {
    number: line.number,
    recommendation: line.recommendation,
    source: line.source ?? "assessor",
    since: line.since,
    opd: line.opd.slice(0, 500),
    pic: line.pic.slice(0, 500),
    due: dayIn(line.due),
    status,
    seen: line.status,
  };
  await set(change);
  return {
    text: `Tindak lanjut indikator ${integerText(line.number)}: ${STEP_WORDS[status]}.`,
    undo: async () => {
      await set({ ...change, status: line.status, seen: status });
      return { text: "Status dikembalikan." };
    },
  };
}

async function set(change: FollowUpChange): Promise<void> {
  const { outcome } = await call("setFollowUp", change);
  if (outcome === "conflict") {
    throw new Undone("Tindak lanjut itu sudah diubah orang lain. Daftarnya dibaca ulang.");
  }
}
