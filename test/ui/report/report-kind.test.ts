import { PEMDI_2026 } from "../../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../../src/scoring/instruments/spbe-2020";
import { cssString, REPORTS, reportTitle, runningHead } from "../../../src/ui/report/report-kind";
import { panelOf } from "../panel";
import { boardFor } from "./board";

test("the running head: report, agency, year", () => {
  expect(runningHead(boardFor(panelOf()), "result")).toBe(
    "Laporan hasil penilaian SPBE · Pemerintah Kota Pangkalpinang · Tahun 2024",
  );
  expect(runningHead(boardFor({ ...panelOf(), agency: " ", year: null }), "offices")).toBe(
    "Lembar tugas SPBE per OPD",
  );
});

test("the page for the Sekda is called the same on its tab and on paper", () => {
  const tab = REPORTS.find(({ key }) => key === "leader")?.name ?? "";
  expect(reportTitle(SPBE_2020, "leader").toLowerCase()).toContain(tab.toLowerCase());
});

test("a report is called by what its instrument assesses", () => {
  for (const { key } of REPORTS) {
    expect(reportTitle(SPBE_2020, key)).toContain("SPBE");
    expect(reportTitle(PEMDI_2026, key)).toBe(reportTitle(SPBE_2020, key).replace("SPBE", "Pemdi"));
  }
});

test("a name too long for a margin is left out, not cut", () => {
  const head = (agency: string): string =>
    runningHead(boardFor({ ...panelOf(), agency, year: null }), "leader");
  const longest = "🙂".repeat(120);
  expect(head(longest)).toBe(`Penilaian SPBE, satu halaman untuk Sekda · ${longest}`);
  expect(head(`${longest}🙂`)).toBe("Penilaian SPBE, satu halaman untuk Sekda");
});

test("no text ends a CSS string", () => {
  expect(cssString("Kota 1")).toBe('"Kota 1"');
  expect(cssString('a"; } * { color: red }\n\\')).toBe(
    '"a\\22 \\3b  \\7d  \\2a  \\7b  color\\3a  red \\7d \\a \\5c "',
  );
  expect(cssString("🙂")).toBe('"\\1f642 "');
});
