import type { User } from "../../dev/emulator";
import type { Evidence, EvidenceChange, EvidenceOutcome } from "../../src/contract";
import { columnOf, filledWorkbook, newWorkbook } from "../workbook";
import { ask, call, lastCalls } from "./call";

const NEW: EvidenceChange = {
  number: 7,
  level: 3,
  document: "SK Tim Koordinasi SPBE",
  status: "draft",
  link: null,
  seen: null,
};

function saved(staff: User, change: EvidenceChange): EvidenceOutcome["line"] {
  const { outcome, line: answered } = call(staff, "setEvidence", change);
  expect(outcome).toBe("saved");
  return answered;
}

/** The whole register. */
function register(staff: User): readonly Evidence[] {
  const panel = call(staff, "getPanel");
  return panel.state === "ready" ? (panel.evidence ?? []) : [];
}

function screen(staff: User): unknown {
  return staff.displays("Bukti", "A1:H12");
}

function line(change: Partial<Evidence>): Evidence {
  return {
    indicators: [7],
    level: 3,
    document: NEW.document,
    date: null,
    opd: "",
    link: "",
    status: "draft",
    note: "",
    ...change,
  };
}

describe("setEvidence", () => {
  test.each(["in_ID", "en_US"] as const)("adds a line below the others in %s", (locale) => {
    const { staff, emulator } = newWorkbook({ locale });
    staff.type("Penilaian", `${columnOf(staff, "OPD")}8`, "Diskominfo");
    staff.paste("Bukti", "A2", [["12", "", "Arsip"]]);
    const link = "https://contoh.go.id/sk?id=1";
    expect(saved(staff, { ...NEW, link })).toEqual(line({ opd: "Diskominfo", link }));
    expect(staff.displays("Bukti", "A3:H3")[0]).toEqual([
      "7",
      "3",
      NEW.document,
      "",
      "Diskominfo",
      link,
      "Draf",
      "",
    ]);
    // The line, and that of sheet Log.
    expect(lastCalls(emulator).filter(({ kind }) => kind === "write")).toHaveLength(2);
    expect(emulator.executions.at(-1)?.serviceCalls).toBeLessThanOrEqual(17);
  });

  test("takes address and day of a line, and gives both back; a colleague's stay", () => {
    const { staff } = newWorkbook();
    saved(staff, NEW);
    const link = "https://contoh.go.id/sk";
    const place = { link, date: "2026-05-01", seenLink: "", seenDate: "" };
    expect(saved(staff, { ...NEW, seen: "draft", ...place })).toEqual(
      line({ link, date: "2026-05-01" }),
    );
    expect(staff.display("Bukti", "D2")).toBe("1 Mei 2026");
    staff.type("Bukti", "F2", "https://contoh.go.id/lain");
    const stale = { ...place, link: "https://contoh.go.id/baru", seenLink: link };
    const answer = call(staff, "setEvidence", {
      ...NEW,
      seen: "draft",
      ...stale,
      seenDate: "2026-05-01",
    });
    expect(answer.outcome).toBe("conflict");
    expect(staff.display("Bukti", "F2")).toBe("https://contoh.go.id/lain");
    const back = {
      link: "",
      date: "",
      seenLink: "https://contoh.go.id/lain",
      seenDate: "2026-05-01",
    };
    expect(saved(staff, { ...NEW, seen: "draft", ...back })).toEqual(line({}));
    expect(
      ask(staff, "setEvidence", { ...NEW, seen: "draft", ...place, date: "besok" }),
    ).toMatchObject({
      ok: false,
      code: "DATE_INVALID",
    });
  });

  test("changes status and address of the line with that indicator, level and document", () => {
    const { staff, emulator } = filledWorkbook();
    staff.paste("Bukti", "A2", [
      ["7; 12", 3, ` ${NEW.document} `, "24/11/2026", "Bappeda", "", "Draf", "catatan"],
      ["7", 4, NEW.document, "", "", "", "Draf"],
    ]);
    saved(staff, { ...NEW, number: 12, status: "accepted", seen: "draft" });
    // The line, and that of sheet Log.
    expect(lastCalls(emulator).filter(({ kind }) => kind === "write")).toHaveLength(2);
    expect(emulator.executions.at(-1)?.serviceCalls).toBeLessThanOrEqual(17);
    saved(staff, { ...NEW, status: "final", seen: "accepted", link: "http://contoh.go.id" });
    expect(staff.displays("Bukti", "A2:H3")).toEqual([
      [
        "7; 12",
        "3",
        ` ${NEW.document} `,
        "24 November 2026",
        "Bappeda",
        "http://contoh.go.id",
        "Final",
        "catatan",
      ],
      ["7", "4", NEW.document, "", "", "", "Draf", ""],
    ]);
  });

  test("a line for any level is another one", () => {
    const { staff } = newWorkbook();
    saved(staff, NEW);
    saved(staff, { ...NEW, level: null });
    expect(register(staff)).toHaveLength(2);
  });

  test("what is saved already counts as saved, without a second line or write", () => {
    const { staff, emulator } = newWorkbook();
    saved(staff, NEW);
    expect(saved(staff, NEW)).toEqual(line({}));
    expect(lastCalls(emulator).some(({ kind }) => kind === "write")).toBe(false);
    expect(register(staff)).toHaveLength(1);
  });

  test("a line that a colleague changed or removed is a conflict, and stays", () => {
    const { staff } = newWorkbook();
    saved(staff, NEW);
    staff.type("Bukti", "G2", "Final");
    const before = screen(staff);
    const change = { ...NEW, status: "accepted", seen: "draft" } as const;
    expect(call(staff, "setEvidence", change)).toEqual({
      outcome: "conflict",
      line: line({ status: "final" }),
    });
    expect(call(staff, "setEvidence", { ...change, seen: null }).outcome).toBe("conflict");
    expect(screen(staff)).toEqual(before);
    staff.clear("Bukti", "A2:H2");
    expect(call(staff, "setEvidence", change)).toEqual({ outcome: "conflict", line: null });
  });

  test("keeps hostile and number-like text as it is", () => {
    const { staff } = newWorkbook();
    for (const document of [
      '=HYPERLINK("https://jahat.example")',
      "+62",
      "@sari",
      "1/2",
      "'kutip",
    ]) {
      expect(saved(staff, { ...NEW, document })).toEqual(line({ document }));
      saved(staff, { ...NEW, document, status: "final", seen: "draft" });
    }
    for (let row = 2; row <= 6; row++) expect(staff.formula("Bukti", `C${row}`)).toBe("");
  });

  test("grows the sheet when it is full, and finds it renamed with columns moved", () => {
    const { staff } = newWorkbook();
    staff.renameSheet("Bukti", "Daftar bukti");
    staff.moveColumns("Daftar bukti", 7, 1, 1);
    staff.deleteRows("Daftar bukti", 4, 997);
    staff.paste("Daftar bukti", "B2", [
      ["1", "", "Satu"],
      ["2", "", "Dua"],
    ]);
    saved(staff, NEW);
    expect(register(staff)).toHaveLength(3);
    expect(staff.display("Daftar bukti", "A4")).toBe("Draf");
  });

  test("a fault at any call never loses or doubles a line", () => {
    const { staff, emulator } = newWorkbook();
    saved(staff, NEW);
    staff.clear("Bukti", "A2:H2");
    saved(staff, NEW);
    const calls = lastCalls(emulator).length;
    for (let at = 1; at <= calls; at++) {
      staff.clear("Bukti", "A2:H2");
      emulator.faults.failAt(at, { error: "service", when: "after" });
      ask(staff, "setEvidence", NEW);
      saved(staff, NEW);
      expect({ at, evidence: register(staff) }).toEqual({ at, evidence: [line({})] });
    }
  }, 60_000);
});

describe("refuses", () => {
  const { staff, emulator } = newWorkbook();

  test.each<[string, unknown, string]>([
    ["an empty name", { ...NEW, document: "  " }, "DOCUMENT_INVALID"],
    ["a long name", { ...NEW, document: "n".repeat(501) }, "DOCUMENT_INVALID"],
    ["a link that runs a script", { ...NEW, link: "javascript:alert(1)" }, "LINK_INVALID"],
    ["a link with NUL", { ...NEW, link: "https://contoh.go.id/a\u0000b" }, "LINK_INVALID"],
    ["a formula as link", { ...NEW, link: "=1+1" }, "LINK_INVALID"],
    ["an unknown status", { ...NEW, status: "ok" }, "REQUEST_UNKNOWN"],
    ["a status from the prototype", { ...NEW, status: "toString" }, "REQUEST_UNKNOWN"],
    ["an unknown indicator", { ...NEW, number: 0 }, "REQUEST_UNKNOWN"],
    ["a level off the scale", { ...NEW, level: 6 }, "REQUEST_UNKNOWN"],
    ["seen that is no status", { ...NEW, seen: "Draf" }, "REQUEST_UNKNOWN"],
    ["a document that is no text", { ...NEW, document: ["SK"] }, "REQUEST_UNKNOWN"],
    ["nothing", undefined, "REQUEST_UNKNOWN"],
  ])("%s", (_name, change, code) => {
    const before = screen(staff);
    expect(ask(staff, "setEvidence", change)).toMatchObject({ ok: false, code });
    expect(screen(staff)).toEqual(before);
  });

  test("a protected or computed cell, and a missing sheet", () => {
    saved(staff, NEW);
    const change = { ...NEW, status: "final", seen: "draft" } as const;
    staff.protect("Bukti", "G2", { editors: [staff.email] });
    const colleague = emulator.user("rekan@contoh.go.id");
    expect(ask(colleague, "setEvidence", change)).toMatchObject({ code: "PROTECTED" });
    staff.type("Bukti", "G2", '="Draf"');
    expect(ask(staff, "setEvidence", change)).toMatchObject({ code: "CELL_HAS_FORMULA" });
    staff.deleteSheet("Bukti");
    expect(ask(staff, "setEvidence", change)).toMatchObject({ code: "SHEET_MISSING" });
  });
});
