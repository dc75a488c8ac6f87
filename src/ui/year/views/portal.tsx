import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { COLUMN_WORDS, YES } from "../../../words";
import { integerText } from "../../figures";
import { writeCells, type Desk } from "../desk";
import { portalEntries, type PortalEntry } from "../portal-text";
import { CopyButton } from "./copy-button";

/** *Salin ke portal*: indicator by indicator, exactly the text that is copied, and whether it was entered. */
export function Portal({ desk }: { readonly desk: Desk }): JSX.Element {
  const entries = portalEntries(desk.board);
  const [at, setAt] = useState(0);
  const current = entries[Math.min(at, entries.length - 1)];
  if (!current) return <p>Belum ada indikator.</p>;
  const { entry, text, fields, missing } = current;
  const { number } = entry.indicator;
  const next = nextOpen(entries, at);
  return (
    <>
      <p>{standingText(entries)}</p>
      <div class="form">
        <label class="field">
          <span>Indikator</span>
          <select
            value={String(at)}
            onChange={({ currentTarget }) => {
              setAt(Number(currentTarget.value));
            }}
          >
            {entries.map((each, place) => (
              <option key={place} value={String(place)}>
                {optionText(each)}
              </option>
            ))}
          </select>
        </label>
        <div class="buttons">
          <button
            type="button"
            disabled={at === 0}
            onClick={() => {
              setAt(at - 1);
            }}
          >
            ‹ Sebelumnya
          </button>
          <button
            type="button"
            disabled={at >= entries.length - 1}
            onClick={() => {
              setAt(at + 1);
            }}
          >
            Berikutnya ›
          </button>
          <button
            type="button"
            disabled={next === null}
            onClick={() => {
              if (next !== null) setAt(next);
            }}
          >
            Belum dientri ›
          </button>
        </div>
      </div>
      {missing.length > 0 && <p class="check-word">{`! Belum ada: ${missing.join("; ")}.`}</p>}
      <pre class="text">{text}</pre>
      <div class="buttons">
        <CopyButton
          key={number}
          text={text}
          label={`Salin teks indikator ${integerText(number)}`}
        />
      </div>
      <EnteredTick desk={desk} current={current} />
      <details key={`fields ${String(number)}`}>
        <summary>Salin per isian</summary>
        <dl class="fields">
          {fields.map((field) => (
            <div key={field.name}>
              <dt>{field.name}</dt>
              <dd>
                <pre class="text">{field.text}</pre>
                <CopyButton text={field.text} label={`Salin ${field.name.toLowerCase()}`} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** The tick stands in the sheet, where colleagues see it. */
function EnteredTick({
  desk: { busy, perform },
  current: { entry, isEntered },
}: {
  readonly desk: Desk;
  readonly current: PortalEntry;
}): JSX.Element {
  const { row, indicator } = entry;
  const number = integerText(indicator.number);
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isEntered}
        disabled={busy !== null || !row}
        onChange={({ currentTarget }) => {
          if (!row) return;
          const value = currentTarget.checked ? YES : null;
          const done = value === null ? "ditandai belum dientri" : "ditandai sudah dientri";
          perform("Menyimpan tanda …", () =>
            writeCells(
              [
                {
                  number: indicator.number,
                  column: "entered",
                  value,
                  seen: row.ticks.entered,
                },
              ],
              () => `Indikator ${number} ${done}.`,
            ),
          );
        }}
      />
      {`Indikator ${number} sudah dientri (kolom ${COLUMN_WORDS.entered} lembar Penilaian)`}
    </label>
  );
}

function standingText(entries: readonly PortalEntry[]): string {
  const entered = entries.filter(({ isEntered }) => isEntered).length;
  const incomplete = entries.filter(({ missing }) => missing.length > 0).length;
  return `Sudah dientri: ${integerText(entered)} dari ${integerText(entries.length)}. ${
    incomplete === 0
      ? "Semua indikator lengkap untuk dientri."
      : `${integerText(incomplete)} indikator belum lengkap.`
  }`;
}

function optionText({ entry: { indicator }, missing, isEntered }: PortalEntry): string {
  const name = `${integerText(indicator.number)}. ${indicator.shortName}`;
  return `${isEntered ? "✓ " : ""}${name}${missing.length > 0 ? " (belum lengkap)" : ""}`;
}

/** The next indicator that nobody has entered, from the shown one on and then from the first. */
function nextOpen(entries: readonly PortalEntry[], at: number): number | null {
  const places = entries.map((_each, place) => (at + 1 + place) % entries.length);
  return places.find((place) => place !== at && entries[place]?.isEntered === false) ?? null;
}
