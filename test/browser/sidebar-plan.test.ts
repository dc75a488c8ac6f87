import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { PanelStep, ReadyPanel } from "../../src/contract";
import { panelOf, newsOf } from "../ui/panel";
import { violationsIn } from "./accessibility";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";

jest.setTimeout(120_000);

let browser: Browser;
let addOn: AddOnPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  expect(addOn.faults).toEqual([]);
  await addOn.close();
});

afterAll(async () => {
  await browser.close();
});

/** Tab *Rencana* of a workbook. */
async function openPlan(panel: ReadyPanel): Promise<Page> {
  addOn = await AddOnPage.open(browser, {
    name: "sidebar",
    width: 300,
    height: 800,
    server: (action) => ({
      ok: true,
      data: action === "getPanel" ? panel : newsOf(panel),
    }),
  });
  const { page } = addOn;
  page.setDefaultTimeout(15_000);
  await page.getByRole("tab", { name: "Rencana" }).click();
  await page.locator("#plan-headline").waitFor();
  return page;
}

const LONG_OPD = "A".repeat(120);
const LONG_NAME = "B".repeat(60);
const STEP: PanelStep = {
  scenario: LONG_NAME,
  order: 1,
  number: 42,
  from: 4,
  to: 5,
  gain: 0.03,
  index: 2.9,
  predicate: "Baik",
  effort: 1,
  opd: LONG_OPD,
  pic: "",
  due: null,
  evidence: "",
  status: "running",
  note: "",
};

test("long words without a space stay within the panel", async () => {
  const page = await openPlan({
    ...panelOf({ 42: { self: 4, details: { opd: LONG_OPD } } }),
    steps: [STEP],
  });
  await page.locator(".scenario-head").click();
  await page.getByLabel("Yang dinaikkan").selectOption("opd");
  expect(await widest(page)).toBeLessThanOrEqual(300);
});

test("what was written is told within the panel, however long its name", async () => {
  const panel = panelOf();
  const server = (action: string): unknown =>
    action === "writeScenario"
      ? { outcome: "saved", steps: [STEP] }
      : action === "getPanel"
        ? panel
        : newsOf(panel);
  addOn = await AddOnPage.open(browser, {
    name: "sidebar",
    width: 300,
    height: 800,
    server: (action) => ({ ok: true, data: server(action) }),
  });
  const { page } = addOn;
  await page.getByRole("tab", { name: "Rencana" }).click();
  await page.getByLabel("Nama skenario").fill(LONG_NAME);
  await page.getByRole("button", { name: "Tulis ke Rencana" }).click();
  const told = page.locator(".passing.good");
  await told.waitFor();
  const box = await told.getByRole("button").boundingBox();
  expect((box?.x ?? 300) + (box?.width ?? 0)).toBeLessThanOrEqual(300);
});

test("a plan that misses its target is named by what it reaches, and is not pressed upon people", async () => {
  const page = await openPlan(panelOf());
  const write = page.getByRole("button", { name: "Tulis ke Rencana" });
  const name = page.getByLabel("Nama skenario");
  expect(await name.inputValue()).toBe("Rencana 3,00");
  expect(await write.getAttribute("class")).toBe("primary");
  await page.getByLabel("Target indeks").fill("4,9");
  await page.getByLabel("Maks. langkah").fill("5");
  await page.getByText("tidak terjangkau").waitFor();
  expect(await name.inputValue()).toBe("Rencana 3,02 (terjauh)");
  expect(await write.getAttribute("class")).not.toBe("primary");
});

test("each figure of the alternatives has its word in sight", async () => {
  const page = await openPlan(panelOf());
  const words = await page.evaluate<string[]>(VISIBLE_WORDS);
  expect(words).toEqual(["usaha", "langkah", "indikator", "indeks"]);
});

test("choosing one OPD first is asked for quietly, then a choice taken back is told", async () => {
  const page = await openPlan(panelOf({ 12: { self: 3, details: { opd: "Bappeda" } } }));
  await page.getByLabel("Yang dinaikkan").selectOption("opd");
  await page.getByText("Pilih satu OPD; sampai itu").waitFor();
  expect(await page.locator(".wrong, .stale").count()).toBe(0);
  const office = page.getByRole("combobox", { name: /^OPD/ });
  await office.selectOption("Bappeda");
  await page.getByText("tidak terjangkau").waitFor();
  await office.selectOption("");
  await page.locator(".wrong", { hasText: "Pilih satu OPD." }).waitFor();
});

test("refusals: of today's levels without a plan, of either with one", async () => {
  const page = await openPlan({ ...panelOf(), targetIndex: 2.5, reserve: 0 });
  await page.getByText("Seberapa aman?").click();
  await page.getByText("Paling buruk indeks 2,84 (Baik)").waitFor();
  expect(await page.getByLabel("Yang ditolak").count()).toBe(0);
  await page.getByLabel("Banyaknya").selectOption("13");
  await page.getByText("di bawah 2,50").waitFor();

  await page.getByLabel("Target indeks").fill("3");
  await page.getByLabel("Yang ditolak").waitFor();
  await page.getByLabel("Banyaknya").selectOption("1");
  await page.getByText("Paling buruk indeks 2,98 (Baik)").waitFor();
  await page.getByLabel("Yang ditolak").selectOption("claimed");
  await page.getByText("Paling buruk indeks 2,84 (Baik)").waitFor();
  expect(await violationsIn(page.mainFrame())).toEqual([]);
});

test("an effort for each step is shown, chosen and checked", async () => {
  const page = await openPlan(panelOf({ 1: { self: 4, planning: { effort: "1;1;2;4" } } }));
  await page.getByText("Atur usaha, batas, dan kunci").click();
  const first = page.getByRole("group", { name: "Indikator 1", exact: true });
  expect(await first.getByLabel("Usaha", { exact: true }).inputValue()).toBe("list");
  expect(await first.getByLabel("Usaha indikator 1 per langkah").inputValue()).toBe("1;1;2;4");
  const second = page.getByRole("group", { name: "Indikator 2", exact: true });
  await second.getByLabel("Usaha", { exact: true }).selectOption("Per langkah …");
  const list = second.getByLabel("Usaha indikator 2 per langkah");
  expect(await list.inputValue()).toBe("1;1;2;4");
  await list.fill("1;1");
  await second.getByText('Usaha indikator 2 berisi "1;1".').waitFor();
  await list.fill("1;1;3;9");
  await second.locator(".wrong").waitFor({ state: "detached" });
  await page.getByText("1 masukan belum disimpan").waitFor();
});

/** The widest of the page and its view. */
function widest(page: Page): Promise<number> {
  return page.evaluate<number>(
    `Math.max(...[...document.querySelectorAll("html, .view, .view *")].map((e) => e.getBoundingClientRect().right), document.querySelector(".view").scrollWidth)`,
  );
}

const VISIBLE_WORDS = `[...document.querySelector(".alternative-figures").children].map((span) => {
  const copy = span.cloneNode(true);
  copy.querySelectorAll(".hidden").forEach((hidden) => hidden.remove());
  return copy.textContent.replace(/[^a-z]/g, "");
})`;

describe("how realistic the target is", () => {
  const SENTENCE =
    "Dari 27 kota yang berangkat di sekitar 2,87, 85 % naik sedikitnya 0,13 dalam setahun, 41 % sedikitnya 0,63.";

  async function openWithResults(agency: string): Promise<Page> {
    const panel = { ...panelOf(), agency };
    addOn = await AddOnPage.open(browser, {
      name: "sidebar",
      width: 300,
      height: 800,
      server: (action) => ({
        ok: true,
        data:
          action === "getPanel"
            ? panel
            : action === "getNationalResults"
              ? readFileSync("dist/national.html", "utf8")
              : newsOf(panel),
      }),
    });
    addOn.page.setDefaultTimeout(15_000);
    await addOn.page.getByRole("tab", { name: "Rencana" }).click();
    return addOn.page;
  }

  test("is told by what others did, beside target and plan", async () => {
    const page = await openWithResults("Kota Pangkalpinang");
    const section = page.getByRole("region", { name: "Seberapa realistis" });
    await section.getByText(SENTENCE).waitFor();
    expect(await section.innerText()).toContain("Tahun 2023");
    expect(await section.innerText()).not.toContain("Pangkal Pinang:");
    await section.getByText("Perubahan indeks dalam setahun, 27 kasus").waitFor();
    const bars = await section.locator(".chart li span:not(.hidden):not(.column)").allInnerTexts();
    expect(bars.reduce((sum, count) => sum + Number(count), 0)).toBe(27);
    expect(await section.innerText()).toMatch(
      /Profil terdekat\s+Pemerintah Kota [^\n]+ \(2023\) → \d,\d\d \(2024\) · D1\s[+−-]?\d,\d\d · D2\s[^\n]+ · D4/,
    );
    await section.getByText("Baris yang tidak dipakai").click();
    await section
      .getByText("Pemerintah Kab. Banyuasin, 2023: angkanya rusak pada sumber")
      .waitFor();
    expect(await widest(page)).toBeLessThanOrEqual(300);
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await page.getByRole("tab", { name: "Ringkasan" }).click();
    await page.getByText(SENTENCE).waitFor();
  });

  test("asks who we are where the name is not printed, and guesses nothing", async () => {
    const page = await openWithResults("Pangkalpinang");
    const question = page.getByLabel("Instansi mana yang dimaksud?");
    await question.waitFor();
    expect(await page.getByText("Dari 27 kota").count()).toBe(0);
    await question.selectOption("Pemerintah Kota Pangkal Pinang");
    await page.getByText(SENTENCE).waitFor();
  });
});
