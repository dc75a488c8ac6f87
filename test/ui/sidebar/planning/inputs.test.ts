import { effortRule } from "../../../../src/reading";
import { SPBE_2020 } from "../../../../src/scoring/instruments/spbe-2020";
import { boardOf, type Board } from "../../../../src/ui/board";
import {
  answer,
  obstacleOf,
  shownPlan,
  type Answer,
} from "../../../../src/ui/sidebar/planning/answer";
import type { PlanBasis, PlanProblem } from "../../../../src/ui/sidebar/planning/basis";
import { draftValue } from "../../../../src/ui/sidebar/planning/cells";
import { readInputs } from "../../../../src/ui/sidebar/planning/inputs";
import { officeNames, scopeHint } from "../../../../src/ui/sidebar/planning/scope";
import { differsFromSheet, scoreField } from "../../../../src/ui/sidebar/planning/scores";
import {
  INITIAL_PLANNING,
  type PlanInputs,
  type Scope,
} from "../../../../src/ui/sidebar/planning/state";
import {
  headline,
  reasonText,
  remedyText,
  roundingRemark,
} from "../../../../src/ui/sidebar/planning/wording";
import { panelOf } from "../../panel";

type Changes = Parameters<typeof panelOf>[0];

function board(changes: Changes = {}, rest: Partial<ReturnType<typeof panelOf>> = {}): Board {
  const read = boardOf({ ...panelOf(changes), ...rest });
  if (!read) throw new Error("no board");
  return read;
}

function inputs(change: Partial<PlanInputs> = {}): PlanInputs {
  return { ...INITIAL_PLANNING.inputs, target: "3", reserve: "0", ...change };
}

function basis(change: Partial<PlanInputs> = {}, on: Board = board()): PlanBasis {
  const read = readInputs(on, inputs(change));
  if (read.kind === "problems") throw new Error(read.problems[0]?.message);
  return read.basis;
}

function problems(change: Partial<PlanInputs>, on: Board = board()): readonly PlanProblem[] {
  const read = readInputs(on, inputs(change));
  return read.kind === "problems" ? read.problems : [];
}

function plans(change: Partial<PlanInputs>, on?: Board): Extract<Answer, { kind: "plans" }> {
  const given = answer(basis(change, on));
  if (given.kind !== "plans") throw new Error(given.kind);
  return given;
}

function infeasible(
  change: Partial<PlanInputs>,
  on?: Board,
): Extract<Answer, { kind: "infeasible" }> {
  const given = answer(basis(change, on));
  if (given.kind !== "infeasible") throw new Error(given.kind);
  return given;
}

const domain = (...domains: number[]): Scope => ({ kind: "domains", domains, opd: "" });
const office = (opd: string): Scope => ({ kind: "opd", domains: null, opd });
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the official facts: a step adds weight/100", () => {
  // The levels print 2,87 and are 2,8655, so that a gain of 0,13 leads to 2,9955, and 0,63 to 3,4955.
  test.each([
    ["a gain of 0,13 takes at least 5 steps", "2,9955", INITIAL_PLANNING.inputs.scope, 5],
    ["with policy only 10", "2,9955", domain(1), 10],
    ["with management only 9", "2.9955", domain(3), 9],
    ["and 3,00 itself 5", "3,00", INITIAL_PLANNING.inputs.scope, 5],
  ])("%s", (_, target, scope, steps) => {
    const given = plans({ target, scope });
    const fewest = given.plans.find(({ aims }) => aims.includes("steps"));
    expect(fewest?.steps).toHaveLength(steps);
  });

  test("a gain of 0,63 takes at least 21", () => {
    const given = plans({ target: "3,4955" });
    for (const { steps } of given.plans) expect(steps.length).toBeGreaterThanOrEqual(21);
    const gains = given.plans[0].steps.map(({ gain }) => gain.numerator / gain.denominator);
    expect(Math.ceil(0.63 / Math.max(...gains))).toBe(21);
  });

  test("the answer is a sentence", () => {
    const given = plans({});
    const plan = shownPlan(given, "effort");
    if (!plan) throw new Error("no plan");
    expect(plain(headline(given, plan))).toBe(
      "Naikkan 6 indikator, 7 langkah, usaha 7: indeks 2,87 → 3,01 (Baik).",
    );
  });
});

describe("target, reserve and most steps", () => {
  test("start with the sheet's, and take comma or point", () => {
    const untouched = { ...INITIAL_PLANNING.inputs };
    const on = board();
    expect(scoreField(on, untouched, "target")).toBe("3,00");
    expect(scoreField(on, untouched, "reserve")).toBe("0,10");
    expect(readInputs(on, untouched)).toMatchObject({ basis: { target: 3, reserve: 0.1 } });
  });

  test("typing tells whether the sheet says otherwise", () => {
    const on = board();
    expect(differsFromSheet(on, { ...INITIAL_PLANNING.inputs, target: "3" })).toBe(false);
    expect(differsFromSheet(on, { ...INITIAL_PLANNING.inputs, target: "3,5" })).toBe(true);
    expect(differsFromSheet(on, { ...INITIAL_PLANNING.inputs, reserve: "" })).toBe(true);
  });

  test.each([
    [{ target: "tiga" }, "target", 'Target berisi "tiga". Isi dengan angka, misalnya 3,00.'],
    [{ target: "" }, "target", "Isi target indeks, misalnya 3,00."],
    [{ target: "6" }, "target", "Target indeks dari 1,00 sampai 5,00."],
    [
      { target: "4,95", reserve: "0,1" },
      "reserve",
      "Target dan cadangan bersama paling banyak 5,00.",
    ],
    [
      { reserve: "sedikit" },
      "reserve",
      'Cadangan berisi "sedikit". Isi dengan angka, misalnya 0,10.',
    ],
    [
      { maxSteps: "2,5" },
      "maxSteps",
      "Isi Maks. langkah dengan bilangan bulat 1 sampai 999, atau kosongkan.",
    ],
    [
      { maxSteps: "0" },
      "maxSteps",
      "Isi Maks. langkah dengan bilangan bulat 1 sampai 999, atau kosongkan.",
    ],
    [{ scope: domain() }, "scope", "Pilih paling sedikit satu domain."],
    [{ scope: office("") }, "scope", "Pilih satu OPD."],
  ])("%j is told where it stands", (change, field, message) => {
    expect(problems(change)).toEqual([{ field, message }]);
  });

  test("a blank target or a reserve that is text on the sheet is told, not guessed", () => {
    const on = board({}, { targetIndex: null, reserve: "banyak" });
    const read = readInputs(on, INITIAL_PLANNING.inputs);
    expect(read).toMatchObject({ problems: [{ field: "target" }, { field: "reserve" }] });
  });
});

describe("which indicators are free", () => {
  const held = board({
    12: { self: 3, details: { opd: "Bappeda" } },
    13: { self: 3, details: { opd: " bappeda " } },
    14: { self: 3, details: { opd: "Diskominfo" } },
  });

  test("OPD names come from the rows, each once", () => {
    expect(officeNames(held)).toEqual(["Bappeda", "Diskominfo"]);
  });

  test("spaces between the words make no other OPD, other words do", () => {
    const on = board({
      12: { self: 3, details: { opd: "Dinas Kominfo" } },
      13: { self: 3, details: { opd: "Dinas  Kominfo" } },
      14: { self: 3, details: { opd: "Dinas Kominfo II" } },
    });
    expect(officeNames(on)).toEqual(["Dinas Kominfo", "Dinas Kominfo II"]);
    const { outOfScope } = basis({ scope: { kind: "opd", domains: [], opd: "Dinas Kominfo" } }, on);
    expect([12, 13, 14].map((number) => outOfScope.has(number))).toEqual([false, false, true]);
  });

  test("until something is chosen, every indicator is, and a hint says so", () => {
    for (const kind of ["opd", "domains"] as const) {
      const scope: Scope = { kind, domains: null, opd: null };
      expect(scopeHint(scope)).toMatch(/^Pilih .*; sampai itu rencana mencakup semua indikator\.$/);
      expect(basis({ scope }, held).outOfScope.size).toBe(0);
    }
    expect(scopeHint(office("Bappeda"))).toBeNull();
    expect(scopeHint({ kind: "domains", domains: [], opd: null })).toBeNull();
    expect(scopeHint({ kind: "all", domains: null, opd: null })).toBeNull();
  });

  test("only one OPD: no step for another", () => {
    const given = infeasible({ scope: { kind: "opd", domains: [], opd: "Bappeda" } }, held);
    const raised = new Set(given.best.steps.map(({ indicator }) => indicator.number));
    expect([...raised].sort()).toEqual([12, 13]);
    expect(given.blocks).toMatchObject({ locked: [], limited: [] });
    expect(given.blocks.outOfScope).toHaveLength(45);
    expect(remedyText(given.remedies[0] ?? { release: [], steps: 0 }, given)).toMatch(
      /^Ikutkan juga sedikitnya \d+ indikator, misalnya /,
    );
  });

  test("one domain leaves every other indicator as it is", () => {
    const steps = plans({ scope: domain(1) }).plans.flatMap((plan) => plan.steps);
    expect(steps.every(({ indicator }) => indicator.aspect === 1)).toBe(true);
  });
});

describe("effort, limit and lock", () => {
  test("come from the sheet, or from the user's unsaved change", () => {
    const on = board({
      42: { self: 4, planning: { effort: "besar" } },
      43: { self: 4, planning: { lock: "menunggu SK" } },
      44: { self: 4, planning: { limit: 4 } },
    });
    const saved = basis({}, on).request;
    expect(saved.efforts?.get(42)).toBe(4);
    expect(saved.locked?.has(43)).toBe(true);
    expect(saved.highest?.get(44)).toBe(4);
    const draft = { number: 43, column: "lock", text: "", seen: "menunggu SK" } as const;
    expect(basis({ drafts: [draft] }, on).request.locked?.has(43)).toBe(false);
  });

  test("what cannot be planned with names the indicator and the rule", () => {
    const on = board({
      12: { self: 3, planning: { effort: "banyak" } },
      20: { self: 2, planning: { limit: 7 } },
    });
    expect(problems({}, on)).toEqual([
      {
        field: "cells",
        number: 12,
        message: `Usaha indikator 12 berisi "banyak". ${effortRule(SPBE_2020.scale)}`,
      },
      {
        field: "cells",
        number: 20,
        message:
          "Batas indikator 20 berisi 7. Isi dengan bilangan bulat 1 sampai 5, atau kosongkan.",
      },
    ]);
  });

  test("an effort may be a list, one entry per level step", () => {
    const on = board({ 42: { self: 3, planning: { effort: "1;1;5;Besar" } } });
    expect(basis({}, on).request.efforts?.get(42)).toEqual({ 2: 1, 3: 1, 4: 5, 5: 4 });
    const typed = { number: 12, column: "effort", text: " 1;1;2;4 ", seen: null } as const;
    expect(basis({ drafts: [typed] }).request.efforts?.get(12)).toEqual({ 2: 1, 3: 1, 4: 2, 5: 4 });
    expect(draftValue(typed)).toBe("1;1;2;4");
    expect(problems({ drafts: [{ ...typed, text: "1;1" }] })).toMatchObject([{ number: 12 }]);
  });

  test("a blank effort rises with the level, or is 1 when so chosen; a filled one stays", () => {
    const on = board({ 1: { self: 4, planning: { effort: 3 } } });
    const rising = basis({}, on);
    expect(rising.request.efforts?.get(1)).toBe(3);
    expect(rising.request.efforts?.get(2)).toEqual({ 2: 1, 3: 1, 4: 2, 5: 4 });
    expect([rising.estimated.has(1), rising.estimated.has(2)]).toEqual([false, true]);
    const even = basis({ blankEffort: "even" }, on);
    expect([1, 2].map((each) => even.request.efforts?.get(each))).toEqual([3, 1]);
  });

  test("of blank efforts, the plan leaves what is above its target alone", () => {
    const given = plans({});
    const [least] = given.plans;
    expect(least.steps.filter(({ to }) => to > 3)).toEqual([]);
    expect(reasonText(given, least)).toBe(
      "Mengapa ini? Tidak ada pilihan lain yang mencapai 3,00 dengan usaha kurang dari 7; 6 dari 6 indikator ini masih di bawah targetnya sendiri.",
    );
    const even = plans({ blankEffort: "even" });
    expect(even.plans[0].steps.some(({ to }) => to === 5)).toBe(true);
    expect(reasonText(even, even.plans[0])).toContain(
      "usaha kurang dari 5; 0 dari 4 indikator ini masih di bawah targetnya sendiri.",
    );
  });

  test("out of reach, the reason is the highest index; without steps there is none", () => {
    const given = infeasible({ target: "4,9", maxSteps: "5" });
    expect(reasonText(given, given.best)).toContain("mencapai indeks lebih tinggi");
    const reached = plans({ target: "2" });
    expect(reasonText(reached, reached.plans[0])).toBeNull();
  });
});

describe("when there is no plan", () => {
  test("blank and invalid indicators are named", () => {
    const on = board({ 5: { self: null }, 12: { self: "3,5" } });
    expect(obstacleOf(on)).toEqual({ kind: "incomplete", missing: [5], invalid: [12] });
    expect(obstacleOf(board())).toBeNull();
  });

  test("an indicator with two rows is nobody's guess", () => {
    const { rows } = panelOf();
    const on = board({}, { rows: [...rows, ...rows.filter(({ number }) => number === 9)] });
    expect(obstacleOf(on)).toMatchObject({ invalid: [9] });
  });

  test("too few steps: how many would do", () => {
    const given = infeasible({ maxSteps: "3" });
    expect(given.best.steps).toHaveLength(3);
    expect(plain(headline(given, given.best))).toBe(
      "Target 3,00 tidak terjangkau: indeks paling tinggi 2,96 (Baik), kurang 0,04.",
    );
    expect(given.remedies.map((remedy) => remedyText(remedy, given))).toEqual([
      "Izinkan sedikitnya 5 langkah (sekarang paling banyak 3).",
    ]);
  });

  test("locks and limits are told apart, and what to release", () => {
    const on = board(
      Object.fromEntries(
        panelOf().rows.map(({ number, levels }) => [
          number,
          {
            self: levels.self,
            planning: number > 20 ? { lock: "Ya" } : { limit: 3 },
          },
        ]),
      ),
    );
    const given = infeasible({}, on);
    expect(given.blocks.locked).toHaveLength(27);
    expect(given.blocks.limited).toHaveLength(20);
    expect(given.remedies.map((remedy) => remedyText(remedy, given))).toEqual([
      "Buka kunci sedikitnya 1 indikator, misalnya 45; dengan itu 5 langkah cukup.",
    ]);
  });

  test("a target that is reached needs no step", () => {
    const given = plans({ target: "2,6" });
    expect(given).toMatchObject({ isReached: true });
    expect(plain(headline(given, given.plans[0]))).toBe(
      "Target 2,60 sudah tercapai: indeks 2,87 (Baik).",
    );
  });

  test("a target that is reached takes no step though it would take no effort, only what is kept", () => {
    const free = { 47: { self: 3, planning: { effort: 0 } } };
    const step = {
      scenario: "Usul",
      order: 1,
      number: 12,
      from: 3,
      to: 4,
      gain: null,
      index: null,
      predicate: "",
      effort: 1,
      opd: "",
      pic: "",
      due: null,
      evidence: "",
      status: "running",
      note: "",
    } as const;
    const on = board(free, { steps: [step] });
    const given = plans({ target: "2,5" }, on);
    expect(given.plans).toHaveLength(1);
    expect(given.plans[0].steps).toEqual([]);
    expect(plain(headline(given, given.plans[0]))).toMatch(/^Target 2,50 sudah tercapai: indeks /);
    const kept = plans({ target: "2,5", kept: "Usul" }, on).plans[0];
    expect(kept.steps.map(({ indicator }) => indicator.number)).toEqual([12]);
    const lacking = plans({ target: "3" }, on).plans[0];
    expect(lacking.steps.map(({ indicator }) => indicator.number)).toContain(47);
  });

  test("an index that only looks like the target says so", () => {
    const given = plans({ target: "2,87" });
    expect(given.isReached).toBe(false);
    expect(roundingRemark(given, given.plans[0])).toBe(
      "Nilai tepat indeks sekarang 2,8655, belum mencapai target.",
    );
  });
});
