import type { JSX } from "preact";
import type { Snapshot } from "../../history";
import type { Board } from "../board";
import { basisText, briefBasis, expectedIndex, rangeText } from "../expectation";
import { valueText } from "../figures";

/** *Indeks harapan* beside the index that is claimed: a range, and what it is known from. */
export function Outlook({
  board,
  snapshots,
  isBrief = false,
}: {
  readonly board: Board;
  /** null: not read yet, so that it is not known either. */
  readonly snapshots: readonly Snapshot[] | null;
  /** In one sentence, for a page that has no room. */
  readonly isBrief?: boolean;
}): JSX.Element | null {
  const expected = snapshots && expectedIndex(board, snapshots);
  if (!expected) return null;
  const { claimed } = expected.expectation;
  return (
    <section class="outlook" aria-label="Indeks harapan">
      <p>
        <b>{`Indeks harapan ${rangeText(expected, board)}`}</b>
        {`, bila asesor mengoreksi ${valueText(claimed.fraction, board.instrument)} yang diajukan`}
        {isBrief ? ` (${briefBasis(expected)}).` : "."}
      </p>
      {!isBrief && <p class="quiet">{basisText(expected)}</p>}
    </section>
  );
}
