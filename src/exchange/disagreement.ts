import { score, type Instrument, type OfficialNumber, type Weight } from "../scoring";
import { codeOf } from "./columns";
import type { ImportedAssessment, PrintedResult, ResultCode } from "./model";

/** A printed result beside what follows from what else is known. */
export interface Disagreement {
  readonly code: ResultCode;
  /** As printed. */
  readonly printed: number;
  /** What follows from the levels, or from the printed aspects or domains. */
  readonly computed: number;
  readonly from: "levels" | "aspects" | "domains";
}

/**
 * Weights have four decimals and levels none or two, so an index has no more than these. Values printed with more are
 * compared as far as these: the rest is noise of computing.
 */
export function mostDecimals({ scale }: Instrument): number {
  return scale.step === 1 ? 4 : 6;
}

/**
 * Where the printed results of one agency contradict its levels, or each other: shown side by side, as nobody
 * but people can say which is right.
 */
export function disagreements(
  instrument: Instrument,
  { levels, results }: Pick<ImportedAssessment, "levels" | "results">,
): Disagreement[] {
  const decimals = mostDecimals(instrument);
  const sources = [
    ["levels", fromLevels(instrument, levels)],
    ["aspects", fromAspects(instrument, results)],
    ["domains", fromDomains(instrument, results)],
  ] as const;
  return [...results].flatMap(([code, printed]): Disagreement[] => {
    for (const [from, values] of sources) {
      const computed = values.get(code);
      if (computed === undefined) continue;
      const differs = !agrees(printed, computed, decimals);
      return differs ? [{ code, printed: printed.value, computed, from }] : [];
    }
    return [];
  });
}

/** The results that follow from levels; none where a level of theirs is missing. */
export function fromLevels(
  instrument: Instrument,
  levels: ReadonlyMap<OfficialNumber, number>,
): ReadonlyMap<ResultCode, number> {
  const readings = new Map(
    [...levels].map(([number, level]) => [number, { kind: "level", level } as const]),
  );
  const { index, domains, aspects } = score(instrument, readings);
  const found = new Map<ResultCode, number>();
  if (index) found.set("indeks", index.exact);
  for (const { domain, value } of domains)
    if (value) found.set(codeOf("D", domain.number), value.exact);
  for (const { aspect, value } of aspects)
    if (value) found.set(codeOf("A", aspect.number), value.exact);
  return found;
}

/** Half a step of the last decimal that is printed; printed aspects carry such an error too. */
function agrees({ value, decimals }: PrintedResult, computed: number, most: number): boolean {
  const step = 10 ** -Math.min(decimals, most);
  return Math.abs(value - computed) <= step / 2 + 1e-9;
}

function fromAspects(
  instrument: Instrument,
  results: ImportedAssessment["results"],
): ReadonlyMap<ResultCode, number> {
  const { domains, aspects } = instrument;
  const decimals = mostDecimals(instrument);
  const found = new Map<ResultCode, number>();
  const parts = (list: Instrument["aspects"]): Part[] =>
    list.map(({ number, weight }) => ({ weight, value: results.get(codeOf("A", number)) }));
  for (const { number } of domains) {
    const own = parts(aspects.filter(({ domain }) => domain === number));
    add(found, codeOf("D", number), own, decimals);
  }
  add(found, "indeks", parts(aspects), decimals);
  return found;
}

function fromDomains(
  instrument: Instrument,
  results: ImportedAssessment["results"],
): ReadonlyMap<ResultCode, number> {
  const found = new Map<ResultCode, number>();
  const parts = instrument.domains.map(({ number, weight }) => ({
    weight,
    value: results.get(codeOf("D", number)),
  }));
  if (parts.length > 0) add(found, "indeks", parts, mostDecimals(instrument));
  return found;
}

interface Part {
  readonly weight: Weight;
  readonly value: PrintedResult | undefined;
}

function add(
  found: Map<ResultCode, number>,
  code: ResultCode,
  parts: readonly Part[],
  decimals: number,
): void {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { weight, value } of parts) {
    // Rounded parts add up to a rounded whole: no contradiction can be seen in them.
    if (!value || value.decimals < decimals) return;
    sum += weight * value.value;
  }
  found.set(code, sum / total);
}
