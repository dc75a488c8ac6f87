import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CheckedColumn, CheckResult, Finding, Severity } from "../../../checks";
import { DETAIL_COLUMNS } from "../../../contract";
import { STATUS_WORDS } from "../../../words";
import type { Board } from "../../board";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { isoDay } from "../../day";
import { integerText, levelText } from "../../figures";
import { findingsOf } from "../../findings";
import { entriesOf } from "../../offices";
import { checkWords, type FindingWords } from "../finding-words";
import { TITLE_ID } from "./kept-focus";
import { OfficeNote } from "./office-note";
import { Refresh } from "./refresh";
import { SheetNotices } from "./sheet-notices";
import { ShowAll } from "./show-all";
import { useKeptPlace } from "./use-kept-place";
import { detailId, EVIDENCE_ID, open, type BoardProps } from "./view";

/** How many findings of one check are listed before *Tampilkan semua*. */
const FIRST_FINDINGS = 5;

/** What the checks found; they look at every document, so an abridged panel is read whole first. */
export function Checks(props: BoardProps): JSX.Element {
  return props.board.panel.abridged === null ? <Findings {...props} /> : <Unread {...props} />;
}

function Unread({ session }: BoardProps): JSX.Element {
  useEffect(() => {
    void session.needEverything();
  }, []);
  return (
    <article class="stack-4" aria-busy="true">
      <h1 id={TITLE_ID} tabIndex={-1}>
        Periksa
      </h1>
      <p class="quiet">Membaca semua dokumen …</p>
    </article>
  );
}

/** Gravest first; each finding leads to its indicator, and some are mended here. */
function Findings(props: BoardProps): JSX.Element {
  const { board, session, state } = props;
  const results = useMemo(
    () => ofOffice(board, state.office, findingsOf(board, isoDay(new Date()))),
    [board, state.office],
  );
  const list = useRef<HTMLDivElement>(null);
  const keepPlace = useKeptPlace(list, TITLE_ID, results);
  const count = results.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <article class="stack-24">
      <header class="stack-4">
        <div class="section-head">
          <h1 id={TITLE_ID} tabIndex={-1}>
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
      <OfficeNote {...props} />
      <SheetNotices board={board} />
      <div class="stack-24" ref={list}>
        {results.map((result) => (
          <Result key={result.check.id} {...props} keepPlace={keepPlace} result={result} />
        ))}
      </div>
    </article>
  );
}

/** Of an office only what is about its indicators; what belongs to none concerns everybody. */
function ofOffice(
  board: Board,
  office: string | null,
  results: readonly CheckResult[],
): CheckResult[] {
  const own = new Set(entriesOf(board, office).map(({ indicator }) => indicator.number));
  return results
    .map(({ check, findings }) => ({
      check,
      findings: findings.filter(({ number }) => number === null || own.has(number)),
    }))
    .filter(({ findings }) => findings.length > 0);
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
  const nextId = `${check.id}-next`;
  const isMendedBySetUp = findings.some(({ mend }) => mend?.kind === "setUp");
  const rows = isAll ? findings : findings.slice(0, FIRST_FINDINGS);
  const words = checkWords(props.board, { check, findings });
  return (
    <section class="stack-8">
      <h2>{`${check.title} (${integerText(findings.length)})`}</h2>
      <Gravity severity={check.severity} />
      <p class="quiet">{[check.explanation, words.advice].filter(Boolean).join(" ")}</p>
      {isMendedBySetUp && <AddRows {...props} />}
      <ul class="rows">
        {rows.map((finding, i) => (
          <FindingRow
            key={keyOf(finding, rows.slice(0, i))}
            {...props}
            finding={finding}
            words={words.rows[i]}
            id={i === FIRST_FINDINGS ? nextId : undefined}
          />
        ))}
      </ul>
      {rows.length < findings.length && (
        <ShowAll
          count={findings.length}
          next={nextId}
          onShow={() => {
            setIsAll(true);
          }}
        />
      )}
    </section>
  );
}

function Gravity({ severity }: { readonly severity: Severity }): JSX.Element {
  const { tone, shape, word } = GRAVITIES[severity];
  return (
    <span class={`chip ${tone}`}>
      <span class="shape" aria-hidden="true">
        {shape}
      </span>
      {word}
    </span>
  );
}

const GRAVITIES = {
  error: { tone: "bad", shape: "✕", word: "Harus diperbaiki" },
  warning: { tone: "check", shape: "!", word: "Perlu dilihat" },
  unfilled: { tone: "plain", shape: "○", word: STATUS_WORDS.empty },
} as const satisfies Record<Severity, object>;

/** *Siapkan lembar*, which adds all missing rows at once. */
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
  words,
  id,
}: FixProps & {
  readonly finding: Finding;
  readonly words: FindingWords | undefined;
  readonly id: string | undefined;
}): JSX.Element {
  const { number, column, cell, mend } = finding;
  const show = (): void => {
    if (number !== null) {
      open(session, number, {
        field: fieldOf(column),
        ...(column !== null && column !== "evidence" && { column }),
      });
    }
    if (cell) void session.goToCell(cell);
  };
  return (
    <li>
      {number === null && !cell ? (
        <div class="row" id={id}>
          <FindingText number="" words={words} />
        </div>
      ) : (
        <button type="button" class="row" id={id} onClick={show}>
          <FindingText number={number === null ? "" : integerText(number)} words={words} />
        </button>
      )}
      {number !== null && mend?.kind === "level" && (
        <div class="row-fix">
          <button
            type="button"
            aria-label={`Jadikan ${levelText(mend.level, board.instrument)}: ${LEVEL_COLUMN_NAMES[mend.column]} indikator ${integerText(number)}`}
            onClick={(event) => {
              keepPlace(event.currentTarget);
              void session.setLevel(number, mend.level, mend.column);
            }}
          >
            {`Jadikan ${levelText(mend.level, board.instrument)}`}
          </button>
          <span class="quiet">{`pada kolom ${LEVEL_COLUMN_NAMES[mend.column]}`}</span>
        </div>
      )}
    </li>
  );
}

function FindingText({
  number,
  words,
}: {
  readonly number: string;
  readonly words: FindingWords | undefined;
}): JSX.Element {
  return (
    <>
      <span class="row-number">{number}</span>
      <span class="row-text">
        {words?.name}
        {words?.difference && <span class="quiet">{words.difference}</span>}
      </span>
    </>
  );
}

/** Where the guide shows what a finding is about; undefined where that is the indicator as a whole. */
function fieldOf(column: CheckedColumn | null): string | undefined {
  if (column === "evidence") return EVIDENCE_ID;
  const detail = DETAIL_COLUMNS.find((each) => each === column);
  return detail && detailId(detail);
}

/** The same indicator may be found twice with the same words, where it has two rows. */
function keyOf({ fault }: Finding, before: readonly Finding[]): string {
  const same = before.filter((each) => each.fault === fault).length;
  return `${fault} ${integerText(same)}`;
}
