import type { JSX } from "preact";
import { bandsOf } from "../../../scoring";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { bandWords, integerText } from "../../figures";
import type { BoardProps } from "./view";

/** What the confirm key would write. */
export function ArmedLevel({ board, state }: BoardProps): JSX.Element | null {
  const { armed, shown, stage } = state;
  const { instrument } = board;
  const band = bandsOf(instrument.scale).find(({ complete }) => complete === armed);
  if (band === undefined || shown === null) return null;
  return (
    <p class="passing">
      <span>
        {`${LEVEL_COLUMN_NAMES[stage]} indikator ${integerText(shown)} → ${bandWords(band, instrument)}: tekan `}
        <kbd>Enter</kbd> untuk mengisi, <kbd>Esc</kbd> untuk membatalkan.
      </span>
    </p>
  );
}
