import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { CheckResult } from "../../../scoring";
import { integerText } from "../figures";
import { findingsOf, isoDay } from "../findings";
import type { Session } from "../session";
import { open, type BoardProps } from "./view";

/** How many findings of one check are listed before *Tampilkan semua*. */
const FIRST_FINDINGS = 5;

/** What the checks found, gravest first; each finding leads to its indicator. */
export function Checks({ board, session }: BoardProps): JSX.Element {
  const results = useMemo(() => findingsOf(board, isoDay(new Date())), [board]);
  const count = results.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <article class="stack-24">
      <header class="stack-4">
        <h1>{count === 0 ? "Tidak ada temuan" : `${integerText(count)} temuan`}</h1>
        <p class="quiet">
          {count === 0
            ? "Semua pemeriksaan telah dijalankan atas isi lembar terakhir."
            : "Klik temuan untuk membuka indikatornya."}
        </p>
      </header>
      {results.map((result) => (
        <Result key={result.check.id} result={result} session={session} />
      ))}
    </article>
  );
}

function Result({
  result: { check, findings },
  session,
}: {
  readonly result: CheckResult;
  readonly session: Session;
}): JSX.Element {
  const [isAll, setIsAll] = useState(false);
  const rows = isAll ? findings : findings.slice(0, FIRST_FINDINGS);
  return (
    <section class="stack-8">
      <h2>{`${check.title} (${integerText(findings.length)})`}</h2>
      {check.severity === "error" ? (
        <span class="chip bad">
          <span class="shape" aria-hidden="true">
            ▼
          </span>
          Harus diperbaiki
        </span>
      ) : (
        <span class="chip check">
          <span class="shape" aria-hidden="true">
            !
          </span>
          Perlu dilihat
        </span>
      )}
      <p class="quiet">{check.explanation}</p>
      <ul class="rows">
        {rows.map(({ number, message }) => (
          <li key={message}>
            <button
              type="button"
              class="row"
              onClick={() => {
                open(session, number);
              }}
            >
              <span class="row-number">{integerText(number)}</span>
              <span class="row-text">{message}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length < findings.length && (
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              setIsAll(true);
            }}
          >
            {`Tampilkan semua (${integerText(findings.length)})`}
          </button>
        </div>
      )}
    </section>
  );
}
