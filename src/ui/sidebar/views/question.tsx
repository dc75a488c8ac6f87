import type { JSX } from "preact";
import { Notice } from "../../components/notice";
import { integerText } from "../../figures";
import { choiceText } from "../write-words";
import { thenFocus } from "./kept-focus";
import { originsOf, type ViewProps } from "./view";

/** Which cell a click meant that came while the panel followed the sheet to another one. */
export function ExchangeQuestion({ state, dispatch, session }: ViewProps): JSX.Element | null {
  const { question } = state;
  if (question === null) return null;
  const { number, writes } = question;
  const origins = writes.flatMap((write) => originsOf(state, write));
  return (
    <Notice
      tone="check"
      title={`Panel baru saja mengikuti sel aktif ke indikator ${integerText(number)}`}
    >
      <p>Belum ada yang ditulis. Pilih yang Anda maksud.</p>
      <div class="buttons" {...thenFocus(...origins)}>
        {writes.map((write) => (
          <button key={choiceText(write)} type="button" onClick={() => void session.write(write)}>
            {choiceText(write)}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            dispatch({ type: "questionClosed" });
          }}
        >
          Batal
        </button>
      </div>
    </Notice>
  );
}
