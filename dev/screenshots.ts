import { writeFileSync } from "node:fs";
import { AddOnPage, answering } from "../test/browser/add-on-page";
import { launchBrowser } from "../test/browser/browser";
import { printedPictures } from "../test/browser/printed-picture";
import { Window } from "../test/browser/window";
import { cityPanel, TODAY } from "../test/ui/report/city";
import { startWorkbench } from "./workbench/server";

/**
 * Takes the pictures of README and docs anew: `npm run screenshots`. The levels are Pangkalpinang's; who is
 * responsible, until when and with what evidence is invented.
 */
const SETTLE_MS = 1500;

const workbench = await startWorkbench({ example: "kota", isTour: true });
const browser = await launchBrowser();
let window = await Window.open(browser, workbench.url);
await window.sidebar.getByText("Mengapa ini?").waitFor();
await picture("menit-pertama");
await window.sidebar.getByText("Mengapa ini?").scrollIntoViewIfNeeded();
await window.showSheet("Laporan saya");
await window.select("A3");
await picture("laporan-saya");
await window.page.locator("#welcome").getByRole("button", { name: "Tutup", exact: true }).click();
await window.sidebar.getByRole("tab", { name: "Panduan" }).click();
await window.showSheet("Penilaian");
await window.select("G18");
await window.sidebar.getByRole("heading", { level: 1 }).getByText(/^17 /).waitFor();
await picture("penilaian");
for (const [tab, name] of [
  ["Ringkasan", "panel-ringkasan"],
  ["Rencana", "rencana"],
  ["Periksa", "periksa"],
] as const) {
  await window.sidebar.getByRole("tab", { name: tab }).click();
  await picture(name);
}
await window.page.locator("#sidebar .close").click();
await window.showSheet("Ringkasan");
await picture("ringkasan");
await window.close();
await workbench.close();

const regency = await startWorkbench({ example: "kabupaten-pemdi" });
window = await Window.open(browser, regency.url);
await window.showSheet("Penilaian");
await window.openSidebar();
await window.select("G6");
await window.sidebar.getByRole("heading", { name: "Butir data dukung" }).waitFor();
await picture("penilaian-pemdi");
await window.page.locator("#sidebar .close").click();
await window.showSheet("Ringkasan");
await picture("ringkasan-pemdi");
await window.close();
await regency.close();

const report = await AddOnPage.open(browser, {
  name: "report",
  server: answering(cityPanel()),
  now: TODAY,
});
for (const [tab, name] of [
  ["Laporan hasil", "laporan-hasil"],
  ["Satu halaman untuk Sekda", "laporan-sekda"],
] as const) {
  await report.page.getByRole("tab", { name: tab }).click();
  const [first] = await printedPictures(browser, report.page);
  if (first) save(name, first);
}
await report.close();
await browser.close();

async function picture(name: string): Promise<void> {
  await window.page.waitForTimeout(SETTLE_MS);
  save(name, await window.page.screenshot());
}

function save(name: string, png: Buffer): void {
  writeFileSync(`docs/${name}.png`, png);
  console.log(`docs/${name}.png`);
}
