import { parseLevel } from "../../src/reading";
import {
  type Assessment,
  findInstrument,
  INSTRUMENTS,
  type Instrument,
  plan,
  score,
  type ScoreValue,
  toNumber,
} from "../../src/scoring";

/**
 * What the functions of `dist/sql/spbe-udf.sql` compute. BigQuery hands over FLOAT64 as numbers and arrays
 * as arrays; INT64 does not pass into JavaScript. Each function is bundled by itself into its body.
 */

interface NumberedValue {
  readonly nomor: number;
  readonly nilai: number | null;
}

/** Index, predicate, domains and aspects of one agency, and what is missing or wrong. */
export function nilai(
  instrumen: string | null,
  nomor: readonly number[] | null,
  tingkat: readonly (number | null)[] | null,
): unknown {
  const instrument = instrumentOf(instrumen);
  const result = score(instrument, assessmentOf(instrument, nomor, tingkat));
  const numbered = (number: number, value: ScoreValue | null): NumberedValue => ({
    nomor: number,
    nilai: value?.shown ?? null,
  });
  return {
    indeks: result.index?.shown ?? null,
    indeks_tepat: result.index?.exact ?? null,
    predikat: result.judgement?.predicate.name ?? null,
    domain: result.domains.map(({ domain, value }) => numbered(domain.number, value)),
    aspek: result.aspects.map(({ aspect, value }) => numbered(aspect.number, value)),
    kosong: result.missing,
    salah: result.invalid.map(({ number }) => number),
  };
}

/** The lowest and highest index still possible. */
export function rentang(
  instrumen: string | null,
  nomor: readonly number[] | null,
  tingkat: readonly (number | null)[] | null,
): unknown {
  const instrument = instrumentOf(instrumen);
  const { range, filled, total } = score(instrument, assessmentOf(instrument, nomor, tingkat));
  return {
    terendah: range.lowest.shown,
    tertinggi: range.highest.shown,
    terisi: filled,
    semua: total,
  };
}

/** The plan with the fewest steps to a target index. */
export function rencana(
  instrumen: string | null,
  nomor: readonly number[] | null,
  tingkat: readonly (number | null)[] | null,
  target: number | null,
): unknown {
  const instrument = instrumentOf(instrumen);
  const assessment = assessmentOf(instrument, nomor, tingkat);
  const { index } = score(instrument, assessment);
  if (index === null) return { keadaan: "belum lengkap", langkah: [] };
  const { min, max } = instrument.scale;
  if (target === null || !(target >= min && target <= max)) {
    throw new Error(`Target harus angka ${String(min)} sampai ${String(max)}.`);
  }
  const planning = plan(instrument, assessment, { target });
  if (planning.lacking.numerator === 0) return { keadaan: "tercapai", langkah: [] };
  if (planning.kind === "infeasible") return { keadaan: "tidak terjangkau", langkah: [] };
  return {
    keadaan: "rencana",
    langkah: planning.plans[0]?.steps.map(({ indicator, from, to, gain, index: after }) => ({
      nomor: indicator.number,
      dari: from,
      ke: to,
      kenaikan: toNumber(gain),
      indeks: after.exact,
    })),
  };
}

function instrumentOf(id: string | null): Instrument {
  const instrument = findInstrument(id ?? "");
  if (instrument === undefined) {
    const known = INSTRUMENTS.map((each) => each.id).join(", ");
    throw new Error(`Instrumen "${id ?? ""}" tidak dikenal. Yang tersedia: ${known}.`);
  }
  return instrument;
}

/** Levels beside their numbers. A number that stands twice is an error: neither level would be sure. */
function assessmentOf(
  { scale }: Instrument,
  nomor: readonly number[] | null,
  tingkat: readonly (number | null)[] | null,
): Assessment {
  const numbers = nomor ?? [];
  const levels = tingkat ?? [];
  if (numbers.length !== levels.length) {
    throw new Error(
      `Ada ${String(numbers.length)} nomor dan ${String(levels.length)} tingkat; keduanya harus sama banyak.`,
    );
  }
  const assessment = new Map(
    numbers.map((number, at) => [number, parseLevel(levels[at], scale)] as const),
  );
  if (assessment.size < numbers.length) {
    const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
    throw new Error(`Nomor ${String(twice)} tercantum dua kali.`);
  }
  return assessment;
}
