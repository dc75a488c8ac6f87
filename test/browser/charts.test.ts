import type { Locator } from "playwright-core";
import type { RunningWorkbench } from "../../dev/workbench/server";
import { openWorkbench, scriptFolder } from "./opened-workbench";
import type { Window } from "./window";

jest.setTimeout(120_000);

/** Makes charts as the add-on does. */
const SCRIPT = `
function insertCharts() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Data");
  sheet.getCharts().forEach((chart) => sheet.removeChart(chart));
  const chart = (type, title) => sheet.newChart().setChartType(type).addRange(sheet.getRange("A1:C4"))
    .setNumHeaders(1).setOption("title", title).setOption("width", 300).setOption("height", 240)
    .setOption("colors", ["#0b57d0", "#b3261e"]).setOption("series", { 1: { lineDashType: "dashed" } });
  sheet.insertChart(chart(Charts.ChartType.RADAR, "Domain").setPosition(8, 2, 10, 5).build());
  sheet.insertChart(chart(Charts.ChartType.BAR, "Batang").setPosition(8, 6, 0, 0).build());
}
function removeFirstChart() {
  const sheet = SpreadsheetApp.getActive().getSheetByName("Data");
  sheet.removeChart(sheet.getCharts()[0]);
}
`;

let workbench: RunningWorkbench;
let ayu: Window;

const dist = scriptFolder(SCRIPT);
openWorkbench({ example: "kosong", dist }, (opened) => {
  ({ workbench, ayu } = opened);
  owner().addSheet("Data");
});

const owner = (): ReturnType<RunningWorkbench["emulator"]["user"]> => workbench.emulator.user();
const charts = (window: Window): Locator => window.page.locator(".charts").getByRole("img");
const chart = (window: Window, name: string | RegExp): Locator =>
  window.page.locator(".charts").getByRole("img", { name });

beforeEach(async () => {
  owner().paste("Data", "A1", [
    ["Domain", "Sekarang", "Target"],
    ["Kebijakan", "2,5", 4],
    ["Tata Kelola", 3, 4],
    ["Layanan", "", 5],
  ]);
  owner().run("insertCharts");
  workbench.refresh();
  await ayu.showSheet("Data");
});

async function corner(locator: Locator): Promise<{ x: number; y: number }> {
  const { x = NaN, y = NaN } = (await locator.boundingBox()) ?? {};
  return { x, y };
}

/** A canvas, as far as its pixels are read here. */
interface Surface {
  readonly width: number;
  readonly height: number;
  getContext: (kind: "2d") => {
    getImageData: (
      x: number,
      y: number,
      width: number,
      height: number,
    ) => { readonly data: ArrayLike<number> };
  };
}

/** Whether a colour has been painted on a chart. */
function isPainted(locator: Locator, ...color: [number, number, number]): Promise<boolean> {
  return locator.locator("canvas").evaluate((element, [red, green, blue]) => {
    const canvas = element as unknown as Surface;
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) return true;
    }
    return false;
  }, color);
}

test("a chart of a script is drawn at its place, with its data in words", async () => {
  const radar = chart(ayu, /^Domain \(diagram radar\)/);
  await radar.waitFor();
  expect(await radar.getAttribute("aria-label")).toBe(
    "Domain (diagram radar). Sekarang: Kebijakan 2,5; Tata Kelola 3; Layanan kosong. " +
      "Target: Kebijakan 4; Tata Kelola 4; Layanan 5.",
  );
  const bars = chart(ayu, /^Batang/);
  const [first, second] = [await corner(radar), await corner(bars)];
  expect(second.x - first.x).toBe(390);
  expect(second.y - first.y).toBe(-5);
  expect(await radar.boundingBox()).toMatchObject({ width: 300, height: 240 });
  expect(await isPainted(radar, 0x0b, 0x57, 0xd0)).toBe(true);
  expect(await isPainted(bars, 0xb3, 0x26, 0x1e)).toBe(true);
  expect(await isPainted(bars, 0x00, 0xff, 0x00)).toBe(false);
});

test("a chart follows its cells in all windows, and rows that are inserted above it", async () => {
  const budi = await ayu.openAnother();
  await budi.showSheet("Data");
  const before = await corner(chart(budi, /^Domain/));
  await ayu.select("B4");
  await ayu.type("1,5");
  for (const window of [ayu, budi]) await chart(window, /^Domain .*Layanan 1,5\./).waitFor();
  owner().insertRows("Data", 6, 2);
  workbench.refresh();
  await budi.finds(42, async () => (await corner(chart(budi, /^Domain/))).y - before.y);
  expect(budi.faults).toEqual([]);
  await budi.close();
});

test("a chart scrolls with the grid, also when the pointer is on it", async () => {
  const radar = chart(ayu, /^Domain/);
  const before = await corner(radar);
  await ayu.page.mouse.move(before.x + 100, before.y + 100);
  await ayu.page.mouse.wheel(0, 100);
  await ayu.finds(true, async () => (await corner(radar)).y < before.y);
  expect((await corner(radar)).x).toBe(before.x);
});

test("a chart is gone when it is removed, and is not seen on other sheets", async () => {
  await chart(ayu, /^Domain/).waitFor();
  owner().run("removeFirstChart");
  workbench.refresh();
  await chart(ayu, /^Domain/).waitFor({ state: "detached" });
  expect(await charts(ayu).count()).toBe(1);
  await ayu.showSheet("Sheet1");
  await charts(ayu).waitFor({ state: "detached" });
  await ayu.showSheet("Data");
  await chart(ayu, /^Batang/).waitFor();
});
