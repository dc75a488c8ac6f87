import type { Emulator, User } from "../../dev/emulator";
import type {
  EvidenceLine,
  FollowUpCells,
  FollowUpChange,
  SnapshotRequest,
} from "../../src/contract";
import { isIntact, newYear, type CellNow, type RestoredColumn } from "../../src/history";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import {
  callsOf,
  columnOf,
  filledWorkbook,
  KEMENKO_LEVELS,
  lastAlert,
  newWorkbook,
  SET_UP,
} from "../workbook";
import { ask, call, lastCalls } from "./call";

const REQUEST: SnapshotRequest = {
  taken: "2026-11-26 14:02:09",
  by: "Sri",
  note: "Sebelum rakor",
};

function ready(): ReturnType<typeof filledWorkbook> {
  const workbook = filledWorkbook();
  workbook.staff.type("Mulai", "B4", 2026);
  return workbook;
}

function saved(staff: User, request: SnapshotRequest = REQUEST) {
  const { outcome, snapshot } = call(staff, "saveSnapshot", request);
  expect(outcome).toBe("saved");
  if (!snapshot) throw new Error("no snapshot");
  return snapshot;
}

function sheetNames(emulator: Emulator): string[] {
  return emulator.spreadsheet.sheets.map(({ name }) => name);
}

describe("saveSnapshot", () => {
  test("keeps a row per indicator on a sheet that it makes, and the user stays where they were", () => {
    const { staff, emulator } = ready();
    staff.select("Penilaian", "G9");
    const snapshot = saved(staff);
    expect(snapshot).toMatchObject({ year: 2026, stage: "self", index: 2.95, predicate: "Baik" });
    expect(staff.displays("Riwayat", "A1:D3")).toEqual([
      ["Cuplikan", "Tahun", "Tahap", "No"],
      ["2026-11-26 14:02:09", "2026", "Mandiri", "1"],
      ["2026-11-26 14:02:09", "2026", "Mandiri", "2"],
    ]);
    expect(staff.display("Riwayat", "A48")).toBe("2026-11-26 14:02:09");
    expect(staff.display("Riwayat", "A49")).toBe("");
    // The panel shows the indicator of the row that the user stands on: still that of row 9.
    expect(call(staff, "getPanel")).toMatchObject({ selection: { number: 8 } });
    expect(sheetNames(emulator)).toContain("Riwayat");
  });

  test("is read back as it was taken, in whatever order people sort the sheet", () => {
    const { staff } = ready();
    const snapshot = saved(staff);
    const [read] = call(staff, "getHistory").snapshots;
    expect(read).toEqual(snapshot);
    staff.sort("Riwayat", "A2:U48", 6, false);
    const [sorted] = call(staff, "getHistory").snapshots;
    expect(sorted && isIntact(sorted)).toBe(true);
    expect(sorted?.rows).toHaveLength(47);
  });

  test("asked again it adds nothing; another moment adds another", () => {
    const { staff, emulator } = ready();
    saved(staff);
    saved(staff);
    expect(staff.display("Riwayat", "A49")).toBe("");
    const writes = lastCalls(emulator).filter(({ kind }) => kind === "write");
    expect(writes).toEqual([]);
    saved(staff, { ...REQUEST, taken: "2026-11-27 08:00:00" });
    expect(call(staff, "getHistory").snapshots.map(({ taken }) => taken)).toEqual([
      "2026-11-27 08:00:00",
      "2026-11-26 14:02:09",
    ]);
  });

  test("of the same second for another reason is a conflict, and what is there stays", () => {
    const { staff } = ready();
    const { checksum } = saved(staff);
    expect(call(staff, "saveSnapshot", { ...REQUEST, note: "Penutupan" })).toMatchObject({
      outcome: "conflict",
      snapshot: { note: REQUEST.note, checksum },
    });
  });

  test("says when somebody has changed it by hand", () => {
    const { staff } = ready();
    saved(staff);
    staff.type("Riwayat", "F5", 5);
    const [read] = call(staff, "getHistory").snapshots;
    expect(read && isIntact(read)).toBe(false);
  });

  test("wants a year, and says where it is filled in", () => {
    const { staff } = filledWorkbook();
    expect(ask(staff, "saveSnapshot", REQUEST)).toMatchObject({
      code: "SETTING_MISSING",
      message: expect.stringContaining("lembar Mulai") as string,
    });
  });

  test.each([
    [{ ...REQUEST, taken: "kemarin" }],
    [{ ...REQUEST, by: 7 }],
    [{ ...REQUEST, note: "x".repeat(301) }],
    [null],
  ])("refuses %j, which no page sends", (request) => {
    const { staff } = ready();
    expect(ask(staff, "saveSnapshot", request)).toMatchObject({ code: "REQUEST_UNKNOWN" });
  });

  test("leaves a sheet of the same name that is somebody else's alone", () => {
    const { staff } = ready();
    staff.addSheet("Riwayat");
    staff.type("Riwayat", "A1", "Riwayat jabatan");
    expect(ask(staff, "saveSnapshot", REQUEST)).toMatchObject({ code: "SHEET_OCCUPIED" });
    expect(staff.display("Riwayat", "A1")).toBe("Riwayat jabatan");
  });

  test("Siapkan lembar mends the sheet once it is there, and makes none before", () => {
    const { staff, emulator } = ready();
    staff.click(SET_UP);
    expect(sheetNames(emulator)).not.toContain("Riwayat");
    saved(staff);
    staff.type("Riwayat", "B1", "Thn");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain('"Tahun" dikembalikan');
    expect(call(staff, "getHistory").snapshots).toHaveLength(1);
  });
});

test.each([
  [
    "a row",
    (colleague: User) => {
      colleague.insertRows("Penilaian", 2, 1);
    },
  ],
  [
    "a column",
    (colleague: User) => {
      colleague.insertColumns("Penilaian", 4, 1);
    },
  ],
])("a snapshot holds every level, whenever %s comes into sheet Penilaian", (_what, insert) => {
  const { staff, emulator } = ready();
  const [whole] = [saved(staff), saved(staff, { ...REQUEST, taken: "2026-11-27 08:00:00" })];
  expect(whole.index).toBe(2.95);
  const readings = callsOf(emulator, "callApi").flatMap(({ method }, at) =>
    method === "getValues" ? [at + 1] : [],
  );
  expect(readings.length).toBeGreaterThan(5);
  for (const call of readings) {
    emulator.faults.at(call, () => {
      insert(emulator.user("rekan@contoh.go.id"));
    });
    const taken = `2026-11-28 08:00:${String(call % 60).padStart(2, "0")}`;
    expect([call, saved(staff, { ...REQUEST, taken }).rows]).toEqual([call, whole.rows]);
  }
});

describe("removeSnapshot", () => {
  test("removes only what still is as it was seen", () => {
    const { staff } = ready();
    const { taken, fingerprint } = saved(staff);
    saved(staff, { ...REQUEST, taken: "2026-11-27 08:00:00" });
    expect(call(staff, "removeSnapshot", { taken, fingerprint: "lain" })).toMatchObject({
      outcome: "conflict",
      snapshot: { taken, fingerprint },
    });
    expect(call(staff, "removeSnapshot", { taken, fingerprint })).toEqual({
      outcome: "saved",
      snapshot: null,
    });
    expect(call(staff, "getHistory").snapshots.map((each) => each.taken)).toEqual([
      "2026-11-27 08:00:00",
    ]);
    expect(call(staff, "removeSnapshot", { taken, fingerprint }).outcome).toBe("saved");
  });

  test.each([
    ["a reason that a colleague typed into one row", "S20", "catatan rekan"],
    ["a level that somebody changed", "H3", 5],
    ["a note beside it, in a column of people's own", "V9", "lihat notulen"],
  ])("keeps one with %s, until that was seen", (_what, place, content) => {
    const { staff } = ready();
    const { taken, fingerprint } = saved(staff);
    staff.type("Riwayat", "V1", "Catatan kami");
    staff.type("Riwayat", place, content);
    expect(call(staff, "removeSnapshot", { taken, fingerprint }).outcome).toBe("conflict");
    expect(staff.value("Riwayat", place)).toBe(content);
    const [seen] = call(staff, "getHistory").snapshots;
    if (!seen) throw new Error("no snapshot");
    expect(call(staff, "removeSnapshot", seen).outcome).toBe("saved");
    expect(staff.display("Riwayat", "A2")).toBe("");
  });

  test("removes one whose rows were sorted", () => {
    const { staff } = ready();
    const { taken, fingerprint } = saved(staff);
    staff.sort("Riwayat", "A2:U48", 4, false);
    expect(staff.value("Riwayat", "D2")).toBe(47);
    expect(call(staff, "removeSnapshot", { taken, fingerprint }).outcome).toBe("saved");
    expect(staff.display("Riwayat", "A2")).toBe("");
  });
});

describe("a new year on the sheet", () => {
  const COLUMNS: readonly RestoredColumn[] = [
    "lastYearSelf",
    "lastYear",
    "self",
    "verified",
    "external",
    "final",
    "target",
  ];

  function cells(staff: User) {
    const panel = call(staff, "getPanel");
    if (panel.state !== "ready") throw new Error(panel.state);
    return new Map(
      panel.rows.map(({ number, levels }) => [
        number,
        Object.fromEntries(COLUMNS.map((column) => [column, levels[column]])) as Record<
          RestoredColumn,
          CellNow
        >,
      ]),
    );
  }

  test("is written as cells, can be undone, and is done once", () => {
    const { staff } = ready();
    const closing = saved(staff);
    const before = cells(staff);
    const { changes, contested } = newYear(SPBE_2020, closing, "self", before);
    expect(contested).toEqual([]);
    const outcome = call(
      staff,
      "setCells",
      changes.map(({ number, column, from, to }) => ({ number, column, value: to, seen: from })),
    );
    expect([...cells(staff).values()].map(({ lastYear }) => lastYear)).toEqual(KEMENKO_LEVELS);
    expect([...cells(staff).values()].every(({ self }) => self === null)).toBe(true);
    expect(newYear(SPBE_2020, closing, "self", cells(staff)).changes).toEqual([]);
    expect(call(staff, "setYear", { year: 2027, seen: 2026 })).toEqual({
      outcome: "saved",
      year: 2027,
    });
    if (outcome.outcome !== "saved") throw new Error("conflict");
    call(staff, "setCells", outcome.undo);
    expect(cells(staff)).toEqual(before);
  });
});

describe("setYear", () => {
  test("writes the year that follows the one that was seen, wherever people moved the field", () => {
    const { staff } = ready();
    staff.insertRows("Mulai", 2, 3);
    expect(call(staff, "setYear", { year: 2027, seen: 2026 }).outcome).toBe("saved");
    expect(staff.display("Mulai", "B7")).toBe("2027");
    expect(call(staff, "setYear", { year: 2027, seen: 2026 }).outcome).toBe("saved");
    expect(call(staff, "setYear", { year: 2029, seen: 2026 })).toEqual({
      outcome: "conflict",
      year: 2027,
    });
    expect(ask(staff, "setYear", { year: 1999, seen: 2027 })).toMatchObject({
      code: "REQUEST_UNKNOWN",
    });
  });
});

describe("setFollowUp", () => {
  const CELLS: FollowUpCells = {
    recommendation: "=Tetapkan SOP",
    source: "assessor",
    since: 2026,
    opd: "Bappeda",
    pic: "Sri",
    due: "2026-12-01",
    status: "open",
    evidence: "",
    note: "",
  };
  const ADDED: FollowUpChange = { number: 7, wanted: CELLS, seen: null };
  const lines = (staff: User) => call(staff, "getHistory").followUps;
  const change = (staff: User, part: Partial<FollowUpCells>, seen = CELLS) =>
    call(staff, "setFollowUp", { number: 7, wanted: { ...seen, ...part }, seen });

  test("adds a line on a sheet that it makes, once, and takes it away", () => {
    const { staff } = ready();
    expect(call(staff, "setFollowUp", ADDED).outcome).toBe("saved");
    expect(call(staff, "setFollowUp", ADDED).outcome).toBe("saved");
    expect(lines(staff)).toEqual([{ number: 7, ...CELLS }]);
    call(staff, "setFollowUp", { number: 7, wanted: null, seen: CELLS });
    expect(lines(staff)).toEqual([]);
  });

  test("changes any of its cells, and only those that the user changed", () => {
    const { staff } = ready();
    call(staff, "setFollowUp", ADDED);
    staff.type("Tindak Lanjut", "J2", "catatan rekan");
    const part = { opd: "Dinas Kominfo", due: null, evidence: "https://contoh.go.id/sop" };
    expect(change(staff, part)).toMatchObject({ outcome: "saved" });
    expect(lines(staff)).toEqual([{ number: 7, ...CELLS, ...part, note: "catatan rekan" }]);
    const now = { ...CELLS, ...part };
    expect(change(staff, { recommendation: "Tetapkan SOP baru" }, now).outcome).toBe("saved");
    expect(change(staff, { recommendation: "Lain" }, now).outcome).toBe("conflict");
    expect(lines(staff)).toMatchObject([{ recommendation: "Tetapkan SOP baru" }]);
  });

  test("asking again after a lost answer counts as saved", () => {
    const { staff } = ready();
    call(staff, "setFollowUp", ADDED);
    for (const wanted of [{ recommendation: "Susun SOP" }, { recommendation: "Susun SOP" }]) {
      expect(change(staff, wanted).outcome).toBe("saved");
    }
    expect(lines(staff)).toHaveLength(1);
  });

  test("what a colleague changed meanwhile is a conflict, and so is a name that is taken", () => {
    const { staff } = ready();
    call(staff, "setFollowUp", ADDED);
    staff.type("Tindak Lanjut", "H2", "Selesai");
    expect(change(staff, { status: "running" })).toMatchObject({
      outcome: "conflict",
      line: { status: "done" },
    });
    expect(call(staff, "setFollowUp", { number: 7, wanted: null, seen: CELLS })).toMatchObject({
      outcome: "conflict",
    });
    const other = { ...CELLS, recommendation: "Lain" };
    call(staff, "setFollowUp", { number: 7, wanted: other, seen: null });
    expect(change(staff, { recommendation: "=Tetapkan SOP" }, other).outcome).toBe("conflict");
    expect(lines(staff).map(({ recommendation }) => recommendation)).toEqual([
      "=Tetapkan SOP",
      "Lain",
    ]);
  });

  test("what people typed in the wrong form stays, and what is beside it can be changed", () => {
    const { staff } = ready();
    call(staff, "setFollowUp", ADDED);
    staff.paste("Tindak Lanjut", "G2", [["minggu depan"]]);
    const [seen] = lines(staff);
    expect(seen).toMatchObject({ due: "minggu depan" });
    if (!seen) throw new Error("no line");
    const { number, ...cells } = seen;
    const wanted = { ...cells, pic: "Budi" };
    expect(call(staff, "setFollowUp", { number, wanted, seen: cells }).outcome).toBe("saved");
    expect(lines(staff)).toEqual([{ ...seen, pic: "Budi" }]);
  });

  test.each([
    [{ ...ADDED, number: 99 }],
    [{ ...ADDED, wanted: { ...CELLS, recommendation: " " } }],
    [{ ...ADDED, wanted: { ...CELLS, recommendation: "x".repeat(2001) } }],
    [{ ...ADDED, wanted: { ...CELLS, due: "2026-02-30" } }],
    [{ ...ADDED, wanted: { ...CELLS, due: "besok" } }],
    [{ ...ADDED, wanted: { ...CELLS, status: "entah" } }],
    [{ ...ADDED, wanted: { ...CELLS, status: null } }],
    [{ ...ADDED, wanted: { ...CELLS, source: "toString" } }],
    [{ ...ADDED, wanted: { ...CELLS, since: 26 } }],
    [{ ...ADDED, wanted: null }],
  ])("refuses %j", (request) => {
    const { staff } = ready();
    expect(ask(staff, "setFollowUp", request)).toMatchObject({ code: "REQUEST_UNKNOWN" });
  });
});

describe("an import of evidence", () => {
  const line = (change: Partial<EvidenceLine>): EvidenceLine => ({
    indicators: [7],
    level: 3,
    document: "SK Tim",
    date: null,
    opd: "",
    link: "",
    status: "draft",
    note: "",
    ...change,
  });
  const LINES = [
    line({ indicators: [7, 12, 13], date: "2026-05-31", link: "https://contoh.go.id/a" }),
    line({ document: "=1+1", level: null, note: "+62 812" }),
    line({ document: "-rapat", opd: "@Bappeda" }),
  ];
  const documents = (staff: User) => staff.displays("Bukti", "A1:H9").map((row) => row.join("|"));

  test("adds what is not there yet in one write; twice adds nothing", () => {
    const { staff, emulator } = newWorkbook();
    staff.paste("Bukti", "A2", [["7", 3, "Arsip"]]);
    expect(call(staff, "addEvidence", LINES).lines).toEqual(LINES);
    const writes = lastCalls(emulator).filter(({ kind }) => kind === "write");
    expect(writes.filter(({ method }) => method === "setValues")).toHaveLength(1);
    expect(documents(staff).slice(1, 6)).toEqual([
      "7|3|Arsip|||||",
      "7; 12; 13|3|SK Tim|31 Mei 2026||https://contoh.go.id/a|Draf|",
      "7||=1+1||||Draf|+62 812",
      "7|3|-rapat||@Bappeda||Draf|",
      "|||||||",
    ]);
    expect(call(staff, "addEvidence", LINES)).toEqual({ outcome: "saved", lines: [] });
    expect(
      call(staff, "addEvidence", [line({ document: "sk  TIM", indicators: [7, 12, 13] })]).lines,
    ).toEqual([]);
  });

  test("is taken back without what people have changed since", () => {
    const { staff } = newWorkbook();
    call(staff, "addEvidence", LINES);
    staff.type("Bukti", "H3", "sudah dicek");
    expect(call(staff, "removeEvidence", LINES).lines).toEqual([LINES[0], LINES[2]]);
    const panel = call(staff, "getPanel");
    expect(panel.state === "ready" && panel.evidence?.map(({ document }) => document)).toEqual([
      "=1+1",
    ]);
  });

  test("of many documents at once keeps each", () => {
    const { staff } = newWorkbook();
    const many = Array.from({ length: 500 }, (_, at) => line({ document: `Dokumen ${at}` }));
    expect(call(staff, "addEvidence", many).lines).toHaveLength(500);
    expect(staff.display("Bukti", "C501")).toBe("Dokumen 499");
    expect(ask(staff, "addEvidence", [...many, line({})])).toMatchObject({
      code: "REQUEST_UNKNOWN",
    });
  });

  test.each([
    [[line({ indicators: [] })]],
    [[line({ indicators: [99] })]],
    [[line({ level: 6 })]],
    [[line({ document: " " })]],
    [[line({ link: "javascript:alert(1)" })]],
    [[line({ date: "kemarin" })]],
    [[]],
    ["x"],
  ])("refuses %j", (request) => {
    const { staff } = newWorkbook();
    expect(ask(staff, "addEvidence", request)).toMatchObject({ code: "REQUEST_UNKNOWN" });
  });
});

describe("the expected index on sheet Ringkasan", () => {
  const expected = {
    range: "2,40 sampai 2,61",
    basis: "contoh satu kota: Kota Denpasar 2021",
    day: "2026-11-26",
    levels: KEMENKO_LEVELS,
  };
  const told = (staff: User): string => staff.display("Ringkasan", "A7");
  const request = (second: number, more: object): never =>
    ({ ...REQUEST, taken: `2026-11-26 14:02:1${String(second)}`, ...more }) as never;

  function withYear(): User {
    const { staff } = filledWorkbook();
    staff.type("Mulai", "B4", 2025);
    return staff;
  }

  test("stands beside the claimed one with its day and its basis, as long as the levels are those", () => {
    const staff = withYear();
    expect(told(staff)).toBe("");
    call(staff, "saveSnapshot", request(0, { expected }));
    const shown =
      "Indeks harapan 2,40 sampai 2,61 (contoh satu kota: Kota Denpasar 2021), dihitung 26 November 2026";
    expect(told(staff)).toBe(shown);
    const cell = `${columnOf(staff, "Mandiri")}22`;
    const level = String(staff.value("Penilaian", cell));
    staff.type("Penilaian", cell, "4");
    expect(told(staff)).toBe(
      "Indeks harapan per 26 November 2026 tidak ditampilkan karena tingkatnya sudah berubah; Simpan cuplikan menghitungnya lagi",
    );
    staff.clear("Penilaian", cell);
    expect(told(staff)).toBe("Belum lengkap: 1 indikator kosong (21)");
    staff.type("Penilaian", cell, level);
    expect(told(staff)).toBe(shown);
    // A snapshot of a closing year or before a restoration leaves what is told.
    call(staff, "saveSnapshot", request(1, {}));
    expect(told(staff)).toBe(shown);
    call(staff, "saveSnapshot", request(2, { expected: null }));
    expect(told(staff)).toBe("");
  });

  test("is refused as one number alone, without its day, or for other than all levels", () => {
    const staff = withYear();
    for (const wrong of [
      { range: "2,40" },
      { range: "=1+1" },
      { day: "kemarin" },
      { levels: KEMENKO_LEVELS.slice(1) },
      { levels: KEMENKO_LEVELS.map(() => 9) },
    ]) {
      const reply = ask(staff, "saveSnapshot", request(3, { expected: { ...expected, ...wrong } }));
      expect(reply).toMatchObject({ ok: false, code: "REQUEST_UNKNOWN" });
    }
    expect(told(staff)).toBe("");
  });

  test("a Ringkasan that people took apart is left alone, and the snapshot is kept", () => {
    const staff = withYear();
    staff.insertRows("Ringkasan", 30, 2);
    const before = staff.displays("Ringkasan", "A1:AK80");
    const reply = call(staff, "saveSnapshot", request(4, { expected }));
    expect(reply.outcome).toBe("saved");
    expect(staff.displays("Ringkasan", "A1:AK80")).toEqual(before);
  });
});
