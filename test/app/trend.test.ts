import type { Emulator, User } from "../../dev/emulator";
import { readChartTable } from "../../dev/emulator/chart-table";
import denpasar from "../cases/denpasar-2021.json";
import { columnOf, newWorkbook } from "../workbook";
import { call } from "./call";

function type(staff: User, header: string, levels: readonly number[]): void {
  const cells = levels.map((level) => [level]);
  staff.paste("Penilaian", `${columnOf(staff, header)}2`, cells);
}

function keep(staff: User, day: string): void {
  const taken = `${day} 09:00:00`;
  expect(call(staff, "saveSnapshot", { taken, by: "", note: "" }).outcome).toBe("saved");
}

function drawn({ spreadsheet }: Emulator): ReturnType<typeof readChartTable> {
  const [chart, ...others] = spreadsheet.sheets.find(({ name }) => name === "Tren")?.charts ?? [];
  if (!chart || others.length > 0) throw new Error("not one chart");
  return readChartTable(spreadsheet, chart);
}

/** Two years: the first with both stages, the second with claims only. */
function twoYears(): { staff: User; emulator: Emulator } {
  const { staff, emulator } = newWorkbook();
  staff.type("Mulai", "B4", "2021");
  type(staff, "Mandiri", denpasar.self);
  keep(staff, "2021-08-02");
  type(staff, "Eksternal", denpasar.external);
  keep(staff, "2021-12-01");
  staff.type("Mulai", "B4", "2022");
  staff.clear("Penilaian", `${columnOf(staff, "Eksternal")}2:${columnOf(staff, "Eksternal")}48`);
  type(staff, "Mandiri", denpasar.external);
  keep(staff, "2022-08-02");
  return { staff, emulator };
}

test("each snapshot writes the index of every year and stage, and the chart draws it", () => {
  const { staff, emulator } = twoYears();
  expect(staff.displays("Tren", "A4:E7")).toEqual([
    ["Tahun", "Mandiri", "Verifikasi", "Eksternal", "Final"],
    ["2021", "3,75", "", "3,19", ""],
    ["2022", "3,19", "", "", ""],
    ["", "", "", "", ""],
  ]);
  expect(staff.display("Tren", "A2")).toMatch(/dari 3 cuplikan .* yang terakhir 2 Agustus 2022/);
  const { labels, series } = drawn(emulator);
  expect(labels).toEqual(["2021", "2022"]);
  expect(series.map(({ name, values }) => [name, values])).toEqual([
    ["Mandiri", [3.75, 3.19]],
    ["Verifikasi", [null, null]],
    ["Eksternal", [3.19, null]],
    ["Final", [null, null]],
  ]);
});

test("a snapshot that is removed, or changed by hand, is not in it any more, and the sheet says so", () => {
  const { staff } = twoYears();
  const [latest] = call(staff, "getHistory").snapshots;
  if (!latest) throw new Error("no snapshot");
  call(staff, "removeSnapshot", latest);
  expect(staff.display("Tren", "A6")).toBe("");
  staff.type("Riwayat", "H60", "1");
  keep(staff, "2022-09-01");
  expect(staff.displays("Tren", "A5:E6")).toEqual([
    ["2021", "3,75", "", "", ""],
    ["2022", "3,19", "", "", ""],
  ]);
  expect(staff.display("Tren", "A2")).toContain("1 cuplikan tidak ikut: isinya sudah berubah");
});

test("the user stays where they were; a sheet of that name that is theirs stays as it is", () => {
  const { staff, emulator } = newWorkbook();
  staff.type("Mulai", "B4", "2021");
  type(staff, "Mandiri", denpasar.self);
  staff.addSheet("Tren");
  staff.type("Tren", "A1", "tren kami");
  staff.select("Penilaian", "G9");
  keep(staff, "2021-08-02");
  expect(staff.displays("Tren", "A1:B5").flat().join("")).toBe("tren kami");
  expect(call(staff, "getPanel")).toMatchObject({ selection: { number: 8 } });
  staff.renameSheet("Tren", "Tren kami");
  keep(staff, "2021-08-03");
  expect(drawn(emulator).labels).toEqual(["2021"]);
  expect(call(staff, "getPanel")).toMatchObject({ selection: { number: 8 } });
});

test("a sheet that people deleted or renamed comes back with the next snapshot, once", () => {
  const { staff, emulator } = twoYears();
  staff.renameSheet("Tren", "Grafik tahunan");
  keep(staff, "2022-09-01");
  const names = (): string[] => emulator.spreadsheet.sheets.map(({ name }) => name);
  expect(names()).not.toContain("Tren");
  expect(staff.display("Grafik tahunan", "A2")).toContain("4 cuplikan");
  staff.deleteSheet("Grafik tahunan");
  keep(staff, "2022-09-02");
  expect(drawn(emulator).labels).toEqual(["2021", "2022"]);
});
