import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Evidence } from "../../../contract";
import { evidenceReuse, type EvidenceReuse as Reuse, type ReuseStrength } from "../../../guidance";
import { findInstrument } from "../../../scoring";
import { integerText } from "../../figures";
import { numbersText } from "../../phrases";
import { reusableEvidence } from "../reusable-evidence";
import type { EntryProps } from "./view";

const STRENGTH_WORDS: Readonly<Record<ReuseStrength, string>> = {
  strong: "kuat",
  partial: "sebagian",
  weak: "lemah",
};

/** *Pakai ulang bukti*: evidence of the instrument before that may serve, copied as drafts on demand. */
export function EvidenceReuse(props: EntryProps): JSX.Element | null {
  const { board, entry, session } = props;
  const { number } = entry.indicator;
  const reuse = evidenceReuse(board.instrument.id, number);
  const other = reuse && findInstrument(reuse.instrument);
  /** undefined: not asked for yet. */
  const [kept, setKept] = useState<readonly Evidence[] | null | undefined>(undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [copied, setCopied] = useState(0);
  if (!reuse || !other || board.panel.evidence === null) return null;
  const read = async (): Promise<void> => {
    const found = await session.readKeptEvidence(reuse.instrument);
    if (found !== undefined) setKept(found);
  };
  const items = reusableEvidence(reuse, kept ?? [], board.panel.evidence, other, number);
  const wanted = items.filter(({ key, isThere }) => !isThere && chosen.has(key));
  const copy = async (): Promise<void> => {
    const added = await session.addEvidence(wanted.map(({ line }) => line));
    if (added === null) return;
    setChosen(new Set());
    setCopied(added);
  };
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && kept === undefined) void read();
      }}
    >
      <summary>{`Pakai ulang bukti ${other.shortName}`}</summary>
      <div class="stack-8">
        <ReuseMap reuse={reuse} name={other.shortName} />
        {kept === null && (
          <p class="quiet">
            {`Spreadsheet ini tidak menyimpan bukti ${other.shortName} dari Ganti instrumen, jadi tidak ada yang dapat disalin.`}
          </p>
        )}
        {kept && items.length === 0 && (
          <p class="quiet">{`Tidak ada bukti ${other.shortName} untuk indikator itu.`}</p>
        )}
        {items.length > 0 && (
          <ul class="documents">
            {items.map(({ key, line, from, isThere }) => (
              <li key={key} class="document">
                <label class="tick-box">
                  <input
                    type="checkbox"
                    checked={isThere || chosen.has(key)}
                    disabled={isThere}
                    onChange={({ currentTarget }) => {
                      const next = new Set(chosen);
                      if (currentTarget.checked) next.add(key);
                      else next.delete(key);
                      setChosen(next);
                    }}
                  />
                  {line.document}
                </label>
                <p class="quiet under-tick">
                  {`indikator ${numbersText(from)}${isThere ? " · sudah ada pada lembar Bukti" : ""}`}
                </p>
              </li>
            ))}
          </ul>
        )}
        {wanted.length > 0 && (
          <div class="buttons">
            <button type="button" onClick={() => void copy()}>
              {`Salin ${integerText(wanted.length)} dokumen sebagai Draf`}
            </button>
          </div>
        )}
        <p role="status">
          {copied > 0 && `${integerText(copied)} dokumen disalin sebagai Draf ke lembar Bukti.`}
        </p>
      </div>
    </details>
  );
}

function ReuseMap({ reuse, name }: { readonly reuse: Reuse; readonly name: string }): JSX.Element {
  const { numbers, strength, remark } = reuse;
  return (
    <p>
      {`Bukti ${name} indikator ${numbersText(numbers)} dapat menjadi dasar: `}
      <b>{STRENGTH_WORDS[strength]}</b>
      {`. ${remark ?? ""} `}
      <span class="quiet">Peta ini tidak resmi, dan tingkatnya tetap dinilai ulang.</span>
    </p>
  );
}
