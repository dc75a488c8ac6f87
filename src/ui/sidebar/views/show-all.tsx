import type { JSX } from "preact";
import { integerText } from "../../figures";
import { thenFocus } from "./kept-focus";

interface ShowAllProps {
  readonly count: number;
  /** The id of the first row that this shows: the focus goes on there, as the button goes away. */
  readonly next: string;
  readonly onShow: () => void;
}

/** *Tampilkan semua*, below the first rows of a list. */
export function ShowAll({ count, next, onShow }: ShowAllProps): JSX.Element {
  return (
    <div class="buttons" {...thenFocus(next)}>
      <button type="button" onClick={onShow}>
        {`Tampilkan semua (${integerText(count)})`}
      </button>
    </div>
  );
}
