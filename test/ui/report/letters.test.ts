import { SPBE_2020 } from "../../../src/scoring/instruments/spbe-2020";
import { boardOf, type Board } from "../../../src/ui/board";
import {
  askedOf,
  governmentOf,
  performanceRows,
  performanceSentence,
  selfAssessment,
  spansText,
  teamOf,
  yearResults,
} from "../../../src/ui/report/letters";
import { numberWords, weekday } from "../../../src/ui/report/number-words";
import { officeSheets } from "../../../src/ui/report/office-sheets";
import { roadmapOf } from "../../../src/ui/report/roadmap";
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

test.each([
  [0, "nol"],
  [11, "sebelas"],
  [17, "tujuh belas"],
  [22, "dua puluh dua"],
  [100, "seratus"],
  [1945, "seribu sembilan ratus empat puluh lima"],
  [2026, "dua ribu dua puluh enam"],
])("%d is %s", (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test("a day has its name, whatever zone the machine is in", () => {
  expect(weekday("2024-07-22")).toBe("Senin");
  expect(weekday("2026-11-26")).toBe("Kamis");
});

test.each([
  ["Pemerintah Kota Pangkalpinang", "Wali Kota Pangkalpinang", "Pangkalpinang"],
  ["pemerintah kabupaten  Aceh Tengah", "Bupati Aceh Tengah", "Aceh Tengah"],
  ["Pemerintah Provinsi Bali", "Gubernur Bali", ""],
  ["Kementerian Koordinator", "Pimpinan Kementerian Koordinator", ""],
  ["", "Pimpinan instansi", ""],
])("%j is headed by %j", (agency, head, place) => {
  expect(governmentOf(agency)).toMatchObject({ head, place });
});

test("the minutes tell of stage Mandiri, whatever later stages say", () => {
  const later = board({ 1: { self: 3, final: 5 } });
  expect(selfAssessment(later).index?.exact).toBe(
    selfAssessment(board({ 1: { self: 3 } })).index?.exact,
  );
  expect(selfAssessment(later).index?.exact).not.toBe(later.score.index?.exact);
  const open = selfAssessment(board({ 1: { self: null, final: 5 } }));
  expect([open.index, open.missing]).toEqual([null, [1]]);
});

describe("the table for the performance report", () => {
  test("says target, realisation, attainment and trend by the figures that it shows", () => {
    const [index, ...groups] = performanceRows(board({ 1: { lastYear: 1 } }));
    expect(index).toEqual({
      name: "Indeks SPBE",
      isIndex: true,
      lastYear: "–",
      target: "3,00",
      realisation: "2,87",
      attainment: "95,67%",
      trend: "–",
    });
    expect(groups).toHaveLength(4 + 8);
  });

  test("a rise and a fall are told with their sign in words and shape", () => {
    const all = (lastYear: number) =>
      Object.fromEntries(Array.from({ length: 47 }, (_, at) => [at + 1, { self: 3, lastYear }]));
    const trend = (lastYear: number) => performanceRows(board(all(lastYear)))[0]?.trend;
    expect([trend(2), trend(3), trend(4)]).toEqual(["▲ naik 1,00", "● tetap", "▼ turun 1,00"]);
  });

  test("unknown values are dashes, never zeros", () => {
    const [index] = performanceRows(board({ 1: { self: null } }, { targetIndex: null }));
    expect(index).toMatchObject({ realisation: "–", attainment: "–", target: "–" });
    expect(performanceSentence(board({ 1: { self: null } }))).toBe(
      "Indeks SPBE belum dapat dihitung.",
    );
  });

  test("says the year in a sentence", () => {
    expect(performanceSentence(board())).toBe(
      "Realisasi Indeks SPBE sebesar 2,87 dengan predikat Baik, belum mencapai target 3,00, dengan capaian 95,67%.",
    );
  });

  test("the years come from snapshots, the last stage of each", () => {
    const filled = (level: number) => Array.from({ length: 47 }, () => level);
    const snapshots = [
      snapshotOf(SPBE_2020, { self: filled(2) }, { year: 2023, taken: "2023-11-01 09:00:00" }),
      snapshotOf(
        SPBE_2020,
        { self: filled(3), final: filled(2) },
        { year: 2022, taken: "2022-11-01 09:00:00" },
      ),
    ];
    expect(yearResults(board(), snapshots)).toEqual([
      { year: 2022, stage: "Final", index: "2,00" },
      { year: 2023, stage: "Mandiri", index: "2,00" },
    ]);
    const forged = snapshots.map((each) => ({ ...each, checksum: "x" }));
    expect(yearResults(board(), forged)).toEqual([]);
  });
});

test("an office is asked for what it has not done yet, and for what guidance names", () => {
  const opd = { details: { opd: "Bappeda" } };
  const asking = board(
    { 12: { self: 2, ...opd }, 13: { self: 3, ...opd } },
    {
      evidence: [
        evidenceOf({ document: "Peta rencana", status: "draft", level: 3 }),
        evidenceOf({ indicators: [13], document: "Notula", status: "final", level: 3 }),
      ],
    },
  );
  const sheet = officeSheets(asking, roadmapOf(asking, null), "2024-07-22").find(
    ({ name }) => name === "Bappeda",
  );
  const asked = sheet ? askedOf(asking, sheet) : [];
  expect(asked.map(({ task, documents }) => [task.entry.indicator.number, documents])).toEqual([
    [12, ["Peta rencana (draf)"]],
  ]);
});

test("the team has an assessor for each aspect and a person for each office, without names", () => {
  const members = teamOf(board({ 7: { details: { opd: "Bappeda" } } }));
  expect(members.filter(({ role }) => role.startsWith("Asesor internal"))).toHaveLength(8);
  expect(members[0]).toMatchObject({ role: "Pembina", office: "Wali Kota Pangkalpinang" });
  expect(members.filter(({ role }) => role === "PIC indikator")).toEqual([
    {
      role: "PIC indikator",
      office: "Bappeda",
      task: "Menyiapkan data dukung indikator 7.",
    },
  ]);
});

test("numbers that follow each other are told as a span, two of them are not", () => {
  expect(spansText([])).toBe("");
  expect(spansText([1, 2, 3, 5, 7, 8, 12, 13, 14])).toBe("1–3, 5, 7, 8, 12–14");
});
