import type { Emulator, User } from "../../dev/emulator";
import type { CellChange, LoggedLine } from "../../src/contract";
import { LOG, MOST_LOG_ROWS } from "../../src/sheet/layout";
import { columnOf, filledWorkbook, lastAlert, SET_UP } from "../workbook";
import { ask, call, lastCalls } from "./call";

const LEVEL: CellChange = { number: 7, column: "self", value: 4, seen: 3 };
const SENDER = { page: "sidebar", by: "Rekan" };
const LAST_COLUMN = "I";

function cellOf(staff: User, header: string, row = 8): string {
  return `${columnOf(staff, header)}${String(row)}`;
}

/** The rows of sheet Log without the time. */
function rows(staff: User): string[][] {
  return staff
    .displays("Log", `B2:${LAST_COLUMN}60`)
    .filter((row) => row.some((cell) => cell !== ""));
}

function lines(staff: User, number = 7): readonly LoggedLine[] {
  return call(staff, "getChangeLog", number).lines;
}

/** The level is written and told as saved. */
function expectSaved(staff: User): void {
  expect(call(staff, "setCells", [LEVEL])).toMatchObject({ outcome: "saved" });
  expect(staff.value("Penilaian", cellOf(staff, "Mandiri"))).toBe(4);
}

/** A workbook whose log the filling has not begun yet. */
function ready(): { staff: User; emulator: Emulator } {
  const workbook = filledWorkbook();
  workbook.staff.clear("Log", `A2:${LAST_COLUMN}60`);
  return workbook;
}

describe("what the add-on writes", () => {
  test("a level: who, what it was, what it is, and from where", () => {
    const { staff } = ready();
    staff.run("callApi", "setCells", [[LEVEL]], SENDER);
    expect(rows(staff)).toEqual([["Rekan", "7", "", "Mandiri", "3", "4", "Panel", "spbe-2020"]]);
    expect(staff.display("Log", "A2")).toMatch(/^\d+ \w+ 2026 \d\d:\d\d$/);
  });

  test("costs one service call more", () => {
    const { staff, emulator } = ready();
    expectSaved(staff);
    const withLog = lastCalls(emulator).filter(({ kind }) => kind !== "handle");
    staff.deleteSheet("Log");
    call(staff, "setCells", [{ ...LEVEL, value: 3, seen: 4 }]);
    const without = lastCalls(emulator).filter(({ kind }) => kind !== "handle");
    expect(withLog.length - without.length).toBe(1);
    expect(withLog.filter(({ method }) => method === "appendRow")).toHaveLength(1);
  });

  test("several cells of one deed are one row and one call, a line for each", () => {
    const { staff, emulator } = ready();
    const changes: CellChange[] = [
      LEVEL,
      { number: 8, column: "target", value: 5, seen: 3 },
      { number: 9, column: "pic", value: "=Sari\ndua", seen: null },
    ];
    call(staff, "setCells", changes);
    expect(lastCalls(emulator).filter(({ method }) => method === "appendRow")).toHaveLength(1);
    expect(rows(staff)).toEqual([
      ["", "7\n8\n9", "", "Mandiri\nTarget\nPIC", "3\n3\n–", "4\n5\n=Sari dua", "", "spbe-2020"],
    ]);
    expect(lines(staff, 8)).toMatchObject([{ column: "Target", before: "3", after: "5" }]);
    expect(lines(staff, 9)).toMatchObject([{ column: "PIC", before: "", after: "=Sari dua" }]);
  });

  test("a text like a formula stays text", () => {
    const { staff } = ready();
    for (const value of ["=1+1", "+62", "-", "@a", "'=1"]) {
      const seen = call(staff, "getPanel");
      const now = seen.state === "ready" ? seen.rows[6]?.details.pic : null;
      call(staff, "setCells", [{ number: 7, column: "pic", value, seen: now ?? null }]);
      expect(lines(staff)[0]).toMatchObject({ after: value });
    }
    expect(staff.formula("Log", "G2")).toBe("");
  });

  test("a target that follows Mulai again says so", () => {
    const { staff } = ready();
    call(staff, "setCells", [{ number: 7, column: "target", value: 5, seen: 3 }]);
    call(staff, "setCells", [{ number: 7, column: "target", value: null, seen: 5 }]);
    expect(lines(staff)[0]).toMatchObject({ before: "5", after: "rumus semula" });
  });

  test("documents of evidence, their status, and an import that is taken back", () => {
    const { staff } = ready();
    const change = { number: 7, level: 3, document: "SK Tim", link: null } as const;
    call(staff, "setEvidence", { ...change, status: "draft", seen: null });
    call(staff, "setEvidence", { ...change, status: "accepted", seen: "draft" });
    const line = {
      ...{ indicators: [7, 12], level: null, document: "Peta", date: null },
      ...{ opd: "", link: "", status: "final" as const, note: "" },
    };
    call(staff, "addEvidence", [line]);
    call(staff, "removeEvidence", [line]);
    expect(rows(staff).map((row) => row.slice(1, 6))).toEqual([
      ["7", "SK Tim", "Bukti", "", "tingkat 3, Draf"],
      ["7", "SK Tim", "Bukti: Status", "Draf", "Diterima"],
      ["7; 12", "Peta", "Bukti", "", "semua tingkat, Final"],
      ["7; 12", "Peta", "Bukti", "semua tingkat, Final", ""],
    ]);
    expect(lines(staff, 12)).toHaveLength(2);
    expect(lines(staff, 1)).toEqual([]);
  });

  test("the steps of a plan: what comes, what goes, and nothing for those that stay", () => {
    const { staff } = ready();
    const step = (number: number, from: number) => ({
      ...{ number, from, to: from + 1, effort: 1, evidence: "" },
    });
    const levels = call(staff, "getPanel");
    const of = (number: number): number =>
      levels.state === "ready" ? Number(levels.rows[number - 1]?.level) : 0;
    const [a, b, c] = [1, 21, 2].map((number) => step(number, of(number)));
    if (!a || !b || !c) throw new Error("no steps");
    const write = (steps: readonly (typeof a)[], seen: readonly (typeof a)[]): void => {
      const outcome = call(staff, "writeScenario", {
        ...{ scenario: "Utama", steps, guidance: [] },
        seen: seen.map(({ number, to }) => ({ number, to })),
      });
      expect(outcome.outcome).toBe("saved");
    };
    write([a, b], []);
    write([b, c], [a, b]);
    const rise = ({ from, to }: typeof a): string => `${String(from)} → ${String(to)}`;
    expect(rows(staff).map((row) => row.slice(1, 6))).toEqual([
      ["1\n21", "Utama", "Rencana", "", `${rise(a)}\n${rise(b)}`],
      ["1\n2", "Utama", "Rencana", `${rise(a)}\n–`, `–\n${rise(c)}`],
    ]);
  });

  test("a conflict and a refusal are no changes", () => {
    const { staff } = ready();
    call(staff, "setCells", [{ ...LEVEL, seen: 2 }]);
    ask(staff, "setCells", [{ ...LEVEL, value: 9 }]);
    call(staff, "setCells", [{ ...LEVEL, value: 3, seen: 3 }]);
    expect(rows(staff)).toEqual([]);
  });

  test("snapshots and offices have sheets of their own", () => {
    const { staff } = ready();
    staff.type("Mulai", "B4", "2025");
    staff.type("OPD", "A2", "Bappeda");
    call(staff, "saveSnapshot", { taken: "2026-11-26 14:02:09", by: "", note: "" });
    expect(rows(staff)).toEqual([]);
  });
});

describe("what people change in the grid", () => {
  test("a single cell: what it was, what it is", () => {
    const { staff } = ready();
    staff.type("Penilaian", cellOf(staff, "Verifikasi"), 3);
    staff.type("Penilaian", cellOf(staff, "Verifikasi"), 4);
    staff.type("Penilaian", cellOf(staff, "Tenggat"), "24/11/2026");
    staff.type("Penilaian", cellOf(staff, "Tenggat"), "25/11/2026");
    staff.clear("Penilaian", cellOf(staff, "Verifikasi"));
    expect(lines(staff).map(({ column, before, after }) => [column, before, after])).toEqual([
      ["Verifikasi", "4", ""],
      ["Tenggat", "2026-11-24", "2026-11-25"],
      ["Tenggat", "", "2026-11-24"],
      ["Verifikasi", "3", "4"],
      ["Verifikasi", "", "3"],
    ]);
    expect(lines(staff)[0]).toMatchObject({ by: "", source: "Lembar" });
  });

  test("pasted cells, of which Sheets does not say what was there", () => {
    const { staff } = ready();
    staff.paste("Penilaian", cellOf(staff, "Final"), [[4], [5]]);
    staff.paste("Penilaian", cellOf(staff, "Verifikasi"), [[2]]);
    expect(lines(staff)).toMatchObject([
      { column: "Verifikasi", before: "tidak diketahui", after: "2" },
      { column: "Final", before: "tidak diketahui", after: "4" },
    ]);
    expect(lines(staff, 8)).toMatchObject([{ column: "Final", after: "5" }]);
  });

  test("the registers, but nothing that is computed, a header or people's own", () => {
    const { staff } = ready();
    staff.paste("Bukti", "A2", [["7", 3, "SK"]]);
    staff.type("Bukti", "G2", "Draf");
    staff.type("Bukti", "Z2", "milik kami");
    staff.type("Bukti", "C1", "Dokumen");
    staff.type("Penilaian", "A1", "No");
    staff.type("Penilaian", "AZ8", "milik kami");
    staff.addSheet("Catatan");
    staff.type("Catatan", "A1", "lain");
    expect(rows(staff).map((row) => row.slice(1, 6))).toEqual([
      [
        "7",
        "SK",
        "Bukti: Indikator\nBukti: Tingkat\nBukti: Dokumen",
        "tidak diketahui",
        "7\n3\nSK",
      ],
      ["7", "SK", "Bukti: Status", "", "Draf"],
    ]);
  });

  test("also where sheets and columns were renamed and moved", () => {
    const { staff } = ready();
    staff.renameSheet("Penilaian", "Kertas kerja");
    staff.insertRows("Kertas kerja", 1, 2);
    staff.moveColumns("Kertas kerja", 7, 1, 3);
    const titles = staff.values("Kertas kerja", "A3:Z3")[0] ?? [];
    const column = String.fromCharCode(65 + titles.indexOf("Mandiri"));
    staff.type("Kertas kerja", `${column}10`, 5);
    expect(lines(staff)[0]).toMatchObject({ column: "Mandiri", before: "3", after: "5" });
  });

  test("a paste as large as a sheet is no edit of an assessment", () => {
    const { staff } = ready();
    staff.paste(
      "Bukti",
      "A2",
      Array.from({ length: 300 }, (_, at) => ["7", 3, `SK ${String(at)}`, "", "", "", "", ""]),
    );
    expect(rows(staff)).toEqual([]);
  });
});

describe("a log in trouble stops nothing", () => {
  test("deleted: nothing is noted until Siapkan lembar makes it again", () => {
    const { staff, emulator } = ready();
    staff.open();
    staff.deleteSheet("Log");
    expectSaved(staff);
    staff.type("Penilaian", cellOf(staff, "Final"), 4);
    expect(call(staff, "getChangeLog", 7)).toEqual({ isKept: false, lines: [] });
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Log");
    call(staff, "setCells", [{ ...LEVEL, value: 5, seen: 4 }]);
    expect(lines(staff)).toMatchObject([{ before: "4", after: "5" }]);
  });

  test("sorted and filtered: new rows come, the latest is told first", () => {
    const { staff, emulator } = ready();
    expectSaved(staff);
    emulator.clock.advance(60_000);
    call(staff, "setCells", [{ ...LEVEL, value: 5, seen: 4 }]);
    staff.sort("Log", `A2:${LAST_COLUMN}60`, 1, false);
    staff.filter("Log", `A1:${LAST_COLUMN}60`, 7, ["4"]);
    emulator.clock.advance(60_000);
    call(staff, "setCells", [{ ...LEVEL, value: 2, seen: 5 }]);
    expect(lines(staff).map(({ after }) => after)).toEqual(["2", "5", "4"]);
  });

  test("protected: the change is saved, and told as saved", () => {
    const { staff, emulator } = ready();
    staff.protect("Log", `A1:${LAST_COLUMN}1000`, { editors: [staff.email] });
    const colleague = emulator.user("rekan@contoh.go.id");
    expectSaved(colleague);
    colleague.type("Penilaian", cellOf(staff, "Final"), 4);
    expect(staff.value("Penilaian", cellOf(staff, "Final"))).toBe(4);
    expect(rows(staff)).toEqual([]);
  });

  test("without its headers, or with lines that people typed", () => {
    const { staff } = ready();
    staff.paste("Log", "A2", [["kemarin", "Bu Sri", "tujuh", "", "", "=1/0", "", "", ""]]);
    expectSaved(staff);
    expect(lines(staff)).toMatchObject([{ after: "4" }]);
    staff.clear("Log", `A1:${LAST_COLUMN}1`);
    call(staff, "setCells", [{ ...LEVEL, value: 5, seen: 4 }]);
    expect(call(staff, "getChangeLog", 7).isKept).toBe(false);
  });

  test.each(["service", "permission"] as const)("when Sheets refuses it: %s", (error) => {
    const { staff, emulator } = ready();
    expectSaved(staff);
    const at = lastCalls(emulator).findIndex(({ method }) => method === "appendRow") + 1;
    expect(at).toBeGreaterThan(0);
    emulator.faults.failAt(at, { error, when: "before" });
    expect(call(staff, "setCells", [{ ...LEVEL, value: 5, seen: 4 }]).outcome).toBe("saved");
    emulator.faults.clear();
  });
});

describe("a full log", () => {
  const filled = (years: readonly number[]): ReturnType<typeof ready> => {
    const workbook = ready();
    workbook.staff.insertRows(LOG.sheet, 1000, MOST_LOG_ROWS - 999);
    workbook.staff.paste(
      LOG.sheet,
      "A2",
      Array.from({ length: MOST_LOG_ROWS }, (_, at) => {
        const size = MOST_LOG_ROWS / years.length;
        const year = years[Math.floor(at / size)] ?? 2025;
        const date = new Date(Date.UTC(year, 0, 1 + Math.floor(((at % size) * 300) / size)));
        const day = `${String(date.getUTCDate())}/${String(date.getUTCMonth() + 1)}/${String(year)}`;
        return [day, "", 7, "", "Mandiri", at, at + 1, "Panel", "spbe-2020"];
      }),
    );
    return workbook;
  };
  const count = (staff: User, sheet: string): number =>
    staff.values(sheet, "F2:F6000").filter(([cell]) => cell !== "").length;

  test("older rows go to the archives of their years, and none is lost", () => {
    const { staff } = filled([2021, 2022, 2023, 2024, 2025]);
    expectSaved(staff);
    expect([count(staff, "Log 2021"), count(staff, "Log 2022")]).toEqual([1000, 1]);
    expect(count(staff, "Log")).toBe(4000);
    expect(staff.displays("Log 2021", "A1:F1")[0]).toEqual(staff.displays("Log", "A1:F1")[0]);
    expect(lines(staff)[0]).toMatchObject({ before: "3", after: "4" });
    expect(staff.value("Log", "F2")).toBe(1001);
  });

  test("sorted newest first it is put in order; lines that people typed stay", () => {
    const { staff } = filled([2025]);
    staff.sort("Log", `A2:${LAST_COLUMN}5001`, 1, false);
    staff.insertRows("Log", 5001, 1);
    staff.paste("Log", "A5001", [["catatan kami", "", "", "", "", "milik kami"]]);
    expectSaved(staff);
    expect(staff.values("Log", "F2:F6000").some(([cell]) => cell === "milik kami")).toBe(true);
    expect(count(staff, "Log 2025") + count(staff, "Log")).toBe(MOST_LOG_ROWS + 2);
    expect(staff.value("Log 2025", "F2")).toBe(0);
  });

  test("a fault at any of its calls loses no row, and the next change completes it", () => {
    const { staff, emulator } = filled([2025]);
    const whole = (): number[] => {
      const cells = ["Log", "Log 2025"].flatMap((name) =>
        emulator.spreadsheet.sheets.some((sheet) => sheet.name === name)
          ? staff.values(name, "F2:F6000").map(([cell]) => cell)
          : [],
      );
      return [...new Set(cells.filter((cell) => typeof cell === "number"))];
    };
    const change = (): unknown => {
      const seen = staff.value("Penilaian", cellOf(staff, "Mandiri"));
      return ask(staff, "setCells", [{ ...LEVEL, value: seen === 4 ? 5 : 4, seen }]);
    };
    const reference = ready();
    expectSaved(reference.staff);
    const appended = lastCalls(reference.emulator).findIndex(
      ({ method }) => method === "appendRow",
    );
    for (let later = 2; later <= 24; later++) {
      const when = later % 2 === 0 ? "before" : "after";
      emulator.faults.failAt(appended + later, { error: "service", when });
      expect({ later, reply: change() }).toMatchObject({ later, reply: { ok: true } });
      emulator.faults.clear();
      expect(whole().length).toBeGreaterThanOrEqual(MOST_LOG_ROWS);
    }
    change();
    expect(count(staff, "Log")).toBeLessThanOrEqual(MOST_LOG_ROWS);
    const archived = staff.values("Log 2025", "F2:F6000").map(([cell]) => cell);
    const numbers = archived.filter((cell) => typeof cell === "number");
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test("a log of both instruments tells each indicator its own", () => {
  const { staff } = ready();
  expectSaved(staff);
  staff.paste("Log", "A3", [["1/1/2026", "", 7, "", "Final", 1, 2, "Panel", "pemdi-2026"]]);
  expect(lines(staff).map(({ column }) => column)).toEqual(["Mandiri"]);
});
