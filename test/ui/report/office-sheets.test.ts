import { needsWork, officeSheets, openTasks } from "../../../src/ui/report/office-sheets";
import { roadmapOf } from "../../../src/ui/report/roadmap";
import { panelOf } from "../panel";
import { boardFor } from "./board";
import { cityPanel, OFFICES, TODAY } from "./city";

const board = boardFor();
const sheets = officeSheets(board, roadmapOf(board, "Rencana 3,00"), TODAY);
const sheetOf = (name: string): (typeof sheets)[number] => {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet for ${name}`);
  return sheet;
};

test("one sheet per OPD, in the order of sheet OPD, last the indicators without", () => {
  expect(sheets.map(({ name }) => name)).toEqual([...OFFICES.map(({ name }) => name), ""]);
  expect(sheets.at(-1)?.tasks.map(({ entry }) => entry.indicator.number)).toEqual([30]);
});

test("all indicators are on exactly one sheet", () => {
  const numbers = sheets.flatMap(({ tasks }) => tasks.map(({ entry }) => entry.indicator.number));
  expect(numbers).toHaveLength(47);
  expect(new Set(numbers).size).toBe(47);
});

test("names are one whatever their case and spacing; the first spelling is shown", () => {
  const changes = {
    1: { self: 3, details: { opd: "  bappeda   dan litbang " } },
    2: { self: 3, details: { opd: "Satpol PP" } },
    3: { self: 3, details: { opd: "SATPOL PP" } },
  };
  const changed = boardFor(cityPanel(changes));
  const names = officeSheets(changed, roadmapOf(changed, null), TODAY);
  expect(names.map(({ name }) => name)).toContain("Satpol PP");
  expect(names.map(({ name }) => name)).not.toContain("SATPOL PP");
  const bappeda = names.find(({ name }) => name === "Bappeda dan Litbang");
  expect(bappeda?.tasks[0]?.entry.indicator.number).toBe(1);
});

test("an OPD without anything to do has no sheet", () => {
  const offices = [...OFFICES, { name: "Kecamatan", contact: "", phone: "", email: "" }];
  const changed = boardFor({ ...cityPanel(), offices });
  const names = officeSheets(changed, roadmapOf(changed, null), TODAY);
  expect(names.map(({ name }) => name)).not.toContain("Kecamatan");
});

test("a sheet knows its contact, its planned steps and what it supports", () => {
  expect(sheetOf("Bagian Organisasi").office?.contact).toBe("Dewi Anggraini");
  expect(sheetOf("Bagian Organisasi").steps.map(({ entry }) => entry.indicator.number)).toEqual([
    18,
  ]);
  expect(sheetOf("Bappeda dan Litbang").supports.map(({ indicator }) => indicator.number)).toEqual([
    17, 18,
  ]);
});

test("overdue is what is below target although its day has passed", () => {
  const overdue = sheets.flatMap(({ tasks }) =>
    tasks.filter(({ isOverdue }) => isOverdue).map(({ entry }) => entry.indicator.number),
  );
  expect(overdue).toEqual([25, 18]);
});

test("work is left where the level or the evidence is lacking", () => {
  const diskominfo = sheetOf("Dinas Komunikasi dan Informatika");
  const numbers = (tasks: typeof diskominfo.tasks): number[] =>
    tasks.map(({ entry }) => entry.indicator.number);
  expect(numbers(openTasks(diskominfo))).toEqual([17, 22, 24, 26]);
  expect(numbers(diskominfo.tasks.filter(needsWork))).toEqual([17, 22, 24, 26]);
  const dpmptsp = sheetOf("DPMPTSP");
  expect(numbers(openTasks(dpmptsp))).toEqual([]);
  expect(numbers(dpmptsp.tasks.filter(needsWork))).toEqual([45, 46, 47]);
});

test("without any OPD there is one sheet", () => {
  const bare = boardFor({ ...panelOf(), offices: null });
  const [only, ...others] = officeSheets(bare, roadmapOf(bare, null), TODAY);
  expect(only?.tasks).toHaveLength(47);
  expect(others).toEqual([]);
});
