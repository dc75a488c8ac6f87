import type { JSX } from "preact";
import type { OfficialNumber } from "../../../scoring";
import { integerText } from "../../figures";
import type { Session } from "../session";
import { open } from "./view";

interface OpenButtonProps {
  readonly session: Session;
  readonly number: OfficialNumber;
}

/** The way on where an indicator has to be filled first. */
export function OpenButton({ session, number }: OpenButtonProps): JSX.Element {
  return (
    <div class="buttons">
      <button
        type="button"
        class="primary"
        onClick={() => {
          open(session, number);
        }}
      >
        {`Buka indikator ${integerText(number)}`}
      </button>
    </div>
  );
}

interface NumberButtonsProps {
  readonly session: Session;
  readonly numbers: readonly OfficialNumber[];
}

/** Indicators by their numbers alone, each opened by its own. */
export function NumberButtons({ session, numbers }: NumberButtonsProps): JSX.Element {
  return (
    <ul class="numbers">
      {numbers.map((number) => (
        <li key={number}>
          <button
            type="button"
            aria-label={`Buka indikator ${integerText(number)}`}
            onClick={() => {
              open(session, number);
            }}
          >
            {integerText(number)}
          </button>
        </li>
      ))}
    </ul>
  );
}
