import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isIntact, restoration, trendOf, type Snapshot } from "../../../history";
import { findInstrument } from "../../../scoring";
import { COLUMN_WORDS, STAGE_WORDS } from "../../../words";
import { Table } from "../../components/table";
import { TrendChart } from "../../components/trend-chart";
import { cellText, integerText, scoreText } from "../../figures";
import { cellChanges, writeCells, type Desk } from "../desk";
import { readExpectedRange } from "../expected-range";
import { keepSnapshot, removeKept } from "../kept-snapshot";
import { momentText } from "../moment";
import { cellsNow } from "../standings";
import { ComparisonView } from "./comparison";
import { Field } from "./field";
import { NewYearView } from "./new-year";

/** *Riwayat*: snapshots, what changed between them, restoring one, and the next year. */
export function HistoryView({ desk }: { readonly desk: Desk }): JSX.Element {
  const { board, history } = desk;
  const [restored, setRestored] = useState<string | null>(null);
  const snapshot = history.snapshots.find(({ taken }) => taken === restored);
  const points = trendOf(board.instrument, history.snapshots.filter(isIntact));
  return (
    <>
      <SaveForm desk={desk} />
      <section>
        <h2>Cuplikan tersimpan</h2>
        {history.snapshots.length === 0 ? (
          <p class="quiet">
            Belum ada cuplikan. Simpan satu sebelum rapat, sebelum tahap berganti, dan pada akhir
            tahun.
          </p>
        ) : (
          <SnapshotTable desk={desk} onRestore={setRestored} />
        )}
      </section>
      {snapshot && (
        <Restore
          key={snapshot.taken}
          desk={desk}
          snapshot={snapshot}
          onClose={() => {
            setRestored(null);
          }}
        />
      )}
      <ComparisonView desk={desk} />
      {points.length > 0 && <TrendChart points={points} instrument={board.instrument} />}
      <NewYearView desk={desk} />
    </>
  );
}

function SaveForm({ desk }: { readonly desk: Desk }): JSX.Element {
  const [note, setNote] = useState("");
  const [by, setBy] = useState("");
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        desk.perform("Menyimpan cuplikan …", async () => {
          const done = await keepSnapshot(by, note, await readExpectedRange(desk));
          setNote("");
          return done;
        });
      }}
    >
      <Field label="Keterangan (boleh kosong)">
        <input
          value={note}
          maxLength={300}
          placeholder="Misalnya: sebelum rakor Mei"
          onInput={({ currentTarget }) => {
            setNote(currentTarget.value);
          }}
        />
      </Field>
      <Field label="Oleh (boleh kosong)">
        <input
          value={by}
          maxLength={100}
          onInput={({ currentTarget }) => {
            setBy(currentTarget.value);
          }}
        />
      </Field>
      <button type="submit" class="primary" disabled={desk.busy !== null}>
        Simpan cuplikan
      </button>
    </form>
  );
}

function SnapshotTable({
  desk,
  onRestore,
}: {
  readonly desk: Desk;
  readonly onRestore: (taken: string) => void;
}): JSX.Element {
  const { board, history, busy, perform } = desk;
  /** A snapshot cannot be brought back, so removing it takes a second click. */
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <Table
      label="Daftar cuplikan"
      columns={[
        "Waktu",
        "Tahun",
        "Tahap",
        { figure: "Indeks" },
        "Predikat",
        "Keterangan",
        <span class="hidden">Tindakan</span>,
      ]}
    >
      <tbody>
        {history.snapshots.map((snapshot) => {
          const { taken, fingerprint, year, stage, index, predicate, note, by, instrument } =
            snapshot;
          const isOther = instrument !== board.instrument.id;
          return (
            <tr key={taken}>
              <th scope="row">
                {momentText(taken)}
                {!isIntact(snapshot) && (
                  <p class="check-word">! Isinya sudah berubah sejak disimpan</p>
                )}
                {isOther && (
                  <p class="quiet">
                    {`Cuplikan ${findInstrument(instrument)?.indexName ?? instrument}: hanya dapat dibaca, karena lembar ini menilai ${board.instrument.indexName}.`}
                  </p>
                )}
              </th>
              <td>{String(year)}</td>
              <td>{stage === null ? "–" : STAGE_WORDS[stage]}</td>
              <td class="figure">{index === null ? "–" : scoreText(index)}</td>
              <td>{predicate === "" ? "–" : predicate}</td>
              <td>{[note, by].filter((text) => text !== "").join(" · ")}</td>
              <td>
                <div class="buttons">
                  <button
                    type="button"
                    class="link"
                    disabled={busy !== null || isOther}
                    aria-label={`Kembalikan cuplikan ${momentText(taken)}`}
                    onClick={() => {
                      onRestore(taken);
                    }}
                  >
                    Kembalikan
                  </button>
                  <button
                    type="button"
                    class="link"
                    disabled={busy !== null}
                    aria-label={`${removing === taken ? "Ya, hapus" : "Hapus"} cuplikan ${momentText(taken)}`}
                    onClick={() => {
                      if (removing !== taken) {
                        setRemoving(taken);
                        return;
                      }
                      perform("Menghapus cuplikan …", async () => {
                        await removeKept({ taken, fingerprint });
                        return { text: `Cuplikan ${momentText(taken)} dihapus.` };
                      });
                    }}
                  >
                    {removing === taken ? "Ya, hapus" : "Hapus"}
                  </button>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function Restore({
  desk,
  snapshot,
  onClose,
}: {
  readonly desk: Desk;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}): JSX.Element {
  const { board, busy, perform } = desk;
  const changes = restoration(board.instrument, snapshot, cellsNow(board));
  const keyOf = ({ number, column }: (typeof changes)[number]): string =>
    `${String(number)} ${column}`;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = changes.filter((change) => !left.has(keyOf(change)));
  const title = `Kembalikan cuplikan ${momentText(snapshot.taken)}`;
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {!isIntact(snapshot) && (
        <p class="check-word">
          ! Isi cuplikan ini sudah berubah sejak disimpan. Periksa setiap baris di bawah.
        </p>
      )}
      {changes.length === 0 ? (
        <p>Isi lembar Penilaian sama dengan cuplikan ini; tidak ada yang perlu dikembalikan.</p>
      ) : (
        <>
          <p>
            Yang dicentang ditulis ke lembar Penilaian. Keadaan sekarang disimpan dulu sebagai
            cuplikan.
          </p>
          <ul class="ticks">
            {changes.map((change) => {
              const { number, column, from, to } = change;
              const key = keyOf(change);
              return (
                <li key={key}>
                  <label>
                    <input
                      type="checkbox"
                      checked={!left.has(key)}
                      onChange={({ currentTarget }) => {
                        const next = new Set(left);
                        if (currentTarget.checked) next.delete(key);
                        else next.add(key);
                        setLeft(next);
                      }}
                    />
                    {`Indikator ${integerText(number)}, ${COLUMN_WORDS[column]}: ${cellText(from) || "kosong"} → ${cellText(to) || "kosong"}`}
                  </label>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <div class="buttons">
        {changes.length > 0 && (
          <button
            type="button"
            class="primary"
            disabled={busy !== null || chosen.length === 0}
            onClick={() => {
              perform("Mengembalikan …", async (tell) => {
                tell("Menyimpan keadaan sekarang …");
                await keepSnapshot("", `Sebelum mengembalikan ${momentText(snapshot.taken)}`);
                tell("Mengembalikan …");
                const done = await writeCells(
                  cellChanges(chosen),
                  (count) =>
                    `${count} sel dikembalikan dari cuplikan ${momentText(snapshot.taken)}.`,
                );
                onClose();
                return done;
              });
            }}
          >
            {`Kembalikan ${integerText(chosen.length)} sel`}
          </button>
        )}
        <button type="button" onClick={onClose}>
          Tutup
        </button>
      </div>
    </section>
  );
}
