import type { Evidence, EvidenceLine } from "../../contract";
import type { EvidenceReuse } from "../../guidance";
import { isDay, nameKey, parseWebAddress } from "../../reading";
import type { Instrument, OfficialNumber } from "../../scoring";
import { cellText, integerText } from "../figures";

/** A document of the kept evidence that may serve for an indicator. */
export interface Reusable {
  readonly key: string;
  /** Indicators of the other instrument that it was recorded for, as far as they count here. */
  readonly from: readonly OfficialNumber[];
  /** The line that copying it adds: always a draft, as nothing was assessed by the present instrument yet. */
  readonly line: EvidenceLine;
  /** Whether the register has it already. */
  readonly isThere: boolean;
}

/**
 * The documents of the kept evidence that may serve for an indicator, each name once, those for more indicators
 * first.
 *
 * @param register The present evidence register.
 */
export function reusableEvidence(
  { numbers }: EvidenceReuse,
  kept: readonly Evidence[],
  register: readonly Evidence[],
  other: Instrument,
  number: OfficialNumber,
): Reusable[] {
  const there = new Set(
    register
      .filter(({ indicators }) => indicators.includes(number))
      .map(({ document }) => nameKey(document)),
  );
  const found = new Map<string, Reusable>();
  for (const { indicators, document, date, opd, link } of kept) {
    const from = indicators.filter((each) => numbers.includes(each));
    const key = nameKey(document);
    if (from.length === 0 || key === "") continue;
    const known = found.get(key);
    const all = [...new Set([...(known?.from ?? []), ...from])].sort((a, b) => a - b);
    const day = cellText(date);
    const line: EvidenceLine = {
      indicators: [number],
      level: null,
      document: known?.line.document ?? document,
      date: known?.line.date ?? (isDay(day) ? day : null),
      opd: firstFilled(known?.line.opd, opd),
      link: firstFilled(known?.line.link, parseWebAddress(link).kind === "value" ? link : ""),
      status: "draft",
      note: `Dari bukti ${other.shortName} indikator ${all.map((each) => integerText(each)).join(", ")}`,
    };
    found.set(key, { key, from: all, line, isThere: there.has(key) });
  }
  return [...found.values()].sort((a, b) => b.from.length - a.from.length);
}

function firstFilled(known: string | undefined, other: string): string {
  return known === undefined || known === "" ? other : known;
}
