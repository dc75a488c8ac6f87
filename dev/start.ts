import kemenko from "../test/cases/kemenko-perekonomian-2021.json";
import pangkalpinang from "../test/cases/pangkalpinang-2023.json";
import { createEmulator, type User } from "./emulator";

/** A published result that is entered into a new workbook as a person would. */
interface Example {
  readonly agency: string;
  readonly year: number;
  /** In official order. */
  readonly levels: readonly number[];
  readonly remark: string;
}

const EXAMPLES: readonly Example[] = [
  {
    ...kemenko,
    remark: "tingkat resmi, Laporan Hasil Evaluasi SPBE 2021",
  },
  {
    ...pangkalpinang,
    remark: "tingkat contoh yang menghasilkan nilai tercetak 2023",
  },
];

for (const example of EXAMPLES) show(example);

/** Sets the workbook up, types the levels, and prints what staff would see on sheet Ringkasan. */
function show({ agency, year, levels, remark }: Example): void {
  const emulator = createEmulator();
  const staff = emulator.user();
  staff.open();
  staff.click("Siapkan lembar");
  staff.type("Mulai", "B3", agency);
  staff.type("Mulai", "B4", year);
  enterLevels(staff, levels);
  staff.addSheet("Laporan");
  staff.type("Laporan", "A1", "=SPBE_INDEX()");

  console.log(`\n${staff.display("Ringkasan", "A1")}  (${remark})`);
  console.log("=".repeat(76));
  const [index, predicate, filled, , , target, gap] = staff.displays("Ringkasan", "A5:G5")[0] ?? [];
  console.log(`Indeks ${index}   ${predicate}   terisi ${filled}   target ${target} (${gap})`);
  console.log(staff.displays("Ringkasan", "A6:B6").flat().join(" "));
  console.log(
    `Laporan!A1: ${staff.formula("Laporan", "A1")} → ${staff.display("Laporan", "A1")}\n`,
  );
  printTable(staff.displays("Ringkasan", "A8:G21"), [6, -58, 9, 6, 11, 6, 7]);
  console.log("\nIndikator di bawah target");
  printTable(nonBlank(staff.displays("Ringkasan", "A24:F71")), [6, -58, 8, 7, 8, 16]);
}

/** Levels go into column Mandiri, whose header tells where it is. */
function enterLevels(staff: User, levels: readonly number[]): void {
  const [headers = []] = staff.displays("Penilaian", "A1:Z1");
  const column = String.fromCharCode(65 + headers.indexOf("Mandiri"));
  levels.forEach((level, at) => {
    staff.type("Penilaian", `${column}${at + 2}`, level);
  });
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
