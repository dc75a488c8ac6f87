import type { Item, ReadyPanel } from "../contract";
import { parseDay, parseNumber } from "../reading";
import {
  estimateLevel,
  evidenceLife,
  fallingWith,
  hasOutlived,
  type EvidenceItem,
  type ItemEstimate,
  type LevelScale,
  type OfficialNumber,
} from "../scoring";

/** The items that can be counted, in the order of the sheet. */
export function countableItems({ items }: Pick<ReadyPanel, "items">): Item[] {
  return (items ?? []).filter(({ unreadable }) => unreadable === null);
}

/** Those of an indicator. */
export function itemsOf(panel: Pick<ReadyPanel, "items">, number: OfficialNumber): Item[] {
  return countableItems(panel).filter(({ indicator }) => indicator === number);
}

/** What the items of an indicator are estimated to give. */
export function estimateOf(scale: LevelScale, items: readonly Item[]): ItemEstimate {
  return estimateLevel(scale, evidenceItems(items));
}

/** The codes of the items that a rejection of one takes with it. */
export function fallingCodes(scale: LevelScale, items: readonly Item[], code: string): string[] {
  return fallingWith(scale, evidenceItems(items), code).map((item) => item.code);
}

/** The code of an indicator's next item of a level. */
export function nextCode(
  number: OfficialNumber,
  level: number,
  items: readonly Pick<Item, "code">[],
): string {
  const start = `I${String(number)}-L${String(level)}-`;
  const taken = items
    .filter(({ code }) => code.startsWith(start))
    .map(({ code }) => Number(code.slice(start.length)));
  return start + String(Math.max(0, ...taken) + 1).padStart(2, "0");
}

/** What is too old for the year that is assessed, one sentence per item. */
export function agedItems({ year }: Pick<ReadyPanel, "year">, items: readonly Item[]): string[] {
  const assessed = parseNumber(year);
  if (assessed === undefined) return [];
  return items.flatMap(({ code, asked, document, date }) => {
    const day = parseDay(date);
    const life = evidenceLife(`${asked} ${document}`);
    if (day.kind !== "value" || !life) return [];
    return hasOutlived(life, day.value, `${String(assessed)}-01-01`)
      ? [`${code}: ${life.rule}, sedangkan dokumennya dari tahun ${day.value.slice(0, 4)}.`]
      : [];
  });
}

function evidenceItems(items: readonly Item[]): EvidenceItem[] {
  return items.flatMap(({ code, indicator, level, status, weight }) =>
    indicator === null || level === null
      ? []
      : [{ code, indicator, level, verdict: status ?? "none", weight }],
  );
}
