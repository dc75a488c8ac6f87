import type { Evidence, PanelScope, ReadyPanel } from "../../src/contract";
import { boardOf, type Board } from "../../src/ui/board";
import { provenIndicators } from "../../src/ui/expectation";
import { evidenceFor } from "../../src/ui/indicator-evidence";
import { evidenceOutlook } from "../../src/ui/sidebar/planning/safety";
import { scenariosOf } from "../../src/ui/sidebar/planning/scenarios";
import { EVIDENCE_WORDS, STEP_WORDS } from "../../src/words";
import { filledWorkbook } from "../workbook";
import { call } from "./call";

const DOCUMENTS = 5000;
const STEPS = 2000;
const LARGEST = 300_000;
const STATUSES = Object.values(EVIDENCE_WORDS);
const PROGRESS = Object.values(STEP_WORDS);
const GUIDANCE =
  "Susun, bahas, dan tetapkan dokumen beserta notulen rapat dan daftar hadirnya. ".repeat(3);

const { staff } = filledWorkbook();
staff.paste(
  "Bukti",
  "A2",
  Array.from({ length: DOCUMENTS }, (_, at) => [
    at % 11 ? String(1 + (at % 47)) : `${1 + (at % 47)}; ${1 + ((at + 5) % 47)}`,
    at % 7 ? 1 + (at % 5) : "",
    `SK Wali Kota nomor ${at} tentang penyelenggaraan`,
    at % 500 ? "" : "kemarin",
    `Dinas ${at % 20}`,
    `https://contoh.go.id/dokumen/${at}`,
    STATUSES[at % STATUSES.length],
    "disimpan di bidang tata kelola",
  ]),
);
staff.paste(
  "Rencana",
  "A9",
  Array.from({ length: STEPS }, (_, at) => [
    `Rencana ${at % 12}`,
    at % 9 ? 1 + Math.floor(at / 12) : "",
    1 + (at % 47),
    "nama",
    2,
    3 + (at % 2),
    0.01,
    2.9,
    "Baik",
    1,
    `Dinas ${at % 20}`,
    "Bu Sari",
    "",
    GUIDANCE,
    PROGRESS[at % PROGRESS.length],
    "",
  ]),
);
const read = (scope?: PanelScope): ReadyPanel =>
  (scope ? call(staff, "getPanel", scope) : call(staff, "getPanel")) as ReadyPanel;
const whole = read();
const brief = read({ number: 7, scenarios: ["Rencana 3"] });
const boards = [whole, brief].map((panel) => boardOf(panel)) as [Board, Board];
const stepsOf = (name: string): ReadyPanel["steps"] =>
  whole.steps?.filter(({ scenario }) => scenario === name) ?? null;

test("a large workbook is sent as far as it is shown", () => {
  const size = (panel: ReadyPanel): number => JSON.stringify(panel).length;
  expect(size(whole)).toBeGreaterThan(4 * LARGEST);
  expect(size(brief)).toBeLessThan(LARGEST);
  expect(whole.abridged).toBeNull();
  expect(brief.evidence).toEqual(evidenceFor(whole.evidence as Evidence[], 7));
  expect(brief.steps).toEqual(stepsOf("Rencana 3"));
});

test("without an indicator on the screen the documents of the selected row are sent", () => {
  staff.select("Penilaian", "C13");
  const panel = read({ number: null, scenarios: [] });
  expect(panel.abridged?.number).toBe(12);
  expect(panel.evidence).toEqual(evidenceFor(whole.evidence as Evidence[], 12));
});

test("outlook and scenarios say the same of a panel in brief", () => {
  expect(evidenceOutlook(boards[1])).toEqual(evidenceOutlook(boards[0]));
  expect(provenIndicators(boards[1])).toEqual(provenIndicators(boards[0]));
  const told = (board: Board): unknown =>
    scenariosOf(board).map(({ name, steps, indexThen, today: now, running, done }) => {
      const order = steps.map(({ number, to }) => [number, to]);
      return { name, order, indexThen, now, running, done };
    });
  expect(told(boards[1])).toEqual(told(boards[0]));
  expect(scenariosOf(boards[1])).toHaveLength(12);
});

test("the rest comes on demand", () => {
  const lines = call(staff, "getLines", { number: 40, scenarios: ["Rencana 5", "Rencana 6"] });
  expect(lines.evidence).toEqual(evidenceFor(whole.evidence as Evidence[], 40));
  expect(lines.steps).toEqual(
    whole.steps?.filter(({ scenario }) => ["Rencana 5", "Rencana 6"].includes(scenario)),
  );
  expect(call(staff, "getLines", { number: null, scenarios: [] })).toEqual({
    evidence: [],
    steps: [],
  });
});

test.each([[{ number: 99, scenarios: [] }], ["x"], [{ number: 7, scenarios: 3 }]])(
  "a page that shows what is not there (%j) gets the panel all the same",
  (scope) => {
    expect(call(staff, "getPanel", scope as PanelScope)).toMatchObject({ state: "ready" });
  },
);

test("a small workbook is sent whole, whatever is shown", () => {
  const { staff: other } = filledWorkbook();
  other.paste("Bukti", "A2", [["7", 3, "SK"]]);
  const panel = call(other, "getPanel", { number: 30, scenarios: [] });
  expect(panel).toMatchObject({ abridged: null, evidence: [{ document: "SK" }] });
});
