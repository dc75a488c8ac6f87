import { resolve } from "node:path";
import { findInstrument } from "../src/scoring";
import { areaName } from "../src/sheet/cells/address";
import { SUMMARY } from "../src/sheet/layout";
import { summaryShape } from "../src/sheet/set-up/summary-shape";
import { createEmulator } from "./emulator";
import { enterExample, type ExampleName } from "./workbench/examples";
import { freePort } from "./workbench/free-port";
import { parseOptions } from "./workbench/options";
import { startWorkbench } from "./workbench/server";

/** Of the table that people read. */
const COLUMNS = 7;
/** Where a free port is looked for: behind the usual one. */
const FIRST_FREE_PORT = 8081;
const options = parseOptions(process.argv.slice(2));
show("kemenko", "spbe-2020", "tingkat resmi, Laporan Hasil Evaluasi SPBE 2021");
show("kabupaten-pemdi", "pemdi-2026", "nilai sementara 2026 yang diterbitkan");
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
function show(name: ExampleName, instrumentId: string, remark: string): void {
  const instrument = findInstrument(instrumentId);
  if (!instrument) throw new Error(`No instrument ${instrumentId}`);
  const emulator = createEmulator();
  const staff = emulator.user();
  enterExample(name, staff);
  staff.addSheet("Laporan");
  staff.type("Laporan", "A1", "=SPBE_INDEX()");
  const { row, groups, belowHeading } = summaryShape(instrument);
  const lines = (first: number, count: number): string[][] =>
    staff.displays(SUMMARY.sheet, areaName(1, first, count, COLUMNS));

  console.log(`\n${lines(row.title, 1)[0]?.[0] ?? ""}  (${remark})`);
  console.log("=".repeat(76));
  const [index, predicate, filled, target, gap] = lines(row.values, 1)[0] ?? [];
  console.log(`Indeks ${index}   ${predicate}   terisi ${filled}   target ${target} (${gap})`);
  console.log(lines(row.message, 1)[0]?.slice(0, 2).join(" "));
  console.log(
    `Laporan!A1: ${staff.formula("Laporan", "A1")} → ${staff.display("Laporan", "A1")}\n`,
  );
  printTable(lines(row.head, 1 + groups.length), [6, -58, 6, 7, 17, 11, 9]);
  console.log("\nIndikator di bawah target");
  const below = lines(belowHeading + 1, 1 + instrument.indicators.length);
  printTable(nonBlank(below), [6, -58, 8, 7, 8, 16]);
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
