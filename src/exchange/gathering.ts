import { agencyKey } from "../national";
import { parseLevel } from "../reading";
import { levelSpan, type Instrument, type Level, type OfficialNumber } from "../scoring";
import { STAGE_WORDS } from "../words";
import type { Fault, ImportedAssessment, ImportedStage, PrintedResult, ResultCode } from "./model";
import { plainLevel, saysNothing } from "./written-number";

/** Whose levels or results a row tells. */
export interface Subject {
  readonly agency: string;
  readonly year: number | null;
  readonly stage: ImportedStage | null;
}

interface Draft extends Subject {
  readonly levels: Map<OfficialNumber, { readonly level: Level; readonly line: number }>;
  /** Indicators that have two levels and therefore none. */
  readonly disputed: Set<OfficialNumber>;
  readonly results: Map<ResultCode, PrintedResult>;
}

/** Collects what rows tell; says what cannot be taken over, and takes nothing that is told in two ways. */
export class Gathering {
  readonly faults: Fault[] = [];
  private readonly drafts = new Map<string, Draft>();
  private readonly taken = new Map<string, number>();

  constructor(private readonly instrument: Instrument) {}

  fault(line: number | null, message: string): void {
    this.faults.push({ line, message });
  }

  /** A level as it is written in a cell; a blank one says nothing. */
  level(subject: Subject, number: OfficialNumber, cell: string, line: number): void {
    if (saysNothing(cell)) return;
    const text = plainLevel(cell);
    if (text === "0") {
      this.fault(line, `indikator ${String(number)} bernilai 0, dianggap belum diisi`);
      return;
    }
    const reading = parseLevel(text, this.instrument.scale);
    if (reading.kind !== "level") {
      const found = reading.kind === "invalid" ? reading.found : "";
      this.fault(line, `indikator ${String(number)} berisi ${found}, bukan ${this.levelWord()}`);
      return;
    }
    const draft = this.draft(subject);
    const known = draft.levels.get(number);
    if (known && known.level !== reading.level) {
      draft.disputed.add(number);
      const { level, line: first } = known;
      const both = `${shown(level)} pada baris ${String(first)} dan ${shown(reading.level)} di sini`;
      const whose = nameOf(subject);
      this.fault(line, `indikator ${String(number)}${whose} tercantum dua kali: ${both}`);
      return;
    }
    draft.levels.set(number, { level: reading.level, line });
  }

  result(subject: Subject, code: ResultCode, result: PrintedResult, line: number): void {
    const { results } = this.draft(subject);
    const known = results.get(code);
    if (known && known.value !== result.value) {
      const both = `${shown(known.value)} dan ${shown(result.value)}`;
      this.fault(line, `${code}${nameOf(subject)} tercantum dua kali: ${both}`);
      return;
    }
    results.set(code, result);
  }

  /** Whether a row for this subject was there before, and on which line. */
  rowBefore(subject: Subject, line: number): number | null {
    const key = keyOf(subject);
    const before = this.taken.get(key) ?? null;
    if (before === null) this.taken.set(key, line);
    return before;
  }

  assessments(): ImportedAssessment[] {
    return [...this.drafts.values()].flatMap(({ levels, disputed, ...draft }) => {
      const sure = [...levels].filter(([number]) => !disputed.has(number));
      sure.sort(([a], [b]) => a - b);
      const plain = new Map(sure.map(([number, { level }]) => [number, level]));
      return plain.size + draft.results.size > 0 ? [{ ...draft, levels: plain }] : [];
    });
  }

  private draft(subject: Subject): Draft {
    const key = keyOf(subject);
    const known = this.drafts.get(key);
    if (known) return known;
    const draft = {
      ...subject,
      levels: new Map(),
      disputed: new Set<number>(),
      results: new Map(),
    };
    this.drafts.set(key, draft);
    return draft;
  }

  private levelWord(): string {
    const { scale } = this.instrument;
    const span = levelSpan(scale);
    return scale.step === 1 ? `tingkat ${span}` : `nilai ${span} dengan paling banyak dua desimal`;
  }
}

function keyOf({ agency, year, stage }: Subject): string {
  return JSON.stringify([agencyKey(agency), year, stage]);
}

function nameOf({ agency, year, stage }: Subject): string {
  const stageName = stage === null || !(stage in STAGE_WORDS) ? null : stage;
  const parts = [
    agency,
    year === null ? "" : String(year),
    stageName === null ? "" : STAGE_WORDS[stageName as keyof typeof STAGE_WORDS],
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

function shown(value: number): string {
  return String(value).replace(".", ",");
}
