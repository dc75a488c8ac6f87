import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FollowUp, FollowUpCells, FollowUpChange } from "../../../contract";
import { parseNumber } from "../../../reading";
import {
  COLUMN_WORDS,
  FOLLOW_UP_SOURCE_WORDS,
  STEP_WORDS,
  type FollowUpSource,
  type StepStatus,
} from "../../../words";
import { Table } from "../../components/table";
import { dayIn, dayText, hasPassed } from "../../day";
import { integerText } from "../../figures";
import { followUpAge } from "../../follow-up-age";
import { call } from "../../server";
import { Undone, type Desk, type Done } from "../desk";
import { LONGEST_RECOMMENDATION, LONGEST_TEXT, suggestedFollowUp } from "../follow-up-suggestion";
import { Field } from "./field";

const STATUSES = Object.keys(STEP_WORDS) as StepStatus[];
const SOURCES = Object.keys(FOLLOW_UP_SOURCE_WORDS) as FollowUpSource[];

/** *Tindak lanjut*: what was recommended, who sees to it, and how old it is. */
export function FollowUps({ desk }: { readonly desk: Desk }): JSX.Element {
  const { history, board, today, busy, perform } = desk;
  const year = parseNumber(board.panel.year) ?? null;
  const open = history.followUps.filter(({ status }) => status !== "done");
  const [edited, setEdited] = useState<FollowUp | null>(null);
  return (
    <>
      <AddForm desk={desk} />
      {edited && (
        <EditForm
          key={`${String(edited.number)} ${edited.recommendation}`}
          desk={desk}
          line={edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
      <section>
        <h2>{`Belum selesai: ${integerText(open.length)} dari ${integerText(history.followUps.length)}`}</h2>
        {history.followUps.length > 0 && (
          <Table
            label="Daftar tindak lanjut"
            columns={[
              "Indikator",
              "Rekomendasi",
              "Status",
              "OPD dan PIC",
              "Tenggat",
              "Bukti",
              "Sumber",
              "Umur",
            ]}
          >
            <tbody>
              {history.followUps.map((line) => (
                <tr key={`${String(line.number)} ${line.recommendation}`}>
                  <td class="figure">{integerText(line.number)}</td>
                  <th scope="row">
                    {line.recommendation}
                    <p>
                      <button
                        type="button"
                        class="link"
                        disabled={busy !== null}
                        aria-label={`Ubah tindak lanjut indikator ${integerText(line.number)}: ${line.recommendation}`}
                        onClick={() => {
                          setEdited(line);
                        }}
                      >
                        Ubah
                      </button>
                    </p>
                  </th>
                  <td>
                    <select
                      aria-label={`Status tindak lanjut indikator ${integerText(line.number)}`}
                      value={line.status ?? ""}
                      disabled={busy !== null}
                      onChange={({ currentTarget }) => {
                        const status = STATUSES.find((each) => each === currentTarget.value);
                        if (!status) return;
                        perform("Menyimpan status …", () =>
                          change(line, { ...cellsOf(line), status }, STEP_WORDS[status]),
                        );
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
                  <td>{[line.opd, line.pic].filter((text) => text !== "").join(" · ")}</td>
                  <td>
                    {dayText(line.due)}
                    {line.status !== "done" && hasPassed(line.due, today) && (
                      <p class="check-word">! lewat tenggat</p>
                    )}
                  </td>
                  <td class="address">{line.evidence}</td>
                  <td>{line.source === null ? "?" : FOLLOW_UP_SOURCE_WORDS[line.source]}</td>
                  <td>{followUpAge(line, year)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </>
  );
}

function AddForm({ desk }: { readonly desk: Desk }): JSX.Element {
  const { board, busy, perform } = desk;
  const [number, setNumber] = useState(board.instrument.indicators[0]?.number ?? 1);
  const [source, setSource] = useState<FollowUpSource>("assessor");
  const [typed, setTyped] = useState<string | null>(null);
  const [due, setDue] = useState("");
  const suggested = suggestedFollowUp(board, number, source);
  const recommendation = typed ?? suggested.recommendation;
  /** What people typed stays, a field that they emptied is filled again. */
  const suggestAgain = (): void => {
    if (typed?.trim() === "") setTyped(null);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        perform("Mencatat tindak lanjut …", async () => {
          const done = await add(number, {
            ...suggested,
            recommendation: recommendation.trim(),
            due: due === "" ? suggested.due : due,
          });
          setTyped(null);
          setDue("");
          return done;
        });
      }}
    >
      <Field label="Indikator">
        <select
          value={String(number)}
          onChange={({ currentTarget }) => {
            setNumber(Number(currentTarget.value));
            suggestAgain();
          }}
        >
          {board.instrument.indicators.map((indicator) => (
            <option key={indicator.number} value={String(indicator.number)}>
              {`${integerText(indicator.number)}. ${indicator.shortName}`}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Sumber">
        <select
          value={source}
          onChange={({ currentTarget }) => {
            setSource(SOURCES.find((each) => each === currentTarget.value) ?? "assessor");
            suggestAgain();
          }}
        >
          {SOURCES.map((each) => (
            <option key={each} value={each}>
              {FOLLOW_UP_SOURCE_WORDS[each]}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Rekomendasi">
        <input
          required
          maxLength={LONGEST_RECOMMENDATION}
          value={recommendation}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
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

interface EditFormProps {
  readonly desk: Desk;
  readonly line: FollowUp;
  readonly onClose: () => void;
}

const LONG_FIELDS = [
  { key: "evidence", label: "Bukti (nama dokumen atau tautan)" },
  { key: "note", label: "Catatan" },
] as const;

/** Everything of a line but its status, which stands in the list. */
function EditForm({ desk, line, onClose }: EditFormProps): JSX.Element {
  const { busy, perform } = desk;
  const number = integerText(line.number);
  const [cells, setCells] = useState<FollowUpCells>(() => cellsOf(line));
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const set = (part: Partial<FollowUpCells>): void => {
    setCells({ ...cells, ...part });
  };
  const day = dayIn(cells.due);
  return (
    <form
      class="card form column"
      aria-label={`Ubah tindak lanjut indikator ${number}`}
      onSubmit={(event) => {
        event.preventDefault();
        perform("Menyimpan tindak lanjut …", async () => {
          const done = await change(line, tidied(cells), "disimpan");
          onClose();
          return done;
        });
      }}
    >
      <h2>{`Ubah tindak lanjut indikator ${number}`}</h2>
      <Field label="Rekomendasi">
        <textarea
          ref={first}
          required
          rows={2}
          maxLength={LONGEST_RECOMMENDATION}
          value={cells.recommendation}
          onInput={({ currentTarget }) => {
            set({ recommendation: currentTarget.value });
          }}
        />
      </Field>
      <div class="form">
        {(["opd", "pic"] as const).map((key) => (
          <Field key={key} label={COLUMN_WORDS[key]}>
            <input
              maxLength={LONGEST_TEXT}
              value={cells[key]}
              onInput={({ currentTarget }) => {
                set({ [key]: currentTarget.value });
              }}
            />
          </Field>
        ))}
        <Field
          label={
            day === null && cells.due !== null
              ? `Tenggat (tertulis "${dayText(cells.due)}")`
              : "Tenggat"
          }
        >
          <input
            type="date"
            value={day ?? ""}
            onInput={({ currentTarget }) => {
              set({ due: currentTarget.value === "" ? null : currentTarget.value });
            }}
          />
        </Field>
      </div>
      {LONG_FIELDS.map(({ key, label }) => (
        <Field key={key} label={label}>
          <textarea
            rows={2}
            maxLength={LONGEST_RECOMMENDATION}
            value={cells[key]}
            onInput={({ currentTarget }) => {
              set({ [key]: currentTarget.value });
            }}
          />
        </Field>
      ))}
      <div class="buttons">
        <button
          type="submit"
          class="primary"
          disabled={busy !== null || cells.recommendation.trim() === ""}
        >
          Simpan
        </button>
        <button type="button" onClick={onClose}>
          Batal
        </button>
        <button
          type="button"
          disabled={busy !== null}
          onClick={() => {
            perform("Menghapus tindak lanjut …", async () => {
              const done = await remove(line);
              onClose();
              return done;
            });
          }}
        >
          Hapus
        </button>
      </div>
    </form>
  );
}

function cellsOf(line: FollowUp): FollowUpCells {
  const { recommendation, source, since, opd, pic, due, status, evidence, note } = line;
  return { recommendation, source, since, opd, pic, due, status, evidence, note };
}

function tidied(cells: FollowUpCells): FollowUpCells {
  const { recommendation, opd, pic, evidence, note } = cells;
  return {
    ...cells,
    recommendation: recommendation.trim(),
    opd: opd.trim(),
    pic: pic.trim(),
    evidence: evidence.trim(),
    note: note.trim(),
  };
}

async function add(number: number, wanted: FollowUpCells): Promise<Done> {
  await set({ number, wanted, seen: null });
  return {
    text: `Tindak lanjut indikator ${integerText(number)} dicatat pada lembar Tindak Lanjut.`,
    undo: async () => {
      await set({ number, wanted: null, seen: wanted });
      return { text: `Tindak lanjut indikator ${integerText(number)} dihapus lagi.` };
    },
  };
}

async function change(line: FollowUp, wanted: FollowUpCells, word: string): Promise<Done> {
  const { number } = line;
  const seen = cellsOf(line);
  await set({ number, wanted, seen });
  return {
    text: `Tindak lanjut indikator ${integerText(number)}: ${word}.`,
    ...(canStandAgain(seen) && {
      undo: async () => {
        await set({ number, wanted: seen, seen: wanted });
        return { text: `Tindak lanjut indikator ${integerText(number)} dikembalikan.` };
      },
    }),
  };
}

async function remove(line: FollowUp): Promise<Done> {
  const { number } = line;
  const seen = cellsOf(line);
  await set({ number, wanted: null, seen });
  return {
    text: `Tindak lanjut indikator ${integerText(number)} dihapus.`,
    ...(canStandAgain(seen) && {
      undo: async () => {
        await set({ number, wanted: seen, seen: null });
        return { text: `Tindak lanjut indikator ${integerText(number)} ada lagi.` };
      },
    }),
  };
}

/** Whether a page may write what stood there: words that are none, and texts for days, only people type. */
function canStandAgain({ source, status, due }: FollowUpCells): boolean {
  return source !== null && status !== null && (due === null || dayIn(due) === due);
}

async function set(change: FollowUpChange): Promise<void> {
  const { outcome } = await call("setFollowUp", change);
  if (outcome === "conflict") {
    throw new Undone("Tindak lanjut itu sudah diubah orang lain. Daftarnya dibaca ulang.");
  }
}
