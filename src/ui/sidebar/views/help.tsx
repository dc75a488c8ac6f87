import type { JSX } from "preact";
import { focusTitle, TITLE_ID } from "./kept-focus";
import { SHORTCUTS } from "./shortcuts";
import type { ViewProps } from "./view";

/** The keys of the panel. */
export function Help({ dispatch }: ViewProps): JSX.Element {
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
        {SHORTCUTS.map(({ keys, what }) => (
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
