import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { formatNumber } from "../../../format";
import { parseLevel, parseScore } from "../../../reading";
import { levelFromIndex, type ExternalIndex } from "../../../scoring";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { cellText, levelText } from "../../figures";
import { isWriting } from "../state";
import type { EntryProps } from "./view";

/** Where another ministry's index stands behind an indicator: what follows from it, and how sure that is. */
export function ExternalIndexField(props: EntryProps): JSX.Element | null {
  const { board, entry } = props;
  const { externalIndex } = entry.indicator;
  const index = board.instrument.externalIndices?.find(({ id }) => id === externalIndex);
  if (!index) return null;
  return (
    <section class="stack-8" aria-labelledby="external-title">
      <h2 id="external-title">Indeks lain</h2>
      <p>
        {`${index.name} (${index.owner})`}
        <br />
        <span class="quiet">{index.certainty}</span>
      </p>
      {index.converts ? (
        <Conversion {...props} index={index} />
      ) : (
        <p class="quiet">
          Nilai indikator ini tidak mengikuti indeks itu secara hitungan, jadi diisi sendiri di
          atas.
        </p>
      )}
    </section>
  );
}

/** The value by the index's bands, and a button that writes it where nothing stands yet. */
function Conversion({
  board,
  entry,
  state,
  session,
  index,
}: EntryProps & { readonly index: ExternalIndex }): JSX.Element {
  const { instrument } = board;
  const { number } = entry.indicator;
  const [typed, setTyped] = useState("");
  const reading = parseScore(typed);
  const level =
    reading.kind === "value" ? levelFromIndex(instrument.scale, index, reading.value) : undefined;
  const isWrong = typed.trim() !== "" && level === undefined;
  const [low, high] = [index.min, index.max].map((bound) => formatNumber(bound, 2));
  const column = LEVEL_COLUMN_NAMES[state.stage];
  const cell = entry.row?.levels[state.stage] ?? null;
  const held = parseLevel(cell, instrument.scale);
  const isSame = held.kind === "level" && held.level === level;
  return (
    <div class="stack-4">
      <label class="stage">
        {`Hasil ${index.id} (${low ?? ""}–${high ?? ""})`}
        <input
          class="level-field"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? "external-problem" : undefined}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
        />
      </label>
      {isWrong && (
        <p class="remark check" id="external-problem" role="alert">
          <span aria-hidden="true">! </span>
          {`${typed} bukan hasil ${index.id}. Isi dengan angka ${low ?? ""} sampai ${high ?? ""}.`}
        </p>
      )}
      <p role="status">
        {level !== undefined && (
          <>
            {`Nilai menurut rentang ${index.id}: `}
            <b>{levelText(level, instrument)}</b>
          </>
        )}
      </p>
      {level !== undefined && isSame && <p class="quiet">{`${column} sudah berisi nilai ini.`}</p>}
      {level !== undefined && held.kind === "missing" && (
        <div class="buttons">
          <button
            type="button"
            aria-disabled={isWriting(state, number, state.stage)}
            disabled={entry.row === undefined}
            onClick={() => void session.setLevel(number, level)}
          >
            {`Pakai ${levelText(level, instrument)} untuk ${column}`}
          </button>
        </div>
      )}
      {level !== undefined && held.kind !== "missing" && !isSame && (
        <p class="quiet">{`${column} berisi ${cellText(cell)}, jadi tidak ditimpa. Kosongkan dahulu bila ingin memakainya.`}</p>
      )}
    </div>
  );
}
