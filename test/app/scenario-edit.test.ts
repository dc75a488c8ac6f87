import type { User } from "../../dev/emulator";
import type { PanelStep, PlannedStepWrite, ScenarioWrite } from "../../src/contract";
import { columnOf, filledWorkbook, newWorkbook } from "../workbook";
import { ask, call, lastCalls } from "./call";

/** Indicators 21 and 22 have level 1, indicator 7 has level 3; the index is 2,9475. */
const step = (
  number: number,
  from: number,
  more: Partial<PlannedStepWrite> = {},
): PlannedStepWrite => ({
  number,
  from,
  to: from + 1,
  effort: 2,
  evidence: `Pedoman ${number}`,
  ...more,
});
const THREE = [step(21, 1), step(7, 3), step(21, 2)];
/** What the guidance says for the steps of these tests, as the page sends it. */
const GUIDANCE = [7, 8, 21, 22].flatMap((number) =>
  [2, 3, 4, 5].map((to) => ({ number, to, text: `Pedoman ${number}` })),
);
const A: ScenarioWrite = { scenario: "Utama", steps: THREE, seen: [], guidance: GUIDANCE };
const OTHER: ScenarioWrite = { ...A, scenario: "Lain" };

function saved(staff: User, scenario: ScenarioWrite): readonly PanelStep[] {
  const outcome = call(staff, "writeScenario", scenario);
  if (outcome.outcome !== "saved") throw new Error(JSON.stringify(outcome));
  return outcome.steps;
}

/** Rewrites scenario A from the three steps. */
function again(
  steps: readonly PlannedStepWrite[],
  seen: readonly PlannedStepWrite[] = THREE,
): ScenarioWrite {
  return { ...A, steps, seen: seen.map(({ number, to }) => ({ number, to })) };
}

function screen(staff: User): string[][] {
  return staff.displays("Rencana", "A9:P24").filter((row) => row.some((cell) => cell !== ""));
}

/** Scenario, order, number and target level of every row. */
function outline(staff: User): string[] {
  return screen(staff).map(([scenario, order, number, , , to]) =>
    [scenario, order, number, to].join(" "),
  );
}

function expectRefusal(staff: User, request: unknown, code: string): void {
  const before = screen(staff);
  expect(ask(staff, "writeScenario", request)).toMatchObject({ ok: false, code });
  expect(screen(staff)).toEqual(before);
}

describe("writeScenario", () => {
  test.each(["in_ID", "en_US"] as const)(
    "writes steps with gain, index and predicate in %s",
    (locale) => {
      const { staff, emulator } = filledWorkbook({ locale });
      staff.paste("Penilaian", `${columnOf(staff, "OPD")}22`, [["Inspektorat"]]);
      staff.paste("Penilaian", `${columnOf(staff, "PIC")}22`, [["'0812"]]);
      staff.type(
        "Penilaian",
        `${columnOf(staff, "Tenggat")}22`,
        locale === "in_ID" ? "24/11/2026" : "11/24/2026",
      );
      const steps = saved(staff, A);
      expect(steps).toMatchObject([
        {
          scenario: "Utama",
          order: 1,
          number: 21,
          from: 1,
          to: 2,
          gain: 0.015,
          index: 2.96,
          predicate: "Baik",
          effort: 2,
          opd: "Inspektorat",
          due: "2026-11-24",
          evidence: "Pedoman 21",
          status: "open",
          note: "",
        },
        { order: 2, number: 7, from: 3, to: 4, gain: 0.013, index: 2.98, opd: "", due: null },
        { order: 3, number: 21, from: 2, to: 3, gain: 0.015, index: 2.99 },
      ]);
      expect(screen(staff)[0]?.[3]).toBe("Penerapan Manajemen Risiko SPBE");
      const calls = lastCalls(emulator);
      const writes = calls.filter(({ kind }) => kind === "write").map(({ method }) => method);
      expect(writes).toEqual(["setValues", "appendRow"]);
      expect(calls.filter(({ kind }) => kind !== "handle").length).toBeLessThanOrEqual(23);
    },
  );

  test("keeps what people wrote beside a step that stays, wherever it goes", () => {
    const { staff } = filledWorkbook();
    saved(staff, A);
    staff.paste("Rencana", "K10:M10", [["Bappeda", "Sari", "1/12/2026"]]);
    staff.paste("Rencana", "O10", [["Berjalan"]]);
    staff.paste("Rencana", "P10", [["'=1+1"]]);
    const steps = saved(staff, again([step(22, 1), step(21, 1), step(7, 3, { effort: 9 })]));
    expect(outline(staff)).toEqual(["Utama 1 22 2", "Utama 2 21 2", "Utama 3 7 4"]);
    expect(steps[2]).toMatchObject({
      opd: "Bappeda",
      pic: "Sari",
      due: "2026-12-01",
      status: "running",
      note: "=1+1",
      effort: 9,
      evidence: "Pedoman 7",
    });
    expect(staff.formula("Rencana", "P11")).toBe("");
  });

  test("a step that is no longer planned goes, or stays without an order if something was written", () => {
    const { staff } = filledWorkbook();
    staff.paste("Penilaian", `${columnOf(staff, "OPD")}8`, [["Diskominfo"]]);
    saved(staff, A);
    staff.type("Rencana", "P11", "Tunggu anggaran");
    saved(staff, again([step(22, 1)]));
    expect(outline(staff)).toEqual(["Utama 1 22 2", "Utama  21 3"]);
    expect(screen(staff)[1]?.[15]).toBe("Tunggu anggaran");
    saved(staff, again([], [step(22, 1)]));
    expect(outline(staff)).toEqual(["Utama  21 3"]);
    saved(staff, { ...A, seen: [] });
    expect(outline(staff)).toEqual(["Utama 1 21 2", "Utama 2 7 4", "Utama 3 21 3"]);
    expect(screen(staff)[2]?.[15]).toBe("Tunggu anggaran");
  });

  test("other scenarios and rows of people's own keep content and order", () => {
    const { staff } = filledWorkbook();
    saved(staff, { ...A, steps: [step(21, 1)] });
    saved(staff, { ...OTHER, steps: [step(7, 3), step(22, 1)] });
    staff.type("Rencana", "P10", "punya Lain");
    const others = (): string[][] => screen(staff).filter(([scenario]) => scenario === "Lain");
    const before = others();
    saved(staff, again(THREE, [step(21, 1)]));
    expect(outline(staff)).toEqual([
      "Utama 1 21 2",
      "Utama 2 7 4",
      "Utama 3 21 3",
      "Lain 1 7 4",
      "Lain 2 22 2",
    ]);
    expect(others()).toEqual(before);
    saved(staff, again([step(22, 1)]));
    saved(staff, again(THREE, [step(22, 1)]));
    expect(others()).toEqual(before);
    expect(outline(staff)).toHaveLength(5);
  });

  test("rows that were sorted apart are gathered below, and nothing of others is lost", () => {
    const { staff } = filledWorkbook();
    saved(staff, A);
    saved(staff, { ...OTHER, steps: [step(8, 3)] });
    staff.type("Rencana", "P11", "catatan saya");
    staff.sort("Rencana", "A9:P12", 3);
    saved(staff, again([step(7, 3), step(21, 1), step(21, 2)]));
    expect(outline(staff)).toEqual(["Lain 1 8 4", "Utama 1 7 4", "Utama 2 21 2", "Utama 3 21 3"]);
    expect(screen(staff)[3]?.[15]).toBe("catatan saya");
  });

  test("columns of people's own: typed cells go with their step, filled-down formulas stay", () => {
    const { staff } = filledWorkbook();
    staff.paste("Rencana", "Q8", [["Biaya", "Pos"]]);
    saved(staff, A);
    for (const row of [9, 10, 11]) staff.type("Rencana", `Q${row}`, `=J${row}*1000`);
    staff.type("Rencana", "R10", "Pos 7");
    saved(staff, again([step(7, 3, { effort: 5 }), step(21, 1)]));
    expect(staff.displays("Rencana", "Q9:R10")).toEqual([
      ["5000", "Pos 7"],
      ["2000", ""],
    ]);
    expect(staff.formula("Rencana", "Q10")).toBe("=J10*1000");
  });

  test("an amount of people's own never vanishes where a formula stands in the row that it comes to", () => {
    const { staff } = filledWorkbook();
    staff.paste("Rencana", "Q8", [["Biaya"]]);
    saved(staff, A);
    const amounts = (): string[] => staff.displays("Rencana", "Q9:Q11").flat();
    for (const [at, text] of ["100", "200", "=100*3"].entries()) {
      staff.type("Rencana", `Q${9 + at}`, text);
    }
    const swapped = [step(21, 1), step(21, 2), step(7, 3)];
    saved(staff, again(swapped));
    expect(outline(staff)).toEqual(["Utama 1 21 2", "Utama 2 21 3", "Utama 3 7 4"]);
    expect(amounts()).toEqual(["100", "300", "200"]);
    expect(staff.formula("Rencana", "Q10")).toBe("=100*3");
    staff.type("Rencana", "Q10", "=J10*1000");
    expectRefusal(staff, again(THREE, swapped), "CELL_HAS_FORMULA");
    expect(amounts()).toEqual(["100", "2000", "200"]);
  });

  test("a formula in a note keeps its row, or the plan is refused", () => {
    const { staff } = filledWorkbook();
    saved(staff, A);
    staff.type("Rencana", "P9", '="sel "&C9');
    saved(staff, again(THREE.map((each) => ({ ...each, effort: 3 }))));
    expect(staff.formula("Rencana", "P9")).toBe('="sel "&C9');
    expectRefusal(staff, again([step(7, 3), step(21, 1)]), "CELL_HAS_FORMULA");
  });

  test("takes over a due date, but not what was pasted in its place", () => {
    const { staff } = filledWorkbook();
    const due = columnOf(staff, "Tenggat");
    staff.paste("Penilaian", `${due}22`, [["akhir Maret"]]);
    staff.paste("Penilaian", `${due}8`, [["'2026-02-30"]]);
    staff.type("Penilaian", `${due}23`, "24/11/2026");
    const steps = saved(staff, { ...A, steps: [step(21, 1), step(7, 3), step(22, 1)] });
    expect(steps.map((each) => each.due)).toEqual([null, null, "2026-11-24"]);
    expect(staff.display("Penilaian", `${due}22`)).toBe("akhir Maret");
    saved(staff, again([], [step(21, 1), step(7, 3), step(22, 1)]));
    expect(outline(staff)).toEqual([]);
  });

  test("keeps any text as it is, and finds the sheet renamed with columns moved", () => {
    const { staff } = filledWorkbook();
    staff.renameSheet("Rencana", "Rencana aksi");
    staff.moveColumns("Rencana aksi", 14, 1, 1);
    staff.insertRows("Rencana aksi", 5, 1);
    const evidence = '=HYPERLINK("https://jahat.example";"klik")';
    const steps = saved(staff, { ...A, scenario: " =1+1 ", steps: [step(7, 3, { evidence })] });
    expect(steps).toMatchObject([{ scenario: "=1+1", evidence }]);
    expect(staff.formula("Rencana aksi", "A10")).toBe("");
    expect(staff.formula("Rencana aksi", "B10")).toBe("");
  });
});

describe("column Bukti dibutuhkan", () => {
  const EVIDENCE = "N";
  const evidence = (staff: User): string[] => screen(staff).map((row) => row[13] ?? "");

  test("text of people's own stays with its step, what the add-on wrote follows the guidance", () => {
    const { staff } = filledWorkbook();
    saved(staff, A);
    staff.type("Rencana", `${EVIDENCE}10`, "SK Wali Kota, notulen");
    const newer = GUIDANCE.map((each) => ({ ...each, text: `${each.text} baru` }));
    const steps = [step(22, 1), step(21, 1), step(7, 3)];
    saved(staff, again(steps));
    expect(evidence(staff)).toEqual(["Pedoman 22", "Pedoman 21", "SK Wali Kota, notulen"]);
    const rewritten = steps.map((each) => ({ ...each, evidence: `Pedoman ${each.number} baru` }));
    saved(staff, { ...again(rewritten, steps), guidance: [...GUIDANCE, ...newer] });
    expect(evidence(staff)).toEqual([
      "Pedoman 22 baru",
      "Pedoman 21 baru",
      "SK Wali Kota, notulen",
    ]);
  });

  test("a step with such text stays without an order when it is no longer planned, others go", () => {
    const { staff } = filledWorkbook();
    saved(staff, A);
    staff.type("Rencana", `${EVIDENCE}11`, "SK Wali Kota");
    const steps = saved(staff, again([step(22, 1)]));
    expect(outline(staff)).toEqual(["Utama 1 22 2", "Utama  21 3"]);
    expect(steps[1]).toMatchObject({ order: null, evidence: "SK Wali Kota" });
    staff.clear("Rencana", `${EVIDENCE}10`);
    saved(staff, again([step(22, 1)], [step(22, 1)]));
    expect(outline(staff)).toEqual(["Utama 1 22 2"]);
  });

  test("without guidance for a step, what stands there counts as people's", () => {
    const { staff } = filledWorkbook();
    saved(staff, A);
    saved(staff, { ...again([step(22, 1)]), guidance: [] });
    expect(outline(staff)).toEqual(["Utama 1 22 2", "Utama  21 2", "Utama  7 4", "Utama  21 3"]);
  });

  test("writing back what was there before brings back its texts, blanks included", () => {
    const { staff } = filledWorkbook();
    const before = saved(staff, A);
    staff.type("Rencana", `${EVIDENCE}9`, "SK Wali Kota");
    staff.clear("Rencana", `${EVIDENCE}11`);
    const held = screen(staff);
    // The page has read the blank, but not the text that was typed after it.
    const undone = THREE.map((each, at) => ({
      ...each,
      evidence: at === 2 ? "" : (before[at]?.evidence ?? ""),
    }));
    const changed = [step(22, 1), step(21, 1), step(21, 2)];
    saved(staff, again(changed));
    expect(evidence(staff)).toEqual(["Pedoman 22", "SK Wali Kota", "Pedoman 21"]);
    saved(staff, again(undone, changed));
    expect(screen(staff)).toEqual(held);
    saved(staff, again([step(22, 1)]));
    saved(staff, again(undone, [step(22, 1)]));
    expect(screen(staff)).toEqual(held);
  });
});

describe("cells that hold what their column refuses", () => {
  /** Pasted past the rule of the column. */
  const paste = (staff: User, cell: string, text: string): void => {
    const rule = ruleAt(staff, cell);
    staff.paste("Rencana", cell, [[text]]);
    expect(ruleAt(staff, cell)).toBe(rule);
  };
  const ruleAt = (staff: User, cell: string): string => {
    try {
      staff.type("Rencana", cell, "tidak sah");
    } catch (error) {
      return String(error);
    }
    throw new Error(`${cell} takes anything`);
  };

  test.each([
    ["Tenggat", "M", "akhir Maret"],
    ["Status", "O", "Ditunda"],
  ])("text in %s travels with its step, and the rule stays", (_header, column, text) => {
    const { staff, emulator } = filledWorkbook();
    saved(staff, A);
    const rule = ruleAt(staff, `${column}10`);
    paste(staff, `${column}10`, text);
    saved(staff, again([step(7, 3), step(22, 1)]));
    expect(outline(staff)).toEqual(["Utama 1 7 4", "Utama 2 22 2"]);
    expect(staff.display("Rencana", `${column}9`)).toBe(text);
    for (const row of [9, 10, 11, 12]) expect(ruleAt(staff, `${column}${row}`)).toBe(rule);
    const writes = lastCalls(emulator).filter(({ kind }) => kind === "write");
    expect(writes).toHaveLength(4);
    saved(staff, again([step(22, 1)], [step(7, 3), step(22, 1)]));
    expect(outline(staff)).toEqual(["Utama 1 22 2", "Utama  7 4"]);
    expect(staff.display("Rencana", `${column}10`)).toBe(text);
  });

  test("a rule that a time limit left off comes back when asked again", () => {
    const isRuled = ({ emulator }: ReturnType<typeof filledWorkbook>): boolean[] => {
      const sheet = emulator.spreadsheet.sheetByName("Rencana");
      return [9, 10, 11, 12].map((row) => sheet?.cells.get(row, 13)?.validation !== undefined);
    };
    const prepare = (): ReturnType<typeof filledWorkbook> => {
      const workbook = filledWorkbook();
      saved(workbook.staff, A);
      paste(workbook.staff, "M10", "akhir Maret");
      return workbook;
    };
    const change = again([step(7, 3), step(22, 1)]);
    const reference = prepare();
    saved(reference.staff, change);
    const loosened = lastCalls(reference.emulator).findIndex(
      ({ method }) => method === "setDataValidations",
    );
    const workbook = prepare();
    workbook.emulator.faults.failAt(loosened + 1, { error: "timeout", when: "after" });
    expect(() => ask(workbook.staff, "writeScenario", change)).toThrow();
    expect(isRuled(workbook)).toContain(false);
    saved(workbook.staff, change);
    expect(isRuled(workbook)).toEqual([true, true, true, true]);
    expect(screen(workbook.staff)).toEqual(screen(reference.staff));
  });

  test("a fault meanwhile leaves the text, and trying again the rule", () => {
    const prepare = (): ReturnType<typeof filledWorkbook> => {
      const workbook = filledWorkbook();
      saved(workbook.staff, A);
      paste(workbook.staff, "M10", "akhir Maret");
      return workbook;
    };
    const change = again([step(22, 1), ...THREE]);
    const reference = prepare();
    saved(reference.staff, change);
    const expected = screen(reference.staff);
    lastCalls(reference.emulator).forEach(({ kind }, at) => {
      if (kind !== "write") return;
      const { staff, emulator } = prepare();
      emulator.faults.failAt(at + 1, { error: "service", when: "before" });
      ask(staff, "writeScenario", change);
      expect(screen(staff).flat()).toContain("akhir Maret");
      saved(staff, change);
      expect({ at, screen: screen(staff) }).toEqual({ at, screen: expected });
    });
  }, 60_000);
});

describe("conflicts write nothing", () => {
  test("a level that is no longer what was planned from", () => {
    const { staff } = filledWorkbook();
    staff.type("Penilaian", `${columnOf(staff, "Mandiri")}22`, "2");
    expect(call(staff, "writeScenario", A)).toEqual({
      outcome: "conflict",
      changed: [21],
      steps: [],
    });
    expect(screen(staff)).toEqual([]);
  });

  test("a scenario that a colleague wrote meanwhile; repeating one's own is none", () => {
    const { staff } = filledWorkbook();
    saved(staff, A);
    expect(saved(staff, A)).toHaveLength(3);
    expect(call(staff, "writeScenario", { ...A, steps: [step(22, 1)] })).toMatchObject({
      outcome: "conflict",
      changed: [],
      steps: [{ number: 21 }, { number: 7 }, { number: 21 }],
    });
    expect(outline(staff)).toHaveLength(3);
  });
});

test("a fault at any call loses nothing that people wrote, and trying again succeeds", () => {
  const prepare = (): ReturnType<typeof filledWorkbook> => {
    const workbook = filledWorkbook();
    saved(workbook.staff, A);
    saved(workbook.staff, { ...OTHER, steps: [step(22, 1)] });
    workbook.staff.type("Rencana", "P11", "catatan saya");
    workbook.staff.type("Rencana", "N10", "bukti saya");
    return workbook;
  };
  const change = again([step(22, 1), ...THREE]);
  const reference = prepare();
  saved(reference.staff, change);
  const expected = outline(reference.staff);
  const calls = lastCalls(reference.emulator);
  calls.forEach(({ kind }, at) => {
    if (kind !== "write" && kind !== "other") return;
    const { staff, emulator } = prepare();
    emulator.faults.failAt(at + 1, { error: "service", when: "after" });
    ask(staff, "writeScenario", change);
    expect(screen(staff).flat()).toContain("catatan saya");
    saved(staff, change);
    expect({ at, outline: outline(staff) }).toEqual({ at, outline: expected });
    const own = screen(staff)
      .flat()
      .filter((cell) => cell.endsWith(" saya"));
    expect({ at, own: own.sort() }).toEqual({ at, own: ["bukti saya", "catatan saya"] });
  });
}, 120_000);

test.each(["service", "timeout"] as const)(
  "a scenario whose rows stand apart, interrupted (%s) at any write, is completed when asked again",
  (error) => {
    const prepare = (): ReturnType<typeof filledWorkbook> => {
      const workbook = filledWorkbook();
      saved(workbook.staff, A);
      saved(workbook.staff, { ...OTHER, steps: [step(8, 3)] });
      workbook.staff.type("Rencana", "P11", "catatan saya");
      workbook.staff.sort("Rencana", "A9:P12", 3);
      return workbook;
    };
    const change = again([step(7, 3), step(21, 1), step(22, 1)]);
    const reference = prepare();
    saved(reference.staff, change);
    const expected = screen(reference.staff);
    let interrupted = 0;
    lastCalls(reference.emulator).forEach(({ kind }, at) => {
      if (kind !== "write") return;
      const { staff, emulator } = prepare();
      emulator.faults.failAt(at + 1, { error, when: "after" });
      try {
        ask(staff, "writeScenario", change);
      } catch {
        interrupted++;
      }
      saved(staff, change);
      expect({ at, screen: screen(staff) }).toEqual({ at, screen: expected });
    });
    expect(interrupted > 0).toBe(error === "timeout");
  },
  60_000,
);

describe("refuses", () => {
  const { staff } = filledWorkbook();

  test.each<[string, unknown, string]>([
    ["an empty name", { ...A, scenario: " " }, "SCENARIO_INVALID"],
    ["a long name", { ...A, scenario: "n".repeat(61) }, "SCENARIO_INVALID"],
    ["an unknown indicator", { ...A, steps: [step(48, 1)] }, "REQUEST_UNKNOWN"],
    ["a step over two levels", { ...A, steps: [step(21, 1, { to: 3 })] }, "REQUEST_UNKNOWN"],
    ["a step beyond the scale", { ...A, steps: [step(13, 5)] }, "REQUEST_UNKNOWN"],
    ["steps that do not follow", { ...A, steps: [step(21, 1), step(21, 1)] }, "REQUEST_UNKNOWN"],
    [
      "an effort off its scale",
      { ...A, steps: [step(21, 1, { effort: 1001 })] },
      "REQUEST_UNKNOWN",
    ],
    ["a broken effort", { ...A, steps: [step(21, 1, { effort: 1.5 })] }, "REQUEST_UNKNOWN"],
    [
      "long evidence",
      { ...A, steps: [step(21, 1, { evidence: "n".repeat(2001) })] },
      "REQUEST_UNKNOWN",
    ],
    ["seen that is no list", { ...A, seen: null }, "REQUEST_UNKNOWN"],
    ["guidance that is no list", { ...A, guidance: undefined }, "REQUEST_UNKNOWN"],
    ["guidance without text", { ...A, guidance: [{ number: 7, to: 4 }] }, "REQUEST_UNKNOWN"],
    [
      "long guidance",
      { ...A, guidance: [{ number: 7, to: 4, text: "n".repeat(2001) }] },
      "REQUEST_UNKNOWN",
    ],
    [
      "guidance for a level beyond the scale",
      { ...A, guidance: [{ number: 7, to: 6, text: "" }] },
      "REQUEST_UNKNOWN",
    ],
    ["steps that are no list", { ...A, steps: {} }, "REQUEST_UNKNOWN"],
    ["nothing", undefined, "REQUEST_UNKNOWN"],
  ])("%s", (_name, request, code) => {
    expectRefusal(staff, request, code);
  });

  test("a plan without an index to start from, saying how many levels lack", () => {
    const blank = newWorkbook().staff;
    expect(ask(blank, "writeScenario", A)).toMatchObject({
      code: "LEVELS_INCOMPLETE",
      message: expect.stringContaining("Belum lengkap: 47 indikator") as string,
    });
  });

  test("an indicator that stands twice, and a missing sheet", () => {
    const workbook = filledWorkbook();
    workbook.staff.paste("Penilaian", "A49", [[40]]);
    expectRefusal(workbook.staff, A, "INDICATOR_DUPLICATE");
    workbook.staff.clear("Penilaian", "A49");
    workbook.staff.deleteSheet("Rencana");
    expect(ask(workbook.staff, "writeScenario", A)).toMatchObject({ code: "SHEET_MISSING" });
  });
});
