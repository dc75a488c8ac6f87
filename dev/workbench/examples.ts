import type { Evidence, ReadyPanel } from "../../src/contract";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { RANGES } from "../../src/sheet/layout";
import acehTengahItems from "../../test/cases/aceh-tengah-pemdi-2026-items.json";
import acehTengah from "../../test/cases/aceh-tengah-pemdi-2026.json";
import kemenko from "../../test/cases/kemenko-perekonomian-2021.json";
import pangkalpinang from "../../test/cases/pangkalpinang-2023.json";
import { cityPanel, TODAY } from "../../test/ui/report/city";
import { enterPanel } from "../../test/ui/report/city-workbook";
import type { User } from "../emulator";
import { columnOf, enterSetting } from "./columns";
import { enterOwnReport } from "./own-report";

/** A published result: nothing but its levels. */
interface PublishedResult {
  readonly agency: string;
  readonly year: number;
  readonly levels: readonly number[];
}

type Enter = (owner: User) => void;

/** The year that *Siapkan lembar* is told for an example: it decides which instrument the workbook gets. */
const YEAR_OF: Partial<Record<string, number>> = { "kabupaten-pemdi": 2026 };
const SPBE_YEAR = 2025;

const EXAMPLES = {
  kota: (owner) => {
    const panel = workedOnUntil(new Date(), cityPanel());
    enterPanel(owner, panel);
    savePlan(owner, panel);
    enterOwnReport(owner);
    // Filling the example is nothing that anybody changed.
    owner.deleteRows("Log", 2, owner.values("Log", "A2:A200").filter(([at]) => at !== "").length);
    // The blank sheet that every new spreadsheet has: nobody needs it here.
    owner.deleteSheet("Sheet1");
  },
  pangkalpinang: (owner) => {
    enterResult(owner, pangkalpinang);
  },
  kemenko: (owner) => {
    enterResult(owner, kemenko);
  },
  "kabupaten-pemdi": (owner) => {
    enterRegency(owner);
    owner.deleteSheet("Sheet1");
  },
  kosong: null,
} as const satisfies Readonly<Record<string, Enter | null>>;

/**
 * What a new workbook starts with: a city in the middle of its year of work, a published result alone, or nothing.
 */
export type ExampleName = keyof typeof EXAMPLES;

export const EXAMPLE_NAMES = Object.keys(EXAMPLES) as readonly ExampleName[];

export function isExampleName(name: string): name is ExampleName {
  return Object.hasOwn(EXAMPLES, name);
}

/** Enters an example as its owner would, from *Siapkan lembar* on. */
export function enterExample(name: ExampleName, owner: User): void {
  const enter: Enter | null = EXAMPLES[name];
  if (!enter) return;
  owner.open();
  owner.click("Siapkan lembar", String(YEAR_OF[name] ?? SPBE_YEAR));
  enter(owner);
  owner.select("Penilaian", `${columnOf(owner, "Mandiri")}2`);
}

function enterResult(owner: User, { agency, year, levels }: PublishedResult): void {
  enterSetting(owner, RANGES.agency, agency);
  enterSetting(owner, RANGES.year, year);
  owner.paste(
    "Penilaian",
    `${columnOf(owner, "Mandiri")}2`,
    levels.map((level) => [level]),
  );
}

/** OPD that answer for the aspects of the regency, in their order. */
const REGENCY_OFFICES = [
  "Bappeda",
  "Dinas Komunikasi dan Informatika",
  "Dinas Komunikasi dan Informatika",
  "Dinas Komunikasi dan Informatika",
  "Dinas Komunikasi dan Informatika",
  "Sekretariat Daerah",
  "DPMPTSP",
];

/** A regency in its first year of Pemdi: what assessors said of its items, and the values that followed. */
function enterRegency(owner: User): void {
  enterSetting(owner, RANGES.agency, acehTengah.agency);
  enterSetting(owner, RANGES.year, acehTengah.year);
  const values = Object.values(acehTengah.values).map((value) => [value]);
  owner.paste("Penilaian", `${columnOf(owner, "Eksternal")}2`, values);
  const aspects = PEMDI_2026.indicators.map(({ aspect }) => [REGENCY_OFFICES[aspect - 1] ?? ""]);
  owner.paste("Penilaian", `${columnOf(owner, "OPD")}2`, aspects);
  const { accepted, unfit, notUploaded } = acehTengahItems;
  const items = [
    ...accepted.map((code) => [code, "Diterima"]),
    ...unfit.map((code) => [code, "Tidak tepat"]),
    ...notUploaded.map((code) => [code, "Belum diunggah"]),
  ].sort(([a = ""], [b = ""]) => a.localeCompare(b, "en", { numeric: true }));
  const [first] = items;
  if (!first) return;
  // The first item makes the sheet; the others are pasted as people would.
  const change = { code: first[0], asked: "", status: "accepted", seen: null };
  owner.run("callApi", "setItem", [change]);
  owner.paste(
    "Butir",
    "A2",
    items.map(([code, status]) => [code ?? "", "", "", "", "", "", "", status ?? ""]),
  );
}

/** Saves the planned steps again from the panel: names, gains and indices come from there. */
function savePlan(owner: User, { steps }: ReadyPanel): void {
  const planned = (steps ?? []).filter(({ order }) => order !== null);
  const [first] = planned;
  if (!first) return;
  owner.run("callApi", "writeScenario", [
    {
      scenario: first.scenario,
      steps: planned.map(({ number, from, to, effort }) => ({
        number,
        from,
        to,
        effort,
        evidence: "Dokumen dan laporan penerapannya",
      })),
      seen: planned.map(({ number, to }) => ({ number, to })),
      guidance: [],
    },
  ]);
}

/** Indicators whose narrative nobody has written yet. */
const UNWRITTEN: readonly number[] = [22, 25, 26, 29];

/** The city on another day than the one it was written for: everything as many days later, most narratives written. */
function workedOnUntil(today: Date, panel: ReadyPanel): ReadyPanel {
  const days = Math.floor((today.getTime() - Date.parse(TODAY)) / 86_400_000);
  const later = <Day>(day: Day): Day => moved(day, days) as Day;
  const written = (number: number, narrative: unknown): unknown =>
    narrative ??
    (UNWRITTEN.includes(number)
      ? null
      : "Kriteria tingkat ini terpenuhi sebagaimana diuraikan dalam dokumen pada sheet Bukti.");
  return {
    ...panel,
    year: today.getFullYear(),
    rows: panel.rows.map((row) => ({
      ...row,
      details: {
        ...row.details,
        due: later(row.details.due),
        narrative: written(row.number, row.details.narrative) as typeof row.details.narrative,
      },
    })),
    evidence:
      panel.evidence &&
      lookedAt(panel.evidence).map((line) => ({ ...line, date: later(line.date) })),
    steps: panel.steps?.map((step) => ({ ...step, due: later(step.due) })) ?? null,
  };
}

/** Indicators whose planned steps wait for the assessor to look at what they have. */
const UNCHECKED: readonly number[] = [19, 20];

/** The city has been looked at: what serves every level is accepted, and so is what the levels below a higher one had. */
function lookedAt(evidence: readonly Evidence[]): Evidence[] {
  const seen = evidence.map((line): Evidence => {
    const isWaiting = line.indicators.some((number) => UNCHECKED.includes(number));
    return line.level === null && line.status === "final" && !isWaiting
      ? { ...line, status: "accepted" }
      : line;
  });
  const below = [2, 3].map((level): Evidence => {
    const above = seen.filter((line) => (line.level ?? 0) > Math.max(level, 3));
    return {
      indicators: [...new Set(above.flatMap(({ indicators }) => indicators))].sort((a, b) => a - b),
      level,
      document: `Laporan penerapan SPBE, pemenuhan tingkat ${String(level)}`,
      date: "2024-01-30",
      opd: "Dinas Komunikasi dan Informatika",
      link: `https://drive.contoh.go.id/spbe/tingkat-${String(level)}`,
      status: "accepted",
      note: "",
    };
  });
  return [...seen, ...below];
}

/** An ISO day some days later; anything else as it is. */
function moved(day: unknown, days: number): unknown {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
