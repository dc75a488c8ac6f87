import type { JSX } from "preact";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { integerText } from "../../figures";
import type { ViewProps } from "./view";

/** What the confirm key would write. */
export function ArmedLevel({ state }: ViewProps): JSX.Element | null {
  const { armed, shown, stage } = state;
  if (armed === null || shown === null) return null;
  return (
    <p class="passing">
      <span>
        {`${LEVEL_COLUMN_NAMES[stage]} indikator ${integerText(shown)} → tingkat ${String(armed).replace(".", ",")}: tekan `}
        <kbd>Enter</kbd> untuk mengisi, <kbd>Esc</kbd> untuk membatalkan.
      </span>
    </p>
  );
}
