import type { Browser, Page } from "playwright-core";
import type { User } from "../../dev/emulator";
import { filledWorkbook } from "../workbook";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";

/** *Impor bukti* of *Tahun penilaian*, with the files that people really have. */
jest.setTimeout(240_000);

let browser: Browser;
let year: AddOnPage;
let page: Page;
let staff: User;
/** How many calls of `addEvidence` still go through; then the connection is gone. */
let isCut = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ staff } = filledWorkbook());
  year = await AddOnPage.open(browser, {
    name: "year",
    server: (action, args) => {
      if (action === "addEvidence" && isCut-- <= 0) throw new Error("cut");
      return staff.run("callApi", action, [...args]);
    },
  });
  ({ page } = year);
  await page.getByRole("tab", { name: "Impor bukti" }).click();
});

afterEach(() => {
  expect(year.faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
});

const HEADER = "Indikator;Tingkat;Dokumen;Tautan";

function choose(name: string, content: Buffer | string): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  return page
    .getByLabel("atau pilih berkas .csv, .tsv, atau .txt")
    .setInputFiles({ name, mimeType: "text/csv", buffer });
}

/** Pastes into the field, as from another sheet. */
async function paste(text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.querySelector("textarea").dispatchEvent(paste);
  }`);
}

const alert = (text: string | RegExp) => page.getByRole("alert").getByText(text).waitFor();
const button = () => page.getByRole("button", { name: /^Tambahkan .* dokumen ke lembar Bukti$/ });

/** The register as it stands: how many documents, and the names of the first ones. */
function register(): string[] {
  return staff
    .displays("Bukti", "C2:C900")
    .flat()
    .filter((name) => name !== "");
}

/** Runs `doing` and answers what the page said was being done meanwhile. */
async function saidDuring(doing: () => Promise<void>): Promise<string[]> {
  await page.evaluate(`
    window.said = [];
    new MutationObserver(() => {
      for (const node of document.querySelectorAll("[role=status], .news")) {
        const text = node.textContent.trim();
        if (text !== "" && window.said.at(-1) !== text) window.said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  `);
  await doing();
  return page.evaluate<string[]>("window.said");
}

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const TABLE = `${HEADER}\r\n7;3;Perwali “Tata Kelola” – revisi;https://contoh.go.id/é\r\n`;

test.each<readonly [string, Buffer]>([
  ["UTF-8", Buffer.from(TABLE)],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${TABLE}`)],
  ["UTF-16 with its mark, as Excel writes it", utf16(`\ufeff${TABLE}`)],
  ["UTF-16 without it", utf16(TABLE)],
  ["UTF-16, the other way round", Buffer.from(utf16(`\ufeff${TABLE}`)).swap16()],
  ["UTF-16, the other way round, without its mark", Buffer.from(utf16(TABLE)).swap16()],
  [
    "Windows-1252",
    Buffer.from(
      TABLE.replace("“", "\u0093").replace("”", "\u0094").replace("–", "\u0096"),
      "latin1",
    ),
  ],
])("a file in %s is read as it was written", async (_encoding, bytes) => {
  await choose("bukti.csv", bytes);
  await page.getByText("Dipahami: 1 dokumen").waitFor();
  const row = await page.getByRole("row", { name: /Perwali/ }).innerText();
  expect(row).toContain("Perwali “Tata Kelola” – revisi");
  expect(row).toContain("https://contoh.go.id/é");
  await choose("kosong.csv", "");
  await alert("Berkas ini kosong.");
});

test("a file that is dropped onto the field is read like a chosen one; dropped words are no file", async () => {
  const drop = (fill: string): Promise<void> =>
    page.evaluate(`{
      const dataTransfer = new DataTransfer();
      ${fill};
      const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector("textarea").dispatchEvent(drop);
    }`);
  await drop(
    `dataTransfer.items.add(new File([${JSON.stringify(TABLE)}], "bukti.csv", { type: "text/csv" }))`,
  );
  await page.getByText("Dipahami: 1 dokumen").waitFor();
  await choose("kosong.csv", "");
  await alert("Berkas ini kosong.");
  await drop(`dataTransfer.setData("text/plain", "hanya kata")`);
  expect(await button().count()).toBe(0);
});

test.each<readonly [string, Buffer, RegExp]>([
  ["a workbook of Excel", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /berkas Excel/],
  ["an older one", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /berkas Excel/],
  ["a PDF", Buffer.from("%PDF-1.7\n\u0000\u0001\u0002stream"), /bukan teks/],
  ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 1, 2, 3]), /bukan teks/],
  ["nothing", Buffer.alloc(0), /kosong/],
  ["nothing but lines", Buffer.from("\r\n;;;\r\n\r\n"), /kosong/],
])(
  "%s is refused in a sentence, and what was shown before can no longer be added",
  async (_what, bytes, why) => {
    await choose("bukti.csv", TABLE);
    await page.getByText("Dipahami: 1 dokumen").waitFor();
    await choose("berkas.csv", bytes);
    await alert(why);
    expect(await button().count()).toBe(0);
    expect(register()).toEqual([]);
  },
);

test("a file of more than 5 MB is refused, one of just 5 MB is read, and the page says so meanwhile", async () => {
  const line = `7;3;${"Dokumen panjang ".repeat(20)};\r\n`;
  const rows = Math.floor((5_000_000 - HEADER.length - 2) / line.length);
  await choose("besar.csv", Buffer.alloc(5_000_001, "a"));
  await alert("Berkas ini lebih dari 5 MB. Bagi menjadi beberapa berkas.");
  const said = await saidDuring(async () => {
    await choose("pas.csv", `${HEADER}\r\n${line.repeat(rows)}`);
    await page.getByText("Dipahami: 1 dokumen").waitFor();
  });
  expect(said).toContain("Membaca pas.csv …");
  await page.getByText(/^15\.\d+ dokumen sudah ada dan tidak ditambahkan lagi\.$/).waitFor();
});

test("50.000 rows are read, one more is refused with its number", async () => {
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, at) => `${(at % 47) + 1};3;Dokumen ${at}`).join("\n");
  const said = await saidDuring(async () => {
    await choose("banyak.csv", `Indikator;Tingkat;Dokumen\n${rows(49_999)}`);
    await page.getByText("Dipahami: 49.999 dokumen").waitFor();
  });
  expect(said).toContain("Membaca banyak.csv …");
  await page.getByText("dan 49.799 dokumen lagi").waitFor();
  await choose("lebih.csv", `Indikator;Tingkat;Dokumen\n${rows(50_000)}`);
  await alert("Tabel ini 50.001 baris; paling banyak 50.000. Bagi menjadi beberapa berkas.");
  expect(await button().count()).toBe(0);
});

test("a pasted table as long is read too", async () => {
  const rows = Array.from({ length: 12_000 }, (_, at) => `${(at % 47) + 1}\t3\tTempelan ${at}`);
  const said = await saidDuring(async () => {
    await paste(["Indikator\tTingkat\tDokumen", ...rows].join("\n"));
    await page.getByText("Dipahami: 12.000 dokumen").waitFor();
  });
  expect(said).toContain("Membaca tabel …");
});

test("cells that look like formulas stay the text that they are", async () => {
  const names = ["=HYPERLINK(1)", "+62 SK", "-lampiran", "@daftar", "\tSK bertab"];
  const lines = names.map((name) => `7;;"${name}";`);
  await choose("rumus.csv", [HEADER, ...lines].join("\n"));
  await page.getByText("Dipahami: 5 dokumen").waitFor();
  await button().click();
  await page.getByText("5 dokumen ditambahkan ke lembar Bukti.").waitFor();
  expect(register()).toEqual(["=HYPERLINK(1)", "+62 SK", "-lampiran", "@daftar", "SK bertab"]);
  expect(names.map((_name, at) => staff.formula("Bukti", `C${String(at + 2)}`))).toEqual(
    names.map(() => ""),
  );
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.getByText("5 dokumen dihapus lagi.").waitFor();
  expect(register()).toEqual([]);
});

test("a long import tells how far it is; cut off midway it says what is there, and goes on without doubling", async () => {
  const rows = Array.from({ length: 620 }, (_, at) => `${(at % 47) + 1};2;Dokumen ${at}`);
  isCut = 1;
  await choose("panjang.csv", ["Indikator;Tingkat;Dokumen", ...rows].join("\n"));
  await page.getByText("Dipahami: 620 dokumen").waitFor();
  const said = await saidDuring(async () => {
    await button().click();
    await page
      .getByText(/500 dokumen sudah ditambahkan, sisanya belum: .* Impor lagi: yang sudah ada/)
      .waitFor();
  });
  expect(said.join("\n")).toContain("Menambahkan bukti, 500 dari 620 …");
  expect(register()).toHaveLength(500);
  isCut = Number.POSITIVE_INFINITY;
  await page.getByText("Dipahami: 120 dokumen").waitFor();
  await button().click();
  await page.getByText("120 dokumen ditambahkan ke lembar Bukti.").waitFor();
  const names = register();
  expect(names).toHaveLength(620);
  expect(new Set(names).size).toBe(620);
});
