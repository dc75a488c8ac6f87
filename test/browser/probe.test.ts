import type { Browser } from "playwright-core";
import type { PageFindings, ProbeResult } from "../../src/contract";
import { AddOnPage, type Server } from "./add-on-page";
import { launchBrowser } from "./browser";

let browser: Browser;
const opened: AddOnPage[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const addOn of opened.splice(0)) {
    expect(addOn.faults).toEqual([]);
    await addOn.close();
  }
});
afterAll(async () => {
  await browser.close();
});

/** A server that remembers what it was told, as the sheet does. */
function sheet(): { server: Server; found: Map<string, string> } {
  const found = new Map<string, string>([["P1b", "3 dari =SUM(1;2)"]]);
  const expected: Readonly<Record<string, string>> = {
    P1b: "3 dari =SUM(1;2)",
    P11a: "dipotong",
    P12: "terbuka",
    P13: "navigator.clipboard",
  };
  const server: Server = (action, [findings]) => {
    if (action !== "recordPageProbes") return { ok: true, data: null };
    for (const [id, text] of Object.entries(findings as PageFindings)) found.set(id, text);
    const data = [...new Set([...Object.keys(expected), ...found.keys()])].map(
      (id): ProbeResult => ({
        id,
        question: `Pertanyaan ${id}`,
        expected: expected[id] ?? "",
        found: found.get(id) ?? "menunggu",
      }),
    );
    return { ok: true, data };
  };
  return { server, found };
}

async function open(server: Server): Promise<AddOnPage["page"]> {
  const addOn = await AddOnPage.open(browser, { name: "probe", server, width: 480, height: 360 });
  opened.push(addOn);
  return addOn.page;
}

test("measures by itself, then asks whether printing opened", async () => {
  const { server, found } = sheet();
  const page = await open(server);
  await page.getByText("Selesai diukur.").waitFor();
  expect(found.get("P9")).toMatch(/^\d+ ms$/);
  expect(found.get("P10")).toBe("null");
  // Nothing stands between this page and its file.
  expect(["P11a", "P11b", "P11c"].map((id) => found.get(id))).toEqual(["utuh", "utuh", "utuh"]);
  await page.evaluate("window.print = () => {}");
  await page.getByRole("button", { name: "Coba cetak" }).click();
  await page.getByText("Apakah jendela cetak terbuka?").waitFor();
  expect(found.has("P12")).toBe(false);
  await page.getByRole("button", { name: "Tidak", exact: true }).click();
  await page.getByText("Tercatat.").waitFor();
  expect(found.get("P12")).toBe("tidak terbuka");
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(480);
});

test("a download and a file are tried; what the page is not told it asks", async () => {
  const { server, found } = sheet();
  const page = await open(server);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Coba unduh" }).click();
  expect((await downloading).suggestedFilename()).toBe("uji-lingkungan.txt");
  expect(found.has("P22")).toBe(false);
  await page.getByRole("button", { name: "Ya", exact: true }).click();
  await page.getByText("Tercatat.").waitFor();
  expect(found.get("P22")).toBe("terunduh");
  expect(found.has("P23")).toBe(false);
  await page.getByLabel("Pilih berkas apa pun").setInputFiles({
    name: "uji.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("isi"),
  });
  await page.getByText("Terbaca. Tercatat.").waitFor();
  expect(found.get("P23")).toBe("terbaca");
});

test.each([
  ["navigator.clipboard", "window.refusals = 0"],
  ["execCommand", "window.refusals = 1"],
])(
  "Salin hasil gives a text to send, which says that it was copied by %s",
  async (way, prepare) => {
    const { server, found } = sheet();
    const page = await open(server);
    await page.evaluate(`${prepare};
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => {
      if (window.refusals > 0) throw new DOMException("", "NotAllowedError");
      window.copied = text;
    } } });
    document.addEventListener("copy", () => { window.copied = String(getSelection()); })`);
    await page.getByRole("button", { name: "Salin hasil" }).click();
    await page.getByText("Tersalin.").waitFor();
    const copied = String(await page.evaluate("window.copied"));
    expect(copied).toMatch(/^Uji lingkungan SPBE, \d/);
    expect(copied).toContain("P1b sesuai: Pertanyaan P1b: 3 dari =SUM(1;2)");
    expect(copied).toContain("P11a BEDA: Pertanyaan P11a: diharapkan dipotong, ditemukan utuh");
    expect(copied).toMatch(new RegExp(`^P13 .*${way}$`, "m"));
    expect(found.get("P13")).toBe(way);
  },
);

test("where nothing may be copied, the text is selected", async () => {
  const { server, found } = sheet();
  const page = await open(server);
  await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await page.evaluate("document.execCommand = () => false");
  await page.getByRole("button", { name: "Salin hasil" }).click();
  await page.getByText("Tekan Ctrl+C").waitFor();
  await page.waitForFunction("document.activeElement.tagName === 'TEXTAREA'");
  expect(await page.evaluate("String(getSelection())")).toContain("ditemukan ditolak");
  expect(found.get("P13")).toBe("ditolak");
});

test("what cannot be recorded is said, with what helps", async () => {
  const page = await open((action) => {
    if (action === "recordPageProbes") throw new Error("PERMISSION_DENIED");
    return { ok: true, data: null };
  });
  await page.getByText("Hasil belum tertulis semuanya").waitFor();
  await page.getByText("dua akun Google").waitFor();
});
