import { mkdirSync } from "node:fs";
import type { RunningWorkbench } from "../../dev/workbench/server";
import { columnOf } from "../workbook";
import { openWorkbench } from "./opened-workbench";
import type { Window } from "./window";

/** Sheets on a phone: its app shows the grid alone, and about 360 px of it. */
jest.setTimeout(240_000);

/** Where the pictures are, to be looked at. */
const PICTURES = ".cache/phone";
const PHONE = { width: 360, height: 740 };
/** A finger meets a cell when so much of it is on the screen, and not below the bar that scrolls. */
const FINGER = 20;
/** No row is lower. */
const ROW = 18;
/** Milliseconds in which the page tells of another cell: as a rule, and on a busy machine. */
const USUAL = 60;
const LONGEST = 400;

let workbench: RunningWorkbench;
let ayu: Window;

openWorkbench({ example: "kota" }, (opened) => {
  ({ workbench, ayu } = opened);
  ayu.page.setDefaultTimeout(20_000);
});

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await ayu.page.setViewportSize(PHONE);
  // Somebody is late.
  const owner = workbench.emulator.user();
  owner.type("Penilaian", `${columnOf(owner, "Tenggat")}22`, "1/1/2024");
});

/** What the cell at a place of the screen holds, as the line above the grid tells it: `OPD B2: 3`. */
async function touch(x: number, y: number, patience = USUAL): Promise<string> {
  const told = (): Promise<string | null> => ayu.page.textContent("#cell");
  const before = await told();
  await ayu.page.mouse.click(x, y);
  // Two clicks on one cell would open it.
  await ayu.page.keyboard.press("Escape");
  // Of a cell that was touched before nothing new is told.
  for (let waited = 0; waited < patience && (await told()) === before; waited += 20) {
    await ayu.page.waitForTimeout(20);
  }
  return (await told()) ?? "";
}

/** The texts of a row's cells that can be touched within the width of the phone, from left to right. */
async function textsInSight(sheet: string, row: number): Promise<string[]> {
  await ayu.select("A1");
  // From below, as the note of a header would cover the rows under it.
  let y = PHONE.height - 60;
  const isThere = (text: string): boolean => text.startsWith(`${sheet} A${String(row)}: `);
  while (!isThere(await touch(70, y)) || !isThere(await touch(70, y, LONGEST))) {
    y -= ROW;
    if (y < 0) throw new Error(`Row ${String(row)} of ${sheet} is not on the screen`);
  }
  const told: string[] = [];
  for (let x = 70; x <= PHONE.width - FINGER; x += FINGER) {
    const text = await touch(x, y, told.length === 0 ? LONGEST : USUAL);
    if (text !== told.at(-1)) told.push(text);
  }
  return told.map((text) => text.slice(text.indexOf(": ") + 2));
}

test("OPD says who is below target, late and how far they are", async () => {
  await ayu.showSheet("OPD");
  await ayu.page.screenshot({ path: `${PICTURES}/OPD.png` });
  expect((await textsInSight("OPD", 1)).slice(0, 4)).toEqual([
    "Nama OPD",
    "Di bawah target",
    "Lewat tenggat",
    "Terisi",
  ]);
  const owner = workbench.emulator.user();
  const row = owner.displays("OPD", "A2:D2")[0] ?? [];
  expect(row[0]).toBe("Dinas Komunikasi dan Informatika");
  expect((await textsInSight("OPD", 2)).slice(0, 4)).toEqual(row);
});

test("Ringkasan shows the index, and each value beside its name and its target", async () => {
  await ayu.showSheet("Ringkasan");
  await ayu.page.screenshot({ path: `${PICTURES}/Ringkasan.png` });
  expect(await textsInSight("Ringkasan", 5)).toEqual(["2,87", "Baik", "47/47", "3,00"]);
  expect(await textsInSight("Ringkasan", 8)).toEqual(["Kode", "Nama", "Nilai", "Target"]);
  expect((await textsInSight("Ringkasan", 10)).map((text) => text.trim())).toEqual([
    "D1",
    "Kebijakan Internal SPBE",
    "3,10",
    "3,00",
  ]);
});
