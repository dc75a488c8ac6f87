import type { Browser } from "playwright-core";
import type { RunningWorkbench } from "../../dev/workbench/server";
import type { CellChange, Reply } from "../../src/contract";
import { panelOf, rowOf, newsOf } from "../ui/panel";
import { violationsIn } from "./accessibility";
import { AddOnPage, type Server } from "./add-on-page";
import { openWorkbench } from "./opened-workbench";
import { Window } from "./window";

jest.setTimeout(240_000);

let browser: Browser;
let workbench: RunningWorkbench;
let ayu: Window;

openWorkbench({ example: "kosong" }, (opened) => {
  ({ browser, workbench, ayu } = opened);
  ayu.page.setDefaultTimeout(20_000);
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
  await sidebar.getByText("Mulai penilaian").waitFor();
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
  await sidebar.getByText("Mulai penilaian").waitFor();
  expect(await violationsIn(await ayu.sidebarFrame())).toEqual([]);
  const thisYear = await sidebar.getByLabel("Tahun yang dinilai").inputValue();
  expect(thisYear).toBe(String(new Date().getFullYear()));
  await sidebar.getByText("dinilai dengan Indeks Pemdi").waitFor();
  await sidebar.getByLabel("Tahun yang dinilai").selectOption("2025");
  await sidebar.getByText("dinilai dengan Indeks SPBE").waitFor();
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
  const open = (server: Server): Promise<AddOnPage> =>
    AddOnPage.open(browser, { name: "sidebar", width: 300, height: 800, server });
  const withPanel = (panel: ReturnType<typeof panelOf>): Promise<AddOnPage> =>
    open((action) => {
      if (action === "getPanel") return { ok: true, data: panel };
      if (action === "getSelection") return { ok: true, data: newsOf(panel) };
      throw new Error("NetworkError: HTTP 0");
    });

  test("a write without a connection says what is not saved, and keeps it to be tried again", async () => {
    const addOn = await withPanel(panelOf());
    const { page, faults } = addOn;
    await page.getByText("Peta Rencana SPBE").first().waitFor();
    await page.context().setOffline(true);
    await page.getByText("Tidak ada sambungan internet").waitFor();
    await page.getByRole("textbox", { name: "Narasi" }).fill("Telah ditetapkan.");
    await page.getByRole("radio", { name: "Isi Mandiri dengan tingkat 4" }).click();
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
      const selection = { number: selected, stage: null };
      const read = { ...panel, selection };
      return { ok: true, data: action === "getPanel" ? read : newsOf(read) };
    });
    const { page } = addOn;
    await page.getByText("Peta Rencana SPBE").first().waitFor();
    selected = null;
    await page.getByRole("button", { name: "Segarkan" }).click();
    await page.getByText("Sel aktif bukan baris indikator; panel tetap di sini.").waitFor();
    await addOn.close();
  });

  test("a click right after the panel followed the sheet asks which indicator it meant", async () => {
    const panel = panelOf();
    let selected = 12;
    const written: CellChange[] = [];
    const addOn = await open((action, [argument]) => {
      const read = { ...panel, selection: { number: selected, stage: null } };
      if (action === "getPanel") return { ok: true, data: read };
      if (action === "getSelection") return { ok: true, data: newsOf(read) };
      const [change] = argument as readonly CellChange[];
      if (change) written.push(change);
      const row = rowOf(change?.number ?? 0, { self: change?.value ?? null });
      return { ok: true, data: { outcome: "saved", rows: [row], undo: [] } };
    });
    const { page } = addOn;
    page.setDefaultTimeout(15_000);
    await page.clock.install();
    await page.reload();
    await page.getByRole("heading", { level: 1 }).getByText(/^12 /).waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    selected = 20;
    await page.getByRole("button", { name: "Segarkan" }).click();
    await page.getByRole("heading", { level: 1 }).getByText(/^20 /).waitFor();
    const level = page.getByRole("radio", { name: "Isi Mandiri dengan tingkat 5" });
    await level.click();
    const question = page.getByRole("alert");
    await question.getByText("Panel baru saja mengikuti sel aktif ke indikator 20").waitFor();
    expect(await question.getByRole("button").allInnerTexts()).toEqual([
      "Mandiri indikator 20 → tingkat\u00a05",
      "Mandiri indikator 12 → tingkat\u00a05",
      "Batal",
    ]);
    await page.clock.runFor(500);
    await page.clock.resume();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    expect(written).toEqual([]);
    await question.getByRole("button", { name: "Mandiri indikator 12" }).click();
    await page.getByText("Tersimpan: indikator 12 → tingkat 5").waitFor();
    await level.click();
    await page.getByText("Tersimpan: indikator 20 → tingkat 5").waitFor();
    expect(written.map(({ number }) => number)).toEqual([12, 20]);
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
    const before = addOn.calls.length;
    await page.getByRole("button", { name: "Segarkan" }).click();
    await page.getByText(message).waitFor();
    expect(addOn.calls.slice(before)).toEqual(["getPanel"]);
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await addOn.close();
  });

  test("an aspect is told with the words of the radar, a target with all its decimals", async () => {
    const addOn = await withPanel({ ...panelOf(), targetIndex: 3.125 });
    const { page } = addOn;
    await page.getByRole("tab", { name: "Ringkasan" }).click();
    const radar = page.getByRole("img", { name: "sekarang, target, dan tahun lalu" });
    await radar.waitFor();
    const heads = await page.locator(".aspects thead th").allInnerTexts();
    expect(heads.map((head) => head.trim())).toEqual(["Aspek", "Sekarang", "Target", "Tahun lalu"]);
    expect(await page.locator(".pairs dt").allInnerTexts()).toEqual([
      "Target 3,125",
      "Dengan cadangan 3,225",
      "Sangat Baik 3,50",
    ]);
    await addOn.close();
  });

  test("an opened card follows the level until somebody opens another by hand", async () => {
    let self: number | null = 2;
    const server = (action: string): Reply<unknown> => {
      const panel = panelOf({ 12: { self } });
      return { ok: true, data: action === "getPanel" ? panel : newsOf(panel) };
    };
    const addOn = await open(server);
    const { page } = addOn;
    const opened = page.locator(".card.open");
    const change = async (to: number): Promise<void> => {
      self = to;
      await page.getByRole("button", { name: "Segarkan" }).click();
      await page.getByText(`Sekarang ${to} (Mandiri)`).waitFor();
    };
    expect(await opened.locator("b").first().innerText()).toBe("3");
    await change(3);
    expect(await opened.locator("b").first().innerText()).toBe("4");
    await page.locator(".disclose", { hasText: "Rintisan" }).click();
    await change(4);
    expect(await opened.locator("b").first().innerText()).toBe("1");
    await addOn.close();
  });

  test("a chosen level is as large as the others", async () => {
    const addOn = await withPanel(panelOf());
    const sizes = await addOn.page.evaluate<string[]>(
      `[...document.querySelectorAll(".choose")].map((e) => getComputedStyle(e, "::before")).map((s) =>
        s.boxSizing === "border-box" ? s.width : s.width + " and borders")`,
    );
    expect(new Set(sizes).size).toBe(1);
    expect(sizes).toEqual(Array(5).fill("22px"));
    await addOn.close();
  });

  test("Periksa: what is not filled yet is no fault, what cannot be read is one", async () => {
    const numbers = Array.from({ length: 47 }, (_, i) => i + 1);
    const addOn = await withPanel(
      panelOf({ ...Object.fromEntries(numbers.map((number) => [number, { self: null }])) }),
    );
    const { page } = addOn;
    await page.getByRole("tab", { name: "Periksa" }).click();
    await page.locator(".chip.plain", { hasText: "○Belum diisi" }).waitFor();
    expect(await page.locator(".chip.bad").count()).toBe(0);
    await addOn.close();

    const other = await withPanel({
      ...panelOf({ 7: { self: "3,5" } }),
      notices: ['Kolom "Skenario" tidak ditemukan.'],
    });
    await other.page.getByRole("tab", { name: "Periksa" }).click();
    await other.page.locator(".chip.bad", { hasText: "✕Harus diperbaiki" }).waitFor();
    await other.page.getByText('Kolom "Skenario" tidak ditemukan.').waitFor();
    const narratives = other.page.locator("section", { hasText: "Narasi belum ditulis" }).last();
    expect(await narratives.getByText("Tuliskan capaian").count()).toBe(1);
    const row = narratives.getByRole("button", { name: /^1 / });
    expect((await row.innerText()).split("\n")).toEqual([
      "1",
      "Kebijakan Internal Arsitektur SPBE",
      "tingkat 4",
    ]);
    await other.close();
  });

  test("the answers to a conflict of long texts are in sight, at the smallest height too", async () => {
    const long = "Telah ditetapkan dengan peraturan wali kota. ".repeat(40);
    const panel = panelOf();
    const row = rowOf(12, { self: 3, details: { narrative: long } });
    const addOn = await AddOnPage.open(browser, {
      name: "sidebar",
      width: 300,
      height: 600,
      server: (action, args) => {
        const read = action === "getPanel" ? panel : newsOf(panel);
        if (action !== "setCells") return { ok: true, data: read };
        const [changes] = args as [readonly CellChange[]];
        const found = changes.map((change) => ({ change, cell: long }));
        return { ok: true, data: { outcome: "conflict", found, rows: [row] } };
      },
    });
    const { page } = addOn;
    await page.getByRole("textbox", { name: "Narasi" }).fill(long.toUpperCase());
    await page.getByRole("button", { name: "Simpan" }).click();
    for (const name of ["Pakai isian saya", "Pakai yang di lembar"]) {
      const box = await page.getByRole("button", { name }).boundingBox();
      expect((box?.y ?? 600) + (box?.height ?? 0)).toBeLessThanOrEqual(420);
    }
    const text = await page.locator(".both dd").first().boundingBox();
    expect(text?.width).toBeGreaterThan(250);
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await addOn.close();
  });

  test("nothing is wider than the sidebar", async () => {
    const addOn = await withPanel(
      panelOf({ 7: { self: "Tingkat 3" }, 8: { self: "x".repeat(90) } }),
    );
    const { page } = addOn;
    for (const name of await page.getByRole("tab").allInnerTexts()) {
      await page.getByRole("tab", { name }).click();
      // The view settles once its first layout has measured itself.
      await page
        .waitForFunction(`${TOO_WIDE}.length === 0`, undefined, { timeout: 5000 })
        .catch(() => null);
      expect([name, await page.evaluate<string[]>(TOO_WIDE)]).toEqual([name, []]);
    }
    await addOn.close();
  });
});

/** Runs in the page: the elements that stick out of the window or of the view that scrolls them. */
const TOO_WIDE = `[...document.querySelectorAll("#root *")]
  .filter((e) => e.closest(".hidden") === null)
  .map((e) => [e, e.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.left < -0.01 || box.right > innerWidth + 0.01))
  .map(([e, box]) => e.tagName + " " + e.className + " from " + box.left + " to " + box.right + ": " + e.textContent.slice(0, 40))
  .concat([...document.querySelectorAll("html, .view")].filter((e) => e.scrollWidth > 300)
  .map((e) => e.tagName + " scrolls over " + e.scrollWidth))`;
