import { gainText } from "../../../src/ui/figures";
import {
  needsWork,
  officeSheets,
  officeShownAlone,
  type Task,
} from "../../../src/ui/report/office-sheets";
import { roadmapOf } from "../../../src/ui/report/roadmap";
import { panelOf, type RowChange } from "../panel";
import { boardFor } from "./board";
import { cityPanel, OFFICES, STEPS, TODAY } from "./city";

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

test("a supporting OPD with a comma in its name is one OPD and has its sheet", () => {
  const name = "Dinas Komunikasi, Informatika dan Statistik";
  const supportingOpd = `Bappeda dan Litbang, ${name}`;
  const panel = cityPanel({ 40: { self: 3, details: { supportingOpd } } });
  const contact = { contact: "", phone: "", email: "" };
  for (const offices of [OFFICES, [...OFFICES, { name, ...contact }]]) {
    const changed = boardFor({ ...panel, offices });
    const supporting = officeSheets(changed, roadmapOf(changed, null), TODAY).filter((sheet) =>
      sheet.supports.some(({ indicator }) => indicator.number === 40),
    );
    expect(supporting.map((sheet) => sheet.name)).toEqual(["Bappeda dan Litbang", name]);
  }
});

test("an OPD is shown alone while it has a sheet; when another plan takes it away, all are", () => {
  const steps = STEPS.slice(0, 1).map((step) => ({ ...step, opd: "Kecamatan" }));
  const changed = boardFor({ ...cityPanel(), steps });
  const sheetsOf = (scenario: string | null): ReturnType<typeof officeSheets> =>
    officeSheets(changed, roadmapOf(changed, scenario), TODAY);
  expect(officeShownAlone(sheetsOf("Rencana 3,00"), "kecamatan")).toBe("kecamatan");
  expect(officeShownAlone(sheetsOf(null), "kecamatan")).toBeNull();
  expect(officeShownAlone(sheetsOf(null), "")).toBe("");
  expect(officeShownAlone(sheetsOf(null), null)).toBeNull();
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
  const left = (name: string): number[] =>
    sheetOf(name)
      .tasks.filter(needsWork)
      .map(({ entry }) => entry.indicator.number);
  expect(left("Dinas Komunikasi dan Informatika")).toEqual([17, 22, 24, 26]);
  expect(left("DPMPTSP")).toEqual([45, 46, 47]);
  expect(left("Bagian Hukum")).toEqual([]);
});

describe("target and plan together", () => {
  const taskOf = (number: number, panel = cityPanel(), scenario = "Rencana 3,00"): Task => {
    const changed = boardFor(panel);
    const task = officeSheets(changed, roadmapOf(changed, scenario), TODAY)
      .flatMap(({ tasks }) => tasks)
      .find(({ entry }) => entry.indicator.number === number);
    if (!task) throw new Error(`No task ${number}`);
    return task;
  };

  test("a planned level above the target is the goal, with its day, its gain and its evidence", () => {
    const planned = taskOf(45);
    expect(planned).toMatchObject({ goal: 4, status: "planned", due: "2024-09-27" });
    expect(planned.gain && gainText(planned.gain)).toBe("+0,03");
    expect(planned.evidence.uncovered).toEqual([3, 4]);
    expect(planned.advice).toHaveLength(1);
    expect(planned.isOverdue).toBe(false);
    const { goal, status, gain, due, evidence, advice } = taskOf(47);
    expect({ goal, status, gain, due, advice }).toEqual({
      goal: 3,
      status: "reached",
      gain: null,
      due: null,
      advice: [],
    });
    expect(evidence.uncovered).toEqual([3]);
  });

  test("a step that is taken is no work; a target above it still is", () => {
    expect(taskOf(45, cityPanel({ 45: { self: 4 } }))).toMatchObject({
      status: "reached",
      goal: 4,
      steps: [],
    });
    expect(taskOf(45, cityPanel({ 45: { self: 4, target: 5 } }))).toMatchObject({
      status: "below",
      goal: 5,
    });
  });

  test("a planned step that is late makes its task late, one that is done does not", () => {
    const late = (status: "open" | "done"): boolean => {
      const steps = STEPS.map((step) => ({ ...step, due: "2024-07-01", status }));
      return taskOf(45, { ...cityPanel(), steps }).isOverdue;
    };
    expect([late("open"), late("done")]).toEqual([true, false]);
  });

  test("advice covers every level up to the goal", () => {
    expect(taskOf(21).advice).toHaveLength(2);
    expect(taskOf(17).advice).toHaveLength(1);
  });

  test("what cannot be judged is to be checked, or has no target", () => {
    const statusOf = (change: RowChange): string => taskOf(44, cityPanel({ 44: change })).status;
    expect(statusOf({ self: "3,5" })).toBe("check");
    expect(statusOf({ self: 4, target: "tinggi" })).toBe("check");
    expect(statusOf({ self: 4, target: null })).toBe("untargeted");
    expect(statusOf({ self: 4, target: 4 })).toBe("reached");
    expect(statusOf({ self: null })).toBe("empty");
  });

  test("one level more is worth something, until there is none", () => {
    const riseOf = (self: number | null): string | null => {
      const { rise } = taskOf(44, cityPanel({ 44: { self } }));
      return rise && `${String(rise.to)} ${gainText(rise.gain)}`;
    };
    expect([4, 5, null].map(riseOf)).toEqual(["5 +0,03", null, null]);
  });

  test("an OPD that carries a step of another's indicator has it among its tasks", () => {
    const steps = STEPS.slice(0, 1).map((step) => ({ ...step, opd: "Kecamatan" }));
    const changed = boardFor({ ...cityPanel(), steps });
    const tasksOf = (name: string): readonly Task[] =>
      officeSheets(changed, roadmapOf(changed, "Rencana 3,00"), TODAY).find(
        (sheet) => sheet.name === name,
      )?.tasks ?? [];
    expect(tasksOf("Kecamatan").map(({ entry, isOwn }) => [entry.indicator.number, isOwn])).toEqual(
      [[17, false]],
    );
    expect(
      tasksOf("Dinas Komunikasi dan Informatika").find(({ entry }) => entry.indicator.number === 17)
        ?.isOwn,
    ).toBe(true);
    const taken = boardFor({ ...cityPanel({ 17: { self: 3 } }), steps });
    const sheet = officeSheets(taken, roadmapOf(taken, "Rencana 3,00"), TODAY).find(
      ({ name }) => name === "Kecamatan",
    );
    expect(sheet?.tasks).toEqual([]);
  });
});

test("without any OPD there is one sheet", () => {
  const bare = boardFor({ ...panelOf(), offices: null });
  const [only, ...others] = officeSheets(bare, roadmapOf(bare, null), TODAY);
  expect(only?.tasks).toHaveLength(47);
  expect(others).toEqual([]);
});
