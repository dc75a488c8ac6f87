import type { JSX } from "preact";
import { DETAIL_COLUMNS, type DetailColumn } from "../../../contract";
import { formatDate } from "../../../format";
import { DETAIL_COLUMN_NAMES } from "../../column-names";
import { cellText, integerText } from "../../figures";
import { listedOffices } from "../../office-names";
import { cellAsField, draftWrites, fieldText } from "../state";
import { thenFocus } from "./kept-focus";
import { detailId, type EntryProps } from "./view";

/** The offices that the field of the responsible one suggests. */
const OFFICES_ID = "offices";

/** Who does it, until when, and the narrative: text that is kept until saved. */
export function Details(props: EntryProps): JSX.Element {
  const { state, dispatch, session, entry } = props;
  const { number } = entry.indicator;
  const unsaved = draftWrites(state, number).length;
  const edited = state.drafts
    .filter((draft) => draft.number === number)
    .map(({ column }) => detailId(column))
    .reverse();
  return (
    <form
      class="stack-8"
      aria-labelledby="details-title"
      onSubmit={(event) => {
        event.preventDefault();
        void session.saveDrafts(number);
      }}
    >
      <h2 id="details-title">Penanggung jawab dan narasi</h2>
      <datalist id={OFFICES_ID}>
        {listedOffices(props.board.panel).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {DETAIL_COLUMNS.map((column) => (
        <Field key={column} {...props} column={column} />
      ))}
      {unsaved > 0 && (
        <div class="buttons" {...thenFocus(...edited)}>
          <button type="submit" class="primary">
            Simpan
          </button>
          <button
            type="button"
            onClick={() => {
              dispatch({ type: "draftsDropped", number });
            }}
          >
            Batal
          </button>
          <span class="quiet">{`${integerText(unsaved)} belum disimpan`}</span>
        </div>
      )}
    </form>
  );
}

function Field(props: EntryProps & { readonly column: DetailColumn }): JSX.Element {
  const { state, dispatch, entry, column } = props;
  const { number } = entry.indicator;
  const text = fieldText(state, number, column);
  const isUnsaved = state.drafts.some(
    (draft) => draft.number === number && draft.column === column,
  );
  const onInput = ({ currentTarget }: { currentTarget: { value: string } }): void => {
    dispatch({ type: "typed", number, column, text: currentTarget.value });
  };
  const id = detailId(column);
  return (
    <div class={isUnsaved ? "field unsaved" : "field"}>
      <label for={id}>
        {DETAIL_COLUMN_NAMES[column]}
        {isUnsaved && " · belum disimpan"}
      </label>
      {column === "narrative" ? (
        <textarea id={id} rows={4} value={text} onInput={onInput} />
      ) : (
        <input
          id={id}
          type={column === "due" ? "date" : "text"}
          list={column === "opd" ? OFFICES_ID : undefined}
          autocomplete="off"
          value={text}
          onInput={onInput}
        />
      )}
      {column === "due" && <DueRemark {...props} text={text} />}
    </div>
  );
}

/** The date in words, as a date field follows the browser's language; or what else the cell holds. */
function DueRemark({
  entry,
  session,
  text,
}: EntryProps & { readonly text: string }): JSX.Element | null {
  if (text !== "") return <p class="quiet">{formatDate(text)}</p>;
  const cell = entry.row?.details.due ?? null;
  const isOther = cellAsField("due", cell) === "" && cellText(cell) !== "";
  if (!isOther) return null;
  const clear = (): void => {
    void session.clearDetail(entry.indicator.number, "due");
  };
  return (
    <div class="remark check" {...thenFocus(detailId("due"))}>
      <p>
        <span aria-hidden="true">! </span>
        {`Sel ini berisi "${cellText(cell)}", bukan tanggal. Pilih tanggal, atau kosongkan.`}
      </p>
      <div class="buttons">
        <button type="button" onClick={clear}>
          Kosongkan Tenggat
        </button>
      </div>
    </div>
  );
}
