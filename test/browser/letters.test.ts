import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { ReadyPanel } from "../../src/contract";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { evidenceOf, rowOf } from "../ui/panel";
import { cityPanel } from "../ui/report/city";
import { AddOnPage, answering } from "./add-on-page";
import { launchBrowser } from "./browser";
import { readPdf } from "./pdf-text";
import { printedPictures } from "./printed-picture";

jest.setTimeout(180_000);

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const PICTURES = ".cache/letters";
const A4 = [595, 842];

/** A regency whose values and evidence are partly there, with a long office's name. */
function regencyPanel(): ReadyPanel {
  const office = "Dinas Komunikasi, Informatika, Statistik, dan Persandian";
  return {
    ...cityPanel(),
    instrument: PEMDI_2026.id,
    agency: "Pemerintah Kabupaten Aceh Tengah",
    year: 2026,
    targetIndex: 2.5,
    rows: PEMDI_2026.indicators.map(({ number }) =>
      rowOf(number, {
        self: 1 + (number % 4) * 0.5,
        target: 2.5,
        lastYear: 1.5,
        details: { opd: number % 2 === 0 ? office : "Inspektorat", due: "2026-08-31" },
      }),
    ),
    evidence: [evidenceOf({ document: "x".repeat(120), indicators: [2], status: "draft" })],
    steps: [],
    items: [],
  };
}

const AGENCIES: readonly (readonly [string, () => ReadyPanel, string])[] = [
  ["spbe-2020", cityPanel, "2024-07-22T09:00:00+07:00"],
  ["pemdi-2026", regencyPanel, "2026-07-22T09:00:00+07:00"],
];

/** What each letter has to say, whatever the instrument. */
const LETTERS: readonly (readonly [string, readonly RegExp[]])[] = [
  [
    "Berita acara penilaian mandiri",
    [
      /BERITA ACARA PENILAIAN MANDIRI/,
      /Pada hari ini, (?:Senin|Rabu), tanggal dua puluh dua bulan Juli tahun dua ribu dua puluh/,
      /Demikian berita acara ini dibuat dengan sebenarnya/,
      /Mengetahui, ?Sekretaris Daerah selaku Koordinator/,
      /Ketua Tim Asesor Internal, ?…+ ?NIP/,
    ],
  ],
  [
    "Surat permintaan data per OPD",
    [/Hal ?: ?Permintaan data dukung penilaian/, /Yth. Kepala/, /ucapkan terima kasih/],
  ],
  [
    "Lampiran SK tim",
    [/Lampiran Keputusan (?:Wali Kota|Bupati)/, /Asesor internal aspek 7/, /Verifikator/],
  ],
  ["Tabel LKjIP", [/Tabel 1. Target, realisasi, capaian, dan tren/, /▲ naik|▼ turun|● tetap/]],
];

let browser: Browser;
let dialog: AddOnPage;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(dialog.faults).toEqual([]);
  await dialog.close();
});

async function openLetters(panel: ReadyPanel, now: string): Promise<Page> {
  dialog = await AddOnPage.open(browser, { name: "report", server: answering(panel), now });
  await dialog.page.getByRole("tab", { name: "Surat" }).click();
  return dialog.page;
}

/** Elements whose content is cut: wider or, where they do not grow, higher than their box, as printed. */
async function cut(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.ceil((170 / 25.4) * 96), height: 1000 });
  const found = await page.evaluate<string[]>(
    `[...document.querySelectorAll(".desk, .desk *")]
      .filter((e) => e.clientWidth > 0)
      .filter((e) => e.scrollWidth > e.clientWidth + 1 ||
        (e.scrollHeight > e.clientHeight + 1 && getComputedStyle(e).overflowY !== "visible"))
      .map((e) => [e.tagName, e.className, e.textContent].join(" "))`,
  );
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 960, height: 720 });
  return found;
}

describe.each(AGENCIES)("for %s", (instrument, panel, now) => {
  test.each(LETTERS)("%s is on A4, and nothing of it is cut", async (letter, sentences) => {
    const page = await openLetters(panel(), now);
    await page.getByLabel("Jenis surat").selectOption({ label: letter });
    await page.locator(".letter").first().waitFor();
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const text = pages.map((each) => each.text).join(" ");
    for (const sentence of sentences) expect(text).toMatch(sentence);
    for (const { width, height, pieces, text: own } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual(A4);
      expect(own.length).toBeGreaterThan(100);
      expect(pieces.filter(({ x, width: wide }) => x < 0 || x + wide > width)).toEqual([]);
    }
    // Nobody signs a page on which nothing else stands.
    const signed = pages.filter((each) => each.text.includes("Mengetahui,"));
    for (const each of signed) expect(each.text).toContain("Demikian berita acara ini");
    expect(await cut(page)).toEqual([]);
    const pictures = await printedPictures(browser, page);
    pictures.slice(0, 3).forEach((picture, at) => {
      writeFileSync(`${PICTURES}/${instrument} ${letter} ${String(at + 1)}.png`, picture);
    });
    await page.evaluate(AXE);
    const violations = await page.evaluate<string[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
    );
    expect(violations).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });
});

test("each OPD has its letter on pages of its own, or one OPD alone", async () => {
  const page = await openLetters(cityPanel(), "2024-07-22T09:00:00+07:00");
  await page.getByLabel("Jenis surat").selectOption({ label: LETTERS[1]?.[0] ?? "" });
  const count = await page.locator(".letter").count();
  expect(count).toBeGreaterThan(1);
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.filter(({ text }) => text.includes("Yth. Kepala"))).toHaveLength(count);
  await page.getByLabel(/^OPD/).selectOption({ label: "Bagian Organisasi" });
  expect(await page.locator(".letter").count()).toBe(1);
  await page.getByText("Yth. Kepala Bagian Organisasi").waitFor();
});

test("what only people know is typed on the screen and printed", async () => {
  const page = await openLetters(cityPanel(), "2024-07-22T09:00:00+07:00");
  await page.getByRole("textbox", { name: "Nomor berita acara" }).fill("12/BA/2024");
  const [first] = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(first?.text).toContain("Nomor: 12/BA/2024");
});

test("a stage Mandiri that is not complete is said in the minutes, without an index", async () => {
  const page = await openLetters(cityPanel({ 1: { self: null } }), "2024-07-22T09:00:00+07:00");
  await page.getByText(/Belum lengkap: baru 46 dari 47 indikator/).waitFor();
});
