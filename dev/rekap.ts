import { parseArgs } from "node:util";
import { rollUpCsv } from "./sql/roll-up";
import { RollUpError } from "./sql/roll-up-error";

/** `npm run rekap -- FILE.csv --out RESULT.csv`: scores a long CSV of any size on this machine. */
const USAGE = "Cara memakai: npm run rekap -- BERKAS.csv --out HASIL.csv";

const started = process.hrtime.bigint();
process.exitCode = await run();

async function run(): Promise<number> {
  const asked = readArguments();
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  try {
    const { instrument, agencies, incomplete } = await rollUpCsv(asked.file, asked.out, progress);
    endProgress();
    const lacking = incomplete > 0 ? `, ${incomplete} belum lengkap (kolom kosong)` : "";
    console.log(`${agencies} instansi × tahun × tahap menurut ${instrument}${lacking}.`);
    console.log(`Hasil: ${asked.out} (${seconds()} detik)`);
    return 0;
  } catch (fault) {
    endProgress();
    if (!(fault instanceof RollUpError)) throw fault;
    for (const reason of fault.reasons) console.error(reason);
    console.error("Tidak ada hasil yang ditulis. Perbaiki berkasnya, lalu ulangi.");
    return 1;
  }
}

function readArguments(): { readonly file: string; readonly out: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: "string" } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0 || values.out === undefined) return undefined;
    return { file, out: values.out };
  } catch {
    return undefined;
  }
}

function progress(percent: number | null): void {
  if (!process.stderr.isTTY) return;
  const part = percent === null ? "" : ` ${Math.floor(percent)} %`;
  process.stderr.write(`\rMenghitung …${part} (${seconds()} detik) `);
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\n");
}

function seconds(): string {
  return (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1).replace(".", ",");
}
