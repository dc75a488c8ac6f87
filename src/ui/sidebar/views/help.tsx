import type { JSX } from "preact";
import { focusTitle, TITLE_ID } from "./kept-focus";
import { shortcutsFor } from "./shortcuts";
import type { BoardProps } from "./view";

/** The keys of the panel. */
export function Help({ board, dispatch }: BoardProps): JSX.Element {
  return (
    <article class="stack">
      <h1 id={TITLE_ID} tabIndex={-1}>
        Bantuan
      </h1>
      <p>
        Pintasan ini berlaku selama Anda berada di panel dan tidak sedang mengetik. Dari lembar,
        klik panel lebih dahulu.
      </p>
      <dl class="shortcuts">
        {shortcutsFor(board.instrument).map(({ keys, what }) => (
          <>
            <dt key={keys}>
              <kbd>{keys}</kbd>
            </dt>
            <dd key={what}>{what}</dd>
          </>
        ))}
      </dl>
      <p class="quiet">
        Tab berpindah antarisian; tombol panah memilih tingkat tanpa mengisinya, Spasi mengisinya.
      </p>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() => {
            dispatch({ type: "helpShown", isShown: false });
            requestAnimationFrame(focusTitle);
          }}
        >
          Kembali
        </button>
      </div>
    </article>
  );
}
