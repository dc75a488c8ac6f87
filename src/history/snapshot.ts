import {
  hundredths,
  score,
  type Assessment,
  type Indicator,
  type Instrument,
  type Level,
  type OfficialNumber,
  type Reading,
} from "../scoring";

/** What a snapshot keeps of each indicator: last year's levels, the stages in order, the level used, the target. */
export const SNAPSHOT_LEVELS = [
  "lastYearSelf",
  "lastYear",
  "self",
  "verified",
  "external",
  "final",
  "used",
  "target",
] as const;
export type SnapshotLevel = (typeof SNAPSHOT_LEVELS)[number];

/** The stages of an assessment, latest last. */
export const SNAPSHOT_STAGES = ["self", "verified", "external", "final"] as const;
export type SnapshotStage = (typeof SNAPSHOT_STAGES)[number];

/** null: nothing stood there, or nothing that is a level. */
export type SnapshotLevels = Readonly<Record<SnapshotLevel, Level | null>>;

/** What is known of a snapshot besides its levels. */
export interface SnapshotHeading {
  /** When it was taken, to the second and where the user was: `2026-11-26 14:02:09`. It is the snapshot's key. */
  readonly taken: string;
  /** The year that is assessed. */
  readonly year: number;
  /** The stage that it was taken at; null: none was filled. */
  readonly stage: SnapshotStage | null;
  /** Who took it, as far as known; empty otherwise. */
  readonly by: string;
  /** Why it was taken, in the words of the user or the command; may be empty. */
  readonly note: string;
  /** Id of the instrument. */
  readonly instrument: string;
}

/** One indicator of a snapshot, with the values of its domain and aspect as they were shown then. */
export interface SnapshotRow {
  readonly number: OfficialNumber;
  readonly levels: SnapshotLevels;
  readonly domain: number | null;
  readonly aspect: number | null;
}

/** An assessment as it stood once (cuplikan): one row per indicator, in official order. */
export interface Snapshot extends SnapshotHeading {
  readonly rows: readonly SnapshotRow[];
  /** As shown then; null while a level was missing. */
  readonly index: number | null;
  readonly predicate: string;
  /** Of everything above: see {@link isIntact}. */
  readonly checksum: string;
}

/**
 * Takes a snapshot: values are those of the levels used.
 *
 * @param levels By indicator; one without is kept without levels.
 */
export function takeSnapshot(
  instrument: Instrument,
  heading: Omit<SnapshotHeading, "instrument">,
  levels: ReadonlyMap<OfficialNumber, SnapshotLevels>,
): Snapshot {
  const { index, judgement, aspects, domains } = score(instrument, standing(levels, "used"));
  const content = {
    ...heading,
    instrument: instrument.id,
    index: index?.shown ?? null,
    predicate: judgement?.predicate.name ?? "",
    rows: instrument.indicators.map(({ number, aspect: own }): SnapshotRow => {
      const aspect = aspects.find(({ aspect: each }) => each.number === own);
      const domain = domains.find(({ domain: each }) => each.number === aspect?.aspect.domain);
      return {
        number,
        levels: levels.get(number) ?? NO_LEVELS,
        domain: domain?.value?.shown ?? null,
        aspect: aspect?.value?.shown ?? null,
      };
    }),
  };
  return { ...content, checksum: checksumOf(content) };
}

/** Whether a snapshot still is what was taken: nobody has changed, added or removed anything of it. */
export function isIntact(snapshot: Snapshot): boolean {
  return checksumOf(snapshot) === snapshot.checksum;
}

/** The levels of one kind as scoring takes them. */
export function standingOf({ rows }: Pick<Snapshot, "rows">, level: SnapshotLevel): Assessment {
  return standing(new Map(rows.map(({ number, levels }) => [number, levels])), level);
}

/** Whether a snapshot has a level of a kind for every indicator. */
export function isComplete(
  { indicators }: Instrument,
  { rows }: Pick<Snapshot, "rows">,
  level: SnapshotLevel,
): boolean {
  return indicators.every(({ number }: Indicator) =>
    rows.some((row) => row.number === number && row.levels[level] !== null),
  );
}

/** The latest stage of which anything is filled; null where none is. */
export function latestStage(levels: Iterable<SnapshotLevels>): SnapshotStage | null {
  const all = [...levels];
  const filled = SNAPSHOT_STAGES.filter((stage) => all.some((each) => each[stage] !== null));
  return filled[filled.length - 1] ?? null;
}

export const NO_LEVELS: SnapshotLevels = {
  lastYearSelf: null,
  lastYear: null,
  self: null,
  verified: null,
  external: null,
  final: null,
  used: null,
  target: null,
};

function standing(
  levels: ReadonlyMap<OfficialNumber, SnapshotLevels>,
  kind: SnapshotLevel,
): Assessment {
  const readings = [...levels].map(([number, own]): [OfficialNumber, Reading] => {
    const level = own[kind];
    return [number, level === null ? { kind: "missing" } : { kind: "level", level }];
  });
  return new Map(readings);
}

const OFFSETS = [0x811c9dc5, 0x2f6b8a31];
const PRIME = 0x01000193;

/** Two FNV-1a sums of 32 bits over everything that the snapshot says: against slips, not against intent. */
function checksumOf(snapshot: Omit<Snapshot, "checksum">): string {
  const whole = (value: number | null): number | null =>
    value === null ? null : hundredths(value);
  const { taken, year, stage, by, note, instrument, index, predicate, rows } = snapshot;
  const lines = [...rows]
    .sort((a, b) => a.number - b.number)
    .map(({ number, levels, domain, aspect }) => [
      number,
      ...SNAPSHOT_LEVELS.map((level) => whole(levels[level])),
      whole(domain),
      whole(aspect),
    ]);
  const heading = [taken, year, stage, by, note, instrument, whole(index), predicate];
  const text = JSON.stringify([heading, lines]);
  return OFFSETS.map((offset) => fnv(text, offset).toString(36).padStart(7, "0")).join("");
}

function fnv(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}
