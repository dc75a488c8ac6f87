import { formatNumber } from "../../format";
import type { Snapshot } from "../../history";
import { isIntact, trendOf } from "../../history";
import { nameKey } from "../../reading";
import {
  compareFractions,
  decimalFraction,
  indicatorsOfAspect,
  roundHalfUp,
  score,
  subtractFractions,
  type Fraction,
  type Score,
  type ScoreValue,
} from "../../scoring";
import { STAGE_WORDS } from "../../words";
import type { Board } from "../board";
import { gainText, integerText, levelText, lossText, valueText } from "../figures";
import { levelsNow } from "../levels-now";
import { knownOffices } from "../office-names";
import { statusWord } from "./evidence-gap";
import { needsWork, opdOf, type OfficeSheet, type Task } from "./office-sheets";

/** The letters, in the order in which they are offered. */
export const LETTERS = [
  { key: "minutes", name: "Berita acara penilaian mandiri" },
  { key: "request", name: "Surat permintaan data per OPD" },
  { key: "team", name: "Lampiran SK tim" },
  { key: "performance", name: "Tabel LKjIP" },
] as const;
export type Letter = (typeof LETTERS)[number]["key"];

/** What a letter calls those who sign and serve, by the kind of government that the agency's name tells. */
export interface Government {
  /** `Wali Kota Pangkalpinang`; of other agencies `Pimpinan …`. */
  readonly head: string;
  readonly secretary: string;
  /** Where letters are dated; "" where the name does not tell. */
  readonly place: string;
  /** Whether its head is elected: those are no civil servants and have no NIP. */
  readonly isElected: boolean;
}

export function governmentOf(agency: string): Government {
  const name = agency.trim().replace(/\s+/g, " ");
  const [, kind = "", place = ""] =
    /^(?:pemerintah (?:daerah )?)?(kota|kabupaten|provinsi)\s+(.+)$/i.exec(name) ?? [];
  const heads: Readonly<Record<string, string>> = {
    kota: "Wali Kota",
    kabupaten: "Bupati",
    provinsi: "Gubernur",
  };
  const head = heads[kind.toLowerCase()];
  if (head === undefined) {
    return {
      head: `Pimpinan ${name || "instansi"}`,
      secretary: "Sekretaris",
      place: "",
      isElected: false,
    };
  }
  const isProvince = kind.toLowerCase() === "provinsi";
  return {
    head: `${head} ${place}`,
    secretary: "Sekretaris Daerah",
    place: isProvince ? "" : place,
    isElected: true,
  };
}

/** The result of stage Mandiri alone, which the minutes are about, whatever later stages say. */
export function selfAssessment(board: Board): Score {
  return score(board.instrument, levelsNow(board, "self"));
}

/** A row of the table for the performance report. */
export interface PerformanceRow {
  readonly name: string;
  readonly isIndex: boolean;
  readonly lastYear: string;
  readonly target: string;
  readonly realisation: string;
  /** In percent; `–` while one of both is unknown. */
  readonly attainment: string;
  readonly trend: string;
}

/**
 * Index, domains and aspects with target, realisation, attainment and trend. Attainment is computed on the figures
 * as shown, so that whoever recalculates the table gets the same.
 */
export function performanceRows(board: Board): PerformanceRow[] {
  const { instrument, score: now, lastYearScore, targetScore, targetIndex } = board;
  const row = (
    name: string,
    isIndex: boolean,
    values: {
      readonly now: ScoreValue | null;
      readonly before: ScoreValue | null;
      readonly target: Fraction | null;
    },
  ): PerformanceRow => {
    const shown = (fraction: Fraction | null | undefined): string =>
      fraction ? valueText(fraction, instrument) : "–";
    return {
      name,
      isIndex,
      lastYear: shown(values.before?.fraction),
      target: shown(values.target),
      realisation: shown(values.now?.fraction),
      attainment: attainmentText(board, values.now?.fraction ?? null, values.target),
      trend: trendText(board, values.before?.fraction ?? null, values.now?.fraction ?? null),
    };
  };
  const group = (
    name: string,
    valueIn: (each: Score) => ScoreValue | null | undefined,
  ): PerformanceRow =>
    row(name, false, {
      now: valueIn(now) ?? null,
      before: valueIn(lastYearScore) ?? null,
      target: valueIn(targetScore)?.fraction ?? null,
    });
  return [
    row(instrument.indexName, true, {
      now: now.index,
      before: lastYearScore.index,
      target: targetIndex === null ? null : decimalFraction(targetIndex),
    }),
    ...instrument.domains.map(({ number, name }) =>
      group(name, ({ domains }) => domains.find(({ domain }) => domain.number === number)?.value),
    ),
    ...instrument.aspects.map(({ number, name }) =>
      group(name, ({ aspects }) => aspects.find(({ aspect }) => aspect.number === number)?.value),
    ),
  ];
}

function attainmentText(
  { instrument: { decimals } }: Board,
  now: Fraction | null,
  target: Fraction | null,
): string {
  if (!now || !target) return "–";
  const unit = 10 ** decimals;
  const [reached, wanted] = [now, target].map((each) =>
    Math.round(roundHalfUp(each, decimals) * unit),
  );
  if (reached === undefined || wanted === undefined || wanted === 0) return "–";
  const percent = roundHalfUp({ numerator: reached * 100, denominator: wanted }, 2);
  return `${formatNumber(percent, 2)}%`;
}

/** What has become of a value since last year, by the figures as shown: `▲ naik 0,13`. */
function trendText(
  { instrument: { decimals } }: Board,
  before: Fraction | null,
  now: Fraction | null,
): string {
  if (!before || !now) return "–";
  const shown = (each: Fraction): Fraction => decimalFraction(roundHalfUp(each, decimals));
  const change = subtractFractions(shown(now), shown(before));
  const amount = lossText({ ...change, numerator: Math.abs(change.numerator) });
  if (change.numerator === 0) return "● tetap";
  return change.numerator > 0 ? `▲ naik ${amount}` : `▼ turun ${amount}`;
}

/** The index of a past year, at the last stage that was complete then. */
export interface YearResult {
  readonly year: number;
  readonly stage: string;
  readonly index: string;
}

/** One line per year of the snapshots, oldest first; those that were changed by hand are left out. */
export function yearResults({ instrument }: Board, snapshots: readonly Snapshot[]): YearResult[] {
  const byYear = new Map<number, YearResult>();
  for (const { year, stage, index } of trendOf(instrument, snapshots.filter(isIntact))) {
    byYear.set(year, {
      year,
      stage: STAGE_WORDS[stage],
      index: valueText(index.fraction, instrument),
    });
  }
  return [...byYear.values()];
}

/** What an office is asked for about one indicator. */
export interface AskedData {
  readonly task: Task;
  /** The level that is to be proved; `–` where there is none. */
  readonly level: string;
  /** What is asked for, document by document. */
  readonly documents: readonly string[];
}

/** What an office's letter asks for: indicators that still lack something, with what guidance and register name. */
export function askedOf(board: Board, { tasks }: OfficeSheet): AskedData[] {
  return tasks.filter(needsWork).map((task): AskedData => {
    const { entry, goal, evidence } = task;
    const recorded = evidence.unfinished.map(
      ({ document, status }) =>
        `${document.trim() || "Dokumen tanpa nama"} (${statusWord(status).toLowerCase()})`,
    );
    const suggested = evidence.uncovered.length === 0 ? [] : (entry.guidance?.evidence ?? []);
    const names = new Set(evidence.unfinished.map(({ document }) => nameKey(document)));
    const documents = [...recorded, ...suggested.filter((each) => !names.has(nameKey(each)))];
    const wanted = goal ?? (entry.reading.kind === "level" ? entry.reading.level : null);
    return {
      task,
      level: wanted === null ? "–" : levelText(wanted, board.instrument),
      documents: documents.length > 0 ? documents : ["Data dukung capaian indikator ini"],
    };
  });
}

/** A line of the annex that appoints the team; names are filled in by hand. */
export interface TeamMember {
  readonly role: string;
  readonly office: string;
  readonly task: string;
}

/** The functions of the team, from the head of the agency to the offices' people in charge. */
export function teamOf(board: Board): TeamMember[] {
  const { instrument, panel, entries } = board;
  const { head, secretary } = governmentOf(panel.agency);
  const what = instrument.shortName;
  const informatics = "Kepala perangkat daerah yang membidangi komunikasi dan informatika";
  const held = (name: string): string =>
    spansText(
      entries
        .filter((entry) => nameKey(opdOf(entry)) === nameKey(name))
        .map(({ indicator }) => indicator.number),
    );
  return [
    { role: "Pembina", office: head, task: `Menetapkan kebijakan dan target ${what}.` },
    {
      role: `Pengarah, Koordinator ${what}`,
      office: secretary,
      task: "Mengarahkan penilaian dan menggerakkan perangkat daerah.",
    },
    {
      role: "Ketua Tim Asesor Internal",
      office: informatics,
      task: "Memimpin penilaian mandiri dan menandatangani berita acaranya.",
    },
    {
      role: "Sekretaris",
      office: "Pejabat yang membidangi e-government",
      task: "Mengelola lembar penilaian, bukti dukung, dan entri portal.",
    },
    {
      role: "Verifikator",
      office: "Inspektorat",
      task: "Memeriksa tingkat dan bukti dukung sebelum dikirim.",
    },
    ...instrument.aspects.map((aspect): TeamMember => {
      const { number, name } = aspect;
      const own = indicatorsOfAspect(instrument, aspect);
      const numbers = spansText(own.map((indicator) => indicator.number));
      return {
        role: `Asesor internal aspek ${integerText(number)}`,
        office: "",
        task: `Menilai ${name} (indikator ${numbers}).`,
      };
    }),
    ...knownOffices(panel)
      .filter((name) => held(name) !== "")
      .map((name): TeamMember => ({
        role: "PIC indikator",
        office: name,
        task: `Menyiapkan data dukung indikator ${held(name)}.`,
      })),
    {
      role: "Sekretariat",
      office: "",
      task: "Membantu administrasi, rapat, dan pelaporan.",
    },
  ];
}

/** How the year's index stands against its target, as the performance report says it in a sentence. */
export function performanceSentence(board: Board): string {
  const { instrument, score: now, targetIndex, lastYearScore } = board;
  const { indexName } = instrument;
  if (!now.index || !now.judgement) return `${indexName} belum dapat dihitung.`;
  const reached = valueText(now.index.fraction, instrument);
  const parts = [
    `Realisasi ${indexName} sebesar ${reached} dengan predikat ${now.judgement.predicate.name}`,
  ];
  if (targetIndex !== null) {
    const target = decimalFraction(targetIndex);
    const word = compareFractions(now.index.fraction, target) >= 0 ? "mencapai" : "belum mencapai";
    parts.push(`${word} target ${valueText(target, instrument)}`);
    parts.push(`dengan capaian ${attainmentText(board, now.index.fraction, target)}`);
  }
  const before = lastYearScore.index;
  if (before) {
    const change = subtractFractions(
      decimalFraction(roundHalfUp(now.index.fraction, instrument.decimals)),
      decimalFraction(roundHalfUp(before.fraction, instrument.decimals)),
    );
    parts.push(
      change.numerator === 0
        ? `sama dengan tahun lalu (${valueText(before.fraction, instrument)})`
        : `${gainText(change)} dibanding tahun lalu (${valueText(before.fraction, instrument)})`,
    );
  }
  return `${parts.join(", ")}.`;
}

/** Numbers in ascending order, three and more that follow each other as a span: `1–10, 12, 13`. */
export function spansText(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => {
      const texts = run.map(integerText);
      return texts.length < 3
        ? texts.join(", ")
        : `${texts[0] ?? ""}–${texts[texts.length - 1] ?? ""}`;
    })
    .join(", ");
}
