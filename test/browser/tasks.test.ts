import type { FrameLocator, Locator } from "playwright-core";
import type { RunningWorkbench } from "../../dev/workbench/server";
import { columnOf } from "../workbook";
import { openWorkbench } from "./opened-workbench";
import type { Window } from "./window";

/** The five tasks that its users have to do, each with the clicks and keys that docs/quality.md gives. */
jest.setTimeout(240_000);

let workbench: RunningWorkbench;
let ayu: Window;

openWorkbench({ example: "kota" }, (opened) => {
  ({ workbench, ayu } = opened);
  ayu.page.setDefaultTimeout(20_000);
});

type Person = ReturnType<RunningWorkbench["emulator"]["user"]>;
const colleague = (): Person => workbench.emulator.user("asesor@contoh.go.id");
const cell = (header: string, row: number): string => `${columnOf(colleague(), header)}${row}`;

/** Counts what a hand does; a choice from a list is one click, a text one typing. */
class Hand {
  clicks = 0;
  keys = 0;
  typings = 0;

  async click(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  async choose(target: Locator, option: string): Promise<void> {
    this.clicks++;
    await target.selectOption(option);
  }

  async press(key: string): Promise<void> {
    this.keys++;
    await ayu.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    this.typings++;
    await target.fill(text);
  }

  get sum(): { clicks: number; keys: number; typings: number } {
    const { clicks, keys, typings } = this;
    return { clicks, keys, typings };
  }
}

/** A command of the menu SPBE: two clicks. */
async function command(hand: Hand, label: string): Promise<void> {
  await hand.click(ayu.page.locator(".menu-bar > button", { hasText: "SPBE" }));
  await hand.click(ayu.page.locator(".menu button", { hasText: label }).first());
}

const panel = (): FrameLocator => ayu.sidebar;

/** Each task begins where somebody is who has just opened the workbook: on its first sheet, without the panel. */
beforeEach(async () => {
  const close = ayu.page.locator("#sidebar .close");
  if (await close.isVisible()) await close.click();
  await ayu.showSheet("Mulai");
});

/** Looks an indicator up by its number: a text and a key. */
async function lookUp(hand: Hand, number: number): Promise<void> {
  await hand.type(panel().getByRole("searchbox", { name: "Cari indikator" }), String(number));
  await hand.press("Enter");
  await panel()
    .getByRole("heading", { level: 1 })
    .getByText(new RegExp(`^${String(number)} `))
    .waitFor();
}

test("the index, and what is missing", async () => {
  const hand = new Hand();
  await command(hand, "Buka panel");
  await hand.click(panel().getByRole("tab", { name: "Ringkasan" }));
  await panel().getByRole("heading", { name: "Indeks SPBE 2,87 Baik" }).waitFor();
  await panel().getByText("47/47 terisi · tingkat dari Mandiri (47)").waitFor();
  await panel().getByText("kurang 0,13").first().waitFor();
  await panel()
    .getByRole("heading", { name: /^Di bawah target \(\d+\)$/ })
    .waitFor();
  expect(hand.sum).toEqual({ clicks: 3, keys: 0, typings: 0 });
});

test("my office's indicators, on paper", async () => {
  const hand = new Hand();
  await command(hand, "Laporan");
  const report = ayu.page.frameLocator("dialog.add-on-dialog iframe");
  await hand.click(report.getByRole("tab", { name: "Per OPD" }));
  await hand.choose(report.getByRole("combobox", { name: /^OPD/ }), "BKPSDM");
  expect(await report.locator("article, section").filter({ hasText: "BKPSDM" }).count()).not.toBe(
    0,
  );
  const frame = await (await ayu.page.$("dialog.add-on-dialog iframe"))?.contentFrame();
  await frame?.evaluate("window.print = () => { window.isPrinted = true; }");
  await hand.click(report.getByRole("button", { name: "Cetak atau simpan PDF" }));
  expect(await frame?.evaluate("window.isPrinted")).toBe(true);
  expect(hand.sum).toEqual({ clicks: 5, keys: 0, typings: 0 });
  await ayu.page.locator("dialog.add-on-dialog .close").click();
});

test("a level with its evidence", async () => {
  const hand = new Hand();
  await command(hand, "Buka panel");
  await lookUp(hand, 17);
  await hand.press("3");
  await hand.press("Enter");
  await panel().getByText("Tersimpan: indikator 17 → tingkat 3").waitFor();
  await hand.choose(
    panel()
      .getByLabel(/^Status /)
      .first(),
    "Final",
  );
  await panel().getByText("Tersimpan: indikator 17,").waitFor();
  expect(colleague().display("Penilaian", cell("Mandiri", 18))).toBe("3");
  expect(hand.sum).toEqual({ clicks: 3, keys: 3, typings: 1 });
  colleague().type("Penilaian", cell("Mandiri", 18), 2);
  workbench.refresh();
});

test("a suggested document takes its link and its date at once", async () => {
  const hand = new Hand();
  await command(hand, "Buka panel");
  await lookUp(hand, 17);
  const document = panel().getByRole("listitem").filter({ hasText: "Belum tercatat" }).first();
  const name = (await document.locator("p").first().innerText()).trim();
  await hand.click(document.getByText("Tautan dan tanggal"));
  const form = panel().getByRole("form", { name: `Tautan dan tanggal ${name}` });
  await hand.type(form.getByLabel("Tautan"), "https://contoh.go.id/17");
  await hand.type(form.getByLabel("Tanggal dokumen"), "2026-03-02");
  await form.getByText("Dicatat Draf untuk tingkat 2").waitFor();
  await hand.click(form.getByRole("button", { name: "Simpan" }));
  await panel().getByText("Tersimpan: indikator 17,").waitFor();
  const lines = colleague().displays("Bukti", "A2:G80");
  expect(lines.find(([, , written]) => written === name)).toEqual([
    "17",
    "2",
    name,
    "2 Maret 2026",
    "Dinas Komunikasi dan Informatika",
    "https://contoh.go.id/17",
    "Draf",
  ]);
  expect(hand.sum).toEqual({ clicks: 4, keys: 1, typings: 3 });
});

test("a plan, written", async () => {
  const hand = new Hand();
  await command(hand, "Buka panel");
  await hand.click(panel().getByRole("tab", { name: "Rencana" }));
  await panel().getByText("Mengapa ini?").waitFor();
  await hand.type(panel().getByLabel("Nama skenario"), "Rencana rapat");
  await hand.click(panel().getByRole("button", { name: "Tulis ke Rencana" }));
  await panel().getByText("pada skenario Rencana rapat").waitFor();
  expect(colleague().displays("Rencana", "A9:A60").flat()).toContain("Rencana rapat");
  expect(hand.sum).toEqual({ clicks: 4, keys: 0, typings: 1 });
});

test("an assessor's dispute, answered; the index says that it is mixed", async () => {
  colleague().type("Penilaian", cell("Eksternal", 13), 2);
  colleague().type("Penilaian", cell("Catatan asesor", 13), "Bukti tingkat 3 belum memadai.");
  workbench.refresh();
  const hand = new Hand();
  await command(hand, "Buka panel");
  await lookUp(hand, 12);
  await panel().getByText("Sekarang 2 (Eksternal)").waitFor();
  await panel().getByText("tingkat dari Mandiri (46), Eksternal (1)").waitFor();
  expect(colleague().display("Laporan saya", "A2")).toBe(
    "Tingkat dari Mandiri (46), Eksternal (1)",
  );
  await hand.choose(
    panel()
      .getByLabel(/^Status /)
      .first(),
    "Perlu revisi",
  );
  await panel().getByText("Tersimpan: indikator 12,").waitFor();
  await hand.type(panel().getByRole("textbox", { name: "Narasi" }), "Bukti dilengkapi.");
  await hand.click(panel().getByRole("button", { name: "Simpan" }));
  await panel().getByText("Tersimpan: indikator 12, Narasi").waitFor();
  expect(colleague().display("Penilaian", cell("Narasi", 13))).toBe("Bukti dilengkapi.");
  expect(hand.sum).toEqual({ clicks: 4, keys: 1, typings: 2 });
});
