import type { User } from "../../dev/emulator";
import type { CellChange, CellsOutcome } from "../../src/contract";
import { columnOf, filledWorkbook } from "../workbook";
import { ask, call, lastCalls } from "./call";

const TARGETS: readonly CellChange[] = [
  { number: 7, column: "target", value: 4, seen: 3 },
  { number: 8, column: "target", value: 4, seen: 3 },
  { number: 21, column: "target", value: 5, seen: 3 },
];
const MIXED: readonly CellChange[] = [
  { number: 7, column: "effort", value: "Besar", seen: null },
  { number: 8, column: "effort", value: 7, seen: null },
  { number: 7, column: "limit", value: 4, seen: null },
  { number: 9, column: "lock", value: "Ya", seen: null },
  ...TARGETS,
];

type Saved = Extract<CellsOutcome, { outcome: "saved" }>;

function saved(staff: User, changes: readonly CellChange[]): Saved {
  const outcome = call(staff, "setCells", changes);
  if (outcome.outcome !== "saved") throw new Error(JSON.stringify(outcome));
  return outcome;
}

function screen(staff: User): unknown {
  const target = columnOf(staff, "Target");
  return {
    cells: staff.displays("Penilaian", "A1:Z49"),
    targets: Array.from({ length: 47 }, (_, at) =>
      staff.formula("Penilaian", `${target}${at + 2}`),
    ),
  };
}

function expectRefusal(staff: User, changes: unknown, code: string): void {
  const before = screen(staff);
  expect(ask(staff, "setCells", changes)).toMatchObject({ ok: false, code });
  expect(screen(staff)).toEqual(before);
}

function put(staff: User, header: string, row: number, text: string): void {
  staff.type("Penilaian", `${columnOf(staff, header)}${row}`, text);
}

test("writes all cells and answers with their rows, each indicator once", () => {
  const { staff } = filledWorkbook();
  const { rows } = saved(staff, MIXED);
  expect(rows.map(({ number }) => number)).toEqual([7, 8, 9, 21]);
  expect(rows).toMatchObject([
    { levels: { target: 4 }, planning: { effort: "Besar", limit: 4, lock: null } },
    { levels: { target: 4 }, planning: { effort: 7 } },
    { planning: { lock: "Ya" } },
    { levels: { target: 5 } },
  ]);
  expect(staff.formula("Penilaian", `${columnOf(staff, "Target")}8`)).toBe("");
});

describe("an effort for each step", () => {
  const LISTS: readonly CellChange[] = [
    { number: 7, column: "effort", value: "1;1;2;4", seen: null },
    { number: 8, column: "effort", value: "Kecil; Kecil; Sedang; Besar", seen: 3 },
    { number: 9, column: "effort", value: "2;;;", seen: null },
  ];

  test.each(["in_ID", "en_US"] as const)("is written as it is, and taken back, in %s", (locale) => {
    const { staff } = filledWorkbook({ locale });
    put(staff, "Usaha", 9, "3");
    const before = screen(staff);
    const { rows, undo } = saved(staff, LISTS);
    expect(rows.map(({ planning }) => planning.effort)).toEqual([
      "1;1;2;4",
      "Kecil; Kecil; Sedang; Besar",
      "2;;;",
    ]);
    expect(saved(staff, LISTS).undo).toEqual(undo);
    const back = saved(staff, undo);
    expect(screen(staff)).toEqual(before);
    saved(staff, back.undo);
    expect(staff.value("Penilaian", `${columnOf(staff, "Usaha")}8`)).toBe("1;1;2;4");
  });

  test("is refused with too few entries or a wrong one, saying what is needed", () => {
    const { staff } = filledWorkbook();
    for (const value of ["1;1;2", "1;1;2;4;8", "1;1;2;Sulit", "=1;1;2;4"]) {
      const changes = [{ ...LISTS[0], value }];
      expectRefusal(staff, changes, "EFFORT_INVALID");
      expect(ask(staff, "setCells", changes)).toMatchObject({
        message: `Usaha "${value}" tidak dapat dipakai. Pilih Kecil, Sedang, atau Besar, atau isi dengan bilangan bulat 0 sampai 1000; bila tiap langkah berbeda, 4 isian dipisah titik koma untuk 1→2, 2→3, 3→4, 4→5, misalnya 1;1;2;4.`,
      });
    }
  });

  test("may be typed into the sheet too", () => {
    const { staff } = filledWorkbook();
    put(staff, "Usaha", 8, "1;1;2;4");
    expect(staff.value("Penilaian", `${columnOf(staff, "Usaha")}8`)).toBe("1;1;2;4");
  });
});

test("cells that get the same content are one write", () => {
  const { staff, emulator } = filledWorkbook();
  const changes = Array.from({ length: 47 }, (_, at): CellChange => ({
    number: at + 1,
    column: "target",
    value: at < 40 ? 4 : 5,
    seen: 3,
  }));
  saved(staff, changes);
  const calls = lastCalls(emulator);
  const writes = calls.filter(({ kind }) => kind === "write").map(({ method }) => method);
  expect(writes).toEqual(["setValue", "setValue", "appendRow"]);
  expect(calls.filter(({ kind }) => kind !== "handle").length).toBeLessThanOrEqual(13);
});

describe("undo brings back what was there", () => {
  test.each(["in_ID", "en_US"] as const)("formulas, numbers, words and blanks in %s", (locale) => {
    const { staff } = filledWorkbook({ locale });
    put(staff, "Usaha", 9, "Sedang");
    put(staff, "Target", 9, "5");
    staff.clear("Penilaian", `${columnOf(staff, "Target")}22`);
    const before = screen(staff);
    const { undo } = saved(staff, [
      { number: 7, column: "target", value: 4, seen: 3 },
      { number: 8, column: "target", value: null, seen: 5 },
      { number: 21, column: "target", value: 4, seen: null },
      { number: 8, column: "effort", value: 3, seen: "Sedang" },
      { number: 8, column: "lock", value: "Ya", seen: null },
    ]);
    expect(undo).toEqual([
      { number: 7, column: "target", value: null, seen: 4 },
      { number: 8, column: "target", value: 5, seen: 3 },
      { number: 21, column: "target", value: "", seen: 4 },
      { number: 8, column: "effort", value: "Sedang", seen: 3 },
      { number: 8, column: "lock", value: null, seen: "Ya" },
    ]);
    saved(staff, undo);
    expect(screen(staff)).toEqual(before);
  });

  test("cells that held the wanted value already are not touched, and go back to what was seen", () => {
    const { staff, emulator } = filledWorkbook();
    const before = screen(staff);
    const { undo } = saved(staff, TARGETS);
    const again = saved(staff, TARGETS);
    expect(again.undo).toEqual(undo);
    expect(again.rows).toHaveLength(3);
    expect(lastCalls(emulator).some(({ kind }) => kind === "write")).toBe(false);
    saved(staff, again.undo);
    expect(screen(staff)).toEqual(before);
    const same = TARGETS.map((change) => ({ ...change, value: null }));
    expect(saved(staff, same).undo).toEqual([]);
  });
});

describe("a level in words that a mend replaced", () => {
  const MEND: CellChange = { number: 7, column: "self", value: 3, seen: "Tingkat 3" };

  test.each(["in_ID", "en_US"] as const)("comes back exactly as it was, in %s", (locale) => {
    const { staff } = filledWorkbook({ locale });
    const kinds = [
      ["Mandiri", "self", "Tingkat 3"],
      ["Target", "target", "level  3"],
      ["Final tahun lalu", "lastYear", "'3,0"],
      ["Batas tahun ini", "limit", "'3.0"],
    ] as const;
    for (const [header, column, text] of kinds) {
      staff.paste("Penilaian", `${columnOf(staff, header)}8`, [[text]]);
      const before = screen(staff);
      const found = staff.value("Penilaian", `${columnOf(staff, header)}8`) as string;
      const { undo } = saved(staff, [{ number: 7, column, value: 3, seen: found }]);
      expect(undo).toEqual([{ number: 7, column, value: found, seen: 3 }]);
      const back = saved(staff, undo);
      expect(screen(staff)).toEqual(before);
      expect(staff.value("Penilaian", `${columnOf(staff, header)}8`)).toBe(found);
      expect(back.undo).toEqual([{ number: 7, column, value: 3, seen: found }]);
      saved(staff, back.undo);
      expect(staff.value("Penilaian", `${columnOf(staff, header)}8`)).toBe(3);
      expect(() => {
        put(staff, header, 8, "Tingkat 4");
      }).toThrow();
    }
  });

  test("does not come back over what a colleague chose meanwhile", () => {
    const { staff } = filledWorkbook();
    staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}8`, [["Tingkat 3"]]);
    const { undo } = saved(staff, [MEND]);
    put(staff, "Mandiri", 8, "4");
    const before = screen(staff);
    expect(call(staff, "setCells", undo)).toMatchObject({
      outcome: "conflict",
      found: [{ change: { number: 7, column: "self", value: "Tingkat 3" }, cell: 4 }],
    });
    expect(screen(staff)).toEqual(before);
  });

  test.each<[string, Partial<CellChange>]>([
    ["another level", { value: "Tingkat 4" }],
    ["what is no level", { value: "belum tahu" }],
    ["a formula", { value: "=3" }],
    ["a level in words where words were seen", { value: "Tingkat 3", seen: "Tingkat 3" }],
    ["a level in words where nothing was seen", { value: "Tingkat 3", seen: null }],
    ["a level off the scale", { value: "Tingkat 6", seen: 6 }],
  ])("%s is refused", (_name, change) => {
    const { staff } = filledWorkbook();
    expectRefusal(staff, [{ ...MEND, seen: 3, ...change }], "REQUEST_UNKNOWN");
  });

  test("a fault at any call of the undoing leaves the level or the words, and the rule of the cell", () => {
    const { staff, emulator } = filledWorkbook();
    staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}8`, [["Tingkat 3"]]);
    const { undo } = saved(staff, [MEND]);
    const { undo: redo } = saved(staff, undo);
    const calls = lastCalls(emulator).length;
    for (let at = 1; at <= calls; at++) {
      saved(staff, redo);
      emulator.faults.failAt(at, { error: "service", when: "after" });
      ask(staff, "setCells", undo);
      expect([3, "Tingkat 3"]).toContain(
        staff.value("Penilaian", `${columnOf(staff, "Mandiri")}8`),
      );
      saved(staff, undo);
      expect(staff.value("Penilaian", `${columnOf(staff, "Mandiri")}8`)).toBe("Tingkat 3");
    }
    expect(() => {
      put(staff, "Mandiri", 8, "Tingkat 4");
    }).toThrow();
  }, 60_000);

  test("a colleague who sorts at any call loses no words of another indicator", () => {
    const { staff, emulator } = filledWorkbook();
    const self = columnOf(staff, "Mandiri");
    staff.paste("Penilaian", `${self}8`, [["Tingkat 3"]]);
    for (const row of [2, 42]) staff.paste("Penilaian", `${self}${row}`, [["Tingkat 4"]]);
    const byNumber = (): unknown =>
      Object.fromEntries(
        staff
          .values("Penilaian", "A2:A48")
          .map(([number], at) => [number, staff.value("Penilaian", `${self}${at + 2}`)]),
      );
    const before = byNumber();
    const { undo } = saved(staff, [MEND]);
    const calls = lastCalls(emulator).length;
    const after = byNumber();
    saved(staff, undo);
    for (let at = 1; at <= calls; at++) {
      emulator.faults.at(at, () => {
        staff.sort("Penilaian", "A2:Z48", 1, at % 2 === 0);
      });
      const { outcome } = call(staff, "setCells", [MEND]);
      expect({ at, cells: byNumber() }).toEqual({
        at,
        cells: outcome === "saved" ? after : before,
      });
      if (outcome === "saved") saved(staff, undo);
      expect({ at, cells: byNumber() }).toEqual({ at, cells: before });
    }
  }, 60_000);
});

describe("all or none", () => {
  test("a colleague's change of one cell stops all, and says which", () => {
    const { staff } = filledWorkbook();
    put(staff, "Target", 9, "5");
    const before = screen(staff);
    expect(call(staff, "setCells", TARGETS)).toMatchObject({
      outcome: "conflict",
      found: [{ change: { number: 8, column: "target" }, cell: 5 }],
      rows: [{ number: 7 }, { number: 8, levels: { target: 5 } }, { number: 21 }],
    });
    expect(screen(staff)).toEqual(before);
  });

  test("a formula that is not the layout's is refused, in column Target too", () => {
    const { staff } = filledWorkbook();
    put(staff, "Target", 9, "=1+2");
    expectRefusal(staff, TARGETS, "CELL_HAS_FORMULA");
    expect(ask(staff, "setCells", TARGETS)).toMatchObject({
      message: expect.stringContaining(`Sel ${columnOf(staff, "Target")}9 `) as string,
    });
    put(staff, "Usaha", 8, "=1");
    expectRefusal(staff, [{ number: 7, column: "effort", value: 2, seen: 1 }], "CELL_HAS_FORMULA");
  });

  test("a protected cell among them: what was written before it is put back", () => {
    const { staff, emulator } = filledWorkbook();
    staff.protect("Penilaian", `${columnOf(staff, "Target")}22`, { editors: [staff.email] });
    expectRefusal(emulator.user("rekan@contoh.go.id"), MIXED, "PROTECTED");
    expect(saved(staff, MIXED).rows).toHaveLength(4);
  });

  test("a fault at any call leaves everything or nothing, and trying again succeeds", () => {
    const { staff, emulator } = filledWorkbook();
    const before = screen(staff);
    const { undo } = saved(staff, MIXED);
    const after = screen(staff);
    const calls = lastCalls(emulator).length;
    saved(staff, undo);
    for (let at = 1; at <= calls; at++) {
      for (const when of ["before", "after"] as const) {
        emulator.faults.failAt(at, { error: "service", when });
        ask(staff, "setCells", MIXED);
        expect([before, after]).toContainEqual(screen(staff));
        saved(staff, saved(staff, MIXED).undo);
        expect({ at, screen: screen(staff) }).toEqual({ at, screen: before });
      }
    }
  }, 120_000);

  test("two people at once: who is told saved has all their cells", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    const other = TARGETS.map((change) => ({ ...change, value: 2 }));
    saved(staff, saved(staff, TARGETS).undo);
    const calls = lastCalls(emulator).length;
    for (let at = 1; at <= calls; at += 2) {
      const told: { wanted: readonly CellChange[]; reply: unknown }[] = [];
      emulator.faults.at(at, () => {
        told.push({ wanted: other, reply: ask(colleague, "setCells", other) });
      });
      told.push({ wanted: TARGETS, reply: ask(staff, "setCells", TARGETS) });
      const winners = told.filter(({ reply }) => JSON.stringify(reply).includes('"saved"'));
      expect({ at, winners: winners.length }).toEqual({ at, winners: 1 });
      const wanted = winners[0]?.wanted ?? [];
      const target = columnOf(staff, "Target");
      for (const { number, value } of wanted) {
        expect(staff.value("Penilaian", `${target}${number + 1}`)).toBe(value);
      }
      saved(
        staff,
        wanted.map((change) => ({ ...change, value: null, seen: change.value })),
      );
    }
  }, 60_000);
});

describe("refuses", () => {
  test.each<[string, unknown, string]>([
    ["a level off the scale", [{ ...TARGETS[0], value: 6 }], "LEVEL_INVALID"],
    ["a limit between levels", [{ ...MIXED[2], value: 2.5 }], "LEVEL_INVALID"],
    ["an effort that is none", [{ ...MIXED[0], value: "Sulit" }], "EFFORT_INVALID"],
    ["an effort above the most", [{ ...MIXED[0], value: 1001 }], "EFFORT_INVALID"],
    ["a lock that is not Ya", [{ ...MIXED[3], value: "=1+1" }], "REQUEST_UNKNOWN"],
    ["a target as text", [{ ...TARGETS[0], value: "4" }], "REQUEST_UNKNOWN"],
    ["a column that is computed", [{ ...TARGETS[0], column: "level" }], "REQUEST_UNKNOWN"],
    ["a column from the prototype", [{ ...TARGETS[0], column: "toString" }], "REQUEST_UNKNOWN"],
    ["an unknown indicator", [{ ...TARGETS[0], number: 48 }], "REQUEST_UNKNOWN"],
    ["the same cell twice", [TARGETS[0], TARGETS[0]], "REQUEST_UNKNOWN"],
    ["a value that is a list", [{ ...TARGETS[0], value: [4] }], "REQUEST_UNKNOWN"],
    ["seen that is an object", [{ ...TARGETS[0], seen: {} }], "REQUEST_UNKNOWN"],
    ["no list", TARGETS[0], "REQUEST_UNKNOWN"],
    ["too many", Array.from({ length: 16 * 47 + 1 }, () => TARGETS[0]), "REQUEST_UNKNOWN"],
    ["nothing at all", undefined, "REQUEST_UNKNOWN"],
  ])("%s", (_name, changes, code) => {
    const { staff } = SHARED;
    expectRefusal(staff, changes, code);
  });

  const SHARED = filledWorkbook();

  test("an indicator that stands twice, or nowhere", () => {
    const { staff } = filledWorkbook();
    staff.paste("Penilaian", "A49", [[7]]);
    expectRefusal(staff, TARGETS, "INDICATOR_DUPLICATE");
    staff.clear("Penilaian", "A49");
    staff.deleteRows("Penilaian", 8, 1);
    expectRefusal(staff, TARGETS, "INDICATOR_MISSING");
  });
});

test("finds its cells on a sorted, renamed sheet with moved columns", () => {
  const { staff } = filledWorkbook();
  staff.sort("Penilaian", "A2:Z48", 2);
  staff.insertRows("Penilaian", 1, 1);
  staff.moveColumns("Penilaian", 23, 2, 3);
  staff.renameSheet("Penilaian", "Kertas kerja");
  expect(saved(staff, MIXED).rows[0]).toMatchObject({
    number: 7,
    levels: { target: 4 },
    planning: { effort: "Besar", limit: 4 },
  });
});
