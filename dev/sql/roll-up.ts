import { rename, rm } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import {
  DEFAULT_INSTRUMENT_ID,
  findInstrument,
  type Instrument,
  INSTRUMENTS,
  levelRule,
} from "../../src/scoring";
import { type CsvHead, linesOfRecords, readCsvHead } from "./csv-head";
import { indexSql, sqlNames } from "./index-sql";
import { RollUpError } from "./roll-up-error";

/** How many faulty lines a message names; the rest are counted. */
const SHOWN_FAULTS = 20;
/** How many broken lines are kept at most. */
const KEPT_REJECTS = 1000;

export interface RollUpSummary {
  readonly instrument: string;
  readonly agencies: number;
  readonly incomplete: number;
}

/** @param percent 0 to 100, or null while it is not known. */
export type OnProgress = (percent: number | null) => void;

/**
 * Scores a long CSV of any size (`instansi,tahun,tahap,nomor,tingkat`, with an optional `instrumen`) into a
 * CSV with one line per agency, year and stage, by the SQL of `dist/sql`. Incomplete agencies are in it,
 * with what they lack.
 *
 * @throws RollUpError when any line is not understood: nothing is written then, and every kind of fault is
 *   told with its lines.
 */
export async function rollUpCsv(
  file: string,
  out: string,
  onProgress: OnProgress = () => undefined,
): Promise<RollUpSummary> {
  const head = await readCsvHead(file);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const clock = setInterval(() => {
    const { percentage } = connection.progress;
    onProgress(percentage >= 0 ? percentage : null);
  }, 250);
  try {
    await connection.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
    const instrument = await instrumentOf(connection, file, head);
    await connection.run(levelsView(file, head, instrument));
    await connection.run(indexSql(instrument));
    await refuseBroken(connection);
    await refuseFaulty(connection, file, head, instrument);
    return await writeResult(connection, out, instrument);
  } finally {
    clearInterval(clock);
    connection.closeSync();
    instance.closeSync();
  }
}

/** The lines of a file as text; those that are no records go to the table of rejects. */
function csv(file: string, { separator, columns }: CsvHead): string {
  const types = columns.map((name) => `${quoted(name)}: 'VARCHAR'`).join(", ");
  return `read_csv(${quoted(file)}, auto_detect = false, header = true, delim = ${quoted(separator)},
    quote = '"', escape = '"', columns = {${types}}, nullstr = '', strict_mode = true,
    store_rejects = true, rejects_limit = ${KEPT_REJECTS})`;
}

async function instrumentOf(
  connection: DuckDBConnection,
  file: string,
  head: CsvHead,
): Promise<Instrument> {
  const ids = head.hasInstrument
    ? await rowsOf(
        connection,
        `SELECT instrumen FROM ${csv(file, head)} WHERE instrumen IS NOT NULL LIMIT 1`,
      )
    : [];
  const id = textOf(ids[0]?.instrumen ?? DEFAULT_INSTRUMENT_ID);
  const instrument = findInstrument(id);
  if (instrument === undefined) {
    const known = INSTRUMENTS.map((each) => each.id).join(", ");
    throw new RollUpError([`Instrumen "${id}" tidak dikenal. Yang tersedia: ${known}.`]);
  }
  return instrument;
}

/** A whole number in a text; NULL for anything else, where a cast alone would round. */
function wholeNumber(column: string): string {
  const whole = `TRY_CAST(${column} AS BIGINT)`;
  return `CASE WHEN ${whole} = TRY_CAST(${column} AS DOUBLE) THEN ${whole} END`;
}

/** A level in a text, with point or comma; NULL where it is blank, -1 where it is no number. */
function levelIn(column: string): string {
  const withPoint = `TRY_CAST(replace(${column}, ',', '.') AS DOUBLE)`;
  // Nearly all cells are plain numbers; DuckDB looks at the rest of COALESCE for the others alone.
  return `COALESCE(TRY_CAST(${column} AS DOUBLE), CASE WHEN trim(${column}) <> '' THEN COALESCE(${withPoint}, -1) END)`;
}

/** SQL that holds where a record names its agency, year, stage and the one instrument of the file. */
function isNamed({ hasInstrument }: CsvHead, { id }: Instrument): string {
  const isThisInstrument = hasInstrument
    ? ` AND COALESCE(lower(trim(instrumen)), ${quoted(id)}) = ${quoted(id)}`
    : "";
  return `trim(instansi) <> '' AND trim(tahap) <> '' AND ${wholeNumber("tahun")} IS NOT NULL${isThisInstrument}`;
}

/**
 * The records as the SQL wants them. What cannot be read becomes a number or level that no instrument has,
 * so that the result counts it and {@link refuseFaulty} finds it.
 */
function levelsView(file: string, head: CsvHead, instrument: Instrument): string {
  return `CREATE VIEW ${sqlNames(instrument).levels} AS
    SELECT trim(instansi) AS instansi, ${wholeNumber("tahun")} AS tahun, trim(tahap) AS tahap,
      CASE WHEN ${isNamed(head, instrument)} THEN ${wholeNumber("nomor")} END AS nomor,
      ${levelIn("tingkat")} AS tingkat
    FROM ${csv(file, head)}`;
}

async function refuseBroken(connection: DuckDBConnection): Promise<void> {
  const rejects = await rowsOf(
    connection,
    "SELECT DISTINCT line, error_type FROM reject_errors ORDER BY line",
  );
  if (rejects.length === 0) return;
  throw new RollUpError(
    listed(
      rejects.map((row) => {
        const kind = textOf(row.error_type);
        const said = BROKEN[kind] ?? `tidak dapat dibaca (${kind})`;
        return `Baris ${textOf(row.line)}: ${said}.`;
      }),
      rejects.length,
    ),
  );
}

const BROKEN: Readonly<Record<string, string>> = {
  "MISSING COLUMNS": "kolomnya kurang",
  "TOO MANY COLUMNS": "kolomnya terlalu banyak",
  "UNQUOTED VALUE": "tanda kutipnya tidak berpasangan",
  "LINE SIZE OVER MAXIMUM": "barisnya terlalu panjang",
  "INVALID ENCODING": "bukan teks UTF-8; simpan ulang berkas sebagai CSV UTF-8",
};

async function refuseFaulty(
  connection: DuckDBConnection,
  file: string,
  head: CsvHead,
  instrument: Instrument,
): Promise<void> {
  const { results } = sqlNames(instrument);
  const [counts] = await rowsOf(
    connection,
    `SELECT count(*) AS semua, count(*) FILTER (salah <> '' OR ganda > 0 OR tak_dikenal > 0) AS keliru
     FROM ${results}`,
  );
  if (Number(counts?.semua ?? 0) === 0) {
    throw new RollUpError([`Berkas ${file} hanya berisi baris judul.`]);
  }
  if (Number(counts?.keliru) === 0) return;
  const faults = await findFaults(connection, file, head, instrument);
  const records = faults.rows.flatMap(({ records: each }) => each);
  const lines = await linesOfRecords(file, records);
  const line = (record: number | undefined): string => String(lines.get(record ?? 0) ?? "?");
  throw new RollUpError(
    listed(
      faults.rows.map(({ records: each, said }) =>
        each.length > 1
          ? `Baris ${each.map(line).join(" dan ")}: ${said}.`
          : `Baris ${line(each[0])}: ${said}.`,
      ),
      faults.total,
    ),
  );
}

interface Faults {
  readonly total: number;
  readonly rows: readonly { readonly records: readonly number[]; readonly said: string }[];
}

/** The records that the result could not use, in the order of the file. */
async function findFaults(
  connection: DuckDBConnection,
  file: string,
  head: CsvHead,
  instrument: Instrument,
): Promise<Faults> {
  const { scale, indicators, id } = instrument;
  const steps = Math.round(1 / scale.step);
  const number = wholeNumber("nomor");
  const level = `${levelIn("tingkat")} * ${steps}`;
  const known = indicators.map((indicator) => indicator.number).join(", ");
  const otherInstrument = head.hasInstrument
    ? `WHEN lower(trim(instrumen)) <> ${quoted(id)} THEN 'instrumen "' || instrumen || '", sedangkan baris sebelumnya ${id}; pisahkan berkasnya'`
    : "";
  // One thread, so that records are counted in the order of the file.
  await connection.run("SET threads = 1");
  await connection.run(`CREATE TEMP TABLE keliru AS
    WITH catatan AS (SELECT row_number() OVER () AS record, * FROM ${csv(file, head)}),
    dibaca AS (SELECT *, ${number} AS n, ${wholeNumber("tahun")} AS t FROM catatan)
    SELECT [record] AS records, CASE
      WHEN COALESCE(trim(instansi), '') = '' THEN 'instansi kosong'
      WHEN COALESCE(trim(tahap), '') = '' THEN 'tahap kosong'
      WHEN t IS NULL THEN 'tahun "' || COALESCE(tahun, '') || '" bukan bilangan'
      ${otherInstrument}
      WHEN n IS NULL OR n NOT IN (${known}) THEN 'nomor "' || COALESCE(nomor, '') || '" bukan nomor indikator ${id}'
      WHEN trim(tingkat) <> '' AND NOT COALESCE(round(${level}) BETWEEN ${scale.min * steps} AND ${scale.max * steps}
        AND abs(${level} - round(${level})) < 0.000001, false)
        THEN 'tingkat "' || tingkat || '" keliru. ${levelRule(scale).replace(/\.$/, "")}'
    END AS said
    FROM dibaca WHERE said IS NOT NULL
    UNION ALL
    SELECT list(record ORDER BY record), 'nomor ' || n || ' untuk ' || trim(instansi) || ' (' || t || ', ' || trim(tahap) || ') tercantum lebih dari sekali'
    FROM dibaca WHERE n IN (${known}) AND t IS NOT NULL
    GROUP BY trim(instansi), t, trim(tahap), n HAVING count(*) > 1`);
  const [count] = await rowsOf(connection, "SELECT count(*) AS semua FROM keliru");
  const rows = await rowsOf(
    connection,
    `SELECT to_json(records)::VARCHAR AS records, said FROM keliru ORDER BY keliru.records[1] LIMIT ${SHOWN_FAULTS}`,
  );
  return {
    total: Number(count?.semua ?? 0),
    rows: rows.map(({ records, said }) => ({
      records: JSON.parse(textOf(records)) as number[],
      said: textOf(said),
    })),
  };
}

async function writeResult(
  connection: DuckDBConnection,
  out: string,
  instrument: Instrument,
): Promise<RollUpSummary> {
  const { results } = sqlNames(instrument);
  const values = [
    ...instrument.domains.map(({ number }) => `d${number}`),
    ...instrument.aspects.map(({ number }) => `a${number}`),
  ].map((column) => `CAST(${column} AS DECIMAL(5, 2)) AS ${column}`);
  const exact = `DECIMAL(9, ${instrument.scale.step === 1 ? 4 : 6})`;
  const unfinished = `${out}.sementara`;
  try {
    await connection.run(`COPY (
      SELECT instansi, tahun, tahap, CAST(indeks AS DECIMAL(5, 2)) AS indeks,
        CAST(indeks_tepat AS ${exact}) AS indeks_tepat, predikat, ${values.join(", ")}, kosong
      FROM ${results} ORDER BY instansi, tahun, tahap
    ) TO ${quoted(unfinished)} (FORMAT csv, HEADER, DELIMITER ',')`);
    await rename(unfinished, out);
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
  const [counts] = await rowsOf(
    connection,
    `SELECT count(*) AS semua, count(*) FILTER (indeks IS NULL) AS kurang FROM ${results}`,
  );
  return {
    instrument: instrument.id,
    agencies: Number(counts?.semua),
    incomplete: Number(counts?.kurang),
  };
}

type Row = Readonly<Record<string, unknown>>;

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** The first of many sentences, and how many are left. */
function listed(sentences: readonly string[], total: number): string[] {
  const shown = sentences.slice(0, SHOWN_FAULTS);
  const left = total - shown.length;
  return left > 0 ? [...shown, `… dan ${left} lagi.`] : shown;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
