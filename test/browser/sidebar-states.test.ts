import type { Browser } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../dev/workbench/server";
import type { Reply } from "../../src/contract";
import { panelOf } from "../ui/panel";
import { violationsIn } from "./accessibility";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";
import { Window } from "./window";

jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;
let ayu: Window;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench({ example: "kosong" });
  ayu = await Window.open(browser, workbench.url);
  ayu.page.setDefaultTimeout(20_000);
});

afterAll(async () => {
  await browser.close();
  await workbench.close();
});

afterEach(() => {
  expect(ayu.faults.splice(0)).toEqual([]);
});

test("a refused account is explained, and tried again once that is mended", async () => {
  const refusal = { ok: false, message: "PERMISSION_DENIED" };
  await ayu.page.route("**/api/run", (route) => route.fulfill({ json: refusal }));
  await ayu.openSidebar();
  const { sidebar } = ayu;
  await sidebar.getByText("Google menolak akun panel ini").waitFor();
  await sidebar.getByText("dua akun Google masuk di peramban yang sama").waitFor();
  expect(await violationsIn(await ayu.sidebarFrame())).toEqual([]);
  await ayu.page.unroute("**/api/run");
  await sidebar.getByRole("button", { name: "Coba lagi" }).click();
  await sidebar.getByText("Mulai penilaian SPBE").waitFor();
});

test("a slow server gives an outline first, then words", async () => {
  const budi = await Window.open(browser, workbench.url);
  await budi.page.clock.install();
  await budi.page.route("**/api/run", () => undefined); // no answer ever comes
  await budi.openSidebar();
  const { sidebar } = budi;
  await budi.page.clock.runFor(400);
  await sidebar.locator(".skeleton").waitFor();
  expect(await sidebar.getByText("Server Google sedang lambat").count()).toBe(0);
  expect(await violationsIn(await budi.sidebarFrame())).toEqual([]);
  await budi.page.clock.runFor(10_000);
  await sidebar.getByText("Server Google sedang lambat").waitFor();
  expect(await violationsIn(await budi.sidebarFrame())).toEqual([]);
  await budi.close();
});

test("without a workbook the sidebar offers to make one, and then guides to the first indicator", async () => {
  await ayu.openSidebar();
  const { sidebar } = ayu;
  await sidebar.getByText("Mulai penilaian SPBE").waitFor();
  expect(await violationsIn(await ayu.sidebarFrame())).toEqual([]);
  await sidebar.getByRole("button", { name: "Siapkan lembar" }).click();
  await sidebar.getByText("Lembar siap").waitFor();
  await sidebar.getByText("Lembar Penilaian dibuat.").waitFor();
  await sidebar.getByRole("button", { name: "Tutup" }).click();
  await sidebar.getByText("Pilih indikator").waitFor();
  expect(await violationsIn(await ayu.sidebarFrame())).toEqual([]);
  await sidebar.getByRole("button", { name: "Buka indikator 1" }).click();
  await sidebar.getByRole("heading", { level: 1 }).getByText(/^1 /).waitFor();
  await sidebar.getByRole("tab", { name: "Ringkasan" }).click();
  await sidebar.getByText("Indeks belum ada").waitFor();
  await sidebar.getByText("0/47 terisi").waitFor();
  expect(await violationsIn(await ayu.sidebarFrame())).toEqual([]);
});

describe("by itself", () => {
  const open = (server: (action: string) => Reply<unknown>): Promise<AddOnPage> =>
    AddOnPage.open(browser, { name: "sidebar", width: 300, height: 800, server });
  const withPanel = (panel: ReturnType<typeof panelOf>): Promise<AddOnPage> =>
    open((action) => {
      if (action === "getPanel") return { ok: true, data: panel };
      if (action === "getSelection") return { ok: true, data: panel.selection };
      throw new Error("NetworkError: HTTP 0");
    });

  test("a write without a connection says what is not saved, and keeps it to be tried again", async () => {
    const addOn = await withPanel(panelOf());
    const { page, faults } = addOn;
    await page.getByText("Peta Rencana SPBE").first().waitFor();
    await page.context().setOffline(true);
    await page.getByText("Tidak ada sambungan internet").waitFor();
    await page.getByRole("textbox", { name: "Narasi" }).fill("Telah ditetapkan.");
    await page.getByRole("button", { name: "Isi Mandiri dengan tingkat 4" }).click();
    await page.getByText("Belum tersimpan: indikator 12 → tingkat 4").waitFor();
    await page.getByText("Isian Anda tetap ada di panel ini.").waitFor();
    expect(await page.getByRole("textbox", { name: "Narasi" }).inputValue()).toBe(
      "Telah ditetapkan.",
    );
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    expect(faults).toEqual([]);
    await addOn.close();
  });

  test("a row without indicator leaves what is shown, and says so", async () => {
    const panel = panelOf();
    let selected: number | null = 12;
    const addOn = await open((action) => {
      const selection = { number: selected };
      return { ok: true, data: action === "getPanel" ? { ...panel, selection } : selection };
    });
    const { page } = addOn;
    await page.getByText("Peta Rencana SPBE").first().waitFor();
    selected = null;
    await page.getByRole("button", { name: "Segarkan" }).click();
    await page.getByText("Sel aktif bukan baris indikator; panel tetap di sini.").waitFor();
    await addOn.close();
  });

  test("a workbook without a register offers one instead of a checklist", async () => {
    const addOn = await withPanel({ ...panelOf(), evidence: null });
    const { page } = addOn;
    const section = page.getByRole("region", { name: "Bukti dukung" });
    await section.getByRole("button", { name: "Siapkan lembar" }).waitFor();
    expect(await section.getByRole("combobox").count()).toBe(0);
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await addOn.close();
  });

  test("a workbook that needs mending says what and how", async () => {
    const message = 'Kolom "Target" tidak ditemukan pada baris judul lembar Penilaian.';
    const addOn = await open(() => ({ ok: true, data: { state: "broken", message } }));
    const { page } = addOn;
    await page.getByText(message).waitFor();
    await page.getByRole("button", { name: "Siapkan lembar" }).waitFor();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await addOn.close();
  });

  test("nothing is wider than the sidebar", async () => {
    const addOn = await withPanel(panelOf({ 7: { self: "Tingkat 3" } }));
    const { page } = addOn;
    for (const name of await page.getByRole("tab").allInnerTexts()) {
      await page.getByRole("tab", { name }).click();
      const width = await page.evaluate<number>(
        `Math.max(...[...document.querySelectorAll("html, .view")].map((e) => e.scrollWidth))`,
      );
      expect([name, width]).toEqual([name, 300]);
    }
    await addOn.close();
  });
});
