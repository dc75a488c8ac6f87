import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { DETAIL_COLUMNS } from "../../../contract";
import type { CheckResult, Finding } from "../../../scoring";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { integerText, levelText } from "../../figures";
import { isoDay } from "../../day";
import { findingsOf } from "../../findings";
import { levelFixOf } from "../level-fix";
import { Refresh } from "./refresh";
import { useKeptPlace } from "./use-kept-place";
import { detailId, EVIDENCE_ID, open, type BoardProps } from "./view";

/** How many findings of one check are listed before *Tampilkan semua*. */
const FIRST_FINDINGS = 5;

const TITLE = "checks-title";

/** What the checks found, gravest first; each finding leads to its indicator, and some are mended here. */
export function Checks(props: BoardProps): JSX.Element {
  const { board, session } = props;
  const results = useMemo(() => findingsOf(board, isoDay(new Date())), [board]);
  const list = useRef<HTMLDivElement>(null);
  const keepPlace = useKeptPlace(list, TITLE, results);
  const count = results.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <article class="stack-24">
      <header class="stack-4">
        <div class="section-head">
          <h1 id={TITLE} tabIndex={-1}>
            {count === 0 ? "Tidak ada temuan" : `${integerText(count)} temuan`}
          </h1>
          <Refresh session={session} />
        </div>
        <p class="quiet">
          {count === 0
            ? "Semua pemeriksaan telah dijalankan atas isi lembar terakhir."
            : "Pilih temuan untuk membuka isiannya."}
        </p>
      </header>
      <div class="stack-24" ref={list}>
        {results.map((result) => (
          <Result key={result.check.id} {...props} keepPlace={keepPlace} result={result} />
        ))}
      </div>
    </article>
  );
}

interface FixProps extends BoardProps {
  /** Called with the button that mends something, as it goes away then. */
  readonly keepPlace: (pressed: HTMLElement) => void;
}

function Result({
  result: { check, findings },
  ...props
}: FixProps & { readonly result: CheckResult }): JSX.Element {
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
      {check.id === "missing-indicator" && <AddRows {...props} />}
      <ul class="rows">
        {rows.map((finding, i) => (
          <FindingRow key={keyOf(finding, rows.slice(0, i))} {...props} finding={finding} />
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

/** *Perbaiki* for all missing rows at once. */
function AddRows({ session, keepPlace }: FixProps): JSX.Element {
  return (
    <div class="buttons">
      <button
        type="button"
        onClick={(event) => {
          keepPlace(event.currentTarget);
          void session.setUp();
        }}
      >
        Siapkan lembar
      </button>
      <span class="quiet">Menambahkan baris yang kurang.</span>
    </div>
  );
}

function FindingRow({
  board,
  session,
  keepPlace,
  finding,
}: FixProps & { readonly finding: Finding }): JSX.Element {
  const { number, message } = finding;
  const fix = levelFixOf(board, finding);
  return (
    <li>
      <button
        type="button"
        class="row"
        onClick={() => {
          open(session, number, fieldOf(finding));
        }}
      >
        <span class="row-number">{integerText(number)}</span>
        <span class="row-text">{message}</span>
      </button>
      {fix && (
        <div class="row-fix">
          <button
            type="button"
            aria-label={`Jadikan ${levelText(fix.level, board.instrument)}: ${LEVEL_COLUMN_NAMES[fix.column]} indikator ${integerText(number)}`}
            onClick={(event) => {
              keepPlace(event.currentTarget);
              void session.setLevel(number, fix.level, fix.column);
            }}
          >
            {`Jadikan ${levelText(fix.level, board.instrument)}`}
          </button>
          <span class="quiet">{`pada kolom ${LEVEL_COLUMN_NAMES[fix.column]}`}</span>
        </div>
      )}
    </li>
  );
}

/** Where the guide shows what a finding is about; undefined where that is the indicator as a whole. */
function fieldOf({ fix }: Finding): string | undefined {
  if (fix === "evidence") return EVIDENCE_ID;
  const column = DETAIL_COLUMNS.find((each) => each === fix);
  return column && detailId(column);
}

/** The same indicator may be found twice with the same words, where it has two rows. */
function keyOf({ number, message }: Finding, before: readonly Finding[]): string {
  const same = before.filter((each) => each.number === number && each.message === message).length;
  return `${message} ${integerText(same)}`;
}
