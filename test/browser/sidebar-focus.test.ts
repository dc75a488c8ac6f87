import type { Browser, Page } from "playwright-core";
import type { CellChange, CellsOutcome, DetailColumn, Panel, Reply } from "../../src/contract";
import { panelOf, rowOf, newsOf, type RowChange } from "../ui/panel";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";

jest.setTimeout(120_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** A workbook behind the page, as far as indicator 12 is concerned. */
class Desk {
  isAbsent = false;
  isUnreached = false;
  /** What a colleague writes into details just before the page does. */
  colleague: Partial<Record<DetailColumn, string>> = {};
  private row: RowChange = { self: 3 };

  readonly server = (action: string, [argument]: readonly unknown[]): Reply<unknown> => {
    if (this.isUnreached) throw new Error("NetworkError: HTTP 0");
    switch (action) {
      case "getPanel":
        return { ok: true, data: this.panel() };
      case "getSelection":
        return { ok: true, data: newsOf(panelOf({ 12: this.row })) };
      case "setCells":
        return { ok: true, data: this.setCells(argument as readonly CellChange[]) };
      case "setUpWorkbook":
        this.isAbsent = false;
        return { ok: true, data: "Lembar Penilaian dibuat." };
      default:
        return { ok: true, data: null };
    }
  };

  private panel(): Panel {
    return this.isAbsent ? { state: "absent" } : panelOf({ 12: this.row });
  }

  private setCells([change]: readonly CellChange[]): CellsOutcome {
    if (!change) throw new Error("no change");
    const { column, value, seen } = change;
    const { [column as DetailColumn]: found, ...others } = this.colleague;
    this.colleague = others;
    const holds = found ?? value;
    const details = { ...this.row.details, [column]: holds };
    this.row = column === "self" ? { ...this.row, self: value } : { ...this.row, details };
    const rows = [rowOf(12, this.row)];
    if (found !== undefined) {
      return { outcome: "conflict", found: [{ change, cell: found }], rows };
    }
    const undo = [{ ...change, value: seen as CellChange["value"], seen: value }];
    return { outcome: "saved", rows, undo };
  }
}

async function open(desk: Desk): Promise<AddOnPage> {
  const { server } = desk;
  const addOn = await AddOnPage.open(browser, { name: "sidebar", width: 300, height: 600, server });
  await addOn.page.locator("h1").first().waitFor();
  return addOn;
}

/** Presses a button as the keyboard does, and waits until it is gone or done. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true }).first();
  await button.focus();
  await button.press("Enter");
}

/** Waits until the element with this id has the focus; the error tells which one has it instead. */
async function focusIsOn(page: Page, id: string): Promise<void> {
  await page
    .locator(`[id="${id}"]:focus`)
    .waitFor({ state: "attached", timeout: 5000 })
    .catch(async () => {
      throw new Error(`Expected the focus on ${id}: ${await page.evaluate<string>(FOCUSED)}`);
    });
}

const FOCUSED = `document.activeElement.outerHTML.slice(0, 200)`;
const HEADING = "view-title";

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
}

describe("the keyboard keeps its place", () => {
  test("in the field last edited after Simpan, Batal and Urungkan", async () => {
    const { page, close } = await opened(new Desk());
    await type(page, "PIC", "Ani");
    await type(page, "Narasi", "Telah ditetapkan.");
    await press(page, "Batal");
    await focusIsOn(page, "detail-narrative");
    await type(page, "PIC", "Ani");
    await press(page, "Simpan");
    await page.getByText("Tersimpan: indikator 12, PIC").waitFor();
    await focusIsOn(page, "detail-pic");
    await press(page, "Urungkan");
    await page.getByText("Tersimpan: indikator 12, PIC dikosongkan").waitFor();
    await focusIsOn(page, "detail-pic");
    await close();
  });

  test("on the level after it is set, taken back, or set from its card that closes", async () => {
    const { page, close } = await opened(new Desk());
    const level = page.getByRole("radio", { name: "Isi Mandiri dengan tingkat 5" });
    await level.focus();
    await level.press("Space");
    await page.getByText("Tersimpan: indikator 12 → tingkat 5").waitFor();
    await focusIsOn(page, "choose-5");
    await press(page, "Urungkan");
    await page.getByText("Tersimpan: indikator 12 → tingkat 3").waitFor();
    await focusIsOn(page, "choose-5");
    await press(page, "Isi Mandiri indikator 12: tingkat 4");
    await page.getByText("Tersimpan: indikator 12 → tingkat 4").waitFor();
    await focusIsOn(page, "choose-4");
    await close();
  });

  test("after a failure is closed or mended, on what failed", async () => {
    const desk = new Desk();
    const { page, close } = await opened(desk);
    await type(page, "PIC", "Ani");
    desk.isUnreached = true;
    await press(page, "Simpan");
    await page.getByText("Belum tersimpan: indikator 12, PIC").waitFor();
    await press(page, "Tutup");
    await focusIsOn(page, "detail-pic");
    await press(page, "Simpan");
    await page.getByText("Belum tersimpan: indikator 12, PIC").waitFor();
    desk.isUnreached = false;
    await press(page, "Coba lagi");
    await page.getByText("Tersimpan: indikator 12, PIC").waitFor();
    await focusIsOn(page, "detail-pic");
    await close();
  });

  test("through a conflict: its field, or the heading of another tab", async () => {
    const desk = new Desk();
    const { page, close } = await opened(desk);
    const meet = async (tab: string, mine: string): Promise<void> => {
      await page.getByRole("tab", { name: "Panduan" }).click();
      await type(page, "PIC", mine);
      desk.colleague = { pic: "Budi" };
      await press(page, "Simpan");
      await page.getByText("PIC indikator 12 sudah berubah di lembar").waitFor();
      await page.getByRole("tab", { name: tab }).click();
    };
    await meet("Panduan", "Ani");
    await press(page, "Pakai yang di lembar");
    await focusIsOn(page, "detail-pic");
    expect(await page.getByLabel("PIC").inputValue()).toBe("Budi");
    await press(page, "Urungkan");
    await focusIsOn(page, "detail-pic");
    expect(await page.getByLabel("PIC").inputValue()).toBe("Ani");
    await press(page, "Batal");
    for (const tab of ["Ringkasan", "Rencana", "Periksa"]) {
      for (const answer of ["Pakai isian saya", "Pakai yang di lembar"]) {
        await meet(tab, `${tab}, ${answer}`);
        await press(page, answer);
        await focusIsOn(page, HEADING);
      }
    }
    await close();
  });

  test("of several conflicts on the next, then on the field", async () => {
    const desk = new Desk();
    const { page, close } = await opened(desk);
    await type(page, "PIC", "Ani");
    await type(page, "OPD", "Bappeda");
    desk.colleague = { pic: "Budi", opd: "Diskominfo" };
    await press(page, "Simpan");
    await page.getByText("(1 dari 2)").waitFor();
    expect(await page.getByRole("button", { name: "Pakai isian saya" }).count()).toBe(1);
    await press(page, "Pakai yang di lembar");
    await focusIsOn(page, "conflict-title");
    await press(page, "Pakai yang di lembar");
    await page.locator("[id^=detail-]:focus").waitFor();
    await close();
  });

  test("from the opening page to the first view, and after what it says is closed", async () => {
    const desk = new Desk();
    desk.isAbsent = true;
    const { page, close } = await opened(desk);
    await press(page, "Siapkan lembar");
    await page.getByText("Lembar siap").waitFor();
    await focusIsOn(page, HEADING);
    await press(page, "Tutup");
    await focusIsOn(page, HEADING);
    await close();
  });

  test("on the first row that Tampilkan semua shows", async () => {
    const { page, close } = await opened(new Desk());
    for (const [tab, first] of [
      ["Periksa", 5],
      ["Ringkasan", 8],
    ] as const) {
      await page.getByRole("tab", { name: tab }).click();
      const button = page.getByRole("button", { name: "Tampilkan semua" }).first();
      const list = page.locator("section", { has: button }).last().locator("button.row");
      expect(await list.count()).toBe(first);
      await button.focus();
      await button.press("Enter");
      await page.locator("button.row:focus").waitFor();
      expect(await page.evaluate<number>(PLACE_IN_LIST)).toBe(first);
    }
    await close();
  });

  test("but who clicks beside every control has let go of it", async () => {
    const desk = new Desk();
    const { page, close } = await opened(desk);
    await type(page, "PIC", "Ani");
    desk.isUnreached = true;
    await press(page, "Simpan");
    await page.getByText("Belum tersimpan: indikator 12, PIC").waitFor();
    await page.getByRole("button", { name: "Tutup" }).focus();
    await page.locator("h2").first().click();
    desk.isUnreached = false;
    await page.evaluate(`document.querySelector("form [type=submit]").click()`);
    await page.getByText("Tersimpan: indikator 12, PIC").waitFor();
    expect(await page.evaluate<string>("document.activeElement.tagName")).toBe("BODY");
    await close();
  });
});

const PLACE_IN_LIST = `(() => {
  const row = document.activeElement;
  return [...row.closest("ul").querySelectorAll("button.row")].indexOf(row);
})()`;

test("arrow keys lead from level to level without writing one, and round", async () => {
  const addOn = await open(new Desk());
  const { page } = addOn;
  const radios = page.getByRole("radiogroup", { name: "Mandiri indikator 12" }).getByRole("radio");
  expect(await radios.count()).toBe(5);
  const checked = radios.and(page.locator("[aria-checked=true]"));
  await checked.focus();
  for (const [key, id] of [
    ["ArrowDown", "choose-4"],
    ["ArrowRight", "choose-5"],
    ["ArrowDown", "choose-1"],
    ["ArrowUp", "choose-5"],
    ["ArrowLeft", "choose-4"],
  ] as const) {
    await page.keyboard.press(key);
    await focusIsOn(page, id);
  }
  expect(await checked.getAttribute("id")).toBe("choose-3");
  expect(addOn.calls).not.toContain("setCells");
  await page.keyboard.press("Enter");
  await page.getByText("Tersimpan: indikator 12 → tingkat 4").waitFor();
  expect(await checked.getAttribute("id")).toBe("choose-4");
  await addOn.close();
});

test("from a level it is three tabs to the way past evidence and details, with its heading on the way", async () => {
  const addOn = await open(new Desk());
  const { page } = addOn;
  await page.getByRole("radiogroup").locator("[aria-checked=true]").focus();
  await page.keyboard.press("ArrowDown");
  await focusIsOn(page, "choose-4");
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  expect(await focused.getAttribute("aria-controls")).toBe("level-4");
  await page.keyboard.press("ArrowUp");
  expect(await focused.getAttribute("aria-controls")).toBe("level-3");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  expect(await focused.innerText()).toBe("Isi Mandiri indikator 12: tingkat 4");
  await page.keyboard.press("Tab");
  expect(await focused.innerText()).toBe("Lewati bukti dan rincian");
  await page.keyboard.press("Enter");
  await focusIsOn(page, "next-unfilled");
  expect(await focused.getAttribute("aria-label")).toBe("Berikutnya yang belum diisi");
  await addOn.close();
});

describe("shortcuts", () => {
  const heading = (page: Page, number: number): Promise<void> =>
    page
      .getByRole("heading", { level: 1 })
      .getByText(new RegExp(`^${number} `))
      .waitFor();

  test("lead on and back, to the next below target, to the search and to the help that lists them", async () => {
    const { page, close } = await opened(new Desk());
    await page.locator("h1").focus();
    await page.keyboard.press("n");
    await heading(page, 13);
    await page.keyboard.press("p");
    await heading(page, 12);
    await page.keyboard.press("b");
    await heading(page, 17);
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Bantuan" }).waitFor();
    expect(await page.locator("kbd").allInnerTexts()).toEqual(["1 – 5", "N", "P", "B", "/", "?"]);
    await page.keyboard.press("Escape");
    await heading(page, 17);
    await page.keyboard.press("/");
    await focusIsOn(page, "search");
    await close();
  });

  test("a number sets its level only after Enter", async () => {
    const desk = new Desk();
    const addOn = await open(desk);
    const { page } = addOn;
    await page.locator("h1").focus();
    await page.keyboard.press("4");
    await page.getByText("Mandiri indikator 12 → tingkat 4: tekan").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("tekan Enter").waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    expect(addOn.calls).not.toContain("setCells");
    await page.locator("h1").focus();
    await page.keyboard.press("4");
    await page.keyboard.press("Enter");
    await page.getByText("Tersimpan: indikator 12 → tingkat 4").waitFor();
    await addOn.close();
  });

  test("never take a letter from a text", async () => {
    const addOn = await open(new Desk());
    const { page } = addOn;
    await page.getByRole("textbox", { name: "Narasi" }).focus();
    await page.keyboard.type("n4b?/p");
    expect(await page.getByRole("textbox", { name: "Narasi" }).inputValue()).toBe("n4b?/p");
    await heading(page, 12);
    expect(addOn.calls).not.toContain("goToIndicator");
    await addOn.close();
  });
});

test("search: up from the first hit and Escape lead back to the field", async () => {
  const addOn = await open(new Desk());
  const { page } = addOn;
  const field = page.getByLabel("Cari indikator");
  await field.fill("arsitektur");
  await field.press("ArrowDown");
  const rows = page.locator("#search-results button");
  const focusedRow = (): Promise<number> => page.evaluate<number>(PLACE_IN_LIST);
  await rows.first().waitFor();
  expect(await focusedRow()).toBe(0);
  await page.keyboard.press("ArrowUp");
  await focusIsOn(page, "search");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await focusedRow()).toBe(1);
  await page.keyboard.press("ArrowUp");
  expect(await focusedRow()).toBe(0);
  await page.keyboard.press("Escape");
  await focusIsOn(page, "search");
  expect(await field.inputValue()).toBe("arsitektur");
  await addOn.close();
});

/** The page of a desk, and what closes it without a fault. */
async function opened(desk: Desk): Promise<{ page: Page; close: () => Promise<void> }> {
  const addOn = await open(desk);
  addOn.page.setDefaultTimeout(15_000);
  return {
    page: addOn.page,
    close: async () => {
      expect(addOn.faults).toEqual([]);
      await addOn.close();
    },
  };
}
