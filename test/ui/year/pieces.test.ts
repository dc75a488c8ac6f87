import { usualOffices } from "../../../src/intake";
import { isFolderAddress } from "../../../src/reading";
import { SPBE_2020 } from "../../../src/scoring/instruments/spbe-2020";
import { boardOf, type Board } from "../../../src/ui/board";
import { assignmentChanges, suggestionChanges } from "../../../src/ui/year/assignment-changes";
import { closingNote, closingOf } from "../../../src/ui/year/closing";
import { evidenceRemarks } from "../../../src/ui/year/evidence-remarks";
import { momentText, takenAt } from "../../../src/ui/year/moment";
import { clearedTicks, portalEntries } from "../../../src/ui/year/portal-text";
import { cellsNow, standings } from "../../../src/ui/year/standings";
import { snapshotOf } from "../../history/snapshots";
import { evidenceOf, panelOf, type RowChange } from "../panel";

function board(
  changes: Readonly<Record<number, RowChange>> = {},
  more: Partial<ReturnType<typeof panelOf>> = {},
): Board {
  const read = boardOf({ ...panelOf(changes), ...more });
  if (!read) throw new Error("no board");
  return read;
}

test("a moment is the key of a snapshot, and is read by people", () => {
  expect(takenAt(new Date(2026, 10, 6, 4, 2, 9))).toBe("2026-11-06 04:02:09");
  expect(momentText("2026-11-06 04:02:09")).toBe("6 November 2026 04.02");
});

describe("the text for the portal", () => {
  const entry = (...args: Parameters<typeof board>) => {
    const found = portalEntries(board(...args))[11];
    if (!found) throw new Error("no entry");
    return found;
  };

  test("names level, narrative, documents and links", () => {
    const { text, missing } = entry(
      { 12: { self: 3, details: { narrative: "Peta rencana ditetapkan." } } },
      {
        evidence: [
          evidenceOf({
            document: "Perwali",
            level: 3,
            link: "https://contoh.go.id/p",
            status: "final",
          }),
        ],
      },
    );
    expect(text).toContain("Tingkat: 3 (");
    expect(text).toContain("Penjelasan:\nPeta rencana ditetapkan.");
    expect(text).toContain("1. Perwali (tingkat 3; https://contoh.go.id/p)");
    expect(missing).toEqual([]);
  });

  test("says what is missing", () => {
    expect(entry({ 12: { self: null } }).missing).toEqual(["tingkat", "penjelasan"]);
    expect(entry({ 12: { self: 3 } }).missing).toEqual(["penjelasan", "data dukung"]);
    expect(entry({ 12: { self: 1 } }).missing).toEqual(["penjelasan"]);
    expect(
      entry({ 12: { self: 3 } }, { evidence: [evidenceOf({ status: "none" })] }).missing,
    ).toEqual(["penjelasan", 'tautan "Dokumen"', 'dokumen yang berstatus Belum: "Dokumen"']);
  });
});

test("field by field the portal gets what the text says, and nothing for what is blank", () => {
  const fieldsOf = (...args: Parameters<typeof board>) => portalEntries(board(...args))[11]?.fields;
  const evidence = [evidenceOf({ document: "Perwali", link: "https://contoh.go.id/p" })];
  expect(fieldsOf({ 12: { self: 3, details: { narrative: " Ada. " } } }, { evidence })).toEqual([
    { name: "Tingkat", text: "3" },
    { name: "Penjelasan", text: "Ada." },
    { name: "Dokumen 1", text: "Perwali" },
    { name: "Tautan 1", text: "https://contoh.go.id/p" },
  ]);
  expect(fieldsOf({ 12: { self: null } })).toEqual([]);
});

test("what was entered is ticked, however people write a yes, and a new year empties it", () => {
  const ticks = { 1: "Ya", 2: true, 3: "Tidak", 4: "besok", 5: null };
  const filled = board(
    Object.fromEntries(
      Object.entries(ticks).map(([number, entered]) => [number, { ticks: { entered } }]),
    ),
  );
  expect(
    portalEntries(filled)
      .slice(0, 5)
      .map(({ isEntered }) => isEntered),
  ).toEqual([true, true, false, false, false]);
  expect(clearedTicks(filled)).toEqual(
    [1, 2, 3, 4].map((number) => ({
      number,
      column: "entered",
      value: null,
      seen: ticks[number as keyof typeof ticks],
    })),
  );
});

describe("assignments as cells", () => {
  const assignment = {
    number: 7,
    rows: [2],
    opd: "Bappeda",
    supporting: ["Inspektorat"],
    pic: "",
    due: "2026-05-31",
  };

  test("are what differs, and tell apart what would be replaced", () => {
    const { changes, replacing } = assignmentChanges(
      board({ 7: { self: 2, details: { opd: "Kominfo", due: "2026-05-31" } } }),
      [assignment],
    );
    expect(changes).toEqual([
      { number: 7, column: "opd", value: "Bappeda", seen: "Kominfo" },
      { number: 7, column: "supportingOpd", value: "Inspektorat", seen: null },
    ]);
    expect(replacing).toEqual([changes[0]]);
  });

  test("usual offices never touch a row that names one", () => {
    const suggestions = usualOffices(SPBE_2020, ["Inspektorat", "Dinas Kominfo"]);
    const changes = suggestionChanges(
      board({ 21: { self: 2, details: { opd: "Bagian Umum" } } }),
      suggestions,
    );
    expect(changes.some(({ number }) => number === 21)).toBe(false);
    expect(changes).toContainEqual({ number: 29, column: "opd", value: "Inspektorat", seen: null });
  });
});

describe("closing a year", () => {
  const closed = {
    ...snapshotOf(SPBE_2020, { final: [3] }, { note: closingNote(2026, "final") }),
    fingerprint: "",
  };
  const history = { snapshots: [closed], followUps: [], notices: [] };

  test("is found again while the year is still the same", () => {
    expect(closingOf(history, 2026)).toEqual({ snapshot: closed, result: "final" });
    expect(closingOf(history, 2027)).toBeNull();
    expect(closingOf(history, null)).toBeNull();
  });

  test("is not taken up from a snapshot that somebody changed", () => {
    expect(closingOf({ ...history, snapshots: [{ ...closed, index: 1 }] }, 2026)).toBeNull();
  });
});

test("states to compare: now, stages that are filled, and snapshots with their complete stages", () => {
  const snapshot = snapshotOf(SPBE_2020, {
    self: SPBE_2020.indicators.map(() => 3),
    external: [2],
  });
  const names = standings(board({ 1: { self: 3, lastYear: 2 } }), {
    snapshots: [{ ...snapshot, fingerprint: "" }],
    followUps: [],
    notices: [],
  }).map(({ name }) => name);
  expect(names).toEqual([
    "Sekarang",
    "Sekarang, Mandiri",
    "Final tahun lalu",
    "26 November 2026 14.02",
    "26 November 2026 14.02, Mandiri",
  ]);
});

test("cells of an indicator that stands there twice are not written", () => {
  const panel = panelOf();
  const [first] = panel.rows;
  if (!first) throw new Error("no rows");
  const twice = board({}, { rows: [...panel.rows, first] });
  expect(cellsNow(twice).has(first.number)).toBe(false);
  expect(cellsNow(twice).size).toBe(46);
});

describe("remarks on imported documents", () => {
  const document = {
    row: 2,
    indicators: [7],
    level: null,
    document: "SK",
    date: null,
    opd: "",
    link: "https://contoh.go.id/a",
    status: "draft",
    note: "",
  } as const;

  test.each([
    [[document, { ...document, document: "SOP" }], "2 dokumen memakai tautan yang sama"],
    [[{ ...document, link: "" }], "1 dokumen belum memiliki tautan"],
    [[{ ...document, link: "http://contoh.go.id" }], "http, bukan https"],
    [[{ ...document, link: "https://drive.google.com/drive/folders/x" }], "bertautan folder"],
  ])("%#", (documents, remark) => {
    expect(evidenceRemarks(documents, []).join(" ")).toContain(remark);
  });

  test("are none where all is well; the same document may be for several indicators", () => {
    expect(evidenceRemarks([document], [{ document: "SK", link: document.link }])).toEqual([]);
    expect(isFolderAddress("https://drive.google.com/file/d/x/view")).toBe(false);
    expect(isFolderAddress("https://drive.google.com/drive/u/0/folders/x")).toBe(true);
  });
});
