import type { Browser, Page } from "playwright-core";
import { createEmulator, type User } from "../../dev/emulator";
import { enterExample } from "../../dev/workbench/examples";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import acehTengah from "../cases/aceh-tengah-pemdi-2026.json";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";
import { readPdf } from "./pdf-text";

jest.setTimeout(240_000);

/** The provisional result of Aceh Tengah as the reports print it. */
let browser: Browser;
let staff: User;
let report: AddOnPage;

beforeAll(async () => {
  browser = await launchBrowser();
  staff = createEmulator().user();
  enterExample("kabupaten-pemdi", staff);
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(report.faults).toEqual([]);
  await report.close();
});

async function openTab(name: string): Promise<Page> {
  report = await AddOnPage.open(browser, {
    name: "report",
    server: (action, args) => staff.run("callApi", action, [...args]),
    now: "2026-11-26T09:00:00+07:00",
  });
  await report.page.getByRole("tab", { name }).click();
  await report.page.locator(".paper").first().waitFor();
  return report.page;
}

/** The cells of a table, row by row. */
async function cellsOf(page: Page, rows: string): Promise<string[][]> {
  const found = await page.locator(rows).all();
  return Promise.all(
    found.map(async (row) =>
      (await row.locator("th, td").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim()),
    ),
  );
}

const decimals = (value: number): string => value.toFixed(2).replace(".", ",");

test("the result report says index, aspects and every value as published", async () => {
  const page = await openTab("Laporan hasil");
  // Printed 1,08; exactly half-way, which rounds up (see the notes of the case).
  const printed: Record<string, number> = { ...acehTengah.aspects, "5": 1.09 };
  const aspects = PEMDI_2026.aspects.map(({ number, name, weight }) => [
    `${String(number)} ${name}`,
    `${String(weight / 100)}%`,
    decimals(printed[number] ?? NaN),
    "–",
    "2,50",
  ]);
  const rows = await cellsOf(page, "table.values tbody tr");
  expect(rows.map((row) => row.slice(0, 5))).toEqual(aspects);
  expect(rows.map((row) => row[5])).toEqual(
    ["0,75", "1,22", "1,50", "1,33", "1,42", "1,10", "1,32"].map((gap) => `▼${gap}`),
  );
  expect(await cellsOf(page, "table.values tfoot tr")).toEqual([
    ["Indeks Pemdi", "100%", "1,24", "–", "2,50", "▼1,26"],
  ]);
  const levels = (await cellsOf(page, "table.levels tbody tr")).filter((row) => row.length === 7);
  expect(
    levels.map(([number, , weight, level, source]) => [number, weight, level, source]),
  ).toEqual(
    PEMDI_2026.indicators.map(({ number, weight }) => [
      String(number),
      `${String(weight / 100)}%`,
      decimals(Object.values(acehTengah.values)[number - 1] ?? NaN),
      "Eksternal",
    ]),
  );
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  for (const { width, height } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  }
  // One chart without another beside it stands in the middle of the page.
  const middle = await page.evaluate<number>(`{
    const [chart, paper] = [".radar", ".paper"].map((each) =>
      document.querySelector(each).getBoundingClientRect());
    Math.abs(chart.left + chart.width / 2 - paper.left - paper.width / 2);
  }`);
  expect(middle).toBeLessThan(2);
});

test("the page of the Sekda plans by bands, and tells the items that are not accepted", async () => {
  const page = await openTab("Satu halaman untuk Sekda");
  await page.getByText("27 langkah menuju indeks 2,51 (Baik)").waitFor();
  const steps = (await cellsOf(page, ".paper table tbody tr")).map((row) => row.slice(0, 5));
  // 0,15 of the index is weight times 0,20, 1,00, 1,00, …: 1,2415 + 0,03 = 1,2715 and so on.
  expect(steps.slice(0, 4)).toEqual([
    ["20", "Pengelolaan Kepuasan Pengguna", "1,30 → 1,50", "+0,03", "1,27"],
    ["20", "Pengelolaan Kepuasan Pengguna", "1,50 → 2,50", "+0,15", "1,42"],
    ["19", "Fasilitas Dukungan Pengguna", "1,00 → 1,50", "+0,05", "1,47"],
    ["19", "Fasilitas Dukungan Pengguna", "1,50 → 2,50", "+0,10", "1,57"],
  ]);
  await page.getByText(/\d+ dari \d+ butir data dukung belum diterima/).waitFor();
  expect(await page.getByText("Bukti dukung belum tercatat").count()).toBe(0);
  expect(await readPdf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1);
});

test("the worksheet counts the items of an indicator where no document is recorded", async () => {
  const page = await openTab("Kertas kerja");
  await page
    .getByText(/^\d+ butir, \d+ diterima$/)
    .first()
    .waitFor();
  expect(await page.getByText("Belum ada dokumen tercatat").count()).toBeLessThan(20);
});
