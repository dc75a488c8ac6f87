import type { Instrument } from "../scoring";
import { resultCode, stageIn } from "./columns";
import { UnreadableText } from "./delimited-text";
import { Gathering, type Subject } from "./gathering";
import type { Understood } from "./model";
import { readResult, saysNothing } from "./written-number";

/** An object of the JSON that the national evaluation gives out, as far as it is read. */
interface Entry {
  readonly nama_instansi?: unknown;
  readonly tahun?: unknown;
  readonly tahap?: unknown;
  /** By code: `D2001`, `A2008`, `indeks`; texts with ten decimals, 0 for what is missing. */
  readonly nilai?: unknown;
  /** Ours: levels by official number. */
  readonly tingkat?: unknown;
}

/**
 * Reads results by agency from JSON: a list, or an object with one under `data`. A value of 0 is missing, as no
 * index, domain or aspect can be below the scale.
 *
 * @throws UnreadableText for JSON that is not whole or holds something else.
 */
export function readTauval(text: string, instrument: Instrument): Understood {
  const gathering = new Gathering(instrument);
  for (const [at, entry] of entriesOf(text).entries()) {
    const place = `data ke-${String(at + 1)}`;
    const subject = subjectOf(entry);
    if (!subject) {
      gathering.fault(null, `${place} tidak menyebut nama_instansi`);
      continue;
    }
    const whose = `${subject.agency}: `;
    if (isRecord(entry.nilai)) readResults(entry.nilai, subject, whose, instrument, gathering);
    for (const [number, level] of isRecord(entry.tingkat) ? Object.entries(entry.tingkat) : []) {
      gathering.level(subject, Number(number), String(level), at + 1);
    }
  }
  return { shape: "tauval", assessments: gathering.assessments(), faults: gathering.faults };
}

function readResults(
  values: Readonly<Record<string, unknown>>,
  subject: Subject,
  whose: string,
  instrument: Instrument,
  gathering: Gathering,
): void {
  const zeros: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const code = resultCode(name, instrument);
    const cell = typeof value === "number" || typeof value === "string" ? String(value) : "";
    if (code === null) {
      gathering.fault(null, `${whose}kode ${name} tidak dikenal`);
      continue;
    }
    if (saysNothing(cell)) continue;
    const result = readResult(cell);
    if (!result) gathering.fault(null, `${whose}${code} berisi "${cell}", bukan angka`);
    else if (result.value === 0) zeros.push(code);
    else gathering.result(subject, code, result, 0);
  }
  if (zeros.length > 0) {
    gathering.fault(null, `${whose}${zeros.join(", ")} bernilai 0, dianggap tidak ada`);
  }
}

function entriesOf(text: string): readonly Entry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new UnreadableText("JSON-nya tidak utuh. Salin atau unduh lagi sampai akhir.");
  }
  const list = isRecord(parsed) && "data" in parsed ? parsed.data : parsed;
  const entries = Array.isArray(list) ? (list as unknown[]) : [list];
  if (
    !entries.some((entry) => isRecord(entry) && (isRecord(entry.nilai) || isRecord(entry.tingkat)))
  ) {
    throw new UnreadableText(
      "JSON-nya tidak berisi hasil evaluasi: diperlukan nama_instansi dan nilai di dalamnya.",
    );
  }
  return entries.filter(isRecord);
}

function subjectOf({ nama_instansi, tahun, tahap }: Entry): Subject | null {
  const agency = typeof nama_instansi === "string" ? nama_instansi.trim() : "";
  const year = Number(typeof tahun === "string" || typeof tahun === "number" ? tahun : NaN);
  if (agency === "") return null;
  const { stage } = stageIn(typeof tahap === "string" ? tahap : "");
  return { agency, year: Number.isInteger(year) && year > 0 ? year : null, stage };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
