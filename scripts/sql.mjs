import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** How many bytes of code BigQuery takes in one function. */
export const LARGEST_BODY = 32_768;

/** INT64 does not pass into JavaScript, so numbers are FLOAT64. */
const AGENCY = "instrumen STRING, nomor ARRAY<FLOAT64>, tingkat ARRAY<FLOAT64>";
const NUMBERED = "ARRAY<STRUCT<nomor FLOAT64, nilai FLOAT64>>";
const STEPS =
  "ARRAY<STRUCT<nomor FLOAT64, dari FLOAT64, ke FLOAT64, kenaikan FLOAT64, indeks FLOAT64>>";

/** The functions of `spbe-udf.sql`; `run` is the export of `dev/sql/udf.ts` that each one calls. */
const FUNCTIONS = [
  {
    run: "nilai",
    about:
      "Nilai satu instansi: indeks, predikat, domain, aspek, dan nomor yang kosong atau salah.",
    parameters: AGENCY,
    returns: `STRUCT<indeks FLOAT64, indeks_tepat FLOAT64, predikat STRING, domain ${NUMBERED}, aspek ${NUMBERED}, kosong ARRAY<FLOAT64>, salah ARRAY<FLOAT64>>`,
  },
  {
    run: "rentang",
    about: "Indeks terendah dan tertinggi yang masih mungkin.",
    parameters: AGENCY,
    returns: "STRUCT<terendah FLOAT64, tertinggi FLOAT64, terisi FLOAT64, semua FLOAT64>",
  },
  {
    run: "rencana",
    about: "Rencana dengan langkah tersedikit menuju target indeks.",
    parameters: `${AGENCY}, target FLOAT64`,
    returns: `STRUCT<keadaan STRING, langkah ${STEPS}>`,
  },
];

/** Writes `sql/` in a folder: per instrument its index in standard SQL, and the functions for BigQuery. */
export async function buildSql(folder) {
  const target = join(folder, "sql");
  mkdirSync(target, { recursive: true });
  const { INSTRUMENTS, indexSql } = await loadGenerator();
  for (const instrument of INSTRUMENTS) {
    writeFileSync(join(target, `indeks-${instrument.id}.sql`), indexSql(instrument));
  }
  writeFileSync(join(target, "spbe-udf.sql"), udfSql());
}

async function loadGenerator() {
  const outfile = join(ROOT, ".cache/index-sql.mjs");
  buildSync({
    stdin: {
      contents:
        'export { INSTRUMENTS } from "./src/scoring"; export { indexSql } from "./dev/sql/index-sql";',
      resolveDir: ROOT,
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
  });
  return import(`${pathToFileURL(outfile).href}?${String(Date.now())}`);
}

function udfSql() {
  const functions = FUNCTIONS.map(({ run, about, parameters, returns }) => {
    const body = functionBody(run, parameters);
    return `-- ${about}
CREATE OR REPLACE FUNCTION spbe_${run}(${parameters})
RETURNS ${returns}
DETERMINISTIC
LANGUAGE js
AS r"""
${body}
""";
`;
  });
  return `-- Fungsi SPBE untuk BigQuery, dengan pustaka penilaian add-on di dalamnya.
-- Dibuat oleh npm run build dari src/scoring; jangan diubah di sini. Cara memakai: docs/bigquery.md.

${functions.join("\n")}`;
}

/** The library as far as one function needs it, minified, and the call. */
function functionBody(run, parameters) {
  const { outputFiles } = buildSync({
    stdin: { contents: `export { ${run} } from "./dev/sql/udf";`, resolveDir: ROOT },
    bundle: true,
    format: "iife",
    globalName: "spbe",
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
    minify: true,
    write: false,
  });
  const names = [...parameters.matchAll(/(?:^|, )(\w+) (?:STRING|ARRAY|FLOAT64)/g)];
  const body = `${outputFiles[0].text.trim()}\nreturn spbe.${run}(${names.map(([, name]) => name).join(", ")});`;
  const size = Buffer.byteLength(body);
  if (size > LARGEST_BODY) {
    throw new Error(`spbe_${run} has ${size} bytes of code; BigQuery takes ${LARGEST_BODY}`);
  }
  if (body.includes('"""')) throw new Error(`spbe_${run} would end its own string`);
  return body;
}
