import { startWorkbench, type RunningWorkbench } from "../../dev/workbench/server";
import { openWorkbench, scriptFolder } from "./opened-workbench";
import type { Window } from "./window";

jest.setTimeout(120_000);

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Uji")
    .addItem("Tanya nama", "tanya").addItem("Beri tahu", "beriTahu").addItem("Panel", "panel")
    .addItem("Dialog", "dialog").addItem("Jendela", "jendela").addToUi();
}
function tanya() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActive().getActiveSheet();
  sheet.getRange("A1").setValue("ditulis sebelum bertanya");
  if (ui.alert("Yakin?", ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const name = ui.prompt("Nama", "Siapa nama Anda?", ui.ButtonSet.OK_CANCEL);
  sheet.getRange("A2").setValue("Halo, " + name.getResponseText());
}
function beriTahu() {
  SpreadsheetApp.getActive().toast("Semua tersimpan.", "SPBE");
}
function halaman() {
  return HtmlService.createHtmlOutput("<input aria-label='Isian'> <button onclick=\\"google.script.run" +
    ".withFailureHandler(() => document.body.append('gagal')).beriTahu()\\">Kirim</button>")
    .setTitle("Panel").setWidth(300).setHeight(120);
}
function panel() {
  SpreadsheetApp.getActive().getRange("A1").setNote("Catatan di kiri");
  SpreadsheetApp.getActive().getRange("J1").setNote("Catatan di kanan");
  SpreadsheetApp.getUi().showSidebar(halaman());
}
function dialog() { SpreadsheetApp.getUi().showModalDialog(halaman(), "Dialog"); }
function jendela() { SpreadsheetApp.getUi().showModelessDialog(halaman(), "Jendela"); }
function GALAT() { throw new Error("Tingkat tidak sah. " + "Isi dengan bilangan bulat 1 sampai 5. ".repeat(3)); }`;

const HAS_FOCUS = "document.hasFocus()";

let workbench: RunningWorkbench;
let ayu: Window;

const dist = scriptFolder(CODE);
openWorkbench({ dist, example: "kosong" }, (opened) => {
  ({ workbench, ayu } = opened);
});

const portOf = ({ url }: RunningWorkbench): number => Number(new URL(url).port);

test("a script's questions are answered in dialogs, and nothing changes before", async () => {
  const dialog = ayu.page.locator("dialog.message[open]");
  await ayu.clickMenu("Uji", "Tanya nama");
  await dialog.getByText("Yakin?").waitFor();
  expect(workbench.emulator.user().display("Sheet1", "A1")).toBe("");
  await dialog.getByRole("button", { name: "Ya" }).click();
  await dialog.getByText("Siapa nama Anda?").waitFor();
  await dialog.locator("input").fill("Ayu");
  await dialog.getByRole("button", { name: "Oke" }).click();
  await ayu.shows("A2", "Halo, Ayu");
  await ayu.shows("A1", "ditulis sebelum bertanya");
  await ayu.page.keyboard.press("Control+z");
  await ayu.shows("A2", "kosong");
});

test("a script's toast appears", async () => {
  await ayu.clickMenu("Uji", "Beri tahu");
  await ayu.page.locator("#toasts .toast", { hasText: "Semua tersimpan." }).waitFor();
});

test("a modal dialog keeps mouse and keyboard from the sheet until it is closed", async () => {
  const { page } = ayu;
  const dialog = page.locator("dialog.add-on-dialog[open]");
  const inside = page.frameLocator(".add-on-dialog iframe");
  await ayu.select("C1");
  await ayu.clickMenu("Uji", "Dialog");
  await ayu.finds(true, () => inside.locator("body").evaluate(HAS_FOCUS));
  await ayu.type("7");
  await page.keyboard.press("F6");
  await page.keyboard.press("Tab");
  await inside.locator("input:focus").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.textContent("#cell")).toBe("Sheet1 C1: kosong");
  await ayu.type("8");
  await ayu.shows("C1", "8");

  await ayu.clickMenu("Uji", "Dialog");
  await dialog.waitFor();
  await page.mouse.click(300, 500);
  await dialog.getByRole("button", { name: "Tutup" }).click();
  await ayu.type("9");
  await ayu.shows("C1", "9");
});

test("beside a modeless dialog people go on working", async () => {
  const { page } = ayu;
  await ayu.select("C2");
  await ayu.clickMenu("Uji", "Jendela");
  await page.frameLocator(".add-on-dialog iframe").locator("input").waitFor();
  await ayu.type("7");
  await ayu.shows("C2", "7");
  for (const part of [".menu-bar", ".add-on-dialog"]) {
    await page.keyboard.press("F6");
    await ayu.hasKeyboard(part);
  }
  for (const key of ["Escape", "Tab", "Shift+Tab", "Enter"]) await page.keyboard.press(key);
  await page.locator(".add-on-dialog").waitFor({ state: "detached" });
  await ayu.type("8");
  await ayu.shows("C2", "8");
});

test("F6 takes the keyboard from the sheet over the menus into the sidebar and back", async () => {
  const { page, sidebar } = ayu;
  await ayu.select("D1");
  await ayu.clickMenu("Uji", "Panel");
  await sidebar.locator("input").waitFor();
  await page.keyboard.type("setengah");
  await ayu.goToSidebar();
  await page.keyboard.press("Tab");
  await page.keyboard.type("isi");
  expect(await sidebar.locator("input").inputValue()).toBe("isi");
  await page.keyboard.press("F6");
  await ayu.hasKeyboard("#grid");
  await page.keyboard.press("ArrowDown");
  await ayu.type("1");
  await ayu.shows("D2", "1");
  await ayu.shows("D1", "setengah");

  await page.keyboard.press("Shift+F6");
  await ayu.hasKeyboard("#sidebar");
  await page.keyboard.press("Tab");
  await sidebar.locator("button:focus").waitFor();
  await page.keyboard.press("Shift+F6");
  await ayu.hasKeyboard(".menu-bar");
  await page.keyboard.press("Escape");
  await ayu.type("2");
  await ayu.shows("D1", "2");

  await ayu.clickMenu("Tampilan", "Pindah antarbagian");
  await ayu.hasKeyboard("#sidebar");
  await page.locator("#sidebar .close").click();
  await ayu.type("3");
  await ayu.shows("D1", "3");
  await ayu.clickMenu("Tampilan", "Pindah antarbagian");
  await ayu.type("4");
  await ayu.shows("D1", "4");
});

test("an open menu closes when it is left", async () => {
  const { page } = ayu;
  const menu = page.getByRole("menu");
  await page.keyboard.press("F6");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await menu.waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menu", { name: "Format" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await menu.count()).toBe(0);
  expect(await page.locator(".menu-bar :focus").count()).toBe(0);

  await page.locator(".menu-bar button", { hasText: "Edit" }).click();
  await menu.waitFor();
  await page.keyboard.press("F6");
  expect(await menu.count()).toBe(0);
});

test("a note opens where the grid has room, in the type of the page", async () => {
  const { page } = ayu;
  await ayu.clickMenu("Uji", "Panel");
  const grid = await page.locator("#grid").boundingBox();
  const note = page.locator("[data-u-comp=note-textarea]");
  const leftOf = async (x: number): Promise<number> => {
    await page.mouse.move(x, (grid?.y ?? 0) + 60, { steps: 2 });
    await note.waitFor();
    const { x: left = NaN } = (await note.boundingBox()) ?? {};
    return left;
  };
  expect(await leftOf(70)).toBeGreaterThan(70);
  await page.mouse.move(600, 300, { steps: 2 });
  await note.waitFor({ state: "detached" });
  const left = await leftOf(1000);
  expect(left).toBeGreaterThan(600);
  expect(left + 240).toBeLessThanOrEqual(1000);
  const font = "getComputedStyle(document.querySelector('[data-u-comp=note-textarea]')).fontFamily";
  expect(await page.evaluate(font)).toMatch(/Google Sans/);
  await page.locator("#sidebar .close").click();
});

test("an error's message is wholly in sight, and told to those who cannot see it", async () => {
  const { page } = ayu;
  const tip = page.locator(".error-tip");
  for (const cell of ["B3", "B30"]) workbench.emulator.user().type("Sheet1", cell, "=GALAT()");
  workbench.refresh();
  // a tip is asked for when the pointer moves: the page must know of the errors before that
  await ayu.select("B30");
  await page.locator("#cell").getByText("#ERROR!").waitFor();
  const topAt = async (y: number): Promise<{ top: number; bottom: number }> => {
    await page.mouse.move(200, y, { steps: 2 });
    await tip.getByText("Tingkat tidak sah.").waitFor();
    const { y: top = NaN, height = NaN } = (await tip.boundingBox()) ?? {};
    return { top, bottom: top + height };
  };
  const upper = await topAt(143);
  expect(upper.top).toBeGreaterThan(143);
  await page.mouse.move(600, 300, { steps: 2 });
  await tip.waitFor({ state: "hidden" });
  const lower = await topAt(710);
  expect(lower.bottom).toBeLessThan(710);
  await ayu.select("B30");
  expect(await page.textContent("#cell")).toMatch(
    /^Sheet1 B30: #ERROR!. Galat: .*Tingkat tidak sah/,
  );
});

test("a window that has lost the server says so, leaves the sidebar to itself, and comes back", async () => {
  const { page, sidebar } = ayu;
  const lost = page.getByRole("alert").getByText("Sambungan ke meja kerja terputus.");
  expect(await lost.count()).toBe(0);
  await ayu.clickMenu("Uji", "Panel");
  await sidebar.locator("button").waitFor();
  await workbench.close();
  await lost.waitFor();
  await ayu.type("5");
  await sidebar.locator("button").click();
  await sidebar.getByText("gagal").waitFor();
  expect(await page.locator("dialog[open]").count()).toBe(0);

  const reloaded = page.waitForEvent("load");
  const restarted = await startWorkbench({ dist, example: "kosong", port: portOf(workbench) });
  await reloaded;
  await ayu.ready();
  expect(await lost.count()).toBe(0);
  await ayu.type("6");
  await ayu.shows("A1", "6");
  await restarted.close();
  ayu.faults.length = 0;
});
