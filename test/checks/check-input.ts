import type { CheckInput, CheckRow } from "../../src/checks";
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
  evidence: [{ level: 5, status: "accepted" }],
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
  return { instrument, rows, today: TODAY, unreadable: [], offices: { listed: [], mentions: [] } };
}
