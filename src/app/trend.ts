import { formatDate } from "../format";
import { isIntact, trendOf, type Snapshot } from "../history";
import { findInstrument, type Instrument } from "../scoring";
import { TEXT } from "../sentences";
import { writeTrendSheet, type TrendYear } from "../sheet/set-up/trend-sheet";
import { STAGES } from "../words";
import { readHistory, snapshotsIn } from "./history-register";

/**
 * Writes sheet Tren from the snapshots as they are now. What was kept is more than its picture, so a failure of this
 * one is only logged; the next snapshot completes it.
 */
export function showTrend(instrument: Instrument): void {
  try {
    const history = readHistory();
    if (!history) return;
    const all = snapshotsIn(history);
    const own = all.filter((each) => isIntact(each) && each.instrument === instrument.id);
    writeTrendSheet(yearsOf(instrument, own), sourceOf(instrument, own, all), instrument.scale);
  } catch (error) {
    // eslint-disable-next-line no-console -- the execution log is where bugs are read
    console.error("trend", error instanceof Error ? error.stack : error);
  }
}

/** {@link showTrend} of what was kept last, for a command that finds nothing to keep when it is repeated. */
export function completeTrend(): void {
  const history = readHistory();
  const [latest] = history ? snapshotsIn(history) : [];
  const instrument = latest && findInstrument(latest.instrument);
  if (instrument) showTrend(instrument);
}

function yearsOf(instrument: Instrument, snapshots: readonly Snapshot[]): TrendYear[] {
  const points = trendOf(instrument, snapshots);
  const years = [...new Set(points.map(({ year }) => year))];
  return years.map((year) => ({
    year,
    indices: STAGES.map((stage) => {
      const point = points.find((each) => each.year === year && each.stage === stage);
      return point?.index.shown ?? null;
    }),
  }));
}

/** From how many snapshots, until when, and what is left out. */
function sourceOf(
  { indexName }: Instrument,
  own: readonly Snapshot[],
  all: readonly Snapshot[],
): string {
  const [latest] = own;
  const day = latest ? formatDate(latest.taken.slice(0, 10)) : "";
  const others = all.length - own.length;
  const isOther = all.some(({ instrument }) => findInstrument(instrument)?.indexName !== indexName);
  return [
    latest
      ? TEXT.year.trendSource(indexName, String(own.length), day)
      : TEXT.year.trendEmpty(indexName),
    ...(others > 0 ? [TEXT.year.trendWithout(String(others), isOther)] : []),
  ].join(" ");
}
