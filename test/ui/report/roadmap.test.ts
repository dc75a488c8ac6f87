import type { ReadyPanel } from "../../../src/contract";
import { gainText, valueText } from "../../../src/ui/figures";
import { roadmapOf, type Roadmap } from "../../../src/ui/report/roadmap";
import { panelOf } from "../panel";
import { boardFor } from "./board";
import { cityPanel, STEPS } from "./city";

const board = boardFor();

/** Number, rise, gain and index of each step. */
function told({ steps }: Roadmap): string[] {
  return steps.map(({ entry, from, to, gain, index }) =>
    [
      entry.indicator.number,
      `${from ?? "?"}→${to}`,
      gain === null ? "-" : gainText(gain),
      index === null ? "-" : valueText(index.fraction, board.instrument),
    ].join(" "),
  );
}

describe("a scenario", () => {
  test("is walked in its order from the present levels", () => {
    expect(told(roadmapOf(board, "Rencana 3,00"))).toEqual([
      "17 2→3 +0,025 2,89",
      "18 2→3 +0,025 2,92",
      "19 2→3 +0,025 2,94",
      "20 2→3 +0,025 2,97",
      "45 3→4 +0,03 3,00",
      "46 3→4 +0,03 3,03",
    ]);
  });

  test("the order is the column's, not the sheet's", () => {
    const panel = { ...cityPanel(), steps: [...STEPS].reverse() };
    expect(told(roadmapOf(boardFor(panel), "Rencana 3,00"))[0]).toBe("17 2→3 +0,025 2,89");
  });

  test("a step that is there already adds nothing", () => {
    const { steps } = roadmapOf(boardFor(cityPanel({ 17: { self: 4 } })), "Rencana 3,00");
    expect(steps[0]).toMatchObject({ isReached: true, gain: { numerator: 0 } });
    expect(steps[1]?.isReached).toBe(false);
  });

  test("without an index the gains are known, the index is not", () => {
    const incomplete = boardFor(cityPanel({ 1: { self: null }, 20: { self: null } }));
    expect(told(roadmapOf(incomplete, "Rencana 3,00"))).toEqual([
      "17 2→3 +0,025 -",
      "18 2→3 +0,025 -",
      "19 2→3 +0,025 -",
      "20 ?→3 - -",
      "45 3→4 +0,03 -",
      "46 3→4 +0,03 -",
    ]);
  });

  test("what a step leaves blank its indicator's row says", () => {
    const steps = STEPS.map((step) => ({ ...step, opd: " ", due: null }));
    const [first] = roadmapOf(boardFor({ ...cityPanel(), steps }), "Rencana 3,00").steps;
    expect(first).toMatchObject({
      opd: "Dinas Komunikasi dan Informatika",
      pic: "Bidang Infrastruktur TIK",
      due: "2024-08-30",
    });
  });

  test("each step says what to do for every level it takes", () => {
    const steps = STEPS.slice(0, 1).map((step) => ({ ...step, to: 4 }));
    const [first] = roadmapOf(boardFor({ ...cityPanel(), steps }), "Rencana 3,00").steps;
    expect(first?.advice).toHaveLength(2);
    expect(first?.advice[0]).toMatch(/^Perluas jangkauan Jaringan Intra/);
  });

  test("a plan whose steps are all taken says so", () => {
    const steps = STEPS.slice(0, 1);
    const explanationAt = (self: number): string =>
      roadmapOf(boardFor({ ...cityPanel({ 17: { self } }), steps }), "Rencana 3,00").explanation;
    expect(explanationAt(3)).toContain("Semua langkahnya sudah tercapai.");
    expect(explanationAt(2)).not.toContain("sudah tercapai");
  });

  test("an indicator that the instrument does not know is passed over", () => {
    const steps = STEPS.map((step, i) => (i === 0 ? { ...step, number: 48 } : step));
    expect(roadmapOf(boardFor({ ...cityPanel(), steps }), "Rencana 3,00").steps).toHaveLength(5);
  });
});

describe("a computed plan", () => {
  test("is the least effort that reaches target and reserve, and says so", () => {
    const roadmap = roadmapOf(board, null);
    expect(roadmap.steps).toHaveLength(13);
    expect(roadmap.steps.at(-1)?.index?.exact).toBeGreaterThanOrEqual(3.1);
    expect(roadmap.explanation).toContain("target 3,00 dengan cadangan 0,10");
    expect(roadmap.explanation).toContain("perkiraan bawaan 1;1;2;4");
  });

  test("names a target and a reserve with every decimal they have", () => {
    const panel = { ...cityPanel(), targetIndex: 3.125, reserve: 0.125 };
    expect(roadmapOf(boardFor(panel), null).explanation).toContain(
      "target 3,125 dengan cadangan 0,125",
    );
  });

  test("respects effort words, limits and locks", () => {
    const planning = Object.fromEntries(
      board.entries.map(({ indicator: { number, aspect } }) => [
        number,
        {
          self: panelOf().rows[number - 1]?.level ?? null,
          planning:
            aspect === 8
              ? { effort: null, limit: null, lock: "Ya" }
              : { effort: number === 17 ? "kecil" : "Besar", limit: number === 18 ? 2 : null },
        },
      ]),
    );
    const roadmap = roadmapOf(boardFor(panelOf(planning)), null);
    const numbers = roadmap.steps.map(({ entry }) => entry.indicator.number);
    expect(numbers.filter((number) => number > 41)).toEqual([]);
    expect(numbers).not.toContain(18);
    expect(numbers).toContain(17);
    expect(roadmap.explanation).toContain("perkiraan bawaan 1;1;2;4");
  });

  test("an unticked box locks nothing; what cannot be read is named", () => {
    const roadmap = roadmapOf(
      boardFor(
        panelOf({
          17: { self: 2, planning: { lock: false } },
          7: { self: 3, planning: { effort: "banyak", limit: 9 } },
        }),
      ),
      null,
    );
    expect(roadmap.steps.some(({ entry }) => entry.indicator.number === 17)).toBe(true);
    expect(roadmap.explanation).toContain("Usaha atau batas indikator 7 tidak terbaca");
  });

  test("out of reach: the highest index within it", () => {
    const locked = Object.fromEntries(
      panelOf().rows.map(({ number, level }) => [
        number,
        { self: level, planning: { lock: number > 2 ? "Ya" : null } },
      ]),
    );
    const { steps, explanation, isHeldBack } = roadmapOf(boardFor(panelOf(locked)), null);
    expect(steps).toHaveLength(3);
    expect(isHeldBack).toBe(true);
    expect(roadmapOf(board, null).isHeldBack).toBe(false);
    expect(explanation).toContain("tidak terjangkau");
    expect(explanation).toContain("menahan 45 indikator");
  });

  test.each<[string, Partial<ReadyPanel>, string]>([
    ["no target", { targetIndex: null }, "target indeks belum diisi"],
    ["a target that is no number", { targetIndex: "tiga" }, "target indeks belum diisi"],
    ["a target off the scale", { targetIndex: 5, reserve: 0.1 }, "harus 1 sampai 5"],
    ["a negative reserve", { reserve: -1 }, "harus 1 sampai 5"],
    ["a target that is reached", { targetIndex: 2, reserve: 0 }, "Target 2,00 sudah tercapai."],
  ])("%s: no plan, and why", (_name, change, reason) => {
    const { steps, explanation } = roadmapOf(boardFor({ ...panelOf(), ...change }), null);
    expect(steps).toEqual([]);
    expect(explanation).toContain(reason);
  });

  test("an unknown index has no plan", () => {
    const { steps, explanation } = roadmapOf(boardFor(panelOf({ 5: { self: null } })), null);
    expect(steps).toEqual([]);
    expect(explanation).toContain("belum lengkap");
  });
});
