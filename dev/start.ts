import { resolve } from "node:path";
import { createEmulator } from "./emulator";
import { enterExample, type ExampleName } from "./workbench/examples";
import { freePort } from "./workbench/free-port";
import { parseOptions } from "./workbench/options";
import { startWorkbench } from "./workbench/server";

/** Where a free port is looked for: behind the usual one. */
const FIRST_FREE_PORT = 8081;
const options = parseOptions(process.argv.slice(2));
show("kemenko", "tingkat resmi, Laporan Hasil Evaluasi SPBE 2021");
show("pangkalpinang", "tingkat contoh yang menghasilkan nilai tercetak 2023");
try {
  // No two servers have one port, so none writes over the work of another, and the next one finds it again.
  const port = options.port === 0 ? await freePort(FIRST_FREE_PORT) : options.port;
  const autosave = resolve(`.cache/workbench-work/${port}.json`);
  const { url } = await startWorkbench({
    ...options,
    port,
    autosave,
    isTour: options.example === "kota",
  });
  console.log(`\nMeja kerja terbuka di ${url} (Ctrl+C untuk berhenti).`);
} catch (error) {
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
  console.error(`\nPort ${options.port} sedang dipakai. Jalankan: npm start -- --port 0`);
  process.exitCode = 1;
}

/** Sets a workbook up, enters a published result, and prints sheet Ringkasan. */
function show(name: ExampleName, remark: string): void {
  const emulator = createEmulator();
  const staff = emulator.user();
  enterExample(name, staff);
  staff.addSheet("Laporan");
  staff.type("Laporan", "A1", "=SPBE_INDEX()");

  console.log(`\n${staff.display("Ringkasan", "A1")}  (${remark})`);
  console.log("=".repeat(76));
  const [index, predicate, filled, target, gap] = staff.displays("Ringkasan", "A5:G5")[0] ?? [];
  console.log(`Indeks ${index}   ${predicate}   terisi ${filled}   target ${target} (${gap})`);
  console.log(staff.displays("Ringkasan", "A6:B6").flat().join(" "));
  console.log(
    `Laporan!A1: ${staff.formula("Laporan", "A1")} → ${staff.display("Laporan", "A1")}\n`,
  );
  printTable(staff.displays("Ringkasan", "A8:G21"), [6, -58, 6, 7, 17, 11, 9]);
  console.log("\nIndikator di bawah target");
  printTable(nonBlank(staff.displays("Ringkasan", "A24:F71")), [6, -58, 8, 7, 8, 16]);
}

function nonBlank(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** Negative widths align left; longer texts are cut. */
function printTable(rows: readonly (readonly string[])[], widths: readonly number[]): void {
  for (const row of rows) {
    const cells = widths.map((width, at) => {
      const cell = (row[at] ?? "").slice(0, Math.abs(width));
      return width < 0 ? cell.padEnd(-width) : cell.padStart(width);
    });
    console.log(cells.join(" ").trimEnd());
  }
}
