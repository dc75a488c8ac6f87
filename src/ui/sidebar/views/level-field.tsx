import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CellJson } from "../../../contract";
import { parseLevel } from "../../../reading";
import { levelRule } from "../../../scoring";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { cellText, levelText } from "../../figures";
import { isWriting } from "../state";
import { LEVEL_FIELD_ID, type EntryProps } from "./view";

/**
 * The value itself, where levels have decimals: written when the user leaves the field or presses Enter. What
 * cannot be a value stays in the field with what is wrong about it.
 */
export function LevelField({
  board,
  entry,
  state,
  session,
  cell,
}: EntryProps & { readonly cell: CellJson }): JSX.Element {
  const { instrument } = board;
  const { scale } = instrument;
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    setTyped(null);
  }, [cell]);
  const { number } = entry.indicator;
  const column = LEVEL_COLUMN_NAMES[state.stage];
  const present = parseLevel(cell, scale);
  const shown = present.kind === "level" ? levelText(present.level, instrument) : cellText(cell);
  const reading = typed === null ? present : parseLevel(typed, scale);
  const isWrong = typed !== null && reading.kind === "invalid";
  const save = (): void => {
    if (typed === null || reading.kind === "invalid") return;
    const level = reading.kind === "level" ? reading.level : null;
    const isSame = present.kind === "level" ? present.level === level : cell === level;
    if (isSame) setTyped(null);
    else void session.setLevel(number, level);
  };
  const [low, high] = [scale.min, scale.max].map((level) => levelText(level, instrument));
  return (
    <div class="stack-4">
      <label class="stage">
        {`Nilai ${column} (${low ?? ""}–${high ?? ""})`}
        <input
          id={LEVEL_FIELD_ID}
          class="level-field"
          inputMode="decimal"
          autocomplete="off"
          value={typed ?? shown}
          disabled={entry.row === undefined}
          readOnly={isWriting(state, number, state.stage)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${LEVEL_FIELD_ID}-problem` : undefined}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
          onBlur={save}
          onKeyDown={({ key }) => {
            if (key === "Enter") save();
            if (key === "Escape") setTyped(null);
          }}
        />
      </label>
      {isWrong && (
        <p class="remark check" id={`${LEVEL_FIELD_ID}-problem`} role="alert">
          <span aria-hidden="true">! </span>
          {`${typed} belum dapat dipakai. ${levelRule(scale)}`}
        </p>
      )}
    </div>
  );
}
