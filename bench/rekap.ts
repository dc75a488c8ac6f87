import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { rollUpCsv } from "../dev/sql/roll-up";

/**
 * What `npm run rekap` costs for 10³ … 10⁶ agencies of 47 levels. Each size runs in a process of its own, so
 * that its peak memory is its own. A rate here is a measurement of this machine; the ratio to 10³ travels.
 */
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const LEVELS = 47;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

const [task, file = ""] = process.argv.slice(2);
if (task === "--measure") await measure(file);
else await compareSizes();

async function compareSizes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rekap-"));
  try {
    let first: number | undefined;
    for (const agencies of SIZES) {
      const csv = join(folder, "isian.csv");
      await writeLevels(csv, agencies);
      const { seconds, megabytes } = inOwnProcess(csv);
      const rate = (agencies * LEVELS) / seconds;
      first ??= rate;
      const size = Math.round(statSync(csv).size / 1e6);
      console.log(
        `rekap of ${agencies} agencies (${size} MB): ${Math.round(rate)} lines/s, ` +
          `${(rate / first).toPrecision(2)} × the rate of ${SIZES[0]}; peak ${megabytes} MB, ${seconds.toFixed(1)} s`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A long CSV of made-up agencies, one line per level. */
async function writeLevels(file: string, agencies: number): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (
    SELECT 'Instansi ' || a AS instansi, 2023 AS tahun, 'eksternal' AS tahap, n AS nomor,
      1 + (a * 7 + n * 3 + (a * n) % 5) % 5 AS tingkat
    FROM range(${agencies}) x(a), range(1, ${LEVELS + 1}) y(n)
  ) TO '${file}' (FORMAT csv, HEADER)`);
  connection.closeSync();
  instance.closeSync();
}

function inOwnProcess(csv: string): Measured {
  const [node = "node", script = ""] = process.argv;
  const { stdout, stderr } = spawnSync(node, [script, "bench/rekap.ts", "--measure", csv], {
    encoding: "utf8",
  });
  try {
    return JSON.parse(stdout) as Measured;
  } catch {
    throw new Error(stderr);
  }
}

async function measure(csv: string): Promise<void> {
  const started = process.hrtime.bigint();
  await rollUpCsv(csv, `${csv}.hasil`);
  const measured: Measured = {
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify(measured));
}
