import type { CheckedDocument, CheckInput, CheckRow } from "../../src/checks";
import { findInstrument, type Instrument } from "../../src/scoring";

const TODAY = "2026-11-24";

/** One indicator with nothing wrong with it. */
const GOOD: Omit<CheckRow, "number" | "weight"> = {
  level: { kind: "level", level: 3 },
  levelColumn: "self",
  lastYear: { kind: "level", level: 3 },
  target: { kind: "level", level: 3 },
  narrative: "Sudah ditetapkan dengan peraturan wali kota.",
  opd: "Dinas Komunikasi dan Informatika",
  due: "2026-12-31",
  evidence: [2, 3, 4, 5].map((level) => ({ level, status: "accepted" })),
};

function spbe2020(): Instrument {
  const instrument = findInstrument("spbe-2020");
  if (!instrument) throw new Error("spbe-2020 is missing");
  return instrument;
}

/** An assessment with nothing wrong except for these rows, by indicator number. */
export function checkInput(
  changes: Readonly<Record<number, Partial<CheckRow>>> = {},
  instrument: Instrument = spbe2020(),
): CheckInput {
  const rows = instrument.indicators.map(({ number, weight }) => ({
    number,
    weight: { kind: "level", level: weight / 100 } as const,
    ...GOOD,
    ...changes[number],
  }));
  return {
    instrument,
    rows,
    today: TODAY,
    ageDay: TODAY,
    documents: [],
    unreadable: [],
    offices: { listed: [], mentions: [] },
  };
}

/** The same with these documents recorded, by default ones with nothing wrong. */
export function documentInput(...documents: readonly Partial<CheckedDocument>[]): CheckInput {
  return {
    ...checkInput(),
    documents: documents.map((document, at) => ({
      number: 7,
      sheet: "Bukti",
      document: `Dokumen ${String(at + 1)}`,
      names: document.document ?? "",
      isPrepared: true,
      link: `https://contoh.go.id/${String(at + 1)}`,
      date: "2026-03-01",
      ...document,
    })),
  };
}
