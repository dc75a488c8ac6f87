import type { JSX } from "preact";
import type { IndicatorGuidance } from "../../../guidance";
import { levelRule } from "../../../scoring";
import { StatusChip } from "../../components/status-chip";
import { integerText, weightText } from "../../figures";
import { isUnfilled, nextWhere } from "../navigation";
import { ChangeLogView } from "./change-log";
import { Details } from "./details";
import { EvidenceChecklist } from "./evidence-checklist";
import { EvidenceReuse } from "./evidence-reuse";
import { ExternalIndexField } from "./external-index";
import { OpenButton } from "./indicator-links";
import { ItemList } from "./item-list";
import { TITLE_ID } from "./kept-focus";
import { LevelCards } from "./level-cards";
import { NextGain, Steps } from "./steps";
import { open, type BoardProps, type EntryProps } from "./view";

/** One indicator: where it stands, what each level asks for, and who does it. */
export function Guide(props: EntryProps): JSX.Element {
  const { entry, board } = props;
  const { indicator, aspect, guidance, status } = entry;
  return (
    <article class="stack">
      <header class="stack-4">
        <h1 id={TITLE_ID} tabIndex={-1}>
          <span class="title-number">{integerText(indicator.number)}</span> {indicator.shortName}
        </h1>
        <p class="quiet">{`${aspect?.name ?? ""} · bobot\u00a0${weightText(indicator.weight)}`}</p>
        {guidance && <Purpose guidance={guidance} />}
      </header>
      <SelectionRemark {...props} />
      <UnsavedElsewhere {...props} />
      {entry.copies === 0 && <RowMissing {...props} />}
      {entry.copies > 1 && <RowsDuplicate {...props} />}
      <section class="stack-8" aria-label="Capaian">
        <StatusChip status={status} />
        <InvalidRemark {...props} />
        <Steps board={board} entry={entry} />
        <NextGain board={board} entry={entry} />
      </section>
      <LevelCards {...props} />
      <ExternalIndexField key={`external ${String(indicator.number)}`} {...props} />
      <ItemList key={indicator.number} {...props} />
      <EvidenceChecklist {...props} />
      <EvidenceReuse key={`reuse ${String(indicator.number)}`} {...props} />
      {entry.row && <Details {...props} />}
      <ChangeLogView {...props} />
    </article>
  );
}

/** The user stands on no indicator and opened none yet. */
export function NoIndicator({ board, session }: BoardProps): JSX.Element {
  const unfilled = nextWhere(board.entries, null, isUnfilled);
  const first = unfilled ?? board.entries[0]?.indicator.number;
  return (
    <section class="stack">
      <h1 id={TITLE_ID} tabIndex={-1}>
        Pilih indikator
      </h1>
      <p>
        Klik satu baris indikator pada lembar Penilaian, atau cari di atas. Panel ini mengikuti
        baris yang Anda pilih.
      </p>
      {first !== undefined && <OpenButton session={session} number={first} />}
      {unfilled !== null && <p class="quiet">Indikator pertama yang belum diisi.</p>}
    </section>
  );
}

/** What the indicator is about, folded away for those who know it. */
function Purpose({ guidance }: { readonly guidance: IndicatorGuidance }): JSX.Element {
  return (
    <details>
      <summary>Yang dinilai</summary>
      <div class="stack-8">
        <p>{guidance.purpose}</p>
        {guidance.note !== undefined && <p>{guidance.note}</p>}
        <p class="quiet">{guidance.legalReferences.join("; ")}</p>
      </div>
    </details>
  );
}

/** Text typed at other indicators waits there; this says so and leads back. */
function UnsavedElsewhere({ state, session, entry }: EntryProps): JSX.Element | null {
  const drafts = [...state.drafts, ...state.documentDrafts];
  const number = drafts.find((draft) => draft.number !== entry.indicator.number)?.number;
  if (number === undefined) return null;
  return (
    <p class="remark check">
      <span aria-hidden="true">! </span>
      {`Isian indikator ${integerText(number)} belum disimpan. `}
      <button
        type="button"
        class="link"
        onClick={() => {
          open(session, number);
        }}
      >
        Buka
      </button>
    </p>
  );
}

/** When the selected row is not the one shown. */
function SelectionRemark({ state, entry }: EntryProps): JSX.Element | null {
  if (state.selected !== null || state.shown !== entry.indicator.number) return null;
  return <p class="remark quiet">Sel aktif bukan baris indikator; panel tetap di sini.</p>;
}

function RowMissing({ entry, session }: EntryProps): JSX.Element {
  return (
    <div class="remark check">
      <p>
        <span aria-hidden="true">! </span>
        {`Baris indikator ${integerText(entry.indicator.number)} tidak ada pada lembar Penilaian. Siapkan lembar menambahkannya; isian Anda tidak diubah.`}
      </p>
      <div class="buttons">
        <button type="button" onClick={() => void session.setUp()}>
          Siapkan lembar
        </button>
      </div>
    </div>
  );
}

/** None of the rows is used, as nobody knows which one people mean. */
function RowsDuplicate({ entry }: EntryProps): JSX.Element {
  return (
    <p class="remark check">
      <span aria-hidden="true">! </span>
      {`Indikator ${integerText(entry.indicator.number)} memiliki ${integerText(entry.copies)} baris pada lembar Penilaian, jadi tingkatnya belum dihitung. Hapus baris yang berlebih pada lembar itu, lalu pilih Segarkan (↻) di atas.`}
    </p>
  );
}

function InvalidRemark({ entry, board }: EntryProps): JSX.Element | null {
  if (entry.reading.kind !== "invalid" || entry.row === undefined) return null;
  return (
    <p class="remark check">
      <span aria-hidden="true">! </span>
      {`Indikator ${integerText(entry.indicator.number)} berisi ${entry.reading.found}. ${levelRule(board.instrument.scale)}`}
    </p>
  );
}
