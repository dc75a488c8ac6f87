import type { JSX } from "preact";
import type { Evidence } from "../../../contract";
import { EVIDENCE_WORDS } from "../../../words";
import { levelText } from "../../figures";
import { EVIDENCE_STATUSES, evidenceStatusOf, lineOf } from "../evidence-checklist";
import { statusUnderWay, type DocumentDraft } from "../state";
import { thenFocus } from "./kept-focus";
import type { EntryProps } from "./view";

const OPEN_ID = "add-document";
const NAME_ID = "document-name";

interface AddDocumentProps extends EntryProps {
  /** What the document is recorded for. */
  readonly level: number;
  readonly register: readonly Evidence[];
}

/** A document that the guidance does not suggest; what is typed stays until it is saved or dropped. */
export function AddDocument(props: AddDocumentProps): JSX.Element {
  const { state, dispatch, entry } = props;
  const { number } = entry.indicator;
  const draft = state.documentDrafts.find((each) => each.number === number);
  if (draft !== undefined) return <DocumentForm {...props} draft={draft} />;
  return (
    <div class="buttons">
      <button
        type="button"
        id={OPEN_ID}
        onClick={() => {
          const blank: DocumentDraft = { number, document: "", link: "", status: "draft" };
          dispatch({ type: "documentTyped", draft: blank });
        }}
        {...thenFocus(NAME_ID)}
      >
        Tambah dokumen lain
      </button>
    </div>
  );
}

function DocumentForm(props: AddDocumentProps & { readonly draft: DocumentDraft }): JSX.Element {
  const { state, dispatch, session, board, level, register, draft } = props;
  const { number, status } = draft;
  const name = draft.document.trim();
  const isKnown = lineOf(register, { number, level, document: name }) !== undefined;
  const isBusy = statusUnderWay(state, { number, level, document: name }) !== null;
  const type = (change: Partial<DocumentDraft>): void => {
    dispatch({ type: "documentTyped", draft: { ...draft, ...change } });
  };
  const save = async (): Promise<void> => {
    if (name === "" || isKnown || isBusy) {
      document.getElementById(NAME_ID)?.focus();
      return;
    }
    const link = draft.link.trim() || null;
    await session.setEvidence({ number, level, document: name, status, link, seen: null });
  };
  return (
    <form
      class="add-document stack-8"
      aria-label="Tambah dokumen lain"
      {...thenFocus(OPEN_ID)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="field">
        <label for={NAME_ID}>Nama dokumen</label>
        <input
          id={NAME_ID}
          type="text"
          required
          value={draft.document}
          aria-describedby={isKnown ? `${NAME_ID}-remark` : undefined}
          onInput={({ currentTarget }) => {
            type({ document: currentTarget.value });
          }}
        />
        {isKnown && (
          <p class="remark check" id={`${NAME_ID}-remark`}>
            <span aria-hidden="true">! </span>
            {`Dokumen ini sudah tercatat untuk tingkat ${levelText(level, board.instrument)}. Ubah statusnya pada daftar di atas.`}
          </p>
        )}
      </div>
      <div class="field">
        <label for="document-link">Tautan (boleh kosong)</label>
        <input
          id="document-link"
          type="text"
          inputMode="url"
          placeholder="https://…"
          value={draft.link}
          onInput={({ currentTarget }) => {
            type({ link: currentTarget.value });
          }}
        />
      </div>
      <div class="field">
        <label for="document-status">Status</label>
        <select
          id="document-status"
          value={status}
          onChange={({ currentTarget }) => {
            type({ status: evidenceStatusOf(currentTarget.value) ?? status });
          }}
        >
          {EVIDENCE_STATUSES.map((each) => (
            <option key={each} value={each}>
              {EVIDENCE_WORDS[each]}
            </option>
          ))}
        </select>
      </div>
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          Simpan
        </button>
        <button
          type="button"
          onClick={() => {
            dispatch({ type: "documentDropped", number });
          }}
        >
          Batal
        </button>
        <span class="quiet">{`Untuk tingkat ${levelText(level, board.instrument)}`}</span>
      </div>
    </form>
  );
}
