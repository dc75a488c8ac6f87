import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { integerText } from "../../figures";
import type { Desk } from "../desk";
import { portalEntries } from "../portal-text";
import { CopyButton } from "./copy-button";

/** *Salin ke portal*: indicator by indicator, exactly the text that is copied. */
export function Portal({ desk }: { readonly desk: Desk }): JSX.Element {
  const entries = portalEntries(desk.board);
  const [at, setAt] = useState(0);
  const current = entries[Math.min(at, entries.length - 1)];
  if (!current) return <p>Belum ada indikator.</p>;
  const { entry, text, missing } = current;
  const incomplete = entries.filter((each) => each.missing.length > 0);
  return (
    <>
      <p>
        {incomplete.length === 0
          ? "Semua indikator lengkap untuk dientri."
          : `${integerText(incomplete.length)} indikator belum lengkap.`}
      </p>
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
                {`${integerText(each.entry.indicator.number)}. ${each.entry.indicator.shortName}${each.missing.length > 0 ? " (belum lengkap)" : ""}`}
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
        </div>
      </div>
      {missing.length > 0 && <p class="check-word">{`! Belum ada: ${missing.join(", ")}.`}</p>}
      <pre class="text">{text}</pre>
      <div class="buttons">
        <CopyButton
          key={entry.indicator.number}
          text={text}
          label={`Salin teks indikator ${integerText(entry.indicator.number)}`}
        />
      </div>
    </>
  );
}
