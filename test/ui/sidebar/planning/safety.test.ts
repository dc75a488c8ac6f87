import type { Evidence } from "../../../../src/contract";
import { plan, type EvidenceStatus, type Plan } from "../../../../src/scoring";
import { boardOf, type Board } from "../../../../src/ui/board";
import {
  evidenceOutlook,
  lastYearDiscount,
  planOutlook,
  planSensitivity,
  refusals,
  type Told,
} from "../../../../src/ui/sidebar/planning/safety";
import { panelOf } from "../../panel";

const ROWS = panelOf().rows;

/** Last year as now, except for some indicators. */
function board(
  lastYear: Readonly<Record<number, number>>,
  evidence: readonly Evidence[] | null,
  lastYearSelf: Readonly<Record<number, number>> = {},
): Board {
  const rows = ROWS.map((row) => ({
    ...row,
    levels: {
      ...row.levels,
      lastYear: lastYear[row.number] ?? row.level,
      lastYearSelf: lastYearSelf[row.number] ?? row.level,
    },
  }));
  const read = boardOf({ ...panelOf(), rows, evidence });
  if (!read) throw new Error("no board");
  return read;
}

/** A workbook in which nothing of last year is filled in. */
function unready(evidence: readonly Evidence[]): Board {
  const read = boardOf({ ...panelOf(), evidence });
  if (!read) throw new Error("no board");
  return read;
}

function line(
  indicators: readonly number[],
  level: number | null,
  status: EvidenceStatus | null,
): Evidence {
  return { indicators, level, document: "SK", date: null, opd: "", link: "", status, note: "" };
}

function told<T>(given: Told<T>): T {
  if (given.kind === "untold") throw new Error(given.reason);
  return given.value;
}

/** Indicators 12 and 13 (0,025 each) and 42 (0,03) rose by a level since last year. */
const ROSE = { 12: 2, 13: 2, 42: 3 };
const NOW = 2.8655;
const BASE = NOW - 0.025 - 0.025 - 0.03;

function indexes(evidence: readonly Evidence[]): number[] {
  const { safe, expected, claimed } = told(evidenceOutlook(board(ROSE, evidence)));
  return [safe, expected, claimed].map(({ index }) => Number(index.exact.toFixed(4)));
}

describe("the index as far as the evidence carries it", () => {
  test("accepted is safe, final is expected, the rest only claimed", () => {
    expect(
      indexes([line([12], 3, "accepted"), line([13], 3, "final"), line([42], 4, "draft")]),
    ).toEqual([Number((BASE + 0.025).toFixed(4)), Number((BASE + 0.05).toFixed(4)), NOW]);
  });

  test("a claim without a line, or with an unknown status, is not expected", () => {
    expect(indexes([line([12], 3, null)])).toEqual(
      [BASE, BASE, NOW].map((n) => Number(n.toFixed(4))),
    );
  });

  test("one line may speak for several indicators and for whatever level they claim", () => {
    expect(indexes([line([12, 13], null, "accepted")])[0]).toBeCloseTo(BASE + 0.05, 4);
  });

  test("a line above the present level is preparation and changes nothing", () => {
    expect(indexes([line([12], 5, "accepted")])).toEqual(indexes([line([1], 1, "accepted")]));
  });

  test("a level below last year's final one does not stand on it", () => {
    const on = board({ 12: 5 }, [line([1], 4, "accepted")]);
    const { safe, claimed } = told(evidenceOutlook(on));
    expect(safe.index.exact).toBeCloseTo(NOW, 6);
    expect(claimed.index.exact).toBeCloseTo(NOW, 6);
  });

  test("without register, lines or last year it says what is missing", () => {
    const reasons = [
      evidenceOutlook(board({}, null)),
      evidenceOutlook(board({}, [])),
      evidenceOutlook(unready([line([12], 3, "final")])),
    ].map((given) => (given.kind === "untold" ? given.reason : ""));
    expect(reasons[0]).toMatch(/Lembar Bukti belum ada/);
    expect(reasons[1]).toMatch(/Lembar Bukti belum berisi/);
    expect(reasons[2]).toMatch(/Final tahun lalu belum lengkap \(47 indikator\)/);
  });
});

describe("refusals of a plan", () => {
  const on = board({}, []);
  const planFor = (target: number, reserve = 0): Plan => {
    const planning = plan(on.instrument, on.assessment, { target, reserve });
    const first = planning.kind === "feasible" ? planning.plans[0] : undefined;
    if (!first) throw new Error("no plan");
    return first;
  };

  test("a tight plan withstands none, a reserve some", () => {
    expect(refusals(on, planFor(3), "planned", 3, 1)?.withstood).toBe(0);
    expect(refusals(on, planFor(3, 0.1), "planned", 3, 1)?.withstood).toBeGreaterThan(0);
  });

  test("the worst comes first: an indicator with two steps loses both", () => {
    const tight = planFor(3);
    const twice = tight.steps.find(({ indicator }, i) =>
      tight.steps.slice(i + 1).some((later) => later.indicator === indicator),
    );
    const worst = refusals(on, tight, "planned", 3, 1);
    expect(worst?.refused.map(({ number }) => number)).toEqual([twice?.indicator.number]);
    expect(worst?.index.exact).toBeCloseTo(tight.index.exact - 0.06, 6);
    const all = refusals(on, tight, "planned", 3, 99);
    expect(all?.index.exact).toBeCloseTo(NOW, 6);
  });

  test("of today's levels each falls by one, or to last year's final level where that is lower", () => {
    const risen = board({ 12: 1 }, []);
    const none = planFor(1);
    const worst = refusals(risen, none, "claimed", 2.8, 1);
    expect(worst?.refused.map(({ number }) => number)).toEqual([12]);
    expect(worst?.index.exact).toBeCloseTo(NOW - 0.05, 6);
    const two = refusals(risen, none, "claimed", 2.8, 2);
    expect(two?.index.exact).toBeCloseTo(NOW - 0.05 - 0.03, 6);
    expect(two?.withstood).toBe(1);
    expect(refusals(on, none, "claimed", 2.8, 1)?.index.exact).toBeCloseTo(NOW - 0.03, 6);
    expect(refusals(on, none, "claimed", 3, 1)?.withstood).toBeNull();
    const { most } = refusals(on, none, "claimed", 3, 1) ?? {};
    expect(most).toBe(ROWS.filter(({ level }) => Number(level) > 1).length);
    expect(refusals(on, none, "planned", 3, 1)?.most).toBe(0);
  });

  test("indicators that weigh the same are told together", () => {
    const tight = planFor(3);
    const [group, ...others] = planSensitivity(on, tight);
    expect(others).toEqual([]);
    expect(group?.numbers).toHaveLength(tight.indicators);
    expect(group?.index.exact).toBeCloseTo(tight.index.exact - 0.03, 6);
  });
});

describe("last year's correction", () => {
  test("is applied to the index and to each indicator", () => {
    const on = board({ 12: 2, 42: 3 }, [], { 12: 3, 42: 4 });
    const { index, differences, overall, byIndicator } = told(lastYearDiscount(on, null));
    expect(index?.self.exact).toBeCloseTo(NOW, 6);
    expect(differences.map(({ indicator }) => indicator.number)).toEqual([12, 42]);
    expect(overall?.now.index.exact).toBeCloseTo(NOW - 0.055, 6);
    expect(byIndicator?.now.index.exact).toBeCloseTo(NOW - 0.055, 6);
    expect(overall?.planned).toBeNull();
  });

  test("says what to fill in while nothing can be compared", () => {
    const given = lastYearDiscount(unready([]), null);
    expect(given).toMatchObject({ kind: "untold" });
  });
});

describe("the index as far as the evidence of its steps carries a plan", () => {
  const on = (evidence: readonly Evidence[]): Board => unready(evidence);
  const planned = (read: Board): Plan => {
    const planning = plan(read.instrument, read.assessment, { target: 3 });
    if (planning.kind !== "feasible" || !planning.plans[0]) throw new Error("no plan");
    return planning.plans[0];
  };
  const outlookOf = (
    evidence: readonly Evidence[],
  ): { safe: number; expected: number; claimed: number; unproved: readonly number[] } => {
    const read = on(evidence);
    const { safe, expected, claimed, unproved } = told(planOutlook(read, planned(read)));
    const [first = 0, second = 0, third = 0] = [safe, expected, claimed].map(
      ({ index }) => index.exact,
    );
    return { safe: first, expected: second, claimed: third, unproved };
  };
  const steps = planned(on([])).steps.map(({ indicator: { number }, to }) => ({ number, to }));
  const all = (status: EvidenceStatus): Evidence[] =>
    steps.map(({ number, to }) => line([number], to, status));

  test("is the whole plan where all is accepted, and today's index where nothing is recorded", () => {
    expect(outlookOf(all("accepted"))).toMatchObject({ unproved: [] });
    expect(outlookOf(all("accepted")).safe).toBeGreaterThanOrEqual(3);
    const none = outlookOf([]);
    expect([none.safe, none.expected]).toEqual([NOW, NOW]);
    expect(none.claimed).toBeGreaterThanOrEqual(3);
  });

  test("falls below the target once the evidence of two steps is a draft, and names them", () => {
    const [first, second] = [steps.at(-1), steps.at(-2)];
    const drafts = all("accepted").map((each, at) =>
      at >= steps.length - 2 ? { ...each, status: "draft" as const } : each,
    );
    const outlook = outlookOf(drafts);
    expect(outlook.safe).toBeLessThan(3);
    expect([...new Set(outlook.unproved)].sort()).toEqual(
      [...new Set([first?.number, second?.number])].sort(),
    );
  });

  test("a final document is expected; one of another level proves nothing", () => {
    expect(outlookOf(all("final"))).toMatchObject({ safe: NOW });
    expect(outlookOf(all("final")).expected).toBeGreaterThanOrEqual(3);
    const other = steps.map(({ number }) => line([number], 2, "accepted"));
    expect(outlookOf(other).safe).toBe(NOW);
  });

  test("asks for the sheet where there is none", () => {
    const read = boardOf({ ...panelOf(), evidence: null });
    expect(read && planOutlook(read, planned(read)).kind).toBe("untold");
  });
});
