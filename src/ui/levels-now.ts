import type { RestoredColumn } from "../history";
import { parseLevel } from "../reading";
import type { Assessment, OfficialNumber, Reading } from "../scoring";
import type { Board } from "./board";

/** The levels of one column as they are now; of an indicator without a row, or with several, nothing is known. */
export function levelsNow({ entries, instrument }: Board, column: RestoredColumn): Assessment {
  return new Map(
    entries.flatMap(({ indicator, row }): [OfficialNumber, Reading][] =>
      row ? [[indicator.number, parseLevel(row.levels[column], instrument.scale)]] : [],
    ),
  );
}
