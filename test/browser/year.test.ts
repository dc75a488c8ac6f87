import { mkdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { createEmulator, type User } from "../../dev/emulator";
import denpasar from "../cases/denpasar-2021.json";
import { columnOf, filledWorkbook, shownIndex } from "../workbook";
import { AddOnPage, type Server } from "./add-on-page";
import { launchBrowser } from "./browser";

jest.setTimeout(240_000);

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const PICTURES = ".cache/year";
const NOW = "2021-08-02T09:00:00+07:00";

const OFFICES = [
  "Dinas Komunikasi, Informatika dan Statistik",
  "Bappeda",
  "Inspektorat",
  "BKPSDM",
  "BPKAD",
];

let browser: Browser;
let staff: User;
let colleague: User;
let year: AddOnPage;
let page: Page;
/** The colleague's window: the sidebar. */
let panel: AddOnPage;

const script: Server = (action, args) => staff.run("callApi", action, [...args]);
let answering = script;
/** Who answers the page from now on. */
const serve = (server: Server): void => {
  answering = server;
};

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchBrowser();
  const emulator = createEmulator();
  staff = emulator.user();
  colleague = emulator.user("rekan@contoh.go.id");
  panel = await AddOnPage.open(browser, {
    name: "sidebar",
    server: (action, args, sender) => colleague.run("callApi", action, [...args], sender),
    width: 300,
    height: 700,
    // The first year of Pemdi, which is offered beside the last one of SPBE.
    now: "2026-03-02T09:00:00+07:00",
  });
});

/** The window of the koordinator. */
async function openYear(): Promise<void> {
  year = await AddOnPage.open(browser, {
    name: "year",
    server: (action, args) => answering(action, args),
    height: 600,
    now: NOW,
  });
  page = year.page;
}

afterAll(async () => {
  await year.close();
  await panel.close();
  await browser.close();
});

afterEach(() => {
  expect([...year.faults.splice(0), ...panel.faults.splice(0)]).toEqual([]);
});

const tab = (name: string) => page.getByRole("tab", { name }).click();
const button = (name: string | RegExp) => page.getByRole("button", { name });
const told = (text: string | RegExp) => page.locator(".news").getByText(text).waitFor();
const picture = (name: string) => page.screenshot({ path: `${PICTURES}/${name}.png` });

async function readAgain(): Promise<void> {
  const before = year.calls.length;
  await button("Baca ulang").click();
  while (year.calls.length < before + 2) await page.waitForTimeout(20);
  await page.waitForTimeout(100);
}

function levels(column: string): unknown[] {
  const letter = columnOf(staff, column);
  return staff.values("Penilaian", `${letter}2:${letter}48`).map(([cell]) => cell);
}

function typeLevels(column: string, cells: readonly (number | string)[]): void {
  const letter = columnOf(colleague, column);
  colleague.paste(
    "Penilaian",
    `${letter}2`,
    cells.map((level) => [level]),
  );
}

/** One city's year, from the assignment of offices to the next year; each test goes on where the last one stopped. */
describe("a whole year with two people", () => {
  test("the panel of a blank spreadsheet makes the sheets, of the instrument of the year", async () => {
    const told = "Pilihan ini masih dapat diubah pada lembar Mulai sampai nilai pertama diisi.";
    for (const [asked, title] of [
      ["2026", "Indeks Pemdi"],
      ["2025", "Indeks SPBE"],
    ] as const) {
      await panel.page.getByLabel("Tahun yang dinilai").selectOption(asked);
      await panel.page.getByText(`Tahun ${asked} dinilai dengan ${title}. ${told}`).waitFor();
    }
    await panel.page.getByRole("button", { name: "Siapkan lembar" }).click();
    await panel.page.getByRole("heading", { name: "Pilih indikator" }).waitFor({ timeout: 60_000 });
    staff.paste("Mulai", "B3", [["Pemerintah Kota Contoh"], [2021]]);
    staff.paste(
      "OPD",
      "A2",
      OFFICES.map((name) => [name]),
    );
    await openYear();
  });

  test("assignments are pasted, shown as understood, and written", async () => {
    await tab("Bagi tugas");
    await page
      .getByLabel("Tabel pembagian tugas")
      .fill(
        [
          "OPD\tIndikator\tPIC\tTenggat",
          `"${OFFICES[0] ?? ""}"\t1–12\tSri\t31 Mei 2021`,
          "Bappeda\t13; 32 dan 33\t\t",
          "Bappeda\t99\t\t",
        ].join("\n"),
      );
    await page.getByText("Dipahami: 15 indikator").waitFor();
    await page.getByText("Baris 4: indikator tidak dikenal (99)").waitFor();
    await picture("assignments");
    await button(/^Tulis 39 sel$/).click();
    await told("39 sel pembagian tugas ditulis.");
    const opd = columnOf(staff, "OPD");
    expect(staff.display("Penilaian", `${opd}13`)).toBe(OFFICES[0]);
    expect(staff.display("Penilaian", `${opd}14`)).toBe("Bappeda");
  });

  test("usual offices fill what is blank, and can be taken back", async () => {
    const opd = columnOf(staff, "OPD");
    await button(/^Isi \d+ sel$/).click();
    await told(/sel OPD diisi menurut kelaziman/);
    expect(staff.display("Penilaian", `${opd}22`)).toBe("Inspektorat");
    expect(staff.display("Penilaian", `${opd}14`)).toBe("Bappeda");
    await button("Urungkan").click();
    await told(/dikembalikan seperti semula/);
    expect(staff.display("Penilaian", `${opd}22`)).toBe("");
  });

  test("evidence is imported once, whatever formula it looks like", async () => {
    await tab("Impor bukti");
    const table = [
      "Indikator;Tingkat;Dokumen;Tautan",
      "7–9;3;=SK Tim;https://contoh.go.id/a",
      "28;5;Laporan audit;http://contoh.go.id/b",
      ";3;Tanpa indikator;",
    ].join("\n");
    await page.getByLabel("Tabel bukti atau daftar nama berkas").fill(table);
    await page.getByText("Dipahami: 2 dokumen").waitFor();
    await page.getByText("Baris 4: tidak menyebut indikator").waitFor();
    await page.getByText("! 1 dokumen bertautan http, bukan https.").waitFor();
    await picture("evidence");
    await button("Tambahkan 2 dokumen ke lembar Bukti").click();
    await told("2 dokumen ditambahkan ke lembar Bukti.");
    expect(staff.displays("Bukti", "A2:C3")).toEqual([
      ["7; 8; 9", "3", "=SK Tim"],
      ["28", "5", "Laporan audit"],
    ]);
    await page.getByText("2 dokumen sudah ada dan tidak ditambahkan lagi.").waitFor();
    expect(await button("Tambahkan 0 dokumen ke lembar Bukti").isDisabled()).toBe(true);
  });

  test("a colleague's levels are kept as a snapshot", async () => {
    typeLevels("Mandiri", denpasar.self);
    await tab("Riwayat");
    await page.getByLabel("Keterangan (boleh kosong)").fill("Penilaian mandiri");
    await button("Simpan cuplikan").click();
    await told(/Cuplikan 2 Agustus 2021 \d\d\.00 disimpan pada lembar Riwayat/);
    const row = page.getByRole("row", { name: /2 Agustus 2021 \d\d\.00/ }).first();
    expect(await row.innerText()).toMatch(
      /2021\s+Mandiri\s+3,75\s+Sangat Baik\s+Penilaian mandiri/,
    );
    expect(staff.display("Ringkasan", "A7")).toBe(
      "Indeks harapan 3,02 sampai 3,30 (contoh satu kota: Kota Denpasar 2021), dihitung 2 Agustus 2021",
    );
  });

  test("how each office stands is a table", async () => {
    await tab("Bagi tugas");
    const table = page.getByRole("region", { name: "Keadaan per OPD" });
    const row = await table.getByRole("row", { name: /^Bappeda / }).innerText();
    const counted = [13, 32, 33].map((number) => denpasar.self[number - 1] ?? 0);
    const below = counted.filter((level) => level < 3).length;
    const unproven = counted.filter((level) => level > 1).length;
    expect(row).toMatch(
      new RegExp(
        `^Bappeda\\s+3 dari 3\\s+${String(below)}\\s+\\S+\\s+0\\s+${String(unproven)}\\s+0$`,
      ),
    );
    const first = await table.getByRole("row", { name: /^Dinas Komunikasi, Inf/ }).innerText();
    expect(first).toMatch(/12 dari 12/);
    await picture("offices");
  });

  test("the colleague's panel shows the indicators of one office, on every way through them", async () => {
    const window = panel.page;
    await window.getByRole("button", { name: "Segarkan" }).click();
    await window.getByLabel("Indikator saya").selectOption("Bappeda");
    await window.getByText(/^3\/3 terisi/).waitFor();
    await window.screenshot({ path: `${PICTURES}/own-indicators.png` });
    await window.getByRole("button", { name: "Berikutnya", exact: true }).click();
    await window.getByRole("heading", { level: 1 }).getByText(/^13 /).waitFor();
    await window.getByRole("button", { name: "Berikutnya", exact: true }).click();
    await window.getByRole("heading", { level: 1 }).getByText(/^32 /).waitFor();
    await window.getByLabel("Indikator saya").selectOption({ index: 0 });
  });

  test("the colleague's panel fills in a level under a name, and tells what it was", async () => {
    const window = panel.page;
    colleague.select("Penilaian", `${columnOf(colleague, "Mandiri")}2`);
    await window.getByRole("button", { name: "Segarkan" }).click();
    await window.getByRole("heading", { level: 1 }).getByText(/^1 /).waitFor();
    const level = denpasar.self[0] ?? 0;
    const other = level === 3 ? 4 : 3;
    await window.getByText("Riwayat perubahan").click();
    await window.getByLabel("Nama Anda pada Log").fill("Rekan");
    const choose = (to: number): Promise<void> =>
      window.getByRole("radio", { name: `Isi Mandiri dengan tingkat ${String(to)}` }).click();
    // A click right after the panel followed the sheet would be asked about.
    await window.waitForTimeout(700);
    await choose(other);
    await window
      .getByText(new RegExp(`^${String(level)} → ${String(other)}, Mandiri, .*Rekan$`))
      .waitFor();
    await window.screenshot({ path: `${PICTURES}/log.png` });
    await choose(level);
    await window
      .getByText(new RegExp(`^${String(other)} → ${String(level)}, Mandiri, .*Rekan$`))
      .waitFor();
    expect(shownIndex(staff)).toBe("3,75");
  });

  test("and writes a plan, beside the index that is to be expected", async () => {
    const window = panel.page;
    await window.getByRole("tab", { name: "Ringkasan" }).click();
    await window.getByText("Indeks harapan 3,02 sampai 3,30").waitFor();
    await window.screenshot({ path: `${PICTURES}/panel-outlook.png` });
    await window.getByRole("tab", { name: "Rencana" }).click();
    await window.getByLabel("Target indeks").fill("4");
    await window.getByLabel("Nama skenario").fill("Menuju 4,00");
    await window.getByRole("button", { name: "Tulis ke Rencana" }).click();
    await window.getByText("pada skenario Menuju 4,00").waitFor();
    expect(staff.displays("Rencana", "A9:A60").flat()).toContain("Menuju 4,00");
  });

  test("before the assessor's levels there is an expected range, with what it is known from", async () => {
    await tab("Sengketa");
    await page.getByRole("heading", { name: "Indeks harapan 3,02 sampai 3,30" }).waitFor();
    await page.getByText("Indeks yang diajukan 3,75.").waitFor();
    await page.getByText(/contoh satu kota \(Kota Denpasar 2021\)/).waitFor();
    await picture("outlook");
  });

  test("disputes follow from the assessor's levels, the largest loss first", async () => {
    typeLevels("Eksternal", denpasar.external);
    const note = columnOf(colleague, "Catatan asesor");
    colleague.type("Penilaian", `${note}41`, "Bukti tingkat 4 belum ada");
    await readAgain();
    await tab("Sengketa");
    await page.getByText("25 indikator diturunkan asesor").waitFor();
    const first = page.locator(".cards > li").first();
    expect(await first.innerText()).toContain("Diajukan 5, diberi 3: indeks berkurang 0,055.");
    await first.getByRole("button", { name: "Naskah klarifikasi" }).click();
    expect(await first.locator("pre").innerText()).toContain(
      "Catatan asesor: Bukti tingkat 4 belum ada",
    );
    await button("5 hari lagi").click();
    await button("Simpan batas").click();
    await told("Batas perbaikan 7 Agustus 2021 tersimpan.");
    await page.getByText("Batas perbaikan 7 Agustus 2021: tinggal 5 hari").waitFor();
    expect(staff.display("Mulai", "B13")).toBe("7 Agustus 2021");
    await picture("disputes");
    await first.getByRole("button", { name: "Catat tindak lanjut" }).click();
    await told("Tindak lanjut indikator 40 tercatat.");
    await tab("Tindak lanjut");
    await page.getByRole("row", { name: /Bukti tingkat 4 belum ada/ }).waitFor();
    await page.getByLabel("Status tindak lanjut indikator 40").selectOption("running");
    await told("Tindak lanjut indikator 40: Berjalan.");
    expect(staff.display("Tindak Lanjut", "H2")).toBe("Berjalan");
  });

  test("the report for the Sekda, printed by the colleague", async () => {
    const report = await AddOnPage.open(browser, {
      name: "report",
      server: (action, args) => colleague.run("callApi", action, [...args]),
      now: NOW,
    });
    await report.page.getByRole("tab", { name: "Satu halaman untuk Sekda" }).click();
    await report.page.getByText("Penilaian SPBE, satu halaman untuk Sekda").first().waitFor();
    expect(await report.page.locator("article").innerText()).toContain("3,19");
    expect(await report.page.getByText("Indeks harapan").count()).toBe(0);
    expect(report.faults).toEqual([]);
    await report.close();
  });

  test("two states are compared, and the changes add up to that of the index", async () => {
    await tab("Riwayat");
    await page.getByRole("heading", { name: "Bandingkan" }).waitFor();
    const index = page.getByRole("row", { name: /^Indeks SPBE/ });
    expect(await index.innerText()).toMatch(/3,75\s+3,19\s+-0,557/);
    const sum = page.getByRole("row", { name: /sama dengan selisih indeks/ });
    expect(await sum.innerText()).toMatch(/-0,557/);
    await picture("history");
  });

  test("a restoration that meets a colleague's change writes nothing", async () => {
    await button(/^Kembalikan cuplikan/).click();
    await page.getByText("Indikator 1, Eksternal: 4 → kosong").waitFor();
    const external = columnOf(colleague, "Eksternal");
    colleague.type("Penilaian", `${external}2`, 5);
    await button(/^Kembalikan 47 sel$/).click();
    await told(/Tidak ada yang ditulis: 1 sel \(indikator 1\) sudah diubah orang lain/);
    expect(levels("Eksternal")).toEqual([5, ...denpasar.external.slice(1)]);
    colleague.type("Penilaian", `${external}2`, 4);
    // What stood there before is kept all the same, in a second of its own although the clock stands still.
    await page.getByRole("row", { name: /Sebelum mengembalikan 2 Agustus 2021/ }).waitFor();
    await page.getByRole("row", { name: /Penilaian mandiri/ }).waitFor();
  });

  test("the text for the portal is exactly the text that is shown", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await tab("Salin ke portal");
    await page.getByRole("combobox").selectOption({ index: 27 });
    const shown = (await page.locator("pre").first().textContent()) ?? "";
    expect(shown).toContain("1. Laporan audit (tingkat 5; http://contoh.go.id/b)");
    await page.getByText("! Belum ada: penjelasan.").waitFor();
    await picture("portal");
    const pasted = () => page.evaluate<string>("navigator.clipboard.readText()");
    await button("Salin teks indikator 28").click();
    await page.getByText("Tersalin.").first().waitFor();
    expect(await pasted()).toBe(shown);
    await page.getByText("Salin per isian").click();
    const fields = page.locator("dl.fields > div");
    for (const field of await fields.all()) {
      await field.getByRole("button").click();
      await field.getByText("Tersalin.").waitFor();
      expect(await pasted()).toBe(await field.locator("pre").textContent());
    }
    expect(await fields.count()).toBe(3);
  });

  test("two people tick what they entered: both ticks stand, and one that is there already is no conflict", async () => {
    const other = await AddOnPage.open(browser, {
      name: "year",
      server: (action, args) => colleague.run("callApi", action, [...args]),
      now: NOW,
    });
    await other.page.getByRole("tab", { name: "Salin ke portal" }).click();
    const choose = (window: Page, number: number) =>
      window.getByRole("combobox").selectOption({ index: number - 1 });
    await choose(other.page, 1);
    await page.getByLabel("Indikator 28 sudah dientri").click();
    await told("Indikator 28 ditandai sudah dientri.");
    await other.page.getByLabel("Indikator 1 sudah dientri").click();
    await other.page.getByText("Indikator 1 ditandai sudah dientri.").waitFor();
    const entered = levels("Sudah dientri");
    expect([entered[0], entered[27]]).toEqual(["Ya", "Ya"]);
    expect(entered.filter((cell) => cell !== "")).toHaveLength(2);
    // The first window does not know of the colleague's tick yet.
    await choose(page, 1);
    const tick = page.getByLabel("Indikator 1 sudah dientri");
    if (!(await tick.isChecked())) await tick.click();
    await page.waitForTimeout(200);
    expect(levels("Sudah dientri")).toEqual(entered);
    await readAgain();
    await page.getByText(/^Sudah dientri: 2 dari 47\./).waitFor();
    expect(other.faults).toEqual([]);
    await other.close();
  });

  test("a recommendation is suggested, edited in full, and what a colleague changed meanwhile is kept", async () => {
    await tab("Tindak lanjut");
    const add = page.locator("form").first();
    await add.getByLabel(/^Indikator/).selectOption("1");
    await add.getByLabel(/^Sumber/).selectOption("guidance");
    const suggested = await add.getByLabel("Rekomendasi").inputValue();
    expect(suggested.length).toBeGreaterThan(20);
    await add.getByRole("button", { name: "Catat tindak lanjut" }).click();
    await told("Tindak lanjut indikator 1 dicatat pada lembar Tindak Lanjut.");
    const row = page.getByRole("row").filter({ hasText: suggested });
    expect(await row.innerText()).toMatch(/Pedoman\s+baru \(2021\)/);
    await row.getByRole("button", { name: /^Ubah tindak lanjut indikator 1/ }).click();
    const form = page.getByRole("form", { name: "Ubah tindak lanjut indikator 1" });
    await form.getByLabel("PIC").fill("Sri");
    await form.getByLabel("Tenggat").fill("2021-07-31");
    await form.getByLabel("Bukti").fill("=Notulen");
    await picture("follow-up-form");
    colleague.type("Tindak Lanjut", "J3", "catatan rekan");
    await form.getByRole("button", { name: "Simpan" }).click();
    await told("Tindak lanjut indikator 1: disimpan.");
    await row.getByText("! lewat tenggat").waitFor();
    expect(await row.innerText()).toContain("=Notulen");
    const line = staff.displays("Tindak Lanjut", "A2:J3").find(([number]) => number === "1");
    expect(line).toEqual(
      expect.arrayContaining(["Sri", "31 Juli 2021", "=Notulen", "catatan rekan"]),
    );
    await picture("follow-ups");
  });

  test("a new year asks before a half filled stage, takes over the result, and empties the stages", async () => {
    const external = columnOf(colleague, "Eksternal");
    colleague.clear("Penilaian", `${external}6`);
    await readAgain();
    await tab("Riwayat");
    await button("Siapkan tahun berikutnya …").click();
    await page.getByText("! Eksternal baru terisi sebagian; kosong: indikator 5.").waitFor();
    expect(await button("Mulai tahun baru").isDisabled()).toBe(true);
    colleague.type("Penilaian", `${external}6`, denpasar.external[4] ?? 0);
    await readAgain();
    await picture("new-year");
    await button("Mulai tahun baru").click();
    await told("Tahun 2022 siap diisi. Tahun 2021 tersimpan pada lembar Riwayat.");
    expect(levels("Final tahun lalu")).toEqual(denpasar.external);
    expect(levels("Mandiri tahun lalu")).toEqual(denpasar.self);
    expect(new Set([...levels("Mandiri"), ...levels("Eksternal")])).toEqual(new Set([""]));
    expect(staff.display("Mulai", "B4")).toBe("2022");
    await page.getByRole("heading", { name: "Tren indeks" }).waitFor();
    expect(new Set(levels("Sudah dientri"))).toEqual(new Set([""]));
  });

  test("a new year can be taken back whole", async () => {
    await button("Urungkan").click();
    await told("Dikembalikan ke tahun 2021.");
    expect(levels("Mandiri")).toEqual(denpasar.self);
    expect(levels("Eksternal")).toEqual(denpasar.external);
    expect(new Set(levels("Final tahun lalu"))).toEqual(new Set([""]));
    expect(staff.display("Mulai", "B4")).toBe("2021");
  });

  test("a new year that was stopped midway is taken up again", async () => {
    // The cells are written, the year is not.
    const stopped: Server = (action, args) => {
      if (action === "setYear") throw new Error("stopped");
      return script(action, args);
    };
    serve(stopped);
    await button("Mulai tahun baru").click();
    await told(/Server Google belum menjawab/);
    serve(script);
    expect(levels("Final tahun lalu")).toEqual(denpasar.external);
    await page.getByText(/Tahun baru sudah dimulai .* dan belum selesai/).waitFor();
    typeLevels("Mandiri", [3]);
    await readAgain();
    await page.getByText(/1 sel diisi orang: indikator 1 Mandiri \(3\)/).waitFor();
    await button("Lanjutkan tahun baru").click();
    await told(/Tahun 2022 siap diisi.* 1 sel yang diisi orang sesudah penutupan dibiarkan/);
    expect(levels("Mandiri").slice(0, 2)).toEqual([3, ""]);
    expect(levels("Final tahun lalu")).toEqual(denpasar.external);
  });

  test("what was recommended comes along with its age, and the report shows it and the trend", async () => {
    await tab("Tindak lanjut");
    await page.getByRole("row", { name: /Bukti tingkat 4 belum ada.*1 tahun \(2021\)/ }).waitFor();
    await tab("Riwayat");
    const report = await AddOnPage.open(browser, {
      name: "report",
      server: (action, args) => colleague.run("callApi", action, [...args]),
      now: "2022-02-01T09:00:00+07:00",
    });
    const result = report.page.locator("article").first();
    await result.getByText("Bukti tingkat 4 belum ada").waitFor();
    await result.getByText("1 tahun (2021)").first().waitFor();
    const heading = report.page.getByRole("heading", { name: "Tren indeks" });
    const trend = report.page.locator("section").filter({ has: heading }).last();
    expect(await trend.innerText()).toMatch(/2021/);
    expect(await trend.innerText()).toMatch(/3,75/);
    await trend.screenshot({ path: `${PICTURES}/trend.png` });
    expect(report.faults).toEqual([]);
    await report.close();
  });

  test("before the first year of another instrument, Tahun baru names its menu", async () => {
    const sentence = page.getByText("Tahun 2026 dinilai dengan Indeks Pemdi");
    const open = async (assessed: number): Promise<void> => {
      staff.type("Mulai", "B4", assessed);
      await readAgain();
      const closed = button("Siapkan tahun berikutnya …");
      if (await closed.isVisible()) await closed.click();
      await page.getByText(`Tahun penilaian menjadi ${String(assessed + 1)}.`).waitFor();
    };
    await open(2024);
    expect(await sentence.count()).toBe(0);
    await open(2025);
    await sentence.waitFor();
    await page
      .getByText(
        "Pakai menu SPBE ▸ Ganti instrumen: penilaian Indeks SPBE disimpan sebagai tahun selesai, lalu lembar Indeks Pemdi disusun.",
      )
      .waitFor();
    await picture("other-instrument");
    staff.type("Mulai", "B4", 2022);
    await readAgain();
  });
});

describe.each([
  "Riwayat",
  "Bagi tugas",
  "Impor bukti",
  "Sengketa",
  "Tindak lanjut",
  "Salin ke portal",
])("tab %s", (name) => {
  test("has nothing that axe objects to, and fits 360 px", async () => {
    await tab(name);
    await page.evaluate(AXE);
    const violations = await page.evaluate<string[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
    );
    expect(violations).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    const width = await page.evaluate("document.documentElement.scrollWidth");
    await picture(`narrow-${name}`);
    await page.setViewportSize({ width: 960, height: 600 });
    expect(width).toBeLessThanOrEqual(360);
  });
});

test("a snapshot of another instrument is kept to be read, and says why it cannot be brought back", async () => {
  const { staff: owner } = filledWorkbook();
  owner.type("Mulai", "B4", 2025);
  owner.click("Ganti instrumen", "2026");
  const other = await AddOnPage.open(browser, {
    name: "year",
    server: (action, args) => owner.run("callApi", action, [...args]),
    now: NOW,
  });
  await other.page
    .getByText("Cuplikan Indeks SPBE: hanya dapat dibaca, karena lembar ini menilai Indeks Pemdi.")
    .waitFor();
  const restore = other.page.getByRole("button", { name: /^Kembalikan cuplikan/ });
  expect(await restore.isDisabled()).toBe(true);
  // Nor can it be compared: its numbers mean other indicators.
  const offered = await other.page.locator("option").allInnerTexts();
  expect(offered.filter((text) => text.includes("Mandiri"))).toEqual([]);
  expect(other.faults).toEqual([]);
  await other.close();
});
