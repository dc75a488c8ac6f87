import type { Item, ReadyPanel } from "../../../src/contract";
import { risksOf, type Risk } from "../../../src/ui/report/risks";
import { roadmapOf } from "../../../src/ui/report/roadmap";
import { panelOf, type RowChange } from "../panel";
import { boardFor } from "./board";
import { cityPanel, STEPS, TODAY } from "./city";

function titles(panel: ReadyPanel, scenario: string | null = null): string[] {
  const board = boardFor(panel);
  return risksOf(board, roadmapOf(board, scenario), TODAY).map(({ title }) => title);
}

/** Everything in order: OPD and evidence for all. */
function orderly(changes: Readonly<Record<number, RowChange>> = {}): ReadyPanel {
  const rows = panelOf().rows.map(({ number, level }): [number, RowChange] => [
    number,
    { self: level, details: { opd: "Diskominfo" }, ...changes[number] },
  ]);
  const indicators = rows.map(([number]) => number);
  return {
    ...panelOf(Object.fromEntries(rows)),
    evidence: [
      {
        indicators,
        level: null,
        document: "Semua bukti",
        date: null,
        opd: "",
        link: "",
        status: "final",
        note: "",
      },
    ],
  };
}

test("the three gravest, with their indicators and what they cost", () => {
  const board = boardFor();
  expect(risksOf(board, roadmapOf(board, "Rencana 3,00"), TODAY)).toEqual([
    {
      title: "4 tingkat tanpa bukti dukung",
      text: "Indikator 18, 45, 46, dan 47. Bila asesor menurunkan masing-masing satu tingkat, indeks menjadi 2,75.",
    },
    { title: "2 indikator melewati tenggat", text: "Indikator 18 dan 25 masih di bawah target." },
    {
      title: "1 indikator tanpa OPD",
      text: "Belum ada penanggung jawab bukti dukung untuk indikator 30.",
    },
  ]);
});

test("an empty or absent register is a risk of its own", () => {
  expect(titles(panelOf())).toContain("Bukti dukung belum tercatat");
  expect(titles({ ...panelOf(), evidence: null })).toContain("Bukti dukung belum tercatat");
});

test("where evidence is judged by items, those not accepted are the risk, and a document is not missed", () => {
  const item = (code: string, status: Item["status"]): Item => ({
    ...{ code, indicator: 4, level: 1, asked: "", document: "", link: "", date: null, status },
    ...{ note: "", opd: "", weight: 1, unreadable: null },
  });
  const items = [item("I4-L1-01", "accepted"), item("I4-L1-02", "unfit"), item("I4-L1-03", "none")];
  const told = titles({ ...panelOf(), items });
  expect(told).toContain("2 dari 3 butir data dukung belum diterima");
  expect(told).not.toContain("Bukti dukung belum tercatat");
  expect(titles({ ...panelOf(), items: items.slice(0, 1) }).join()).not.toContain("butir");
});

test("long lists of indicators are cut", () => {
  const board = boardFor(panelOf());
  const unowned = risksOf(board, roadmapOf(board, null), TODAY).find(({ title }) =>
    title.includes("tanpa OPD"),
  );
  expect(unowned?.text).toMatch(/1, 2, 3, 4, 5, 6, 7, 8, dan 39 lainnya\.$/);
});

test("levels that fell since last year", () => {
  expect(titles(orderly({ 1: { self: 3, lastYear: 4, details: { opd: "Hukum" } } }))).toContain(
    "1 indikator turun dari tahun lalu",
  );
});

test("how much may go wrong with the plan", () => {
  expect(titles({ ...orderly(), reserve: 0 })).toEqual(["Rencana tanpa kelonggaran"]);
  expect(titles(orderly())).toEqual(["Kelonggaran rencana terbatas"]);
});

describe("a plan that ends below the target", () => {
  const risks = (change: Partial<ReadyPanel>, scenario: string | null): Risk[] => {
    const board = boardFor({ ...cityPanel(), ...change });
    return risksOf(board, roadmapOf(board, scenario), TODAY);
  };

  test("is the first risk, however little it lacks", () => {
    expect(risks({ targetIndex: 3.5 }, "Rencana 3,00")[0]).toEqual({
      title: "Rencana belum mencapai target: kurang 0,47",
      text: "Sesudah semua langkah indeks menjadi 3,03, target 3,50.",
    });
    expect(risks({ reserve: 0, steps: STEPS.slice(0, 5) }, "Rencana 3,00")[0]).toEqual({
      title: "Rencana belum mencapai target: kurang 0,0045",
      text: "Sesudah semua langkah indeks menjadi 2,9955, target 3,00.",
    });
    expect(risks({ reserve: 0 }, "Rencana 3,00")[0]?.title).toBe("4 tingkat tanpa bukti dukung");
  });

  test("says when limits hold it back, and when there is no step at all", () => {
    const held = (limit: number): Risk | undefined => {
      const { rows } = panelOf();
      const changes = rows.map(
        ({ number, level }) => [number, { self: level, planning: { limit } }] as const,
      );
      return risks({ ...cityPanel(Object.fromEntries(changes)), targetIndex: 4.5 }, null)[0];
    };
    expect(held(3)?.text).toBe(
      "Sesudah semua langkah indeks menjadi 3,30, target 4,50. Batas dan kunci indikator menahan selebihnya.",
    );
    expect(held(1)?.text).toMatch(/^Indeks tetap 2,87, target 4,50\. Batas/);
  });

  test("is none with a target that no plan could reach", () => {
    expect(risks({ targetIndex: 7 }, "Rencana 3,00")[0]?.title).not.toMatch(/^Rencana belum/);
  });
});

test("nothing found, no risk", () => {
  expect(titles({ ...orderly(), targetIndex: 2, reserve: 0 })).toEqual([]);
});

test("while the index is unknown its fall is not told", () => {
  const board = boardFor(cityPanel({ 1: { self: null } }));
  const [first] = risksOf(board, roadmapOf(board, null), TODAY);
  expect(first?.text).toBe("Indikator 18, 45, 46, dan 47.");
});
