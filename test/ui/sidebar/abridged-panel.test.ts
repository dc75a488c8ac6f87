import type { EvidenceClaims, PanelStep, ReadyPanel } from "../../../src/contract";
import { boardOf } from "../../../src/ui/board";
import { claimsIn } from "../../../src/ui/indicator-evidence";
import type { Call } from "../../../src/ui/server";
import { scenariosOf } from "../../../src/ui/sidebar/planning/scenarios";
import { createSession } from "../../../src/ui/sidebar/server-session";
import { INITIAL, reduce } from "../../../src/ui/sidebar/state";
import { createStore } from "../../../src/ui/sidebar/store";
import { evidenceOf, newsOf, panelOf } from "../panel";

const claims = (line: Partial<EvidenceClaims>): EvidenceClaims => ({
  indicators: [12],
  level: 3,
  status: "draft",
  lines: 1,
  ...line,
});
const step = (change: Partial<PanelStep>): PanelStep => ({
  scenario: "Utama",
  order: 1,
  number: 12,
  from: 1,
  to: 2,
  gain: null,
  index: 2.5,
  predicate: "",
  effort: 1,
  opd: "Dinas Kominfo",
  pic: "",
  due: null,
  evidence: "Pedoman",
  status: "open",
  note: "",
  ...change,
});

/** A panel of which only the documents of indicator 12 were sent. */
const ABRIDGED: ReadyPanel = {
  ...panelOf(),
  evidence: [evidenceOf({ document: "SK 12", status: "draft" })],
  steps: [],
  abridged: {
    number: 12,
    scenarios: [],
    claims: [claims({ lines: 2 }), claims({ indicators: [30], lines: 40 })],
    steps: [{ scenario: "Utama", order: 1, number: 12, to: 2, index: 2.5, status: "open" }],
  },
};

function scene(panel = ABRIDGED) {
  const asked: unknown[] = [];
  let selected: number | null = 12;
  const call = ((action: string, ...args: unknown[]) => {
    asked.push([action, ...args]);
    const [scope] = args as [{ number: number | null; scenarios: string[] }];
    const answers: Record<string, () => unknown> = {
      getPanel: () => panel,
      getSelection: () => ({ ...newsOf(panel), number: selected }),
      goToIndicator: () => null,
      getLines: () => ({
        evidence:
          scope.number === null
            ? []
            : [evidenceOf({ indicators: [scope.number], document: `SK ${scope.number}` })],
        items: null,
        steps: scope.scenarios.map((scenario) => step({ scenario })),
      }),
      setEvidence: () => ({
        outcome: "saved",
        line: evidenceOf({ document: "SK 12", status: "final" }),
      }),
      writeScenario: () => ({ outcome: "saved", steps: [step({ to: 3, number: 40 })] }),
    };
    return Promise.resolve(answers[action]?.());
  }) as Call;
  const store = createStore(reduce, INITIAL);
  const session = createSession({ call, store, isOnline: () => true, now: () => 0 });
  return {
    asked,
    session,
    store,
    select: (number: number) => {
      selected = number;
    },
    shown: () => store.state().panel as ReadyPanel,
    settled: async () => {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    },
  };
}

test("documents of an indicator that the sheet or the page shows next are asked for once", async () => {
  const { asked, session, select, shown, settled } = scene();
  await session.load();
  await settled();
  expect(asked).toEqual([["getPanel", { number: null, scenarios: [] }]]);
  select(30);
  await session.follow();
  await settled();
  expect(asked.slice(2)).toEqual([["getLines", { number: 30, scenarios: [] }]]);
  expect(shown().evidence).toEqual([evidenceOf({ indicators: [30], document: "SK 30" })]);
  await session.goTo(4);
  await settled();
  expect(asked.slice(3)).toEqual([
    ["getLines", { number: 4, scenarios: [] }],
    ["goToIndicator", 4, null],
  ]);
  expect(shown().abridged?.number).toBe(4);
});

test("a panel that was sent whole asks for nothing more", async () => {
  const { asked, session, select, settled } = scene({ ...ABRIDGED, abridged: null });
  await session.load();
  select(30);
  await session.follow();
  await session.needSteps("Utama");
  await settled();
  expect(asked.map((each) => (each as string[])[0])).toEqual(["getPanel", "getSelection"]);
});

test("a status that is written is counted anew, whoever else has documents", async () => {
  const { session, shown } = scene();
  await session.load();
  const change = { number: 12, level: 3, document: "SK 12", link: null } as const;
  await session.setEvidence({ ...change, status: "final", seen: "draft" });
  const counted = (claimsIn(shown()) ?? []).map(({ indicators, status }) => [indicators, status]);
  expect(counted.filter(([indicators]) => String(indicators) === "12")).toEqual([
    [[12], "draft"],
    [[12], "final"],
  ]);
  expect(counted).toHaveLength(42);
});

test("checks look at every document, so they are read with all", async () => {
  const { asked, session, store } = scene();
  await session.load();
  store.dispatch({ type: "viewed", view: "checks" });
  await session.needEverything();
  expect(asked.slice(1)).toEqual([["getPanel"]]);
});

test("a scenario's steps come when it is opened, and can then be taken back", async () => {
  const { session, shown } = scene();
  await session.load();
  const utama = () => {
    const board = boardOf(shown());
    return board ? scenariosOf(board)[0] : undefined;
  };
  expect(utama()).toMatchObject({ name: "Utama", lines: null, steps: [{ number: 12, to: 2 }] });
  await session.needSteps("Utama");
  expect(utama()?.lines).toEqual([step({})]);
});

test("a scenario that is written is known in full and in brief", async () => {
  const { session, shown } = scene();
  await session.load();
  const write = { scenario: "Utama", steps: [], seen: [], guidance: [] };
  await session.write({ kind: "steps", purpose: "write", write, before: null });
  expect(shown().abridged?.steps).toMatchObject([{ number: 40, to: 3 }]);
  expect(shown().steps).toHaveLength(1);
  expect(shown().abridged?.scenarios).toEqual(["Utama"]);
});

test("a line that no longer reads as it was counted is not counted twice", async () => {
  const unreadable = [
    { row: 2, column: "date", header: "Tanggal", found: '"kemarin"', advice: "" },
  ];
  const line = evidenceOf({ document: "SK 12", unreadable });
  const { session, shown } = scene({
    ...ABRIDGED,
    evidence: [line],
    abridged: {
      number: 12,
      scenarios: [],
      steps: [],
      claims: [{ ...line, lines: 1 }],
    },
  });
  await session.load();
  const change = { number: 12, level: 3, document: "SK 12", link: null } as const;
  await session.setEvidence({ ...change, status: "final", seen: "none" });
  expect(claimsIn(shown())).toMatchObject([{ status: "final" }]);
});
