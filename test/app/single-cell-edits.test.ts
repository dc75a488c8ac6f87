import type { Emulator, User } from "../../dev/emulator";
import type { CellChange, CellsOutcome, PanelRow } from "../../src/contract";
import { columnOf, filledWorkbook, shownIndex } from "../workbook";
import { ask, call, lastCalls } from "./call";

/** Indicator 7 stands in row 8; column Mandiri holds 3. */
const LEVEL: CellChange = { number: 7, column: "self", value: 5, seen: 3 };
const DETAIL: CellChange = { number: 7, column: "pic", value: "Sari", seen: null };

function cellOf(staff: User, header: string): string {
  return `${columnOf(staff, header)}8`;
}

function answer(staff: User, change: CellChange): CellsOutcome {
  return call(staff, "setCells", [change]);
}

function savedRow(staff: User, change: CellChange): PanelRow {
  const saved = answer(staff, change);
  const [row] = saved.rows;
  if (saved.outcome !== "saved" || !row) throw new Error(JSON.stringify(saved));
  return row;
}

/** All that people see of sheet Penilaian; what the changed cell holds is checked apart. */
function screen(staff: User): unknown {
  return staff.displays("Penilaian", "A1:Z49");
}

function expectRefusal(staff: User, change: unknown, code: string): void {
  const before = screen(staff);
  expect(ask(staff, "setCells", [change])).toMatchObject({ ok: false, code });
  expect(screen(staff)).toEqual(before);
}

describe("a level", () => {
  test("writes one cell and answers with the row as the sheet then computes it", () => {
    const { staff, emulator } = filledWorkbook();
    const row = savedRow(staff, LEVEL);
    expect(row).toMatchObject({ number: 7, level: 5, levels: { self: 5, target: 3 } });
    expect(staff.value("Penilaian", cellOf(staff, "Mandiri"))).toBe(5);
    const writes = lastCalls(emulator).filter(({ kind }) => kind === "write");
    expect(writes.map(({ method }) => method)).toEqual(["setValue", "appendRow"]);
    expect(shownIndex(staff)).toBe("2,97");
  });

  test("in every column of levels, and back to blank or default", () => {
    const { staff } = filledWorkbook();
    const initial = {
      lastYearSelf: null,
      lastYear: null,
      self: 3,
      verified: null,
      external: null,
      final: null,
      target: 3,
    } as const;
    for (const [column, seen] of Object.entries(initial)) {
      const change = { number: 7, column: column as keyof typeof initial, value: 4, seen };
      expect(savedRow(staff, change).levels).toMatchObject({ [column]: 4 });
      const cleared = savedRow(staff, { ...change, value: null, seen: 4 });
      expect(cleared.levels).toMatchObject({ [column]: column === "target" ? 3 : null });
    }
  });

  test("a target replaces the formula that follows Mulai; clearing brings it back", () => {
    const { staff } = filledWorkbook();
    const target = cellOf(staff, "Target");
    savedRow(staff, { number: 7, column: "target", value: 3, seen: 3 });
    expect(staff.formula("Penilaian", target)).toBe("");
    savedRow(staff, { number: 7, column: "target", value: null, seen: 3 });
    expect(staff.formula("Penilaian", target)).toBe("=SPBE_TARGET_TINGKAT");
    staff.type("Mulai", "B8", "4");
    expect(staff.value("Penilaian", target)).toBe(4);
  });

  test("a target that is cleared while Target tingkat is blank follows it again once it is filled", () => {
    const { staff } = filledWorkbook();
    const target = cellOf(staff, "Target");
    savedRow(staff, { number: 7, column: "target", value: 4, seen: 3 });
    staff.clear("Mulai", "B8");
    const cleared = savedRow(staff, { number: 7, column: "target", value: null, seen: 4 });
    expect(cleared.levels.target).toBeNull();
    expect(staff.formula("Penilaian", target)).toBe("=SPBE_TARGET_TINGKAT");
    expect(() => {
      staff.type("Penilaian", target, 9);
    }).toThrow();
    staff.type("Mulai", "B8", "4");
    expect(staff.value("Penilaian", target)).toBe(4);
  });

  test("may replace what is no level, when the user has seen it", () => {
    const { staff } = filledWorkbook();
    staff.paste("Penilaian", cellOf(staff, "Mandiri"), [["3,5 lebih"]]);
    expect(savedRow(staff, { ...LEVEL, seen: "3,5 lebih" }).level).toBe(5);
  });

  test("refuses a level off the scale with the rule of the instrument", () => {
    const { staff } = filledWorkbook();
    for (const level of [0, 6, -1, 2.5, 1e9]) {
      expectRefusal(staff, { ...LEVEL, value: level }, "LEVEL_INVALID");
    }
    expect(ask(staff, "setCells", [{ ...LEVEL, value: 2.5 }])).toMatchObject({
      message: "Tingkat 2,5 tidak ada pada instrumen ini. Isi dengan bilangan bulat 1 sampai 5.",
    });
  });

  test("finds row and column wherever people have put them", () => {
    const { staff } = filledWorkbook();
    staff.sort("Penilaian", "A2:Z48", 2);
    staff.insertRows("Penilaian", 1, 1);
    staff.insertRows("Penilaian", 10, 1);
    staff.moveColumns("Penilaian", 7, 1, 3);
    staff.renameSheet("Penilaian", "Kertas kerja");
    savedRow(staff, LEVEL);
    const rows = staff.values("Kertas kerja", "A2:Z51");
    const [headers = []] = rows;
    const row = rows.find((cells) => cells[headers.indexOf("No")] === 7);
    expect(row?.[headers.indexOf("Mandiri")]).toBe(5);
  });

  test("works in an English spreadsheet too", () => {
    const { staff } = filledWorkbook({ locale: "en_US" });
    expect(savedRow(staff, LEVEL).level).toBe(5);
  });
});

describe("a text or a day", () => {
  test("writes and clears every text", () => {
    const { staff } = filledWorkbook();
    for (const column of ["opd", "supportingOpd", "pic", "narrative"] as const) {
      const change = { number: 7, column, value: "Dinas Kominfo\nbaris kedua", seen: null };
      expect(savedRow(staff, change).details[column]).toBe(change.value);
      const cleared = { number: 7, column, value: null, seen: change.value };
      expect(savedRow(staff, cleared).details[column]).toBeNull();
      savedRow(staff, change);
      expect(savedRow(staff, { ...cleared, value: "" }).details[column]).toBeNull();
    }
  });

  const texts = [
    '=HYPERLINK("https://jahat.example";"klik")',
    "+62 812 3456",
    "-",
    "@sari",
    "\t=1+1",
    "\r=1+1",
    "'",
    "'=1+1",
    "''dua",
    "<script>alert(1)</script>",
    "3,5",
    "0812",
    "1/2",
    "24/11/2026",
    "TRUE",
    "50%",
    "Rp 5.000",
    " spasi ",
    "#N/A",
    "🙂 ﷽ \u202e",
  ];
  test.each(["in_ID", "en_US"] as const)("keeps any text as it is in locale %s", (locale) => {
    const { staff } = filledWorkbook({ locale });
    const cell = cellOf(staff, "PIC");
    let seen: string | null = null;
    for (const value of texts) {
      expect(savedRow(staff, { ...DETAIL, value, seen }).details.pic).toBe(value);
      expect(staff.value("Penilaian", cell)).toBe(value);
      expect(staff.formula("Penilaian", cell)).toBe("");
      seen = value;
    }
  });

  test("in a cell formatted as plain text, no apostrophe is added to ordinary text", () => {
    const { staff } = filledWorkbook();
    const cell = cellOf(staff, "PIC");
    staff.setFormat("Penilaian", cell, { numberFormat: "@" });
    expect(savedRow(staff, { ...DETAIL, value: "0812" }).details.pic).toBe("0812");
    savedRow(staff, { ...DETAIL, value: "=1+1", seen: "0812" });
    expect(staff.formula("Penilaian", cell)).toBe("");
  });

  test("a deadline is a date at midnight of the spreadsheet's time zone", () => {
    const { staff, emulator } = filledWorkbook();
    const due = { number: 7, column: "due", value: "2026-11-24", seen: null } as const;
    expect(savedRow(staff, due).details.due).toBe("2026-11-24");
    const cell = cellOf(staff, "Tenggat");
    expect(staff.display("Penilaian", cell)).toBe("24 November 2026");
    expect(staff.value("Penilaian", cell)).toEqual(new Date("2026-11-23T17:00:00Z"));
    savedRow(staff, { ...due, value: null, seen: "2026-11-24" });
    Object.assign(emulator.spreadsheet, { timeZone: "Asia/Jayapura" });
    expect(savedRow(staff, due).details.due).toBe("2026-11-24");
    expect(staff.display("Penilaian", cell)).toBe("24 November 2026");
  });

  test("refuses a deadline that is no day of this century", () => {
    const { staff } = filledWorkbook();
    const slips = ["24/11/2026", "2026-02-30", "2026-13-01", "0226-11-24", "2026-11-24T00:00"];
    for (const value of [...slips, "besok"]) {
      const change = { number: 7, column: "due", value, seen: null };
      expectRefusal(staff, change, "DATE_INVALID");
    }
  });

  test("text up to 49.000 characters fits, longer is refused with the limit", () => {
    const { staff } = filledWorkbook();
    const longest = "n".repeat(49_000);
    const change = { number: 7, column: "narrative", value: longest, seen: null } as const;
    expect(savedRow(staff, change).details.narrative).toBe(longest);
    const tooLong = { ...change, value: `${longest}!`, seen: longest };
    expect(ask(staff, "setCells", [tooLong])).toEqual({
      ok: false,
      code: "TEXT_TOO_LONG",
      message: expect.stringContaining("49.001 karakter") as string,
    });
  });
});

describe("what a colleague did meanwhile stays", () => {
  test("a level: nothing is written, and the answer tells what is there now", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    savedRow(colleague, { ...LEVEL, value: 4 });
    expect(answer(staff, LEVEL)).toMatchObject({
      outcome: "conflict",
      found: [{ change: LEVEL, cell: 4 }],
      rows: [{ number: 7, level: 4, levels: { self: 4 } }],
    });
    expect(lastCalls(emulator).some(({ kind }) => kind === "write")).toBe(false);
    expect(savedRow(staff, { ...LEVEL, seen: 4 }).level).toBe(5);
  });

  test("a text, a date, and a cell that was cleared", () => {
    const { staff } = filledWorkbook();
    staff.type("Penilaian", cellOf(staff, "PIC"), "Budi");
    expect(answer(staff, DETAIL)).toMatchObject({ found: [{ cell: "Budi" }] });
    staff.type("Penilaian", cellOf(staff, "Tenggat"), "1/12/2026");
    const due = { number: 7, column: "due", value: "2026-12-31", seen: "2026-11-24" } as const;
    expect(answer(staff, due)).toMatchObject({
      outcome: "conflict",
      found: [{ cell: "2026-12-01" }],
    });
    staff.clear("Penilaian", cellOf(staff, "Mandiri"));
    expect(answer(staff, LEVEL)).toMatchObject({ outcome: "conflict", found: [{ cell: null }] });
  });

  test("who wants what is already there agrees with the colleague", () => {
    const { staff, emulator } = filledWorkbook();
    savedRow(emulator.user("rekan@contoh.go.id"), LEVEL);
    expect(savedRow(staff, LEVEL).level).toBe(5);
  });

  test("another cell of the row does not matter", () => {
    const { staff } = filledWorkbook();
    staff.type("Penilaian", cellOf(staff, "Narasi"), "Baru saja ditulis");
    expect(savedRow(staff, LEVEL)).toMatchObject({
      level: 5,
      details: { narrative: "Baru saja ditulis" },
    });
  });

  test("two sidebars at once: whoever is told saved is what the cell holds", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    const cell = cellOf(staff, "Mandiri");
    savedRow(staff, LEVEL);
    const calls = lastCalls(emulator).length;
    for (let at = 1; at <= calls; at++) {
      staff.type("Penilaian", cell, 3);
      const told = new Map<number, unknown>();
      emulator.faults.at(at, () => {
        told.set(4, ask(colleague, "setCells", [{ ...LEVEL, value: 4 }]));
      });
      told.set(5, ask(staff, "setCells", [LEVEL]));
      const saved = [...told].filter(([, reply]) => JSON.stringify(reply).includes('"saved"'));
      expect({ at, saved: saved.map(([level]) => level) }).toEqual({
        at,
        saved: [staff.value("Penilaian", cell)],
      });
    }
  }, 60_000);
});

test("an indicator that stands twice is refused, whichever row the level is for", () => {
  const { staff } = filledWorkbook();
  staff.paste("Penilaian", "A49", [[7]]);
  expectRefusal(staff, LEVEL, "INDICATOR_DUPLICATE");
  expectRefusal(staff, DETAIL, "INDICATOR_DUPLICATE");
  expect(savedRow(staff, { ...LEVEL, number: 8 }).level).toBe(5);
});

describe("cells that have rules of their own", () => {
  test("a protected cell is told, and stays", () => {
    const { staff, emulator } = filledWorkbook();
    const cell = cellOf(staff, "Mandiri");
    staff.protect("Penilaian", cell, { editors: [staff.email] });
    const colleague = emulator.user("rekan@contoh.go.id");
    expectRefusal(colleague, LEVEL, "PROTECTED");
    expect(ask(colleague, "setCells", [LEVEL])).toMatchObject({
      message: `Sel ${cell} pada lembar Penilaian dilindungi, jadi tidak diubah. Minta pemilik lembar mengisinya atau membuka perlindungannya.`,
    });
    expect(savedRow(staff, LEVEL).level).toBe(5);
  });

  test("a formula that somebody put into an input column is not overwritten", () => {
    const { staff } = filledWorkbook();
    staff.type("Penilaian", cellOf(staff, "PIC"), '="Sa"&"ri"');
    const change = { ...DETAIL, value: "Budi", seen: "Sari" };
    expectRefusal(staff, change, "CELL_HAS_FORMULA");
    expect(staff.formula("Penilaian", cellOf(staff, "PIC"))).toBe('="Sa"&"ri"');
  });

  test("a rule that rejects the value is told", () => {
    const { staff } = filledWorkbook();
    const [pic, due] = [columnOf(staff, "PIC"), columnOf(staff, "Tenggat")];
    staff.type("Penilaian", `${pic}1`, "Tenggat");
    staff.type("Penilaian", `${due}1`, "PIC");
    expectRefusal(staff, DETAIL, "CELL_REJECTS");
  });
});

describe("anything that is not a change is refused", () => {
  const nonsense: readonly unknown[] = [
    undefined,
    null,
    7,
    "self",
    [],
    {},
    { ...LEVEL, number: 48 },
    { ...LEVEL, number: "7" },
    { ...LEVEL, number: 7.5 },
    { ...LEVEL, column: "level" },
    { ...LEVEL, column: "opd" },
    { ...LEVEL, column: "toString" },
    { ...LEVEL, column: "__proto__" },
    { ...LEVEL, column: ["self"] },
    { ...LEVEL, value: "5" },
    { ...LEVEL, value: true },
    { ...LEVEL, value: [5] },
    { ...LEVEL, value: undefined },
    { ...LEVEL, seen: undefined },
    { ...LEVEL, seen: [3] },
    { ...LEVEL, seen: {} },
  ];
  test("as a level", () => {
    const { staff } = filledWorkbook();
    for (const change of nonsense) expectRefusal(staff, change, "REQUEST_UNKNOWN");
  });

  const alsoNonsense: readonly unknown[] = [
    null,
    { ...DETAIL, number: null },
    { ...DETAIL, column: "self" },
    { ...DETAIL, column: "assessorNote" },
    { ...DETAIL, column: "constructor" },
    { ...DETAIL, value: 5 },
    { ...DETAIL, value: undefined },
    { ...DETAIL, value: ["x"] },
    { ...DETAIL, value: { toString: "x" } },
    { ...DETAIL, seen: ["x"] },
  ];
  test("as a text", () => {
    const { staff } = filledWorkbook();
    for (const change of alsoNonsense) {
      expectRefusal(staff, change, "REQUEST_UNKNOWN");
    }
  });

  test("no arguments, or no list of arguments", () => {
    const { staff } = filledWorkbook();
    expect(staff.run("callApi", "setCells", [])).toMatchObject({ code: "REQUEST_UNKNOWN" });
    expect(staff.run("callApi", "setCells")).toMatchObject({ code: "REQUEST_UNKNOWN" });
    expect(staff.run("callApi", "setCells", LEVEL)).toMatchObject({ code: "REQUEST_UNKNOWN" });
  });
});

describe("service calls", () => {
  const expectWithin = (emulator: Emulator, budget: number): void => {
    expect(emulator.executions.at(-1)?.serviceCalls).toBeLessThanOrEqual(budget);
  };

  test("a level costs at most twelve calls of any kind, one for sheet Log; a text a little more", () => {
    const { staff, emulator } = filledWorkbook();
    staff.type("Penilaian", cellOf(staff, "Tenggat"), "24/11/2026");
    savedRow(staff, { number: 8, column: "self", value: 5, seen: 3 });
    expectWithin(emulator, 12);
    savedRow(staff, { number: 8, column: "target", value: 4, seen: 3 });
    expectWithin(emulator, 12);
    savedRow(staff, { number: 8, column: "target", value: null, seen: 4 });
    expectWithin(emulator, 12);
    savedRow(staff, { ...DETAIL, number: 8 });
    expectWithin(emulator, 14);
    savedRow(staff, { number: 7, column: "due", value: "2026-12-01", seen: "2026-11-24" });
    expectWithin(emulator, 19);
  });

  test("the lock is held to the end, and everything is sent before it", () => {
    const { staff, emulator } = filledWorkbook();
    savedRow(staff, LEVEL);
    const calls = lastCalls(emulator).map(({ method }) => method);
    expect(calls.indexOf("tryLock")).toBeLessThan(calls.indexOf("getDataRange"));
    expect(calls.indexOf("flush")).toBeGreaterThan(calls.indexOf("setValue"));
    expect(calls).not.toContain("releaseLock");
    expect(
      savedRow(emulator.user("rekan@contoh.go.id"), { ...LEVEL, value: 4, seen: 5 }).level,
    ).toBe(4);
  });

  test.each([
    ["service", "before"],
    ["service", "after"],
    ["timeout", "before"],
    ["timeout", "after"],
  ] as const)(
    "a %s fault %s each of them leaves the old level or the new one",
    (error, when) => {
      const { staff, emulator } = filledWorkbook();
      const cell = cellOf(staff, "Mandiri");
      savedRow(staff, LEVEL);
      const calls = lastCalls(emulator).length;
      for (let at = 1; at <= calls; at++) {
        staff.type("Penilaian", cell, 3);
        emulator.faults.failAt(at, { error, when });
        try {
          ask(staff, "setCells", [LEVEL]);
        } catch {
          // A script that is stopped reaches the page as a failed call.
        }
        expect([3, 5]).toContain(staff.value("Penilaian", cell));
        expect({ at, level: savedRow(staff, LEVEL).level }).toEqual({ at, level: 5 });
        expect(staff.value("Penilaian", cell)).toBe(5);
      }
    },
    60_000,
  );

  test("while a colleague's command runs, one is asked to wait", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    colleague.open();
    let refused: unknown = null;
    emulator.faults.at(30, () => {
      refused = ask(staff, "setCells", [LEVEL]);
    });
    colleague.click("Siapkan lembar");
    expect(refused).toMatchObject({ ok: false, code: "BUSY" });
    expect(savedRow(staff, LEVEL).level).toBe(5);
  });
});
