import { createEmulator, NotModelled, ProtectedCell } from "../../dev/emulator";
import { readChartTable, type ChartTable } from "../../dev/emulator/chart-table";
import { restoreWorkbook, saveWorkbook, type WorkbookFile } from "../../dev/workbench/file";

const code = `
function sheet(name) { return SpreadsheetApp.getActive().getSheetByName(name || "Sheet1"); }
function radar() {
  return sheet().newChart().setChartType(Charts.ChartType.RADAR).addRange(sheet().getRange("A1:C4"))
    .setNumHeaders(1).setPosition(4, 9, 12, 6).setOption("title", "Domain").setOption("width", 420)
    .setOption("colors", ["#0b57d0", "#b3261e"]).setOption("series", { 0: { lineDashType: "solid" } });
}
function build() { radar().build(); }
function insert() { sheet().insertChart(radar().build()); }
function look(name) {
  return sheet(name).getCharts().map((chart) => {
    const place = chart.getContainerInfo();
    return {
      ranges: chart.getRanges().map((r) => r.getSheet().getName() + "!" + r.getA1Notation()).join(),
      place: [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()].join(),
      title: chart.getOptions().get("title"),
    };
  });
}
function details() {
  const chart = sheet().getCharts()[0];
  const options = chart.getOptions();
  const { ChartMergeStrategy, ChartHiddenDimensionStrategy, ChartType } = Charts;
  return [
    chart.modify().getChartType() === ChartType.RADAR,
    chart.getNumHeaders(),
    chart.getMergeStrategy() === ChartMergeStrategy.MERGE_COLUMNS,
    chart.getHiddenDimensionStrategy() === ChartHiddenDimensionStrategy.IGNORE_BOTH,
    chart.getTransposeRowsAndColumns(),
    options.get("width"), options.get("colors"), options.get("series.0.lineDashType"), options.get("legend"),
  ];
}
function update() {
  const chart = sheet().getCharts()[0];
  sheet().updateChart(chart.modify().clearRanges().addRange(sheet().getRange("A1:B4"))
    .addRange(sheet().getRange("A1:B4")).addRange(sheet().getRange("D1:D4")).removeRange(sheet().getRange("D1:D4"))
    .setPosition(2, 5, 0, 0).setOption("title", "Aspek").setOption("legend.position", "bottom").build());
  const updated = sheet().getCharts()[0];
  return [updated.getChartId() === chart.getChartId(), updated.getOptions().get("legend").position];
}
function remove() { sheet().removeChart(sheet().getCharts()[0]); }
function removeTwice() {
  const chart = sheet().getCharts()[0];
  sheet().removeChart(chart);
  sheet().removeChart(chart);
}
function updateNew() { sheet().updateChart(radar().build()); }
function insertAgain() { sheet().insertChart(sheet().getCharts()[0]); }
function ids() {
  const built = radar().build();
  sheet().insertChart(built);
  sheet().insertChart(built);
  const known = sheet().getCharts().map((chart) => chart.getChartId());
  return [built.getChartId(), known.length, new Set(known).size];
}
function elsewhere() {
  sheet("Lain").insertChart(radar().clearRanges().addRange(sheet().getRange("A1:B4")).setPosition(1, 1, 0, 0).build());
}
function change(steps) {
  const builder = radar().clearRanges();
  steps(builder);
  sheet().insertChart(builder.build());
}
function columns() { change((b) => b.addRange(sheet().getRange("A1:A4")).addRange(sheet().getRange("C1:C3"))); }
function rows() {
  change((b) => b.setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS)
    .addRange(sheet().getRange("A1:B2")).addRange(sheet().getRange("A4:B4")));
}
function transposed() {
  change((b) => b.setTransposeRowsAndColumns(true).addRange(sheet().getRange("A1:C4")));
}
function hide(strategy) {
  sheet().hideRows(3);
  sheet().hideColumns(2);
  change((b) => b.addRange(sheet().getRange("A1:C4")) && strategy &&
    b.setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy[strategy]));
}
function pie() { try { radar().setChartType(Charts.ChartType.PIE); } catch (error) { return error.message; } }
function image() { try { sheet().getCharts()[0].getBlob(); } catch { return "ditangkap"; } }
function typed() { try { radar().asColumnChart(); } catch { return "ditangkap"; } }
function guessed() { try { radar().setNumHeaders(-1); } catch { return "ditangkap"; } }
function untold() { sheet().newChart().addRange(sheet().getRange("A1:B4")).setNumHeaders(1).build(); }
function odd() { radar().setOption("title", sheet().getRange("A1")); }
function outside() { sheet().insertChart(radar().setPosition(4, 500, 0, 0).build()); }
function before() { radar().setPosition(0, 1, 0, 0); }
function wrong() { radar().setChartType("RADAR"); }
function GAMBAR() { insert(); return 1; }
`;

const start = (): ReturnType<typeof open> => {
  const opened = open();
  opened.user.run("insert");
  return opened;
};

function open(): {
  emulator: ReturnType<typeof createEmulator>;
  user: ReturnType<ReturnType<typeof createEmulator>["user"]>;
  tables: () => ChartTable[];
} {
  const emulator = createEmulator({ code, locale: "in_ID" });
  const user = emulator.user();
  user.paste("Sheet1", "A1", [
    ["Domain", "Sekarang", "Target"],
    ["Kebijakan", "2,5", 4],
    ["Tata Kelola", "=B2+1", ""],
    ["Layanan", "-", 5],
  ]);
  const { spreadsheet } = emulator;
  const tables = (): ChartTable[] =>
    spreadsheet.requireSheet("Sheet1").charts.map((chart) => readChartTable(spreadsheet, chart));
  return { emulator, user, tables };
}

describe("E15 charts", () => {
  test("a chart is built, inserted and read again", () => {
    const { emulator, user } = open();
    user.run("build");
    expect(user.run("look")).toEqual([]);
    user.run("insert");
    expect(user.run("look")).toEqual([
      { ranges: "Sheet1!A1:C4", place: "4,9,12,6", title: "Domain" },
    ]);
    expect(user.run("details")).toEqual([
      true,
      1,
      true,
      true,
      false,
      420,
      ["#0b57d0", "#b3261e"],
      "solid",
      null,
    ]);
    const calls = emulator.executions.at(-1)?.calls ?? [];
    const kinds = calls.map(({ method, kind }) => `${method}:${kind}`);
    expect(kinds).toContain("getCharts:read");
    expect(kinds).toContain("getOptions:handle");
    expect(emulator.executions.at(-1)?.serviceCalls).toBe(1);
  });

  test("a chart is changed and removed; its number stays the same", () => {
    const { user } = start();
    expect(user.run("update")).toEqual([true, "bottom"]);
    expect(user.run("look")).toEqual([
      { ranges: "Sheet1!A1:B4", place: "2,5,0,0", title: "Aspek" },
    ]);
    user.run("remove");
    expect(user.run("look")).toEqual([]);
  });

  test("a chart that is not on the sheet is neither changed nor removed", () => {
    const { user } = start();
    expect(() => user.run("updateNew")).toThrow(/no such chart/);
    expect(() => user.run("removeTwice")).toThrow(/no such chart/);
    expect(user.run("look")).toEqual([]);
  });

  test("a built chart has no number; each insertion gives one of its own", () => {
    expect(open().user.run("ids")).toEqual([null, 2, 2]);
  });

  test("inserted, deleted and moved lines carry ranges and anchor along", () => {
    const { user } = start();
    user.insertRows("Sheet1", 2, 2);
    user.insertColumns("Sheet1", 1);
    expect(user.run("look")).toMatchObject([{ ranges: "Sheet1!B1:D6", place: "6,10,12,6" }]);
    user.deleteRows("Sheet1", 2, 2);
    user.deleteColumns("Sheet1", 1);
    expect(user.run("look")).toMatchObject([{ ranges: "Sheet1!A1:C4", place: "4,9,12,6" }]);
    user.moveColumns("Sheet1", 1, 3, 12);
    expect(user.run("look")).toMatchObject([{ ranges: "Sheet1!I1:K4", place: "4,6,12,6" }]);
    user.deleteRows("Sheet1", 4);
    expect(user.run("look")).toMatchObject([{ ranges: "Sheet1!I1:K3", place: "4,6,12,0" }]);
    user.deleteColumns("Sheet1", 9, 3);
    expect(user.run("look")).toMatchObject([{ ranges: "", place: "4,6,12,0" }]);
  });

  test("a chart of another sheet's cells follows these cells and that sheet's name", () => {
    const { emulator, user } = open();
    user.addSheet("Lain");
    user.run("elsewhere");
    user.insertRows("Sheet1", 1, 1);
    user.insertRows("Lain", 1, 1);
    user.renameSheet("Sheet1", "Data");
    expect(user.run("look", "Lain")).toEqual([
      { ranges: "Data!A2:B5", place: "2,1,0,0", title: "Domain" },
    ]);
    user.deleteSheet("Data");
    expect(user.run("look", "Lain")).toMatchObject([{ ranges: "" }]);
    expect(emulator.spreadsheet.requireSheet("Lain").charts).toHaveLength(1);
  });

  test("a chart shows its cells' values and follows them", () => {
    const { user, tables } = start();
    const [table] = tables();
    expect(table?.labels).toEqual(["Kebijakan", "Tata Kelola", "Layanan"]);
    expect(table?.series).toEqual([
      { name: "Sekarang", values: [2.5, 3.5, null], texts: ["2,5", "3,5", "-"] },
      { name: "Target", values: [4, null, 5], texts: ["4", "", "5"] },
    ]);
    user.type("Sheet1", "B2", 1);
    expect(tables()[0]?.series[0]?.values).toEqual([1, 2, null]);
  });

  test("ranges are put side by side or below each other, and turned", () => {
    const side = open();
    side.user.run("columns");
    expect(side.tables()[0]?.labels).toEqual(["Kebijakan", "Tata Kelola", "Layanan"]);
    expect(side.tables()[0]?.series).toEqual([
      { name: "Target", values: [4, null, null], texts: ["4", "", ""] },
    ]);
    const below = open();
    below.user.run("rows");
    expect(below.tables()[0]?.labels).toEqual(["Kebijakan", "Layanan"]);
    const turned = open();
    turned.user.run("transposed");
    expect(turned.tables()[0]?.labels).toEqual(["Sekarang", "Target"]);
    expect(turned.tables()[0]?.series.map(({ name, values }) => [name, values])).toEqual([
      ["Kebijakan", [2.5, 4]],
      ["Tata Kelola", [3.5, null]],
      ["Layanan", [null, 5]],
    ]);
  });

  test("hidden rows and columns are left out unless the chart says otherwise", () => {
    const shape = (...strategy: string[]): [readonly string[], string[]] => {
      const { user, tables } = open();
      user.run("hide", ...strategy);
      const [table] = tables();
      return [table?.labels ?? [], table?.series.map(({ name }) => name) ?? []];
    };
    expect(shape()).toEqual([["Kebijakan", "Layanan"], ["Target"]]);
    expect(shape("IGNORE_ROWS")).toEqual([
      ["Kebijakan", "Layanan"],
      ["Sekarang", "Target"],
    ]);
    expect(shape("SHOW_BOTH")).toEqual([
      ["Kebijakan", "Tata Kelola", "Layanan"],
      ["Sekarang", "Target"],
    ]);
  });

  test("charts are saved and opened with the workbook", () => {
    const { emulator, user } = start();
    user.addSheet("Lain");
    user.run("elsewhere");
    const file = JSON.parse(JSON.stringify(saveWorkbook(emulator.spreadsheet))) as WorkbookFile;
    const [before] = emulator.spreadsheet.requireSheet("Sheet1").charts;
    user.run("remove");
    restoreWorkbook(emulator, file);
    expect(user.run("look")).toEqual([
      { ranges: "Sheet1!A1:C4", place: "4,9,12,6", title: "Domain" },
    ]);
    expect(user.run("look", "Lain")).toMatchObject([{ ranges: "Sheet1!A1:B4" }]);
    const [after] = emulator.spreadsheet.requireSheet("Sheet1").charts;
    expect(after?.id).toBe(before?.id);
    user.run("insert");
    expect(
      new Set(emulator.spreadsheet.sheets.flatMap(({ charts }) => charts.map(({ id }) => id))).size,
    ).toBe(3);
  });

  test("a sheet protected against a person keeps its charts from them", () => {
    const { emulator } = start();
    const sheet = emulator.spreadsheet.requireSheet("Sheet1");
    const protection = emulator.spreadsheet.protect(sheet, "SHEET", sheet.whole);
    protection.editors = new Set();
    const staff = emulator.user("staf@contoh.go.id");
    for (const action of ["insert", "update", "remove"]) {
      expect(() => staff.run(action)).toThrow(ProtectedCell);
    }
    expect(staff.run("look")).toHaveLength(1);
    emulator.user().run("remove");
    expect(sheet.charts).toEqual([]);
  });

  test("custom functions insert no charts", () => {
    const { user } = open();
    user.type("Sheet1", "F1", "=GAMBAR()");
    expect(user.error("Sheet1", "F1")).toContain("You do not have permission to call insertChart");
  });

  test("what is not modelled is refused", () => {
    const { user } = start();
    for (const name of ["pie", "image", "typed", "guessed", "untold", "odd", "insertAgain"]) {
      expect(() => user.run(name)).toThrow(NotModelled);
    }
  });

  test("places outside the sheet and wrong arguments are errors", () => {
    const { user } = start();
    expect(() => user.run("outside")).toThrow(/outside the sheet/);
    expect(() => user.run("before")).toThrow(/outside the sheet/);
    expect(() => user.run("wrong")).toThrow(/setChartType/);
    expect(user.run("look")).toHaveLength(1);
  });
});
