import type { Board } from "./board";
import { LEVEL_COLUMN_NAMES, STAGES } from "./column-names";
import { integerText } from "./figures";

/** Which stages the levels used come from: `Mandiri (40), Verifikasi (7)`; "" while there are none. */
export function sourcesText({ entries }: Board): string {
  return STAGES.map((stage) => ({
    name: LEVEL_COLUMN_NAMES[stage],
    count: entries.filter(({ reading, source }) => reading.kind === "level" && source === stage)
      .length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} (${integerText(count)})`)
    .join(", ");
}
