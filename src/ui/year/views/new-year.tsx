import type { JSX } from "preact";
import { useState } from "preact/hooks";
import {
  halfFilledStages,
  newYear,
  NO_LEVELS,
  SNAPSHOT_STAGES,
  type Snapshot,
  type SnapshotStage,
} from "../../../history";
import { parseNumber } from "../../../reading";
import { instrumentOfYear, type Instrument } from "../../../scoring";
import { COLUMN_WORDS, menuPath, STAGE_WORDS } from "../../../words";
import { Notice } from "../../components/notice";
import { cellText, integerText } from "../../figures";
import { levelsNow } from "../../levels-now";
import { numbersText } from "../../phrases";
import { closingOf } from "../closing";
import type { Desk } from "../desk";
import { momentText } from "../moment";
import { beginYear } from "../next-year";
import { cellsNow } from "../standings";
import { Field } from "./field";

/** The instrument by which a year is assessed, where that is another one than the workbook's. */
function successorOf(
  present: Instrument,
  year: number,
): { readonly year: number; readonly instrument: Instrument } | null {
  const instrument = instrumentOfYear(year);
  return instrument.id === present.id ? null : { year, instrument };
}

/** *Tahun baru*: the result becomes last year's, stages are emptied, the old year stays as a snapshot. */
export function NewYearView({ desk }: { readonly desk: Desk }): JSX.Element {
  const { board, history, busy, perform } = desk;
  const year = parseNumber(board.panel.year) ?? null;
  const closing = closingOf(history, year);
  const begun = closing?.snapshot;
  const filled = SNAPSHOT_STAGES.filter((stage) =>
    [...levelsNow(board, stage).values()].some(({ kind }) => kind === "level"),
  );
  const [wanted, setWanted] = useState<SnapshotStage | null>(null);
  const [isAgreed, setAgreed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const stages = begun
    ? SNAPSHOT_STAGES.filter((stage) => begun.rows.some(({ levels }) => levels[stage] !== null))
    : filled;
  const result = closing?.result ?? wanted ?? stages[stages.length - 1] ?? "final";
  const half = begun
    ? halfFilledStages(board.instrument, begun)
    : halfFilledStages(board.instrument, nowAsRows(desk));
  const left = begun ? newYear(board.instrument, begun, result, cellsNow(board)) : null;
  const successor = year === null ? null : successorOf(board.instrument, year + 1);
  const isReady = year !== null && stages.length > 0 && (half.length === 0 || isAgreed);
  return (
    <section class={isOpen || begun ? "card" : ""} aria-label="Tahun baru">
      <h2>Tahun baru</h2>
      {!isOpen && !begun && (
        <button
          type="button"
          onClick={() => {
            setOpen(true);
          }}
        >
          Siapkan tahun berikutnya …
        </button>
      )}
      {(isOpen || begun) && (
        <>
          {begun && (
            <p class="check-word">{`! Tahun baru sudah dimulai ${momentText(begun.taken)} dan belum selesai. Lanjutkan di bawah; yang sudah tertulis tidak ditulis lagi.`}</p>
          )}
          {successor && (
            <Notice
              tone="check"
              title={`Tahun ${String(successor.year)} dinilai dengan ${successor.instrument.indexName}`}
            >
              <p>{`Pakai menu ${menuPath("changeInstrument")}: penilaian ${board.instrument.indexName} disimpan sebagai tahun selesai, lalu lembar ${successor.instrument.indexName} disusun. Langkah di bawah ini hanya untuk melanjutkan dengan ${board.instrument.indexName}, misalnya karena RPJMD masih memakainya.`}</p>
            </Notice>
          )}
          {year === null && <p>Isi dulu Tahun penilaian pada lembar Mulai.</p>}
          {year !== null && (
            <ol>
              <li>{`Tingkat sekarang disimpan sebagai cuplikan tahun ${String(year)}.`}</li>
              <li>{`${STAGE_WORDS[result]} menjadi ${COLUMN_WORDS.lastYear}, Mandiri menjadi ${COLUMN_WORDS.lastYearSelf}.`}</li>
              <li>
                Mandiri, Verifikasi, Eksternal, Final, dan tanda Sudah dientri dikosongkan. Narasi,
                OPD, bukti, rencana, dan target tetap.
              </li>
              <li>{`Tahun penilaian menjadi ${String(year + 1)}.`}</li>
            </ol>
          )}
          {stages.length > 1 && !closing && (
            <Field label="Hasil akhir tahun ini diambil dari">
              <select
                value={result}
                onChange={({ currentTarget }) => {
                  setWanted(SNAPSHOT_STAGES.find((stage) => stage === currentTarget.value) ?? null);
                }}
              >
                {stages.map((stage) => (
                  <option key={stage} value={stage}>
                    {STAGE_WORDS[stage]}
                  </option>
                ))}
              </select>
            </Field>
          )}
          {stages.length === 0 && <p>Belum ada tingkat yang terisi.</p>}
          {half.length > 0 && (
            <>
              {half.map(({ stage, missing }) => (
                <p key={stage} class="check-word">
                  {`! ${STAGE_WORDS[stage]} baru terisi sebagian; kosong: indikator ${numbersText(missing, { most: 10 })}.`}
                </p>
              ))}
              <label class="tick">
                <input
                  type="checkbox"
                  checked={isAgreed}
                  onChange={({ currentTarget }) => {
                    setAgreed(currentTarget.checked);
                  }}
                />
                Tutup tahun ini meskipun ada tahap yang baru terisi sebagian
              </label>
            </>
          )}
          {left && left.contested.length > 0 && (
            <p class="check-word">{`! Sejak tahun baru dimulai, ${integerText(left.contested.length)} sel diisi orang: ${left.contested
              .slice(0, 5)
              .map(
                ({ number, column, from }) =>
                  `indikator ${integerText(number)} ${COLUMN_WORDS[column]} (${cellText(from)})`,
              )
              .join(", ")}. Sel itu dibiarkan.`}</p>
          )}
          <div class="buttons">
            <button
              type="button"
              class="primary"
              disabled={busy !== null || !isReady}
              onClick={() => {
                if (year !== null) {
                  perform("Memulai tahun baru …", (tell) =>
                    beginYear({ year, result, begun: begun ?? null }, tell),
                  );
                }
              }}
            >
              {begun ? "Lanjutkan tahun baru" : "Mulai tahun baru"}
            </button>
            {!begun && (
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                }}
              >
                Batal
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** The stages as they are now, as far as they are levels. */
function nowAsRows({ board }: Desk): Pick<Snapshot, "rows"> {
  const stages = new Map(SNAPSHOT_STAGES.map((stage) => [stage, levelsNow(board, stage)]));
  return {
    rows: board.instrument.indicators.map(({ number }) => ({
      number,
      domain: null,
      aspect: null,
      levels: {
        ...NO_LEVELS,
        ...Object.fromEntries(
          SNAPSHOT_STAGES.map((stage) => {
            const reading = stages.get(stage)?.get(number);
            return [stage, reading?.kind === "level" ? reading.level : null];
          }),
        ),
      },
    })),
  };
}
