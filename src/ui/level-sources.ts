import type { CheckRow } from "../checks";
import type { PanelRow } from "../contract";
import { parseLevel } from "../reading";
import { entryOf, type Board } from "./board";
import { LEVEL_COLUMN_NAMES, STAGES } from "./column-names";
import { cellText, integerText } from "./figures";

/** Which stages the levels used come from: `Mandiri (40), Verifikasi (7)`; "" while there are none. */
export function sourcesText(board: Board): string {
  return listed(sourcesOf(board));
}

/** The same where they come from more than one; "" where the number needs no remark. */
export function mixtureText(board: Board): string {
  const sources = sourcesOf(board);
  return sources.length > 1 ? listed(sources) : "";
}

interface Source {
  readonly name: string;
  readonly count: number;
}

function sourcesOf({ entries }: Board): Source[] {
  return STAGES.map((stage) => ({
    name: LEVEL_COLUMN_NAMES[stage],
    count: entries.filter(({ reading, source }) => reading.kind === "level" && source === stage)
      .length,
  })).filter(({ count }) => count > 0);
}

function listed(sources: readonly Source[]): string {
  return sources.map(({ name, count }) => `${name} (${integerText(count)})`).join(", ");
}

/** Where to mend the level used: the stage it comes from, else the first one that counts. */
export function levelColumnOf(
  board: Board,
  { number, level, levels }: PanelRow,
): CheckRow["levelColumn"] {
  const [first = "level"] = board.panel.stages;
  if (parseLevel(level, board.instrument.scale).kind === "missing") return first;
  const source = entryOf(board, number)?.source;
  const isTypedOver = source === undefined || cellText(levels[source]) !== cellText(level);
  return isTypedOver ? "level" : source;
}
