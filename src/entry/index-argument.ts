import { formatNumber } from "../format";
import { parseScore, unreadable } from "../reading";
import {
  decimalFraction,
  type Instrument,
  judgeIndex,
  type Judgement,
  type Scale,
  toNumber,
} from "../scoring";
import { TEXT } from "../sentences";
import { INCOMPLETE } from "../words";
import { describeSize, isAbsent, onlyCell, toGrid } from "./grid";
import { readInstrument } from "./instrument-argument";

/** What `nilai` of SPBE_PREDICATE holds when it is one cell: an index, or text to hand on. */
export type IndexReading =
  | { readonly kind: "index"; readonly judgement: Judgement }
  /** Blank, or the text by which another function says that data are incomplete. */
  | { readonly kind: "text"; readonly text: string };

/** Reads `nilai` as one index; undefined when the arguments are levels or bare. */
export function readIndex(
  nilai: unknown,
  nomor: unknown,
  instrumen: unknown,
): IndexReading | undefined {
  const value = onlyCell(nilai);
  // A blank cell and a skipped argument both arrive as ""; what is skipped has an argument behind it.
  const isBlankCell = value === "" && nomor === undefined && instrumen === undefined;
  if (isBlankCell) return { kind: "text", text: "" };
  if (isAbsent(value) || Array.isArray(value) || !isAbsent(nomor)) return undefined;

  const instrument = readInstrument(instrumen);
  const isIncomplete = typeof value === "string" && value.startsWith(INCOMPLETE);
  if (isIncomplete) return { kind: "text", text: value };
  const reading = parseIndex(value, instrument);
  switch (reading.kind) {
    case "missing":
      return { kind: "text", text: "" };
    case "index":
      return { kind: "index", judgement: reading.judgement };
    case "invalid":
      throw new Error(TEXT.functions.indexInvalid(reading.found, ...bounds(instrument.scale)));
  }
}

/** The index to reach; undefined when it is blank. */
export function readTargetIndex(instrument: Instrument, target: unknown): number | undefined {
  const single = onlyCell(target);
  const reading: IndexCell = Array.isArray(single)
    ? { kind: "invalid", found: TEXT.functions.rangeFound(describeSize(toGrid(single))) }
    : parseIndex(single, instrument);
  switch (reading.kind) {
    case "missing":
      return undefined;
    case "index":
      return reading.index;
    case "invalid":
      throw new Error(
        TEXT.functions.targetIndexInvalid(reading.found, ...bounds(instrument.scale)),
      );
  }
}

type IndexCell =
  | { readonly kind: "index"; readonly index: number; readonly judgement: Judgement }
  | { readonly kind: "missing" }
  | { readonly kind: "invalid"; readonly found: string };

/** An index on the scale, as precise as the library reads one. */
function parseIndex(cell: unknown, instrument: Instrument): IndexCell {
  const reading = parseScore(cell);
  if (reading.kind !== "value") return reading;
  const judgement = judgeIndex(instrument, reading.value);
  if (!judgement) return unreadable(cell);
  return { kind: "index", index: toNumber(decimalFraction(reading.value)), judgement };
}

function bounds({ min, max }: Scale): [min: string, max: string] {
  return [formatNumber(min, 2), formatNumber(max, 2)];
}
