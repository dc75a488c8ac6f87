import type { Instrument, OfficialNumber } from "../scoring";
import { indicatorNumber, meaningOf, stageIn, type ColumnMeaning } from "./columns";
import { readDelimited, UnreadableText, type TextRow } from "./delimited-text";
import { Gathering, type Subject } from "./gathering";
import type { Shape, Understood } from "./model";
import { levelsInProse } from "./prose";
import { readTauval } from "./tauval";
import { plainLevel, readResult, saysNothing } from "./written-number";

/** How many rows may stand above the header. */
const MOST_TITLE_ROWS = 40;
/** Fewer columns of indicators are a coincidence. */
const LEAST_INDICATORS = 5;

interface Header {
  readonly shape: Shape;
  readonly columns: readonly (ColumnMeaning | null)[];
  /** Where the rows begin. */
  readonly from: number;
}

/**
 * Finds out what a text holds: levels in a long or wide table, printed results, or the JSON of the national
 * evaluation. Nothing is guessed and nothing skipped unsaid: what is not taken over is a fault with its line.
 *
 * @param instrument The instrument whose numbers and scale are meant where the text names none.
 * @throws UnreadableText when no shape of it is known.
 */
export function understand(text: string, instrument: Instrument): Understood {
  if (/^\s*[[{]/.test(text.replace(/^\ufeff/, ""))) return readTauval(text, instrument);
  const { rows, faults } = readDelimited(text);
  if (rows.length === 0) throw new UnreadableText("Tidak ada isi yang dapat dibaca di dalamnya.");
  const header = headerOf(rows, instrument);
  const gathering = new Gathering(instrument);
  for (const { line, message } of faults) gathering.fault(line, message);
  const body = rows.slice(header.from);
  const table = new Table(header, instrument, gathering);
  if (header.shape === "long") table.refuseWeightedPoints(body);
  for (const row of body) table.read(row);
  return { shape: header.shape, assessments: gathering.assessments(), faults: gathering.faults };
}

/** The row that names the columns: title rows may stand above it. */
function headerOf(rows: readonly TextRow[], instrument: Instrument): Header {
  let best: (Header & { readonly known: number }) | null = null;
  for (const [at, { cells }] of rows.slice(0, MOST_TITLE_ROWS).entries()) {
    const columns = cells.map((cell) => meaningOf(cell, instrument));
    const shape = shapeOf(columns);
    const known = columns.filter((column) => column !== null).length;
    if (shape !== null && known > (best?.known ?? 0))
      best = { shape, columns, from: at + 1, known };
  }
  if (best) return best;
  if (rows.every(({ cells }) => isPair(cells, instrument))) {
    const columns = [{ kind: "number" }, { kind: "level", stage: null }] as const;
    return { shape: "long", columns, from: 0 };
  }
  throw new UnreadableText(
    "Judul kolomnya tidak dikenal. Diperlukan kolom nomor atau nama indikator beserta tingkatnya, satu kolom untuk tiap indikator, atau kolom indeks, D1, A1, dan seterusnya.",
  );
}

function shapeOf(columns: readonly (ColumnMeaning | null)[]): Shape | null {
  const kinds = columns.map((column) => column?.kind);
  const has = (...wanted: readonly ColumnMeaning["kind"][]): boolean =>
    wanted.some((kind) => kinds.includes(kind));
  const indicators = columns.flatMap((column) =>
    column?.kind === "indicator" ? [column.number] : [],
  );
  if (has("number", "name") && has("level", "weighted", "prose")) return "long";
  const isOnce = new Set(indicators).size === indicators.length;
  if (indicators.length >= LEAST_INDICATORS && isOnce) return "wide";
  const results = kinds.filter((kind) => kind === "result").length;
  return results >= 2 || (results === 1 && has("agency")) ? "results" : null;
}

/** A row of a table without headers: an indicator and its level. */
function isPair(cells: readonly string[], instrument: Instrument): boolean {
  const [indicator = "", level = "", ...others] = cells;
  return (
    others.every((cell) => cell.trim() === "") &&
    indicatorNumber(indicator, instrument) !== null &&
    (saysNothing(level) || readResult(level) !== null)
  );
}

/** Reads the rows of a table whose columns are known. */
class Table {
  constructor(
    private readonly header: Header,
    private readonly instrument: Instrument,
    private readonly gathering: Gathering,
  ) {}

  read(row: TextRow): void {
    const subject = this.subject(row);
    if (!subject) return;
    if (this.header.shape === "long") this.readLong(row, subject);
    else this.readWide(row, subject);
  }

  /**
   * Some people enter weight × level, as reports show it. Such a column is told and not read.
   *
   * @throws UnreadableText when the levels of a table are such points.
   */
  refuseWeightedPoints(rows: readonly TextRow[]): void {
    for (const [at, column] of this.header.columns.entries()) {
      if (column?.kind !== "level") continue;
      const example = this.weightedPoints(rows, at);
      if (!example) continue;
      const { line, points, weight, level } = example;
      throw new UnreadableText(
        `Kolom nilainya berisi nilai tertimbang, bukan tingkat: ${points} pada baris ${String(line)} adalah ${level} dikali bobot ${weight} %. Isi kolom itu dengan tingkat ${String(this.instrument.scale.min)} sampai ${String(this.instrument.scale.max)}.`,
      );
    }
  }

  private weightedPoints(
    rows: readonly TextRow[],
    at: number,
  ): { line: number; points: string; weight: string; level: string } | null {
    const { scale } = this.instrument;
    const found = rows.flatMap(({ line, cells }) => {
      const points = readResult(cells[at] ?? "");
      const weight = this.weightOf(cells);
      if (!points || points.value === 0 || weight === null) return [];
      return [{ line, points: points.value, weight: weight / 100 }];
    });
    // Points of an index (weight × level / 100), or of a hundred (weight × level / highest level).
    for (const divisor of [100, scale.max]) {
      const levels = found.map(({ points, weight }) => (points * divisor) / weight);
      const areOnScale = levels.every(
        (level) => level >= scale.min - 0.01 && level <= scale.max + 0.01,
      );
      const areLevels = found.every(({ points }) => isOnScale(points, scale));
      const [first] = found;
      // Where points could be levels too, only round levels behind points that are not give them away.
      const areGivenAway = levels.every(isWhole) && !found.every(({ points }) => isWhole(points));
      if (found.length < 3 || !first || !areOnScale || (areLevels && !areGivenAway)) continue;
      const [level = 0] = levels;
      return {
        line: first.line,
        points: comma(first.points),
        weight: comma(first.weight),
        level: comma(Number(level.toFixed(2))),
      };
    }
    return null;
  }

  private weightOf(cells: readonly string[]): number | null {
    const number = this.indicator(cells);
    const official = this.instrument.indicators.find((each) => each.number === number)?.weight;
    return official ?? null;
  }

  private subject({ line, cells }: TextRow): Subject | null {
    const instrument = this.cell(cells, "instrument").trim().toLowerCase();
    if (instrument !== "" && instrument !== this.instrument.id) {
      this.gathering.fault(
        line,
        `instrumen "${instrument}" bukan ${this.instrument.id}, yang dipakai lembar ini`,
      );
      return null;
    }
    const yearCell = this.cell(cells, "year").trim();
    const year = /^\d{4}$/.test(yearCell) ? Number(yearCell) : null;
    if (yearCell !== "" && year === null) {
      this.gathering.fault(line, `tahun "${yearCell}" bukan tahun empat angka`);
      return null;
    }
    const stageCell = this.cell(cells, "stage");
    const { stage } = stageIn(stageCell);
    if (stageCell.trim() !== "" && stage === null) {
      this.gathering.fault(line, `tahap "${stageCell.trim()}" tidak dikenal`);
      return null;
    }
    return { agency: this.cell(cells, "agency").trim(), year, stage };
  }

  private readLong({ line, cells }: TextRow, subject: Subject): void {
    const number = this.indicator(cells);
    if (number === "conflict") {
      const said = `nomor ${this.cell(cells, "number").trim()} bukan nomor "${this.cell(cells, "name").trim()}"`;
      this.gathering.fault(line, said);
      return;
    }
    const said = this.levelsSaid(cells, subject);
    if (number === null) {
      // Rows of sections and totals have no number; a row with one that nobody knows is told.
      const written = this.cell(cells, "number").trim() || this.cell(cells, "name").trim();
      if (said.length > 0) this.gathering.fault(line, `indikator "${written}" tidak dikenal`);
      return;
    }
    for (const { stage, level } of said) {
      this.gathering.level({ ...subject, stage }, number, level, line);
    }
  }

  /** The levels of a row with their stages, in columns of their own or in the middle of prose. */
  private levelsSaid(
    cells: readonly string[],
    subject: Subject,
  ): readonly { readonly stage: Subject["stage"]; readonly level: string }[] {
    return this.header.columns.flatMap((column, at) => {
      const cell = cells[at] ?? "";
      if (saysNothing(cell)) return [];
      const prose = levelsInProse(cell);
      if (column?.kind === "prose") {
        return prose.filter(({ stage }) => stage !== null);
      }
      if (column?.kind !== "level") return [];
      const stage = column.stage ?? subject.stage;
      if (prose.length > 0) {
        return prose.map((each) => ({ ...each, stage: each.stage ?? stage }));
      }
      return [{ stage, level: plainLevel(cell) }];
    });
  }

  /** Number and name must not name two indicators. */
  private indicator(cells: readonly string[]): OfficialNumber | "conflict" | null {
    const byNumber = indicatorNumber(this.cell(cells, "number"), this.instrument);
    const byName = indicatorNumber(this.cell(cells, "name"), this.instrument);
    if (byNumber !== null && byName !== null && byNumber !== byName) return "conflict";
    const isNumberUnknown = byNumber === null && /\d/.test(this.cell(cells, "number"));
    return isNumberUnknown && byName === null ? null : (byNumber ?? byName);
  }

  private readWide({ line, cells }: TextRow, subject: Subject): void {
    if (
      !this.header.columns.some((column, at) => isHeld(column) && !saysNothing(cells[at] ?? ""))
    ) {
      if (subject.agency !== "") {
        this.gathering.fault(line, `${subject.agency} tidak memiliki isian`);
      }
      return;
    }
    if (this.header.columns.some((column) => column?.kind === "agency") && subject.agency === "") {
      this.gathering.fault(line, "nama instansi kosong");
      return;
    }
    const before = this.gathering.rowBefore(subject, line);
    if (before !== null) {
      const whose = subject.agency === "" ? "barisnya" : subject.agency;
      this.gathering.fault(line, `${whose} sudah ada pada baris ${String(before)}`);
      return;
    }
    for (const [at, column] of this.header.columns.entries()) {
      const cell = cells[at] ?? "";
      if (column?.kind === "indicator") {
        this.gathering.level(subject, column.number, cell, line);
      } else if (column?.kind === "result" && !saysNothing(cell)) {
        const result = readResult(cell);
        if (!result) {
          this.gathering.fault(line, `${column.code} berisi "${cell.trim()}", bukan angka`);
        } else if (result.value > 0) this.gathering.result(subject, column.code, result, line);
      }
    }
  }

  private cell(cells: readonly string[], kind: ColumnMeaning["kind"]): string {
    const at = this.header.columns.findIndex((column) => column?.kind === kind);
    return at < 0 ? "" : (cells[at] ?? "");
  }
}

function isHeld(column: ColumnMeaning | null): boolean {
  return column?.kind === "indicator" || column?.kind === "result";
}

function isOnScale(value: number, { min, max, step }: Instrument["scale"]): boolean {
  return value >= min && value <= max && (step !== 1 || Number.isInteger(value));
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 0.01;
}

function comma(value: number): string {
  return String(value).replace(".", ",");
}
