import { readFileSync } from "node:fs";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { indexSql, sqlNames } from "../../dev/sql/index-sql";
import { type Instrument, INSTRUMENTS, score } from "../../src/scoring";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import { constructLevels } from "../cases/constructed-levels";
import national from "../cases/national-2023.json";
import { assessmentOf } from "../scoring/assessment-of";
import { DECIMAL_INSTRUMENT } from "../scoring/decimal-instrument";

type Row = Readonly<Record<string, unknown>>;

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
});

afterAll(() => {
  connection.closeSync();
});

async function rowsOf(sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

/** A level that is not there at all, one that is blank, or a number. */
type Cell = number | null | undefined;

/** Puts the levels of agencies 0, 1, 2 … into the table that the SQL reads. */
async function fill(instrument: Instrument, agencies: readonly (readonly Cell[])[]): Promise<void> {
  const { levels } = sqlNames(instrument);
  await connection.run(
    `CREATE OR REPLACE TABLE ${levels} (instansi VARCHAR, tahun BIGINT, tahap VARCHAR, nomor BIGINT, tingkat DOUBLE)`,
  );
  const rows = agencies.flatMap((cells, agency) =>
    cells.flatMap((cell, at) =>
      cell === undefined
        ? []
        : [`('${agency}', 2023, 'eksternal', ${instrument.indicators[at]?.number}, ${cell})`],
    ),
  );
  await connection.run(`INSERT INTO ${levels} VALUES ${rows.join(", ")}`);
}

/** Every row of the result under a scenario, in the order of the agencies. */
async function results(instrument: Instrument, scenario = "resmi"): Promise<Row[]> {
  return rowsOf(
    `SELECT * FROM ${sqlNames(instrument).results} WHERE skenario = '${scenario}' ORDER BY CAST(instansi AS INT)`,
  );
}

/** What `score` says, in the columns of the result. */
function expected(instrument: Instrument, cells: readonly Cell[]): Row {
  const { index, judgement, domains, aspects, missing, invalid, filled } = score(
    instrument,
    assessmentOf(instrument, cells),
  );
  return {
    indeks: index?.shown ?? null,
    indeks_tepat: index?.exact ?? null,
    predikat: judgement?.predicate.name ?? null,
    ...Object.fromEntries(
      domains.map(({ domain, value }) => [`d${domain.number}`, value?.shown ?? null]),
    ),
    ...Object.fromEntries(
      aspects.map(({ aspect, value }) => [`a${aspect.number}`, value?.shown ?? null]),
    ),
    kosong: missing.join(", "),
    salah: invalid.map(({ number }) => number).join(", "),
    terisi: filled,
    ganda: "0",
    tak_dikenal: "0",
  };
}

describe.each([...INSTRUMENTS, DECIMAL_INSTRUMENT])("the SQL of $id", (instrument) => {
  const { min, max, step } = instrument.scale;
  const size = instrument.indicators.length;
  const units = fc.integer({ min: min * 100, max: max * 100 });
  const level = step === 1 ? fc.integer({ min, max }) : units.map((unit) => unit / 100);
  const gap = fc.constantFrom<Cell>(null, undefined, min - 1, max + 1, 2.505, 1e9);
  const agency = fc.oneof(
    fc.array(level, { minLength: size, maxLength: size }),
    fc.array(fc.oneof({ weight: 40, arbitrary: level }, gap), {
      minLength: size,
      maxLength: size,
    }),
  );

  test("says what score says of random levels, blanks and levels off the scale", async () => {
    const agencies = fc
      .sample(agency, 600)
      .map((cells) => (cells.every((cell) => cell === undefined) ? [min] : cells));
    await fill(instrument, agencies);
    await connection.run(indexSql(instrument));
    const rows = await results(instrument);
    expect(rows).toHaveLength(agencies.length);
    rows.forEach((row, at) => {
      expect(row).toMatchObject(expected(instrument, agencies[at] ?? []));
    });
  }, 60_000);

  test("scores another weighting beside the official one", async () => {
    const other: Instrument = {
      ...instrument,
      indicators: instrument.indicators.map((each, at) => ({
        ...each,
        weight: each.weight + (at === 0 ? 70 : at === 1 ? -70 : 0),
      })),
    };
    const agencies = fc.sample(fc.array(level, { minLength: size, maxLength: size }), 50);
    await fill(instrument, agencies);
    await connection.run(indexSql(instrument));
    const { weights } = sqlNames(instrument);
    await connection.run(
      `INSERT INTO ${weights} SELECT 'usulan', nomor, aspek, domain, bobot + CASE nomor WHEN 1 THEN 70 WHEN 2 THEN -70 ELSE 0 END FROM ${weights}`,
    );
    const [, results2] = indexSql(instrument).split(/(?=CREATE OR REPLACE TABLE indeks_)/);
    await connection.run(results2 ?? "");
    const official = await results(instrument);
    const proposed = await results(instrument, "usulan");
    agencies.forEach((cells, at) => {
      expect(official[at]).toMatchObject(expected(instrument, cells));
      expect(proposed[at]).toMatchObject(expected(other, cells));
    });
  }, 60_000);

  test("reports what stands twice and numbers the instrument does not know, and drops no agency", async () => {
    const full = instrument.indicators.map(() => max);
    await fill(instrument, [full, full, full]);
    const { levels } = sqlNames(instrument);
    await connection.run(
      `INSERT INTO ${levels} VALUES ('1', 2023, 'eksternal', 2, ${max}), ('2', 2023, 'eksternal', 99, 3), ('3', 2023, 'eksternal', 99, 3)`,
    );
    await connection.run(indexSql(instrument));
    const [whole, doubled, strange, unknown] = await results(instrument);
    expect(whole).toMatchObject({ indeks: max, ganda: "0", tak_dikenal: "0" });
    expect(doubled).toMatchObject({ indeks: null, a1: null, ganda: "1", tak_dikenal: "0" });
    expect(strange).toMatchObject({ indeks: max, ganda: "0", tak_dikenal: "1" });
    expect(unknown).toMatchObject({ indeks: null, terisi: 0, tak_dikenal: "1" });
  });
});

test("the built file scores every row of the national results of 2023 as printed", async () => {
  const printed = national.rows.flatMap((row) => {
    const levels = constructLevels(row);
    return levels ? [{ ...row, levels }] : [];
  });
  await fill(
    SPBE_2020,
    printed.map(({ levels }) => levels),
  );
  await connection.run(readFileSync("dist/sql/indeks-spbe-2020.sql", "utf8"));
  const rows = await results(SPBE_2020);
  expect(rows).toHaveLength(620);
  rows.forEach((row, at) => {
    const { levels = [], index, domains = [] } = printed[at] ?? {};
    expect(row).toMatchObject(expected(SPBE_2020, levels));
    expect([row.d1, row.d2, row.d3, row.d4, row.indeks]).toEqual([...domains, index]);
  });
}, 60_000);

test("an instrument with more indicators than bits is refused", () => {
  const [first] = SPBE_2020.indicators;
  if (first === undefined) throw new Error("no indicator");
  const long = { ...SPBE_2020, indicators: [{ ...first, number: 63 }] };
  expect(() => indexSql(long)).toThrow("indicator numbers must lie in 1 to 62");
});
