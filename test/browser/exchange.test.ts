import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { User } from "../../dev/emulator";
import { columnOf, newWorkbook } from "../workbook";
import { violationsIn } from "./accessibility";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";
import { pathOf } from "./downloaded";

jest.setTimeout(120_000);

let browser: Browser;
let staff: User;
let exchange: AddOnPage;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ staff } = newWorkbook());
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(exchange.faults).toEqual([]);
  await exchange.close();
});

async function open(width = 720): Promise<Page> {
  exchange = await AddOnPage.open(browser, {
    name: "exchange",
    server: (action, args) => staff.run("callApi", action, [...args]),
    width,
    height: 560,
  });
  await exchange.page.getByRole("tab", { name: "Impor" }).waitFor();
  return exchange.page;
}

/** What Ctrl+V does with cells that were copied in a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").focus();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    const options = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", options));
  }`);
}

async function fits(page: Page): Promise<boolean> {
  return page.evaluate(
    "document.documentElement.scrollWidth <= document.documentElement.clientWidth",
  );
}

const levels = (): unknown[] =>
  staff.values("Penilaian", `${columnOf(staff, "Mandiri")}2:${columnOf(staff, "Mandiri")}6`).flat();

const TABLE = "No\tIndikator\tTingkat\n1\tApa saja\t3\n2\tApa saja\t4\n3\t\tenam\n4\t\t2\n";

test("pasted cells are understood, shown, written on demand, and twice adds nothing", async () => {
  const page = await open();
  await paste(page, TABLE);
  await page.getByText("Dikenali dari tempelan").waitFor();
  expect(await page.getByText("Baris 4: indikator 3 berisi", { exact: false }).count()).toBe(1);
  expect(await page.getByRole("button", { name: /Tulis/ }).count()).toBe(0);
  await page.getByRole("combobox").selectOption({ label: "Mandiri" });
  expect(levels()).toEqual(["", "", "", "", ""]);
  await page.getByRole("button", { name: "Tulis 3 tingkat ke kolom Mandiri" }).click();
  await page.getByText("3 tingkat ditulis ke kolom Mandiri").waitFor();
  expect(levels()).toEqual([3, 4, "", 2, ""]);
  await page.getByText("Tidak ada yang perlu ditulis. 3 tingkat sudah sama").waitFor();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.getByText("Kembali seperti semula").waitFor();
  expect(levels()).toEqual(["", "", "", "", ""]);
});

test("what a colleague changed meanwhile is not overwritten", async () => {
  const page = await open();
  await paste(page, TABLE);
  await page.getByRole("combobox").selectOption({ label: "Mandiri" });
  staff.type("Penilaian", `${columnOf(staff, "Mandiri")}2`, 1);
  await page.getByRole("button", { name: /Tulis/ }).click();
  await page.getByText("Tidak ada yang ditulis").waitFor();
  expect(levels()).toEqual([1, "", "", "", ""]);
  await page.getByRole("button", { name: /Tulis 3 tingkat/ }).click();
  await page.getByText("3 tingkat ditulis").waitFor();
  expect(levels()).toEqual([3, 4, "", 2, ""]);
});

test("a file of Windows is read; results are set beside the workbook and nothing is written", async () => {
  const page = await open();
  const input = page.locator("input[type=file]");
  await input.setInputFiles({
    name: "hasil.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Instansi;Indeks;D1\r\nKota Lain;2,87;abc\r\n", "latin1"),
  });
  await page.getByText("tabel hasil").waitFor();
  expect(await page.getByText("Berkas ini milik Kota Lain").count()).toBe(1);
  expect(await page.getByText("Baris 2: D1 berisi").count()).toBe(1);
  expect(await page.getByRole("button", { name: /Tulis/ }).count()).toBe(0);
  await input.setInputFiles({
    name: "buku.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004"),
  });
  await page.getByText("Isinya tidak dikenali").waitFor();
});

test("many agencies go to sheet Rekap: shown, written, taken back, and twice adds nothing", async () => {
  const page = await open();
  const numbers = Array.from({ length: 47 }, (_, at) => at + 1);
  const row = (name: string, level: number): string =>
    [name, 2025, ...numbers.map(() => level)].join("\t");
  const table = [["Instansi", "Tahun", ...numbers].join("\t"), row("Kota A", 3), row("Kota B", 4)];
  await paste(page, `${table.join("\n")}\n`);
  await page.getByRole("heading", { name: "Ke lembar Rekap" }).waitFor();
  await page.getByRole("button", { name: "Tulis 2 instansi ke lembar Rekap" }).click();
  await page.getByText("2 instansi ditambahkan pada lembar Rekap").waitFor();
  expect(staff.values("Rekap", "A4:C5")).toEqual([
    [3, 2, "Kota A"],
    [4, 1, "Kota B"],
  ]);
  expect(await violationsIn(page.mainFrame())).toEqual([]);
  expect(await fits(page)).toBe(true);
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.getByText("Kembali seperti semula").waitFor();
  expect(staff.values("Rekap", "A4:C5").flat().join("")).toBe("");
  await page.getByRole("button", { name: "Tulis 2 instansi" }).click();
  await page.getByText("2 instansi ditambahkan").waitFor();
  await paste(page, `${[...table, row("Kota C", 5)].join("\n")}\n`);
  await page.getByText("2 instansi sudah ada dan tidak disentuh").waitFor();
  expect(await page.getByRole("button", { name: "Tulis 1 instansi ke lembar Rekap" }).count()).toBe(
    1,
  );
});

test("an export is read again before anybody gets it", async () => {
  const page = await open();
  await page.getByRole("tab", { name: "Ekspor" }).click();
  await page.getByText("Dibaca ulang dari berkasnya: 3 tingkat; Mandiri belum lengkap").waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Unduh" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/long\.csv$/);
  const text = readFileSync(await pathOf(file), "utf8");
  expect(text).toContain("instansi,tahun,tahap,nomor,tingkat,instrumen");
  expect(text).toMatch(/,Mandiri,1,3,spbe-2020/);
});

test.each([720, 480, 360])(
  "nothing is cut and nothing hinders a reader at %d px",
  async (width) => {
    const page = await open(width);
    await paste(page, TABLE);
    await page.getByRole("combobox").selectOption({ label: "Final" });
    expect(await fits(page)).toBe(true);
    expect(await violationsIn(page.mainFrame())).toEqual([]);
  },
);
