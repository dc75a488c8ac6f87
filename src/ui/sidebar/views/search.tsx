import type { JSX, TargetedKeyboardEvent } from "preact";
import { useMemo } from "preact/hooks";
import { integerText } from "../../figures";
import { chosenOffice, entriesOf } from "../../offices";
import { search, type Hit } from "../search";
import { TITLE_ID } from "./kept-focus";
import { Refresh } from "./refresh";
import { open, type BoardProps } from "./view";

/** The search field. */
export const FIELD_ID = "search";
const RESULTS_ID = "search-results";

/** The search field, and the button that reads sheet and selection now. */
export function Search({ state, dispatch, session, board }: BoardProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") dispatch({ type: "searched", query: "" });
    if (event.key === "Enter") {
      const first = search(entriesOf(board, state.office), state.query)[0];
      if (first) open(session, first.entry.indicator.number);
    }
    if (event.key === "ArrowDown") {
      event.preventDefault();
      document.querySelector<HTMLElement>(`#${RESULTS_ID} button`)?.focus();
    }
  };
  return (
    <div class="search">
      <input
        type="search"
        id={FIELD_ID}
        aria-label="Cari indikator"
        placeholder="Nomor, kata, OPD"
        autocomplete="off"
        value={state.query}
        onInput={({ currentTarget }) => {
          dispatch({ type: "searched", query: currentTarget.value });
        }}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="icon help-button"
        title="Bantuan dan pintasan papan ketik (?)"
        aria-label="Bantuan"
        onClick={() => {
          dispatch({ type: "helpShown", isShown: true });
        }}
      >
        ?
      </button>
      <Refresh session={session} />
    </div>
  );
}

/** What the query finds, instead of the indicator. */
export function SearchResults({ state, board, session }: BoardProps): JSX.Element {
  const office = chosenOffice(board, state.office);
  const hits = useMemo(
    () => search(entriesOf(board, state.office), state.query),
    [board, state.office, state.query],
  );
  return (
    <section>
      <h1 class="hidden" id={TITLE_ID} tabIndex={-1}>
        Hasil pencarian
      </h1>
      <p class="quiet" role="status">
        {hits.length === 0
          ? `Tidak ada indikator${office === null ? "" : ` ${office}`} yang memuat "${state.query.trim()}". Coba kata lain atau nomor indikator${office === null ? "" : ", atau pilih Semua OPD"}.`
          : `${integerText(hits.length)} indikator`}
      </p>
      <ul class="rows" id={RESULTS_ID} onKeyDown={moveFocus}>
        {hits.map((hit) => (
          <li key={hit.entry.indicator.number}>
            <Result
              hit={hit}
              onOpen={() => {
                open(session, hit.entry.indicator.number);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({
  hit: { entry, passage },
  onOpen,
}: {
  readonly hit: Hit;
  readonly onOpen: () => void;
}): JSX.Element {
  return (
    <button type="button" class="row" onClick={onOpen}>
      <span class="row-number">{integerText(entry.indicator.number)}</span>
      <span class="row-text">
        {entry.indicator.shortName}
        {passage && (
          <span class="quiet">
            {`${passage.label}: ${passage.before}`}
            <mark>{passage.match}</mark>
            {passage.after}
          </span>
        )}
      </span>
    </button>
  );
}

/** Arrow up and down between the results; up from the first and Escape lead back to the field. */
function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event;
  if (key !== "ArrowDown" && key !== "ArrowUp" && key !== "Escape") return;
  event.preventDefault();
  const buttons = [...currentTarget.querySelectorAll("button")];
  const position = buttons.findIndex((button) => button === document.activeElement);
  const isBack = key === "Escape" || (key === "ArrowUp" && position === 0);
  const next = isBack
    ? document.getElementById(FIELD_ID)
    : buttons[position + (key === "ArrowDown" ? 1 : -1)];
  next?.focus();
}
