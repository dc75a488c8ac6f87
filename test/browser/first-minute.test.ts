import type { RunningWorkbench } from "../../dev/workbench/server";
import { openWorkbench } from "./opened-workbench";
import type { Window } from "./window";

/** What `npm start` shows to somebody who comes for the first time. */
jest.setTimeout(240_000);

let workbench: RunningWorkbench;
let ayu: Window;

openWorkbench({ example: "kota", isTour: true }, (opened) => {
  ({ workbench, ayu } = opened);
  ayu.page.setDefaultTimeout(20_000);
});

test("opens on Ringkasan, with the answer from 2,87 to 3,00 beside it and three things to try", async () => {
  const { page, sidebar } = ayu;
  await sidebar.getByRole("tab", { name: "Rencana", selected: true }).waitFor();
  await sidebar.getByText(/^Naikkan \d+.indikator.*indeks 2,87/).waitFor();
  expect(await page.textContent("#cell")).toMatch(/^Ringkasan /);
  await page.getByText("③ buka lembar Laporan saya").waitFor();
  const owner = workbench.emulator.user();
  expect(owner.display("Laporan saya", "A3")).toBe(
    "Indeks SPBE Pemerintah Kota Pangkalpinang saat ini 2,87 dengan predikat Baik.",
  );
  expect(owner.note("Laporan saya", "B7")).toContain("=SPBE_INDEX()");
  expect(owner.display("Laporan saya", "B7")).toBe("2,87");
  expect(owner.displays("Laporan saya", "A13:B14")[0]).toEqual(["Nomor", "Indikator"]);
  await page.getByRole("button", { name: "Tutup", exact: true }).click();
  expect(await page.locator("#welcome").isHidden()).toBe(true);
});

test("Keluar dari contoh asks, and leaves a workbook of one's own", async () => {
  const { page } = ayu;
  await ayu.clickMenu("File", "Keluar dari contoh");
  await page.locator("dialog.message[open]").getByRole("button", { name: "Batal" }).click();
  const owner = workbench.emulator.user();
  expect(owner.display("Ringkasan", "A5")).toBe("2,87");
  await ayu.clickMenu("File", "Keluar dari contoh");
  await page
    .locator("dialog.message[open]")
    .getByRole("button", { name: "Keluar dari contoh" })
    .click();
  await ayu.finds("–", () => Promise.resolve(owner.display("Ringkasan", "A5")));
  await ayu.finds(true, () => page.locator("#welcome").isHidden());
  // Of this year, which is assessed with Indeks Pemdi.
  expect(owner.display("Ringkasan", "C5")).toBe("0/20");
});
