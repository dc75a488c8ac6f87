import type { Browser, Page } from "playwright-core";
import type { User } from "../../dev/emulator";
import { columnOf, newWorkbook, SET_UP } from "../workbook";
import { violationsIn } from "./accessibility";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";

jest.setTimeout(240_000);

let browser: Browser;
let staff: User;
let sidebar: AddOnPage;

/** A city that came from Indeks SPBE, with the evidence of its last year kept. */
beforeAll(async () => {
  browser = await launchBrowser();
  const answers = { [SET_UP]: "2025", "Ganti instrumen": "2026" };
  ({ staff } = newWorkbook({ answers }));
  staff.type("Mulai", "B4", 2025);
  staff.type("Penilaian", `${columnOf(staff, "Mandiri")}2`, 3);
  staff.paste("Bukti", "A2:H3", [
    [
      "15; 4",
      3,
      "Perwali Manajemen Risiko",
      "",
      "Bappeda",
      "https://contoh.go.id/a",
      "Diterima",
      "",
    ],
    ["10", 2, "SK Tim", "", "", "", "Final", ""],
  ]);
  staff.click("Ganti instrumen");
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(sidebar.faults).toEqual([]);
  await sidebar.close();
});

async function open(row: number, width = 300, height = 720): Promise<Page> {
  staff.select("Penilaian", `${columnOf(staff, "Mandiri")}${row + 1}`);
  sidebar = await AddOnPage.open(browser, {
    name: "sidebar",
    server: (action, args) => staff.run("callApi", action, [...args]),
    width,
    height,
  });
  await sidebar.page.locator("h1").waitFor();
  return sidebar.page;
}

const value = (row: number): unknown =>
  staff.value("Penilaian", `${columnOf(staff, "Mandiri")}${row + 1}`);

async function fits(page: Page): Promise<boolean> {
  return page.evaluate(
    "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
  );
}

test("a value is typed with decimals; what is none stays in the field and says why", async () => {
  const page = await open(1);
  const field = page.getByLabel("Nilai Mandiri (1,00–5,00)");
  await field.fill("1,005");
  await field.press("Enter");
  await page.getByText("1,005 belum dapat dipakai").waitFor();
  expect(value(1)).toBe("");
  await field.fill("3,26");
  await field.press("Enter");
  await page.getByText("Tersimpan").first().waitFor();
  expect(value(1)).toBe(3.26);
  expect(await violationsIn(page.mainFrame())).toEqual([]);
  expect(await fits(page)).toBe(true);
});

test("a key chooses each level, with the value that completes it", async () => {
  const page = await open(2);
  const armed = page.locator(".passing");
  for (const [key, words] of [
    ["1", "1,50 (tingkat 1 lengkap)"],
    ["2", "2,50 (tingkat 2 lengkap)"],
    ["3", "3,50 (tingkat 3 lengkap)"],
    ["5", "5,00 (tingkat 5 lengkap)"],
  ] as const) {
    await page.keyboard.press(key);
    await armed.getByText(`Mandiri indikator 2 → ${words}`).waitFor();
  }
  await page.keyboard.press("6");
  await armed.waitFor({ state: "detached" });
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await page.getByText("Tersimpan").first().waitFor();
  expect(value(2)).toBe(2.5);
  await page.keyboard.press("?");
  await page.getByText("1 – 5", { exact: true }).waitFor();
});

/** Where the element that has the focus stands in the whole view. */
const FOCUSED_AT = `{
  const view = document.querySelector(".view");
  document.activeElement.getBoundingClientRect().top + view.scrollTop;
}`;

test.each([
  ["a phone", 360, 780],
  ["a window at 150 %", 300, 480],
  ["a screen that is enlarged still more", 200, 320],
])(
  "values, items and other indices fit %s, and Tab goes through them in their order",
  async (...size) => {
    for (const row of [4, 5, 7]) {
      const page = await open(row, size[1], size[2]);
      await page.evaluate(
        "for (const each of document.querySelectorAll('details')) each.open = true",
      );
      await page.getByLabel("Nilai Mandiri (1,00–5,00)").focus();
      const places: number[] = [];
      for (let steps = 0; steps < 12; steps++) {
        await page.keyboard.press("Tab");
        places.push(await page.evaluate<number>(FOCUSED_AT));
      }
      // What stands side by side need not be of one height.
      expect(places.filter((at, i) => at < (places[i - 1] ?? at) - 8)).toEqual([]);
      expect(new Set(places).size).toBeGreaterThan(6);
      expect([row, await fits(page)]).toEqual([row, true]);
      expect(await violationsIn(page.mainFrame())).toEqual([]);
      expect(sidebar.faults).toEqual([]);
      if (row !== 7) await sidebar.close();
    }
  },
);

test("evidence items give an estimate, which is taken on demand and overwrites nothing", async () => {
  const page = await open(4);
  await page.getByText("Butir resmi indikator ini tidak diketahui").waitFor();
  await page.getByLabel("Yang diminta (I4-L1-01)").fill("SK tim koordinasi");
  await page.getByRole("button", { name: "Tambah butir" }).click();
  await page.getByLabel("Status I4-L1-01").selectOption("Diterima");
  await page.getByText("Tingkat 1: 1 dari 1 diterima").waitFor();
  await page.getByRole("button", { name: "Pakai perkiraan 1,50 untuk Mandiri" }).click();
  await page.getByText("Mandiri sudah berisi perkiraan ini").waitFor();
  expect(value(4)).toBe(1.5);
  expect(staff.displays("Butir", "A2:A2").flat()).toEqual(["I4-L1-01"]);
  expect(await fits(page)).toBe(true);
});

test("the other index gives the value by its bands, with its source; IPS is filled in by hand", async () => {
  let page = await open(5);
  await page.getByRole("heading", { name: "Indeks lain" }).waitFor();
  await page.getByText("Rumus 1 + SDI/25 diturunkan").waitFor();
  await page.getByLabel("Hasil SDI (0,00–100,00)").fill("120");
  await page.getByText("120 bukan hasil SDI").waitFor();
  await page.getByLabel("Hasil SDI (0,00–100,00)").fill("62,5");
  await page.getByRole("button", { name: "Pakai 3,50 untuk Mandiri" }).click();
  await page.getByText("Mandiri sudah berisi nilai ini").waitFor();
  expect(value(5)).toBe(3.5);
  await page.getByLabel("Hasil SDI (0,00–100,00)").fill("25");
  await page.getByText(/Mandiri berisi 3,50?, jadi tidak ditimpa/).waitFor();
  expect(await violationsIn(page.mainFrame())).toEqual([]);
  expect(await fits(page)).toBe(true);
  await sidebar.close();
  page = await open(7);
  await page.getByText("Indeks Pembangunan Statistik (hasil EPSS)").waitFor();
  await page.getByText("jadi diisi sendiri di atas").waitFor();
});

test("evidence of SPBE that may serve is listed with its strength and copied as a draft", async () => {
  const page = await open(13);
  await page.getByText("Pakai ulang bukti SPBE").click();
  await page.getByText("Bukti SPBE indikator 4 dan 15 dapat menjadi dasar: kuat").waitFor();
  expect(await page.getByText("SK Tim", { exact: true }).count()).toBe(0);
  const box = page.getByLabel("Perwali Manajemen Risiko");
  const [tick, words] = [
    await box.boundingBox(),
    await page.getByText("Perwali Manajemen Risiko").first().boundingBox(),
  ];
  expect(tick?.width).toBeLessThanOrEqual(20);
  expect(Math.abs((tick?.y ?? 0) - (words?.y ?? 99))).toBeLessThan(8);
  await box.check();
  await page.getByRole("button", { name: "Salin 1 dokumen sebagai Draf" }).click();
  await page.getByText("1 dokumen disalin sebagai Draf ke lembar Bukti").waitFor();
  expect(staff.displays("Bukti", "A2:G2")).toEqual([
    ["13", "", "Perwali Manajemen Risiko", "", "Bappeda", "https://contoh.go.id/a", "Draf"],
  ]);
  await page.getByText("sudah ada pada lembar Bukti").waitFor();
  expect(await violationsIn(page.mainFrame())).toEqual([]);
  expect(await fits(page)).toBe(true);
});
