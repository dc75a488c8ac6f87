import { statSync } from "node:fs";
import type { FrameLocator } from "playwright-core";
import type { RunningWorkbench } from "../../dev/workbench/server";
import pangkalpinang from "../cases/pangkalpinang-2023.json";
import { columnOf } from "../workbook";
import { violationsIn } from "./accessibility";
import { openWorkbench } from "./opened-workbench";
import type { Window } from "./window";

jest.setTimeout(240_000);

const LARGEST_PAGE = 420_000;

let workbench: RunningWorkbench;
let ayu: Window;

openWorkbench({ example: "pangkalpinang" }, (opened) => {
  ({ workbench, ayu } = opened);
  ayu.page.setDefaultTimeout(20_000);
});

type Person = ReturnType<RunningWorkbench["emulator"]["user"]>;
/** Somebody who works in the same spreadsheet without a window; whose typing moves nobody else's selection. */
const colleague = (): Person => workbench.emulator.user("rekan@contoh.go.id");
const cell = (header: string, row: number): string => `${columnOf(colleague(), header)}${row}`;

/** Each test starts from the levels of the example, on the row of indicator 2, with the sidebar just opened. */
beforeEach(async () => {
  const levels = pangkalpinang.levels.map((level) => [level]);
  colleague().paste("Penilaian", cell("Mandiri", 2), levels);
  colleague().clear("Penilaian", `${cell("OPD", 2)}:${cell("Narasi", 48)}`);
  colleague().clear("Bukti", "A2:H20");
  workbench.refresh();
  await ayu.showSheet("Penilaian");
  await ayu.select("A1");
  await ayu.select("G3");
  await ayu.openSidebar();
  await title(ayu).getByText("Kebijakan Internal Peta Rencana").waitFor();
});

const title = ({ sidebar }: Window): ReturnType<FrameLocator["locator"]> => sidebar.locator("h1");

async function choose({ sidebar }: Window, level: number): Promise<void> {
  await sidebar.getByRole("radio", { name: `Isi Mandiri dengan tingkat ${level}` }).click();
}

/** The server's next answer with a whole panel. */
function nextPanel({ page }: Window): Promise<unknown> {
  return page.waitForResponse(
    (response) => response.request().postData()?.includes("getPanel") === true,
  );
}

/** Presses *Segarkan* and waits for the answer. */
async function refresh(window: Window): Promise<void> {
  const { sidebar } = window;
  const answer = nextPanel(window);
  await sidebar.getByRole("button", { name: "Segarkan" }).click();
  await answer;
}

async function saved({ sidebar }: Window, text: string): Promise<void> {
  await sidebar.locator(".passing.good").getByText(`Tersimpan: ${text}`).waitFor();
}

async function openTab({ sidebar }: Window, name: string): Promise<void> {
  await sidebar.getByRole("tab", { name }).click();
}

test("opens from the menu with one call, from a page within its size", async () => {
  const before = workbench.emulator.executions.length;
  const answer = nextPanel(ayu);
  await ayu.openSidebar();
  await answer;
  await title(ayu).getByText("Kebijakan Internal Peta Rencana").waitFor();
  const calls = workbench.emulator.executions.slice(before);
  expect(calls.filter(({ functionName }) => functionName === "callApi").length).toBe(1);
  expect(statSync("dist/sidebar.html").size).toBeLessThanOrEqual(LARGEST_PAGE);
});

test("a level set in the sidebar stands in the grid and moves the index, and can be taken back", async () => {
  await choose(ayu, 5);
  await saved(ayu, "indikator 2 → tingkat 5");
  await ayu.shows("G3", "5");
  await ayu.showSheet("Ringkasan");
  await ayu.shows("A5", "2,89");
  await ayu.sidebar.getByRole("button", { name: "Urungkan" }).click();
  await ayu.showSheet("Penilaian");
  await ayu.shows("G3", "3");
});

test("follows the row selected in the grid, and the button takes it at once", async () => {
  await ayu.select("G8");
  await title(ayu).getByText(/^7 /).waitFor();
  await ayu.sidebar.getByRole("button", { name: "Berikutnya", exact: true }).click();
  await ayu.select("G21");
  await refresh(ayu);
  await title(ayu).getByText(/^20 /).waitFor();
});

test("a level that changes in the grid shows in the panel, and setting another is no conflict", async () => {
  const { sidebar } = ayu;
  await sidebar.getByText("Sekarang 3 (Mandiri)").waitFor();
  await sidebar.getByRole("textbox", { name: "Narasi" }).fill("Sedang diketik");
  colleague().type("Penilaian", cell("Mandiri", 3), 5);
  await sidebar.getByText("Sekarang 5 (Mandiri)").waitFor();
  expect(await sidebar.getByRole("textbox", { name: "Narasi" }).inputValue()).toBe(
    "Sedang diketik",
  );
  await choose(ayu, 4);
  await saved(ayu, "indikator 2 → tingkat 4");
  expect(await sidebar.getByRole("alert").innerText()).toBe("");
  await sidebar.getByRole("button", { name: "Batal" }).click();
});

test("levels typed in another window are in the panel after the next poll; typing, focus and place stay", async () => {
  const { sidebar } = ayu;
  await openTab(ayu, "Ringkasan");
  await sidebar.getByRole("heading", { name: "Indeks SPBE 2,87 Baik" }).waitFor();
  await openTab(ayu, "Panduan");
  const narrative = sidebar.getByRole("textbox", { name: "Narasi" });
  await narrative.fill("Sedang diketik");
  const scroll = (): Promise<number> =>
    sidebar.locator(".view").evaluate((view: { scrollTop: number }) => view.scrollTop);
  const place = await scroll();
  const budi = await ayu.openAnother();
  await budi.showSheet("Penilaian");
  await budi.select("G43");
  await budi.type("5");
  await budi.shows("G43", "5");
  await budi.select("G44");
  await budi.type("5");
  await budi.shows("G44", "5");
  const index = colleague().display("Ringkasan", "A5");
  expect(index).not.toBe("2,87");
  await ayu.page.bringToFront();
  await sidebar.getByText(`indeks ${index} →`).waitFor();
  expect(await narrative.inputValue()).toBe("Sedang diketik");
  expect(await sidebar.locator(":focus").getAttribute("id")).toBe("detail-narrative");
  expect(await scroll()).toBe(place);
  await openTab(ayu, "Ringkasan");
  await sidebar.getByRole("heading", { name: `Indeks SPBE ${index}` }).waitFor();
  await openTab(ayu, "Panduan");
  await sidebar.getByRole("button", { name: "Batal" }).click();
  await budi.close();
});

/** From now on the panel learns of no change by itself. */
async function stopPolling({ page }: Window): Promise<void> {
  await page.route("**/api/run", (route) =>
    route.request().postData()?.includes("getSelection") === true
      ? route.fulfill({ json: { ok: false, message: "NetworkError" } })
      : route.continue(),
  );
}

test("of two people who change one level, the second sees both and decides", async () => {
  const budi = await ayu.openAnother();
  await stopPolling(budi);
  await budi.showSheet("Penilaian");
  await budi.select("G3");
  await budi.openSidebar();
  await title(budi).getByText(/^2 /).waitFor();
  await refresh(budi);
  await ayu.select("G3");
  await ayu.type("5");
  await ayu.shows("G3", "5");
  await choose(budi, 4);
  const conflict = budi.sidebar.getByRole("alert");
  await conflict
    .getByText("Mandiri indikator 2 sudah berubah di lembar sejak dibaca panel")
    .waitFor();
  expect(await conflict.locator("dd").allInnerTexts()).toEqual(["Tingkat 5", "Tingkat 4"]);
  expect(await violationsIn(await budi.sidebarFrame())).toEqual([]);
  await ayu.shows("G3", "5");

  await conflict.getByRole("button", { name: "Pakai yang di lembar" }).click();
  await choose(budi, 1);
  await saved(budi, "indikator 2 → tingkat 1");
  await ayu.shows("G3", "1");

  await ayu.select("G3");
  await ayu.type("2");
  await choose(budi, 4);
  await conflict.getByRole("button", { name: "Pakai isian saya" }).click();
  await saved(budi, "indikator 2 → tingkat 4");
  await ayu.shows("G3", "4");
  expect(budi.faults).toEqual([]);
  await budi.close();
});

test("a document is recorded with a status, changed, and added to", async () => {
  const { sidebar } = ayu;
  await sidebar.getByLabel("Catat dokumen untuk tingkat").selectOption("4");
  await sidebar.locator(".document select").first().selectOption("Final");
  await saved(ayu, "indikator 2,");
  expect(colleague().displays("Bukti", "A2:B2")).toEqual([["2", "4"]]);
  expect(colleague().display("Bukti", "G2")).toBe("Final");
  await sidebar.getByText("✓ Bukti siap").waitFor();

  await sidebar.getByRole("button", { name: "Tambah dokumen lain" }).click();
  await sidebar.getByLabel("Nama dokumen").fill("Peraturan Wali Kota 12/2024");
  await sidebar.getByLabel("Tautan (boleh kosong)").fill("https://contoh.go.id/perwali");
  await sidebar.getByRole("button", { name: "Simpan" }).click();
  const link = sidebar.getByRole("link", { name: "Buka Peraturan Wali Kota 12/2024" });
  expect(await link.getAttribute("href")).toBe("https://contoh.go.id/perwali");
  expect(await link.getAttribute("rel")).toBe("noopener");
  await sidebar.getByText("Bukti 1/2 siap").waitFor();
  expect(colleague().display("Bukti", "G3")).toBe("Draf");
});

test("a status that a colleague changed is not overwritten", async () => {
  colleague().paste("Bukti", "A2", [["2", 3, "SK Tim", "", "", "", "Draf"]]);
  await refresh(ayu);
  const status = ayu.sidebar.getByLabel("Status SK Tim");
  await status.waitFor();
  colleague().type("Bukti", "G2", "Perlu revisi");
  await status.selectOption("Final");
  const conflict = ayu.sidebar.getByRole("alert");
  await conflict.getByText("sudah berubah di lembar sejak dibaca panel").waitFor();
  expect(await conflict.locator("dd").allInnerTexts()).toEqual(["Perlu revisi", "Final"]);
  expect(colleague().display("Bukti", "G2")).toBe("Perlu revisi");
  await conflict.getByRole("button", { name: "Pakai isian saya" }).click();
  await saved(ayu, "indikator 2,");
  expect(colleague().display("Bukti", "G2")).toBe("Final");
});

test("a whole indicator is worked through with the keyboard alone", async () => {
  const { page, sidebar } = ayu;
  const focused = sidebar.locator(":focus");
  /** So many times at most that a focus which was lost on the way, and begins anew, is noticed. */
  const tabTo = async (name: string | RegExp, most: number): Promise<void> => {
    const wanted = focused.and(sidebar.getByLabel(name));
    const named = focused.and(sidebar.getByRole("button", { name }));
    for (let steps = 0; steps < most; steps++) {
      await page.keyboard.press("Tab");
      if ((await wanted.count()) + (await named.count()) > 0) return;
    }
    throw new Error(`The Tab key does not reach ${String(name)}.`);
  };
  await ayu.goToSidebar();
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  await sidebar.getByRole("tab", { name: "Periksa", selected: true }).waitFor();
  await page.keyboard.press("Home");
  expect(await focused.innerText()).toBe("Panduan");

  await tabTo("Isi Mandiri dengan tingkat 3", 8);
  await page.keyboard.press("ArrowDown");
  expect(await focused.getAttribute("aria-label")).toBe("Isi Mandiri dengan tingkat 4");
  await page.keyboard.press("Space");
  await saved(ayu, "indikator 2 → tingkat 4");

  await tabTo(/^Status /, 6);
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await saved(ayu, "indikator 2,");
  expect(colleague().display("Bukti", "G2")).toBe("Final");

  await tabTo("Narasi", 24);
  await page.keyboard.type("Telah ditetapkan.");
  await tabTo("Simpan", 1);
  await page.keyboard.press("Enter");
  await saved(ayu, "indikator 2, Narasi");
  expect(colleague().display("Penilaian", cell("Narasi", 3))).toBe("Telah ditetapkan.");

  expect(await focused.getAttribute("id")).toBe("detail-narrative");
  await tabTo("Berikutnya", 4);
  await page.keyboard.press("Enter");
  await title(ayu).getByText(/^3 /).waitFor();
  await ayu.shows("G3", "4");
});

test("Periksa mends what can only mean one thing, and leads to the rest", async () => {
  const { sidebar } = ayu;
  colleague().paste("Penilaian", cell("Mandiri", 8), [["Tingkat 3"]]);
  colleague().type("Penilaian", cell("OPD", 2), "Diskominfo");
  await openTab(ayu, "Periksa");
  await refresh(ayu);
  await sidebar.getByRole("button", { name: "Jadikan 3: Mandiri indikator 7" }).click();
  await saved(ayu, "indikator 7 → tingkat 3");
  expect(colleague().display("Penilaian", cell("Mandiri", 8))).toBe("3");
  await sidebar.getByText("Tingkat tidak sah").waitFor({ state: "detached" });
  expect(await sidebar.locator("button.row:focus").count()).toBe(1);
  await sidebar.getByRole("button", { name: "Urungkan" }).click();
  await saved(ayu, "indikator 7, Mandiri");
  expect(colleague().display("Penilaian", cell("Mandiri", 8))).toBe("Tingkat 3");
  await sidebar.getByRole("button", { name: "Jadikan 3: Mandiri indikator 7" }).click();
  await saved(ayu, "indikator 7 → tingkat 3");

  const found = (check: string): ReturnType<FrameLocator["locator"]> =>
    sidebar.locator("section", { has: sidebar.getByRole("heading", { name: check }) });
  await found("OPD belum ditentukan").getByRole("button", { name: /^2 / }).click();
  expect(await sidebar.locator(":focus").getAttribute("id")).toBe("detail-opd");
  await openTab(ayu, "Periksa");
  await found("Tingkat tanpa bukti dukung").getByRole("button", { name: /^1 / }).click();
  await title(ayu).getByText(/^1 /).waitFor();
  expect(await sidebar.locator(":focus").getAttribute("aria-label")).toMatch(/^Status /);
});

test("a row that stands twice is told, not guessed, and a missing one is added", async () => {
  const { sidebar } = ayu;
  colleague().type("Penilaian", "A4", 2);
  await refresh(ayu);
  await sidebar.getByText("Indikator 2 memiliki 2 baris").waitFor();
  expect(
    await sidebar
      .getByRole("radio", { name: /^Isi Mandiri/ })
      .first()
      .isDisabled(),
  ).toBe(true);
  await openTab(ayu, "Ringkasan");
  await sidebar.getByText("Indeks belum ada").waitFor();
  await openTab(ayu, "Periksa");
  await sidebar.getByText("2 baris").waitFor();
  await sidebar.getByText("Indikator tidak tercantum (1)").waitFor();
  expect(await violationsIn(await ayu.sidebarFrame())).toEqual([]);
  colleague().type("Penilaian", "A4", 3);
  await refresh(ayu);
  await sidebar.getByText("Indikator tercantum ganda").waitFor({ state: "detached" });
});

test("a deadline that is no date is told and can be cleared", async () => {
  const { sidebar } = ayu;
  colleague().paste("Penilaian", cell("Tenggat", 3), [["akhir bulan"]]);
  await refresh(ayu);
  await sidebar.getByText('Sel ini berisi "akhir bulan", bukan tanggal.').waitFor();
  await sidebar.getByRole("button", { name: "Kosongkan Tenggat" }).click();
  await saved(ayu, "indikator 2, Tenggat dikosongkan");
  expect(colleague().display("Penilaian", cell("Tenggat", 3))).toBe("");
  expect(await sidebar.locator(":focus").getAttribute("id")).toBe("detail-due");
});

test("what people type is shown as the text it is", async () => {
  const { sidebar } = ayu;
  const hostile = `<img src=x onerror="alert(1)"><script>alert(2)</script>`;
  colleague().type("Mulai", "B3", hostile);
  colleague().paste("Penilaian", cell("Mandiri", 3), [[hostile]]);
  colleague().paste("Penilaian", cell("Narasi", 3), [[hostile]]);
  colleague().paste("Penilaian", cell("Tenggat", 3), [[hostile]]);
  colleague().paste("Bukti", "A2", [["2", 3, hostile, "", "", "javascript:alert(3)", "Draf"]]);
  await refresh(ayu);
  await sidebar.locator(".document p").getByText(hostile).waitFor();
  await sidebar.getByText("javascript:alert(3)").waitFor();
  expect(await sidebar.getByRole("textbox", { name: "Narasi" }).inputValue()).toBe(hostile);
  // Under its name, in the field, and as the name of what opens its fields.
  expect(await sidebar.getByText(hostile).count()).toBe(4);
  await openTab(ayu, "Periksa");
  await sidebar.getByText(hostile).first().waitFor();
  await openTab(ayu, "Ringkasan");
  await sidebar.getByText(hostile).waitFor();
  expect(await sidebar.locator("img, #root script, a[href^=javascript]").count()).toBe(0);
  colleague().type("Mulai", "B3", pangkalpinang.agency);
});

test("no view has anything that axe-core objects to", async () => {
  const { sidebar } = ayu;
  colleague().paste("Bukti", "A2", [["2", 3, "SK Tim", "", "", "https://contoh.go.id", "Draf"]]);
  colleague().paste("Penilaian", cell("Mandiri", 8), [["Tingkat 3"]]);
  await refresh(ayu);
  await sidebar.locator(".document p").getByText("SK Tim").waitFor();
  await sidebar.getByRole("button", { name: "Tambah dokumen lain" }).click();
  await sidebar.getByLabel("OPD", { exact: true }).fill("Bappeda");
  const found: Record<string, string[]> = {};
  for (const name of await sidebar.getByRole("tab").allInnerTexts()) {
    await openTab(ayu, name);
    found[name] = await violationsIn(await ayu.sidebarFrame());
  }
  await openTab(ayu, "Panduan");
  await sidebar.getByLabel("Cari indikator").fill("arsitektur");
  found.search = await violationsIn(await ayu.sidebarFrame());
  await sidebar.getByRole("button", { name: "Bantuan" }).click();
  await sidebar.getByRole("heading", { name: "Bantuan" }).waitFor();
  found.help = await violationsIn(await ayu.sidebarFrame());
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
});
