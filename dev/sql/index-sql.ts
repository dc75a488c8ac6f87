import type { Aspect, Indicator, Instrument, OfficialNumber } from "../../src/scoring";

/** The SQL masks indicators by bits of one signed 64-bit integer. */
const MOST_INDICATORS = 62;

/** The names that the SQL of an instrument gives its tables, and expects of the levels. */
export function sqlNames({ id }: Instrument): {
  readonly levels: string;
  readonly weights: string;
  readonly results: string;
} {
  const suffix = id.replace(/\W/g, "_");
  return { levels: `isian_${suffix}`, weights: `bobot_${suffix}`, results: `indeks_${suffix}` };
}

/**
 * Standard SQL that scores every agency, year and stage of a table of levels, under every scenario of a
 * table of weights: what `score` computes, on integers throughout. It uses only what BigQuery and DuckDB
 * share. The comments in it are Indonesian, as the ministry's own people run it.
 *
 * @throws RangeError for an instrument with more indicators than a 64-bit mask holds.
 */
export function indexSql(instrument: Instrument): string {
  const { indicators } = instrument;
  if (indicators.some(({ number }) => number < 1 || number > MOST_INDICATORS)) {
    throw new RangeError(`${instrument.id}: indicator numbers must lie in 1 to ${MOST_INDICATORS}`);
  }
  return [header(instrument), weightsTable(instrument), resultsTable(instrument)].join("\n");
}

function header(instrument: Instrument): string {
  const { levels, weights, results } = sqlNames(instrument);
  const { min, max, step } = instrument.scale;
  const decimals = step === 1 ? "bilangan bulat" : "paling banyak dua desimal";
  return `-- ${instrument.indexName} (${instrument.id}): nilai semua instansi sekaligus.
-- Dibuat oleh npm run build dari data instrumen; jangan diubah di sini.
--
-- Dasar: ${instrument.source.regulation}.
--
-- Masukan: tabel ${levels} (instansi, tahun, tahap, nomor, tingkat), satu baris per indikator.
--   nomor bilangan bulat, tingkat angka ${min} sampai ${max} (${decimals}); NULL atau baris yang tidak ada
--   berarti belum diisi.
-- Bobot: tabel ${weights} (skenario, nomor, aspek, domain, bobot); bobot dalam perseratus persen.
--   Tambahkan baris dengan nama skenario lain untuk menghitung bobot lain; skenario 'resmi' tetap.
-- Hasil: tabel ${results}, satu baris per skenario, instansi, tahun, dan tahap.
--   Instansi yang belum lengkap tetap tampil: nilainya NULL dan kolom kosong, salah, ganda, atau
--   tak_dikenal menyebut sebabnya.
--
-- Semua nilai dihitung dengan bilangan bulat. Pembagian bulat ditulis (x - MOD(x, y)) / y, yang selalu habis
-- dibagi, sehingga tepat di setiap mesin SQL. Pembulatan: 5 ke atas dari nilai tepat.
`;
}

function weightsTable(instrument: Instrument): string {
  const rows = instrument.indicators.map(({ number, aspect, weight }) => {
    const domain = instrument.aspects.find((each) => each.number === aspect)?.domain;
    return `SELECT 'resmi', ${number}, ${aspect}, ${domain ?? "CAST(NULL AS BIGINT)"}, ${weight}`;
  });
  const [first = "", ...rest] = rows;
  const named = first.replace(
    /^SELECT (.+), (.+), (.+), (.+), (.+)$/,
    "SELECT $1 AS skenario, $2 AS nomor, $3 AS aspek, $4 AS domain, $5 AS bobot",
  );
  return `CREATE OR REPLACE TABLE ${sqlNames(instrument).weights} AS
${[named, ...rest].join("\nUNION ALL ")};
`;
}

/** A value of the result: an aspect, a domain or the index. */
interface Value {
  readonly column: string;
  /** SQL for Σ weight × level in hundredths, and for Σ weight. */
  readonly sum: string;
  readonly weight: string;
  readonly mask: string;
}

function resultsTable(instrument: Instrument): string {
  const { levels, weights, results } = sqlNames(instrument);
  const { aspects, domains, indicators, scale } = instrument;
  const ofAspects = (wanted: readonly Aspect[]): Indicator[] =>
    indicators.filter(({ aspect }) => wanted.some(({ number }) => number === aspect));
  const valueOf = (column: string, group: readonly Aspect[]): Value => ({
    column,
    sum: group.map(({ number }) => `j.jumlah_a${number}`).join(" + "),
    weight: group.map(({ number }) => `k.bobot_a${number}`).join(" + "),
    mask: maskOf(ofAspects(group)),
  });
  const index = valueOf("indeks", aspects);
  const values = [
    ...domains.map(({ number }) =>
      valueOf(
        `d${number}`,
        aspects.filter(({ domain }) => domain === number),
      ),
    ),
    ...aspects.map((aspect) => valueOf(`a${aspect.number}`, [aspect])),
  ];
  const steps = Math.round(1 / scale.step);
  const inSteps = steps === 1 ? "i.tingkat" : `i.tingkat * ${steps}`;
  return `CREATE OR REPLACE TABLE ${results} AS
WITH
-- Isian di samping bobotnya; ratusan adalah tingkat × 100, NULL bila kosong atau di luar skala.
isian AS (
  SELECT
    s.skenario, i.instansi, i.tahun, i.tahap, b.nomor, b.aspek, b.bobot,
    CAST(1 AS BIGINT) << CAST(b.nomor - 1 AS BIGINT) AS bit,
    i.tingkat IS NULL AS kosong,
    CASE
      WHEN ROUND(${inSteps}) BETWEEN ${scale.min * steps} AND ${scale.max * steps}
        AND ABS(${inSteps} - ROUND(${inSteps})) < 0.000001
      THEN CAST(ROUND(${inSteps}) AS BIGINT) * ${100 / steps}
    END AS ratusan
  FROM ${levels} i
  CROSS JOIN (SELECT DISTINCT skenario FROM ${weights}) s
  LEFT JOIN ${weights} b ON b.skenario = s.skenario AND b.nomor = i.nomor
),
-- Satu baris per instansi: jumlah tiap aspek, dan indikator mana yang terisi atau salah sebagai bit.
jumlah AS (
  SELECT
    skenario, instansi, tahun, tahap,
${aspects.map(({ number }) => `    ${sumWhere(number, "bobot * ratusan")} AS jumlah_a${number},`).join("\n")}
    COALESCE(BIT_OR(CASE WHEN ratusan IS NOT NULL THEN bit END), 0) AS terisi,
    COALESCE(BIT_OR(CASE WHEN ratusan IS NULL AND NOT kosong THEN bit END), 0) AS salah,
    COUNT(nomor) - COALESCE(BIT_COUNT(BIT_OR(bit)), 0) AS ganda,
    COUNT(*) - COUNT(nomor) AS tak_dikenal
  FROM isian
  GROUP BY skenario, instansi, tahun, tahap
),
kelompok AS (
  SELECT
    skenario,
${aspects.map(({ number }) => `    ${sumWhere(number, "bobot")} AS bobot_a${number}`).join(",\n")}
  FROM ${weights}
  GROUP BY skenario
),
nilai AS (
  SELECT
    j.skenario, j.instansi, j.tahun, j.tahap, j.terisi, j.salah, j.ganda, j.tak_dikenal,
    ${index.sum} AS pembilang,
    100 * (${index.weight}) AS penyebut,
${[index, ...values].map((value) => `    ${hundredths(value)} AS ${value.column}`).join(",\n")}
  FROM jumlah j
  JOIN kelompok k ON k.skenario = j.skenario
)
SELECT
  skenario, instansi, tahun, tahap,
  CAST(indeks AS NUMERIC) / 100 AS indeks,
  CASE WHEN indeks IS NOT NULL THEN CAST(pembilang AS NUMERIC) / penyebut END AS indeks_tepat,
  ${predicate(instrument)} AS predikat,
${values.map(({ column }) => `  CAST(${column} AS NUMERIC) / 100 AS ${column},`).join("\n")}
  CASE WHEN indeks IS NOT NULL THEN pembilang END AS pembilang,
  penyebut,
  BIT_COUNT(terisi) AS terisi,
  ${listed(instrument, "terisi | salah", false)} AS kosong,
  ${listed(instrument, "salah", true)} AS salah,
  ganda,
  tak_dikenal
FROM nilai;
`;
}

function sumWhere(aspect: OfficialNumber, what: string): string {
  return `SUM(CASE WHEN aspek = ${aspect} THEN ${what} ELSE 0 END)`;
}

/** A value in hundredths, half-up; NULL unless every level of its group is there exactly once. */
function hundredths({ sum, weight, mask }: Value): string {
  const doubled = `(200 * (${weight}))`;
  const twice = `(200 * COALESCE(${sum}, 0) + 100 * (${weight}))`;
  const isComplete = `j.ganda = 0 AND (j.terisi & ${mask}) = ${mask} AND ${weight} > 0`;
  return `CASE WHEN ${isComplete} THEN CAST((${twice} - MOD(${twice}, ${doubled})) / ${doubled} AS BIGINT) END`;
}

function predicate({ predicates, predicateBasis }: Instrument): string {
  const reaches = (min: number): string => {
    switch (predicateBasis) {
      case "unrounded":
        return `100 * pembilang >= ${min} * penyebut`;
      case "rounded":
        return `indeks >= ${min}`;
    }
  };
  const cases = [...predicates]
    .sort((a, b) => b.min - a.min)
    .map(({ name, min }) => `WHEN ${reaches(min)} THEN '${name}'`);
  return `CASE WHEN indeks IS NULL THEN NULL ${cases.join(" ")} END`;
}

/** Text such as `5, 12, 40`: the indicators whose bit is set, or is not. */
function listed({ indicators }: Instrument, bits: string, isSet: boolean): string {
  const all = maskOf(indicators);
  const none = isSet ? "0" : all;
  const parts = indicators.map(
    ({ number }) =>
      `CASE WHEN ((${bits}) & ${maskBit(number)}) ${isSet ? "<>" : "="} 0 THEN ', ${number}' ELSE '' END`,
  );
  return `CASE WHEN (${bits}) = ${none} THEN '' ELSE SUBSTR(CONCAT(
    ${parts.join(",\n    ")}
  ), 3) END`;
}

function maskOf(indicators: readonly Indicator[]): string {
  const bits = indicators.map(({ number }) => maskBit(number));
  return bits.reduce((mask, bit) => mask | bit, 0n).toString();
}

function maskBit(number: OfficialNumber): bigint {
  return 1n << BigInt(number - 1);
}
