import type { Evidence, PanelScope, ReadyPanel } from "../../src/contract";
import { boardOf, type Board } from "../../src/ui/board";
import { provenIndicators } from "../../src/ui/expectation";
import { evidenceFor } from "../../src/ui/indicator-evidence";
import { itemsOf, nextCode } from "../../src/ui/items";
import { evidenceOutlook } from "../../src/ui/sidebar/planning/safety";
import { scenariosOf } from "../../src/ui/sidebar/planning/scenarios";
import { EVIDENCE_WORDS, STEP_WORDS } from "../../src/words";
import { filledWorkbook, newPemdiWorkbook } from "../workbook";
import { call } from "./call";

const DOCUMENTS = 5000;
const STEPS = 2000;
const LARGEST = 300_000;
const STATUSES = Object.values(EVIDENCE_WORDS);
const PROGRESS = Object.values(STEP_WORDS);
const GUIDANCE =
  "Susun, bahas, dan tetapkan dokumen beserta notulen rapat dan daftar hadirnya. ".repeat(3);

const documents = (indicators: number): (string | number | undefined)[][] =>
  Array.from({ length: DOCUMENTS }, (_, at) => [
    at % 11
      ? String(1 + (at % indicators))
      : `${1 + (at % indicators)}; ${1 + ((at + 5) % indicators)}`,
    at % 7 ? 1 + (at % 5) : "",
    `SK Wali Kota nomor ${at} tentang penyelenggaraan`,
    at % 500 ? "" : "kemarin",
    `Dinas ${at % 20}`,
    `https://contoh.go.id/dokumen/${at}`,
    STATUSES[at % STATUSES.length],
    "disimpan di bidang tata kelola",
  ]);
const steps = (indicators: number): (string | number | undefined)[][] =>
  Array.from({ length: STEPS }, (_, at) => [
    `Rencana ${at % 12}`,
    at % 9 ? 1 + Math.floor(at / 12) : "",
    1 + (at % indicators),
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
  ]);
const { staff } = filledWorkbook();
staff.paste("Bukti", "A2", documents(47));
staff.paste("Rencana", "A9", steps(47));
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
    items: null,
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

describe("a full sheet Butir", () => {
  const { staff: pemdi } = newPemdiWorkbook();
  const INDICATORS = 20;
  const codes = Array.from({ length: INDICATORS * 5 * 6 }, (_, at) => {
    const [indicator, level] = [1 + (at % INDICATORS), 1 + (Math.floor(at / INDICATORS) % 5)];
    return `I${indicator}-L${level}-${1 + Math.floor(at / (INDICATORS * 5))}`;
  });
  pemdi.paste("Bukti", "A2", documents(INDICATORS));
  pemdi.paste("Rencana", "A9", steps(INDICATORS));
  call(pemdi, "setItem", { code: "I1-L1-01", asked: "x", status: "uploaded", seen: null });
  pemdi.paste("Butir", "A2", [
    ...codes.map((code, at) => [
      code,
      "",
      "",
      `${GUIDANCE} ${at}`,
      `Notula ${at}`,
      `https://contoh.go.id/butir/${at}`,
      "",
      "Diunggah",
      "dibahas pada wawancara",
    ]),
    ...Array.from({ length: 40 }, (_, at) => [`tanpa kode ${at}`]),
  ]);
  const all = call(pemdi, "getPanel") as ReadyPanel;
  const shown = call(pemdi, "getPanel", { number: 7, scenarios: [] }) as ReadyPanel;

  test("is sent as far as it is shown: the items of an indicator, and some that name none", () => {
    expect(all.items).toHaveLength(codes.length + 40);
    expect(JSON.stringify(shown).length).toBeLessThan(LARGEST);
    expect(itemsOf(shown, 7)).toEqual(itemsOf(all, 7));
    expect(shown.items?.filter(({ indicator }) => indicator === null)).toHaveLength(10);
    expect(itemsOf(shown, 8)).toEqual([]);
    expect(nextCode(7, 2, shown.items ?? [])).toBe("I7-L2-07");
    const { items } = call(pemdi, "getLines", { number: 8, scenarios: [] });
    expect(itemsOf({ items }, 8)).toEqual(itemsOf(all, 8));
  });

  test("answers a change with the items of that indicator alone", () => {
    const change = { code: "I7-L1-01", asked: "", status: "accepted", seen: "uploaded" } as const;
    const answer = call(pemdi, "setItem", change);
    expect(answer).toMatchObject({ outcome: "saved", indicator: 7 });
    expect(answer.items).toHaveLength(30);
    expect(answer.items[0]).toMatchObject({ code: "I7-L1-01", status: "accepted" });
    const again = call(pemdi, "setItem", { ...change, status: "unfit" });
    expect(again.outcome).toBe("conflict");
    expect(again.items).toEqual(answer.items);
  });
});
