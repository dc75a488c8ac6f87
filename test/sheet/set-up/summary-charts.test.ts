import type { Emulator } from "../../../dev/emulator";
import type { Chart } from "../../../dev/emulator/chart";
import { readChartTable, type ChartTable } from "../../../dev/emulator/chart-table";
import pangkalpinang from "../../cases/pangkalpinang-2023.json";
import { columnOf, fillLevels, lastAlert, newWorkbook, SET_UP } from "../../workbook";

function chartsOf({ spreadsheet }: Emulator): Chart[] {
  return spreadsheet.sheets.flatMap(({ charts }) => charts);
}

function chartOf(emulator: Emulator, title: string): Chart {
  const chart = chartsOf(emulator).find(({ options }) => options.title === title);
  if (!chart) throw new Error(`no chart ${title}`);
  return chart;
}

function tableOf(emulator: Emulator, title: string): ChartTable {
  return readChartTable(emulator.spreadsheet, chartOf(emulator, title));
}

test("a new workbook has a radar of the aspects and bars of the domains beside the table", () => {
  const { emulator } = newWorkbook();
  expect(chartsOf(emulator).map(({ type, options }) => [type, options.title])).toEqual([
    ["RADAR", "Nilai per aspek"],
    ["COMBO", "Nilai per domain"],
  ]);
  const [radar, bars] = chartsOf(emulator);
  expect(radar?.place.column).toBe(9);
  expect(bars?.place.row).toBeGreaterThan(radar?.place.row ?? Infinity);
});

test("they show what the cells say: now, target, last year; a blank is no value", () => {
  const { emulator, staff } = newWorkbook();
  expect(tableOf(emulator, "Nilai per domain").series[0]?.values).toEqual([null, null, null, null]);

  fillLevels(staff, pangkalpinang.levels);
  const domains = tableOf(emulator, "Nilai per domain");
  expect(domains.labels).toEqual([
    "Kebijakan Internal SPBE",
    "Tata Kelola SPBE",
    "Manajemen SPBE",
    "Layanan SPBE",
  ]);
  expect(domains.series).toEqual([
    { name: "Sekarang", values: [3.1, 2.6, 1, 3.62], texts: ["3,10", "2,60", "1,00", "3,62"] },
    { name: "Target", values: [3, 3, 3, 3], texts: ["3,00", "3,00", "3,00", "3,00"] },
    // A series of which nothing is known has no name in the legend either.
    { name: "", values: [null, null, null, null], texts: ["", "", "", ""] },
  ]);
  const aspects = tableOf(emulator, "Nilai per aspek");
  expect(aspects.labels).toEqual(["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"]);

  staff.paste(
    "Penilaian",
    `${columnOf(staff, "Final tahun lalu")}2`,
    pangkalpinang.levels.map(() => [2]),
  );
  expect(tableOf(emulator, "Nilai per aspek").series[2]).toMatchObject({
    name: "Tahun lalu",
    values: new Array(8).fill(2),
  });
});

test("Siapkan lembar never makes a chart twice, and leaves how people dressed it", () => {
  const { emulator, staff } = newWorkbook();
  staff.insertRows("Ringkasan", 1, 2);
  staff.click(SET_UP);
  expect(chartsOf(emulator)).toHaveLength(2);
  expect(lastAlert(emulator)).not.toContain("Grafik");
});

test("a chart that was deleted is made again, and one that lost its data gets it back", () => {
  const { emulator, staff } = newWorkbook();
  const sheet = emulator.spreadsheet.sheets.find(({ name }) => name === "Ringkasan");
  const [radar, bars] = chartsOf(emulator);
  if (!sheet || !radar || !bars) throw new Error("no charts");
  const away = radar.ranges.map((range) => ({ ...range, area: { ...range.area, row: 1 } }));
  sheet.charts = [{ ...radar, ranges: away }];
  staff.click(SET_UP);
  expect(lastAlert(emulator)).toContain(
    'Grafik "Nilai per aspek" pada lembar Ringkasan dihubungkan kembali dengan datanya.',
  );
  expect(lastAlert(emulator)).toContain('Grafik "Nilai per domain" dibuat pada lembar Ringkasan.');
  expect(chartOf(emulator, "Nilai per aspek")).toMatchObject({
    id: radar.id,
    ranges: radar.ranges,
  });
  expect(chartOf(emulator, "Nilai per domain").ranges).toEqual(bars.ranges);
  expect(chartsOf(emulator)).toHaveLength(2);
});
