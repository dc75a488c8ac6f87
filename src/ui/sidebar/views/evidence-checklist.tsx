import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Evidence } from "../../../contract";
import { parseWebAddress } from "../../../reading";
import type { EvidenceStatus } from "../../../scoring";
import { EVIDENCE_WORDS } from "../../../words";
import { useSettled } from "../../components/use-settled";
import { dayText } from "../../day";
import { integerText } from "../../figures";
import { evidenceFor } from "../../indicator-evidence";
import { areDocumentsSent } from "../abridged-panel";
import {
  checklistOf,
  EVIDENCE_STATUSES,
  evidenceStatusOf,
  isReady,
  nextLevelNumber,
  provedByDefault,
  type ChecklistItem,
} from "../evidence-checklist";
import { statusUnderWay } from "../state";
import { AddDocument } from "./add-document";
import { thenFocus } from "./kept-focus";
import { LevelChoice } from "./level-choice";
import { EVIDENCE_ID, EVIDENCE_TITLE_ID, type EntryProps } from "./view";

/** How long a status must stand before it is written: the arrow keys pass over others on their way. */
const SETTLED_AFTER = 400;

/** Each status by shape and colour beside its word. */
const LOOKS: Readonly<Record<EvidenceStatus, { readonly shape: string; readonly tone: string }>> = {
  none: { shape: "○", tone: "plain" },
  draft: { shape: "◐", tone: "check" },
  final: { shape: "●", tone: "good" },
  accepted: { shape: "✓", tone: "good" },
  revise: { shape: "!", tone: "bad" },
};

/** The documents that prove a level: suggested ones and those in the register, as one list. */
export function EvidenceChecklist(props: EntryProps): JSX.Element | null {
  const { board, entry } = props;
  const { evidence } = board.panel;
  const suggested = entry.guidance?.evidence ?? [];
  const [level, setLevel] = useState(() => provedByDefault(entry, board.instrument.scale));
  if (evidence === null) return <Unregistered {...props} suggested={suggested} />;
  if (!areDocumentsSent(board.panel, entry.indicator.number)) return <Unread />;
  const { scale } = board.instrument;
  const next = nextLevelNumber(entry, scale);
  const items = checklistOf(suggested, evidenceFor(evidence, entry.indicator.number), next);
  const ready = items.filter(({ line }) => line !== null && isReady(line)).length;
  return (
    <section class="stack-8" aria-labelledby={EVIDENCE_TITLE_ID}>
      <div class="section-head">
        <h2 id={EVIDENCE_TITLE_ID} tabIndex={-1}>
          Bukti dukung
        </h2>
        {items.length > 0 && (
          <span class="quiet">
            {`${integerText(ready)} dari ${integerText(items.length)} siap`}
          </span>
        )}
      </div>
      <LevelChoice
        label="Catat dokumen untuk tingkat"
        board={board}
        level={level}
        onChoose={setLevel}
      />
      {items.length > 0 && (
        <ul class="documents">
          {items.map((item, i) =>
            item.document === "" ? (
              <Nameless key={item.key} />
            ) : (
              <Document
                key={item.key}
                {...props}
                item={item}
                level={level}
                id={i === 0 ? EVIDENCE_ID : undefined}
              />
            ),
          )}
        </ul>
      )}
      <AddDocument {...props} level={level} register={evidence} />
    </section>
  );
}

/** The register is too long to be sent whole, and these lines are on their way. */
function Unread(): JSX.Element {
  return (
    <section class="stack-8" aria-labelledby={EVIDENCE_TITLE_ID} aria-busy="true">
      <h2 id={EVIDENCE_TITLE_ID} tabIndex={-1}>
        Bukti dukung
      </h2>
      <p class="quiet">Membaca dokumen indikator ini …</p>
    </section>
  );
}

/** Without a register: what to prepare, and how to get one. */
function Unregistered({
  session,
  suggested,
}: EntryProps & { readonly suggested: readonly string[] }): JSX.Element {
  return (
    <section class="stack-8" aria-labelledby={EVIDENCE_TITLE_ID}>
      <h2 id={EVIDENCE_TITLE_ID} tabIndex={-1}>
        Bukti dukung
      </h2>
      <ul class="plain">
        {suggested.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="quiet">
        Untuk mencatat status dokumen, tambahkan lembar Bukti dengan Siapkan lembar. Isian Anda
        tidak diubah.
      </p>
      <div class="buttons">
        <button type="button" onClick={() => void session.setUp()} {...thenFocus(EVIDENCE_ID)}>
          Siapkan lembar
        </button>
      </div>
    </section>
  );
}

interface DocumentProps extends EntryProps {
  readonly item: ChecklistItem;
  /** What a suggested document is recorded for. */
  readonly level: number;
  readonly id: string | undefined;
}

function Document(props: DocumentProps): JSX.Element {
  const { state, session, entry, item, id } = props;
  const { document, line } = item;
  const { number } = entry.indicator;
  const level = line ? line.level : props.level;
  const held = line ? line.status : null;
  const seen = statusUnderWay(state, { number, level, document }) ?? held;
  const { waiting, choose, settle } = useSettled<EvidenceStatus>(SETTLED_AFTER, (status) => {
    if (status === seen) return;
    void session.setEvidence({ number, level, document, status, link: null, seen });
  });
  const status = waiting ?? seen;
  const look = status === null ? null : LOOKS[status];
  return (
    <li class="document">
      <span class={`shape ${look?.tone ?? "plain"}`} aria-hidden="true">
        {look?.shape ?? "–"}
      </span>
      <p>{document}</p>
      <div class="document-line">
        <select
          id={id}
          aria-label={`Status ${document}`}
          value={status ?? ""}
          onBlur={settle}
          onChange={({ currentTarget }) => {
            const chosen = evidenceStatusOf(currentTarget.value);
            if (chosen !== null) choose(chosen);
          }}
        >
          {status === null && <option value="">{line ? "Status lain" : "Belum tercatat"}</option>}
          {EVIDENCE_STATUSES.map((each) => (
            <option key={each} value={each}>
              {EVIDENCE_WORDS[each]}
            </option>
          ))}
        </select>
        {line && (
          <span class="quiet">
            {line.level === null ? "semua tingkat" : `tingkat ${integerText(line.level)}`}
          </span>
        )}
        {line && <Link document={document} text={line.link} />}
        {(!line || line.status) && (
          <Place {...props} level={level} line={line} status={line?.status ?? status ?? "draft"} />
        )}
      </div>
    </li>
  );
}

interface PlaceProps extends Omit<DocumentProps, "level"> {
  readonly level: number | null;
  /** null: it is only suggested, and saving records it. */
  readonly line: Evidence | null;
  readonly status: EvidenceStatus;
}

/** Where a document is kept, and of which day it is; what is typed stays until it is saved or dropped. */
function Place(props: PlaceProps): JSX.Element {
  const { state, dispatch, session, entry, item, level, line, status } = props;
  const { document } = item;
  const { number } = entry.indicator;
  const key = `${String(number)} ${item.key}`;
  const day = typeof line?.date === "string" ? line.date : "";
  const held = { link: line?.link ?? "", date: day };
  const draft = state.placeDrafts.find((each) => each.key === key);
  const { link, date } = draft ?? held;
  const isBusy = statusUnderWay(state, { number, level, document }) !== null;
  const type = (change: { readonly link?: string; readonly date?: string }): void => {
    dispatch({ type: "placeTyped", draft: { key, link, date, ...change } });
  };
  const save = async (): Promise<void> => {
    const place = { link: link.trim(), date, seenLink: held.link, seenDate: held.date };
    const seen = line === null ? null : status;
    await session.setEvidence({ number, level, document, status, seen, ...place });
  };
  return (
    <details class="place" open={draft !== undefined}>
      <summary>
        {held.link === "" || day === "" ? "Tautan dan tanggal" : `${dayText(day)} · ubah`}
        <span class="hidden">{` ${document}`}</span>
      </summary>
      <form
        class="stack-8"
        aria-label={`Tautan dan tanggal ${document}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void save();
        }}
      >
        <label class="field">
          Tautan
          <input
            type="text"
            inputMode="url"
            placeholder="https://…"
            value={link}
            onInput={({ currentTarget }) => {
              type({ link: currentTarget.value });
            }}
          />
        </label>
        <label class="field">
          Tanggal dokumen
          <input
            type="date"
            value={date}
            onInput={({ currentTarget }) => {
              type({ date: currentTarget.value });
            }}
          />
        </label>
        {draft && (
          <div class="buttons" {...thenFocus(EVIDENCE_TITLE_ID)}>
            <button type="submit" class="primary" aria-disabled={isBusy}>
              Simpan
            </button>
            <button
              type="button"
              onClick={() => {
                dispatch({ type: "placeDropped", key });
              }}
            >
              Batal
            </button>
            {line === null && (
              <span class="quiet">
                {`Dicatat ${EVIDENCE_WORDS[status]} untuk tingkat ${String(level)}`}
              </span>
            )}
          </div>
        )}
      </form>
    </details>
  );
}

/** A line that says for what, but not which document: only the sheet can tell. */
function Nameless(): JSX.Element {
  return (
    <li class="document">
      <span class="shape check" aria-hidden="true">
        !
      </span>
      <p class="quiet">
        Satu baris pada lembar Bukti belum memiliki nama dokumen. Isi kolom Dokumen pada lembar itu.
      </p>
    </li>
  );
}

/** Where the document is kept: a link only when it leads to the web, as a cell may hold anything. */
function Link({
  document,
  text,
}: {
  readonly document: string;
  readonly text: string;
}): JSX.Element | null {
  const address = parseWebAddress(text);
  if (address.kind === "missing") return null;
  if (address.kind === "invalid") return <span class="quiet document-place">{text}</span>;
  return (
    <a href={address.value} target="_blank" rel="noopener">
      Buka<span class="hidden">{` ${document}`}</span>
    </a>
  );
}
