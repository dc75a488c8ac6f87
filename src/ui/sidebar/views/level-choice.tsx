import type { JSX } from "preact";
import { bandsOf } from "../../../scoring";
import type { Board } from "../../board";
import { integerText } from "../../figures";

interface LevelChoiceProps {
  readonly label: string;
  readonly board: Board;
  /** The number of a level. */
  readonly level: number;
  readonly onChoose: (level: number) => void;
}

/** For which level something is recorded. */
export function LevelChoice({ label, board, level, onChoose }: LevelChoiceProps): JSX.Element {
  return (
    <label class="stage">
      {label}
      <select
        value={level}
        onChange={({ currentTarget }) => {
          onChoose(Number(currentTarget.value));
        }}
      >
        {bandsOf(board.instrument.scale).map(({ number }) => (
          <option key={number} value={number}>
            {integerText(number)}
          </option>
        ))}
      </select>
    </label>
  );
}
