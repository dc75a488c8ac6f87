import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { Emulator, User } from "../../dev/emulator";
import type { ReadyPanel } from "../../src/contract";
import { findInstrument } from "../../src/scoring";
import { freshWorkbook } from "../fresh-workbook";
import { panelOf, type RowChange } from "../ui/panel";
import { cityPanel, EVIDENCE, OFFICES, STEPS } from "../ui/report/city";
import { enterPanel } from "../ui/report/city-workbook";
import { columnOf } from "../workbook";
import { AddOnPage, answering, type FontFate, type Server } from "./add-on-page";
import { launchBrowser } from "./browser";
import { readPdf, type PrintedPage } from "./pdf-text";

jest.setTimeout(120_000);

const NOW = "2024-07-22T09:00:00+07:00";
const A4 = { width: 595, height: 842 };
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

type Tab = "Laporan hasil" | "Satu halaman untuk Sekda" | "Per OPD" | "Kertas kerja";
const TABS: readonly Tab[] = [
  "Laporan hasil",
  "Satu halaman untuk Sekda",
  "Per OPD",
  "Kertas kerja",
];

const FONTS: readonly FontFate[] = ["carried", "refused", "wide"];
/** How many pages the example city has on every machine. */
const PAGES: Readonly<Record<Tab, number>> = {
  "Laporan hasil": 6,
  "Satu halaman untuk Sekda": 1,
  "Per OPD": OFFICES.length + 1,
  "Kertas kerja": 10,
};

let browser: Browser;
let emulator: Emulator;
let staff: User;
let report: AddOnPage;

beforeAll(async () => {
  browser = await launchBrowser();
  emulator = freshWorkbook();
  staff = emulator.user();
  enterPanel(staff, cityPanel());
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(report.faults).toEqual([]);
  await report.close();
});

/** The script behind the workbook. */
const script: Server = (action, args) => staff.run("callApi", action, [...args]);

async function open(server: Server = script, font: FontFate = "carried"): Promise<Page> {
  report = await AddOnPage.open(browser, { name: "report", server, now: NOW, font });
  return report.page;
}

async function openTab(tab: Tab, server?: Server, font?: FontFate): Promise<Page> {
  const page = await open(server, font);
  await page.getByRole("tab", { name: tab }).click();
  await page.locator(".paper").first().waitFor();
  return page;
}

/** The chosen report as it comes out of the printer. */
async function print(page: Page): Promise<PrintedPage[]> {
  return await readPdf(await page.pdf({ preferCSSPageSize: true }));
}

interface Printed {
  readonly pages: readonly PrintedPage[];
  readonly hidden: readonly string[];
}

/** What was printed of the example city, as nothing in it changes. */
const printedCity = new Map<string, Promise<Printed>>();

function printCity(tab: Tab, font: FontFate): Promise<Printed> {
  const key = `${tab} ${font}`;
  const printed = printedCity.get(key) ?? printAnew(tab, font);
  printedCity.set(key, printed);
  return printed;
}

async function printAnew(tab: Tab, font: FontFate): Promise<Printed> {
  const page = await openTab(tab, answering(cityPanel()), font);
  const printed = { pages: await print(page), hidden: await hidden(page) };
  expect(report.faults).toEqual([]);
  await report.close();
  return printed;
}

/** Page sizes, and no page with nothing but its number. */
function expectFilledA4(pages: readonly PrintedPage[]): void {
  for (const { width, height, text } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([A4.width, A4.height]);
    expect(text.length).toBeGreaterThan(200);
  }
}

function expectNumberedA4(pages: readonly PrintedPage[]): void {
  expectFilledA4(pages);
  pages.forEach(({ text }, i) => {
    expect(text).toContain(`Halaman ${i + 1} dari ${pages.length}`);
  });
}

/** Where the content of a page ends: A4 without the margin at its foot. */
const CONTENT_END = A4.height - (18 / 25.4) * 72;
/** From the first line of the room to write in down to its end, where a page does not squeeze it. */
const WRITING = (56 / 25.4) * 72;
/** Pieces on baselines nearer than this stand on one line. */
const LINE = 4;

/** What nobody could read on paper: beside the page, upon each other, or given up with dots. */
function unreadable(pages: readonly PrintedPage[]): string[] {
  return pages.flatMap(({ pieces, width, height }, i) => {
    const page = `halaman ${i + 1}`;
    const beside = pieces.filter(
      (piece) => piece.x < 0 || piece.x + piece.width > width || piece.y < 0 || piece.y > height,
    );
    const upon = pieces.flatMap((one, at) =>
      pieces.slice(at + 1).flatMap((other) => {
        const shared =
          Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        // The numbers of a picture are printed twice in one place: their halo and themselves.
        const isHalo = one.text === other.text && one.x === other.x && one.y === other.y;
        return Math.abs(one.y - other.y) < LINE && shared > 1 && !isHalo
          ? [`${page}: "${one.text}" and "${other.text}" upon each other`]
          : [];
      }),
    );
    const dotted = pieces.filter(({ text }) => /…|\.\.\.$/.test(text));
    return [
      ...[...beside, ...dotted].map(({ text, x, y }) => `${page}: "${text}" at ${x} ${y}`),
      ...upon,
    ];
  });
}

/** How far down each page reaches, with its room to write in, of all that lies above the margin at its foot. */
function filledShares(pages: readonly PrintedPage[]): number[] {
  return pages.map(({ pieces }) => {
    const ends = pieces
      .filter(({ y }) => y < CONTENT_END)
      .map(({ text, y }) => (text === "Tanggal dan paraf" ? y + WRITING : y));
    return Math.min(1, Math.max(...ends) / CONTENT_END);
  });
}

/** Elements that would hide a part of what they hold, with the page as wide as its paper. */
async function hidden(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.ceil((180 / 25.4) * 96), height: 1000 });
  const found = await page.evaluate<string[]>(
    `[...document.querySelectorAll(".desk, .desk *")]
      .filter((e) => e.clientWidth > 0 && !(e instanceof SVGElement))
      .filter((e) => e.scrollWidth > e.clientWidth + 1 ||
        (e.scrollHeight > e.clientHeight + 1 && getComputedStyle(e).overflowY !== "visible"))
      .map((e) => [e.tagName, e.className, e.textContent].join(" "))`,
  );
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 960, height: 720 });
  return found;
}

const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");

/** A row with another target. */
function targeting(row: ReadyPanel["rows"][number], target: number): ReadyPanel["rows"][number] {
  return { ...row, levels: { ...row.levels, target } };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate("axe.run().then(({ violations }) => violations)");
  return (found as { id: string; nodes: { html: string }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
  );
}

describe("the example city, from the workbook to the printer", () => {
  test("the menu opens the reports in a dialog; two calls fill them, one more compares nationally", async () => {
    staff.click("Laporan");
    expect(emulator.dialog).toMatchObject({ title: "Laporan", width: 960, height: 600 });
    expect(emulator.dialog?.html).toBe(readFileSync("dist/report.html", "utf8"));
    const page = await openTab("Kertas kerja");
    for (const tab of TABS) await page.getByRole("tab", { name: tab }).click();
    expect(report.calls).toEqual(["getPanel", "getHistory", "getNationalResults"]);
  });

  test("Laporan hasil: result first, then strengths, recommendations and all levels", async () => {
    const pages = await print(await openTab("Laporan hasil"));
    expectNumberedA4(pages);
    const [first, ...others] = pages;
    expect(first?.text).toContain("Pemerintah Kota Pangkalpinang");
    expect(first?.text).toMatch(/2,87 Baik 47\/47 terisi/);
    expect(first?.text).toContain("Target 3,00 kurang 0,13");
    expect(first?.text).toMatch(/Indeks SPBE 100% 2,87 2,73 3,00 ▼ 0,13/);
    expect(first?.text).toMatch(/Layanan Publik Berbasis Elektronik .* 3,00 ● lebih 0,50/);
    expect(first?.text).toContain("Layanan Publik Berbasis Elektronik 18% 3,50");
    for (const { text } of others) {
      expect(text).toContain(
        "Laporan hasil penilaian SPBE · Pemerintah Kota Pangkalpinang · Tahun 2024",
      );
    }
    const pageOf = (heading: string): number =>
      pages.findIndex(({ text }) => text.includes(heading));
    expect(pageOf("Kekuatan dan kelemahan")).toBe(1);
    expect(pageOf("Rekomendasi")).toBeGreaterThan(1);
    expect(pages[pageOf("Rekomendasi")]?.text).toContain("Langkah menuju indeks 3,03");
    const levels = pages.slice(pageOf("Tingkat 47 indikator"));
    expect(levels).toHaveLength(3);
    for (const { text } of levels) expect(text).toContain("No Indikator Bobot Tingkat Sumber");
    expect(levels.at(-1)?.text).toContain("47 Layanan Publik Sektor 3");
  });

  test("Sekda gets exactly one page, with all steps of the plan", async () => {
    const page = await openTab("Satu halaman untuk Sekda");
    await page
      .getByText(
        "Dari 27 kota yang berangkat di sekitar 2,87, 85 % naik sedikitnya 0,13 dalam setahun, 41 % sedikitnya 0,63.",
      )
      .waitFor();
    const pages = await print(page);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toMatch(/Dari 27 kota .* Sumber: .*Tahun 2023 dan /);
    expectNumberedA4(pages);
    const text = pages[0]?.text;
    expect(text).toMatch(/2,87 Baik/);
    expect(text).toContain("6 langkah menuju indeks 3,03 (Baik)");
    expect(text).toMatch(/17 Layanan Jaringan Intra 2.→.3.*46 Layanan Publik Sektor 2 3.→.4/);
    expect(text).toContain("Naik 8 indikator");
    expect(text).toContain("Indeks harapan 2,63 sampai 2,83");
    expect(text).toContain("4 tingkat tanpa bukti dukung");
    expect(text).toContain("Menunjuk OPD penanggung jawab bagi 1 indikator.");
    expect(text).toContain("12 Juli 2024 ! terlewati");
  });

  test("a plan that misses the target says so wherever the Sekda looks", async () => {
    const panel = { ...cityPanel(), reserve: 0, steps: STEPS.slice(0, 5) };
    const page = await openTab("Satu halaman untuk Sekda", answering(panel));
    const text = (await print(page))[0]?.text;
    expect(text).toContain(
      "5 langkah menuju indeks 3,00 (Baik), nilai tepat 2,9955, belum mencapai target 3,00",
    );
    expect(text).toContain("Risiko ! Rencana belum mencapai target: kurang 0,0045.");
    expect(text).toContain("1. Menetapkan target baru, atau menambah langkah pada rencana");
    await page.getByRole("tab", { name: "Laporan hasil" }).click();
    const result = (await print(page)).map((printed) => printed.text).join(" ");
    expect(result).toContain("nilai tepat 2,9955, belum mencapai target 3,00");
  });

  test("with the target reached, indicators below their own are recommended, on filled pages", async () => {
    const panel = { ...cityPanel(), targetIndex: 2.5, reserve: 0, steps: [] };
    const pages = await print(await openTab("Laporan hasil", answering(panel)));
    expectNumberedA4(pages);
    const text = pages.find((printed) => printed.text.includes("Rekomendasi"))?.text;
    expect(text).toContain("Target 2,50 sudah tercapai.");
    expect(text).toContain("Indikator di bawah targetnya sendiri");
    expect(text).toContain("21 Penerapan Manajemen Risiko SPBE 1 → 3 +0,03");
    const weak = { ...panel, rows: panel.rows.map((row) => targeting(row, 1)) };
    await report.close();
    const others = await print(await openTab("Laporan hasil", answering(weak)));
    expect(others.map((printed) => printed.text).join(" ")).toContain(
      "Kelemahan yang dapat dinaikkan satu tingkat",
    );
  });

  test("an aspect that goes on has its name on each of its pages", async () => {
    const rows = panelOf().rows.map(({ number }): [number, RowChange] => [number, { self: 1 }]);
    const pages = await print(
      await openTab("Laporan hasil", answering(panelOf(Object.fromEntries(rows)))),
    );
    const first = pages.findIndex(({ text }) => text.includes("Kekuatan dan kelemahan"));
    const next = pages.findIndex(({ text }) => text.includes("Rekomendasi"));
    const inside = pages.slice(first + 1, next + 1);
    expect(inside.length).toBeGreaterThan(1);
    for (const { text } of inside) expect(text).toMatch(/Halaman \d+ dari \d+ [1-8] \p{Lu}/u);
    const divided = /\b7 Layanan Administrasi Pemerintahan Berbasis Elektronik 1,00/;
    expect(inside.flatMap(({ text }, i) => (divided.test(text) ? [i] : []))).toEqual([0, 1]);
  });

  test("a sheet that cannot be read is told on screen, not on paper", async () => {
    const notice = 'Kolom "No" tidak ditemukan pada sheet Rencana.';
    const panel = { ...cityPanel(), steps: null, notices: [notice] };
    const page = await openTab("Satu halaman untuk Sekda", answering(panel));
    await page.getByText(notice).waitFor();
    const text = (await print(page))[0]?.text;
    expect(text).not.toContain(notice);
    expect(text).toContain("Disusun otomatis");
    await report.close();
    const whole = await openTab("Satu halaman untuk Sekda");
    expect(await whole.getByText("tidak terbaca").count()).toBe(0);
  });

  test("each OPD has its page, and one of them can be printed alone", async () => {
    const page = await openTab("Per OPD");
    const pages = await print(page);
    expectFilledA4(pages);
    const names = [...OFFICES.map(({ name }) => name), "Belum ada OPD"];
    expect(pages).toHaveLength(names.length);
    names.forEach((name, i) => {
      expect(pages[i]?.text).toContain(`${name} · halaman 1`);
      expect(pages[i]?.text).not.toMatch(/Salin pengingat|WhatsApp/);
    });
    expect(pages[4]?.text).toContain("12 Juli 2024 ! terlewati");
    expect(pages[9]?.text).toContain("2 masih harus naik menurut rencana");
    expect(pages[9]?.text).toMatch(/42 Layanan Pengaduan Pelayanan Publik 4 \+0,03/);
    await page.getByRole("combobox", { name: "OPD" }).selectOption("Bagian Hukum");
    const alone = await print(page);
    expect(alone).toHaveLength(1);
    expect(alone[0]?.text).toContain("Bagian Hukum");
  });

  test("an OPD that the newly chosen plan leaves without a page gives way to all of them", async () => {
    const steps = STEPS.slice(0, 1).map((step) => ({ ...step, opd: "Kecamatan" }));
    const page = await openTab("Per OPD", answering({ ...cityPanel(), steps }));
    const office = page.getByRole("combobox", { name: "OPD" });
    await office.selectOption("Kecamatan");
    expect(await page.locator(".paper").count()).toBe(1);
    const plan = page.getByRole("combobox", { name: "Rencana" });
    await plan.selectOption("Usaha paling kecil (otomatis)");
    expect(await page.locator(".paper").count()).toBe(OFFICES.length + 1);
    expect(await office.inputValue()).toBe("all");
    await office.selectOption("Bagian Hukum");
    await plan.selectOption("Rencana 3,00");
    expect(await page.locator(".paper").count()).toBe(1);
  });

  test("the working paper has every indicator with what is claimed and what proves it", async () => {
    const pages = await print(await openTab("Kertas kerja"));
    expectNumberedA4(pages);
    const text = pages.map((printed) => printed.text).join(" ");
    for (const { number, levels } of cityPanel().rows) {
      expect(text).toMatch(
        new RegExp(`\\b${number} [^.]*? Tingkat ${String(levels.self)} Mandiri`),
      );
    }
    expect(text).toContain("Delapan kelurahan masih memakai sambungan sewa sendiri.");
    expect(text).toContain("tingkat 3 · draf · 1 Juli 2024 https://drive.contoh.go.id/spbe/17");
    expect(text).toContain("Kendala Anggaran penyambungan kelurahan");
    expect(text).toContain("Catatan asesor Cantumkan program");
  });

  test("the printed plan is the chosen one", async () => {
    const page = await openTab("Satu halaman untuk Sekda");
    await page
      .getByRole("combobox", { name: "Rencana" })
      .selectOption("Usaha paling kecil (otomatis)");
    expect((await print(page))[0]?.text).toContain("13 langkah menuju indeks");
  });
});

describe.each(FONTS)("with its font %s, printed pages", (font) => {
  test.each(TABS)("of %s can be read, none nearly blank", async (tab) => {
    const printed = await printCity(tab, font);
    const { pages } = printed;
    if (tab === "Per OPD") expectFilledA4(pages);
    else expectNumberedA4(pages);
    expect(unreadable(pages)).toEqual([]);
    expect(printed.hidden).toEqual([]);
    expect(Math.min(...filledShares(pages))).toBeGreaterThan(0.3);
    if (font === "carried") expect([tab, pages.length]).toEqual([tab, PAGES[tab]]);
  });

  test("hold every name, narrative and document", async () => {
    const printed = async (tab: Tab): Promise<string> => {
      const { pages } = await printCity(tab, font);
      return withoutSpaces(pages.map(({ text }) => text).join(""));
    };
    const worksheet = await printed("Kertas kerja");
    const result = await printed("Laporan hasil");
    for (const { number, details, remarks } of cityPanel().rows) {
      const name = withoutSpaces(findInstrument("spbe-2020")?.indicators[number - 1]?.name ?? "?");
      expect(worksheet).toContain(name);
      expect(result).toContain(name);
      for (const cell of [details.narrative, remarks.obstacle, remarks.assessorNote]) {
        expect(worksheet).toContain(withoutSpaces(cell === null ? "" : String(cell)));
      }
    }
    for (const { document, link } of EVIDENCE) {
      expect(worksheet).toContain(withoutSpaces(document));
      expect(worksheet).toContain(link);
    }
  });
});

test("a font that is refused is another font, and the wide one is wide", async () => {
  const widths = new Map<FontFate, number>();
  for (const font of FONTS) {
    const [first] = (await printCity("Laporan hasil", font)).pages;
    const title = first?.pieces.find(({ text }) => text === "Pemerintah Kota Pangkalpinang");
    widths.set(font, title?.width ?? 0);
  }
  const [carried = 0, refused = 0, wide = 0] = FONTS.map((font) => widths.get(font));
  expect(wide / carried).toBeCloseTo(1.5, 1);
  expect(Math.abs(refused - carried)).toBeGreaterThan(1);
});

describe("much of everything still fits", () => {
  const long = "Dinas Perumahan Rakyat, Kawasan Permukiman, Pertanahan, dan Lingkungan Hidup ";
  const crowded = (level: (number: number) => unknown): ReadyPanel => {
    const rows = panelOf().rows.map(({ number }): [number, RowChange] => [
      number,
      {
        self: level(number) as number,
        lastYear: number % 2 === 0 ? 3 : 1,
        details: { opd: `${long} ${number % 7}`, due: "2024-01-31", supportingOpd: long },
      },
    ]);
    const steps = STEPS.flatMap((step) => [step, { ...step, number: (step.number % 47) + 1 }]);
    return {
      ...cityPanel(Object.fromEntries(rows)),
      agency: `Pemerintah ${long.repeat(3)}`,
      evidence: EVIDENCE.map((line) => ({ ...line, document: long.repeat(3), status: "draft" })),
      steps: steps.map((step, i) => ({ ...step, order: i, opd: `${long} ${i}`, scenario: long })),
      offices: [],
    };
  };

  test.each<[string, ReadyPanel]>([
    ["complete", crowded((number) => (number % 2) + 1)],
    ["nothing filled", crowded(() => null)],
    ["nothing but mistakes", crowded((number) => `salah ketik ${number} ${long}`)],
  ])("for the Sekda, at most on a second page: %s", async (_name, panel) => {
    for (const font of FONTS) {
      const page = await openTab("Satu halaman untuk Sekda", answering(panel), font);
      const pages = await print(page);
      expectNumberedA4(pages);
      expect(pages.length).toBeLessThanOrEqual(2);
      expect(unreadable(pages)).toEqual([]);
      expect(await hidden(page)).toEqual([]);
      expect(Math.min(...filledShares(pages))).toBeGreaterThan(0.3);
      expect(pages.at(-1)?.text).toContain("Tanggal dan paraf");
      for (const { text } of pages.slice(1)) {
        expect(text).toMatch(/^Penilaian SPBE, satu halaman untuk Sekda · Tahun 2024/);
      }
      expect(report.faults).toEqual([]);
      if (font !== FONTS.at(-1)) await report.close();
    }
  });

  test("an OPD with all indicators goes on with the table's head repeated", async () => {
    const rows = panelOf().rows.map(({ number }): [number, RowChange] => [
      number,
      { self: 1, details: { opd: "Diskominfo" } },
    ]);
    const panel = { ...cityPanel(Object.fromEntries(rows)), targetIndex: null, steps: null };
    const pages = await print(await openTab("Per OPD", answering(panel)));
    expectFilledA4(pages);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(({ text }, i) => {
      expect(text).toContain(`Diskominfo · halaman ${i + 1}`);
    });
    for (const { text } of pages.slice(0, -1)) {
      expect(text).toContain("Yang perlu diselesaikan: Diskominfo No Indikator Tingkat");
    }
    expect(pages[0]?.text).toContain("Kebijakan Internal Arsitektur SPBE");
  });

  test("nothing is wider than the page", async () => {
    const page = await openTab("Per OPD", answering(crowded((number) => (number % 2) + 1)));
    for (const tab of TABS) {
      await page.getByRole("tab", { name: tab }).click();
      const wide = await page.evaluate(
        "[...document.querySelectorAll('.paper')].filter((p) => p.scrollWidth > p.clientWidth).length",
      );
      expect([tab, wide]).toEqual([tab, 0]);
    }
  });
});

describe("what stands in the cells is shown as text and does nothing", () => {
  const HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    '=HYPERLINK("https://penyerang.example";"klik")',
    "javascript:alert(3)",
    '"; } @page { @top-left { content: "diambil alih" } } /*',
    "مرحبا \u202Eterbalik\u202C 🙂",
    "A".repeat(300),
  ];
  const everything = HOSTILE.join(" ");
  const shown = HOSTILE.slice(0, 4);

  test("from real cells, in all reports", async () => {
    const attacker = freshWorkbook().user();
    const city = cityPanel();
    enterPanel(attacker, {
      ...city,
      agency: `${HOSTILE[4] ?? ""} ${HOSTILE[0] ?? ""}`,
      evidence: EVIDENCE.map((line) => ({ ...line, document: everything, link: HOSTILE[3] ?? "" })),
      offices: OFFICES.map((office) => ({
        ...office,
        contact: HOSTILE[0] ?? "",
        phone: HOSTILE[3] ?? "",
        email: HOSTILE[3] ?? "",
      })),
      steps: STEPS.map((step) => ({ ...step, scenario: HOSTILE[0] ?? "", opd: HOSTILE[1] ?? "" })),
    });
    for (const header of ["OPD", "OPD pendukung", "PIC", "Narasi", "Kendala", "Catatan asesor"]) {
      attacker.type("Penilaian", `${columnOf(attacker, header)}18`, everything);
      attacker.type("Penilaian", `${columnOf(attacker, header)}19`, `'${HOSTILE[2] ?? ""}`);
    }
    const page = await openTab("Laporan hasil", (action, args) =>
      attacker.run("callApi", action, [...args]),
    );
    for (const tab of TABS) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await page.locator("#root :is(img, script, iframe)").count()).toBe(0);
      const links = await page.evaluate(
        "[...document.querySelectorAll('#root a')].map((a) => a.getAttribute('href'))",
      );
      for (const link of links as string[])
        expect(link).toMatch(/^(?:https:\/\/wa\.me\/\?text=|mailto:\?)/);
    }
    const text = (await page.locator(".desk").innerText()).replace(/\s+/g, " ");
    for (const hostile of shown) expect(text).toContain(hostile);
    const pages = await print(page);
    expectNumberedA4(pages);
    expect(pages[1]?.text).toContain("<img src=x onerror=alert(1)> · Tahun 2024");
  });

  test("a narrative of 5,000 characters is printed to its end", async () => {
    const narrative = `${"Kalimat panjang tentang kebijakan ini. ".repeat(128)}Selesai di sini.`;
    const panel = cityPanel({ 5: { self: 3, details: { narrative } } });
    const pages = await print(await openTab("Kertas kerja", answering(panel)));
    expectNumberedA4(pages);
    expect(pages.map(({ text }) => text).join(" ")).toContain("Selesai di sini.");
  });
});

describe("Salin pengingat", () => {
  test("copies the text, and says so", async () => {
    const page = await openTab("Per OPD");
    await page.evaluate(`Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => { window.copied = text; } },
    })`);
    await page.getByRole("button", { name: "Salin pengingat untuk Bagian Organisasi" }).click();
    await page.getByText("Tersalin.").waitFor();
    const copied = await page.evaluate("window.copied");
    expect(copied).toMatch(/^Yth\. Dewi Anggraini, Bagian Organisasi\n/);
    expect(copied).toContain("Tenggat: 12 Juli 2024 (terlewati)");
  });

  test("where the frame may not use the clipboard, copies in the older way and keeps the focus", async () => {
    const page = await openTab("Per OPD");
    await page.evaluate(`Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) },
    });
    document.addEventListener("copy", () => { window.copied = String(getSelection()); })`);
    const name = "Salin pengingat untuk Bagian Organisasi";
    await page.getByRole("button", { name }).click();
    await page.getByText("Tersalin.").waitFor();
    expect(await page.evaluate("window.copied")).toMatch(/^Yth\. Dewi Anggraini/);
    expect(await page.evaluate("document.activeElement.ariaLabel")).toBe(name);
    expect(await page.locator("body > textarea").count()).toBe(0);
  });

  test("where the clipboard is closed, selects the text", async () => {
    const page = await openTab("Per OPD");
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.evaluate("document.execCommand = () => false");
    await page.getByRole("button", { name: "Salin pengingat untuk Bagian Organisasi" }).click();
    await page.getByText("Tekan Ctrl+C").waitFor();
    await page.waitForFunction("document.activeElement.tagName === 'TEXTAREA'");
    expect(await page.evaluate("String(getSelection())")).toMatch(/^Yth\. Dewi Anggraini/);
  });

  test("links open elsewhere, with the number where it is one", async () => {
    const page = await openTab("Per OPD");
    const link = page.getByRole("link", { name: /WhatsApp untuk Dinas Komunikasi/ });
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/wa\.me\/6281271002201\?text=/);
    expect(await link.getAttribute("target")).toBe("_blank");
    expect(await link.getAttribute("rel")).toBe("noopener");
    const junk = page.getByRole("link", { name: /WhatsApp untuk Bagian Organisasi/ });
    expect(await junk.getAttribute("href")).toMatch(/^https:\/\/wa\.me\/\?text=/);
  });
});

describe("without a complete workbook", () => {
  test("an unknown index is never a number: what is missing and what is possible", async () => {
    const panel = cityPanel({ 5: { self: null }, 12: { self: null }, 40: { self: null } });
    const page = await open(answering(panel));
    for (const tab of TABS) {
      await page.getByRole("tab", { name: tab }).click();
      const text = await page.locator(".paper").first().innerText();
      expect(text).toContain("Belum lengkap: 3 indikator kosong (5, 12, 40).");
      expect(text).toContain("Indeks masih mungkin 2,73 sampai 3,00.");
      expect(text).not.toContain("2,87");
    }
  });

  test("no targets, no register, no plan, no last year: said, not guessed", async () => {
    const rows = panelOf().rows.map(({ number, level }) => [number, { self: level, target: null }]);
    const panel: ReadyPanel = {
      ...panelOf(Object.fromEntries(rows) as Record<number, RowChange>),
      targetIndex: null,
      evidence: null,
      steps: null,
      offices: null,
    };
    const page = await openTab("Satu halaman untuk Sekda", answering(panel));
    const text = await page.locator(".paper").innerText();
    expect(text).toContain("Rencana belum dapat disusun karena target indeks belum diisi");
    expect(text).not.toContain("Perubahan sejak tahun lalu");
    expect(text).toMatch(/Tahun lalu\s+Belum diisi/);
    expect(text).toContain("Bukti dukung belum tercatat");
    expect(text).toContain("Menetapkan target indeks tahun ini.");
    for (const tab of TABS) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await violations(page)).toEqual([]);
    }
  });

  const failing: Server = () => {
    throw new Error("PERMISSION_DENIED");
  };
  const STATES: readonly (readonly [string, Server, string, boolean])[] = [
    ["no sheets yet", answering({ state: "absent" }), "Siapkan lembar", false],
    [
      "broken",
      answering({ state: "broken", message: 'Kolom "No" tidak ditemukan.' }),
      'Kolom "No" tidak ditemukan.',
      true,
    ],
    [
      "unknown instrument",
      answering({ ...panelOf(), instrument: "spbe-2099" }),
      'Instrumen "spbe-2099" pada lembar Mulai tidak dikenal.',
      true,
    ],
    ["two accounts", failing, "dua akun Google", true],
    [
      "no answer",
      () => {
        throw new Error("NetworkError");
      },
      "Server Google belum menjawab.",
      true,
    ],
    [
      "refused",
      () => ({ ok: false, code: "BUSY", message: "Rekan Anda sedang menjalankan perintah." }),
      "Rekan Anda sedang menjalankan perintah.",
      true,
    ],
  ];

  test.each(STATES)("%s: a sentence, and a way on", async (_name, server, sentence, canRetry) => {
    const page = await open(server);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain(sentence);
    expect(await page.getByRole("button", { name: "Coba lagi" }).count()).toBe(canRetry ? 1 : 0);
    expect(await violations(page)).toEqual([]);
  });

  test("what failed can be tried again; a long wait shows a skeleton", async () => {
    let answer: (reply: unknown) => void = () => undefined;
    let tries = 0;
    const page = await open((action, args) => {
      if (action !== "getPanel") return script(action, args);
      tries++;
      if (tries === 1) throw new Error("NetworkError");
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await page.locator(".skeleton").waitFor();
    expect(await violations(page)).toEqual([]);
    answer({ ok: true, data: cityPanel() });
    await page.locator(".paper").waitFor();
  });

  test("offline is said as such", async () => {
    const page = await open(() => {
      throw new Error("NetworkError");
    });
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await page.getByText("Tidak ada sambungan internet.").waitFor();
  });
});

test("axe finds nothing in any report, reminders opened", async () => {
  const page = await openTab("Per OPD");
  await page.getByRole("button", { name: "Lihat teks untuk BKPSDM" }).click();
  for (const tab of TABS) {
    await page.getByRole("tab", { name: tab }).click();
    expect([tab, await violations(page)]).toEqual([tab, []]);
  }
});
