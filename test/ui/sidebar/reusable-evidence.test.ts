import type { Evidence } from "../../../src/contract";
import { findInstrument } from "../../../src/scoring";
import { reusableEvidence } from "../../../src/ui/sidebar/reusable-evidence";

const SPBE = findInstrument("spbe-2020");
if (!SPBE) throw new Error("spbe-2020 is missing");

const line = (document: string, indicators: readonly number[], rest = {}): Evidence => ({
  indicators,
  level: 3,
  document,
  date: "2024-05-01",
  opd: "",
  link: "",
  status: "accepted",
  note: "",
  ...rest,
});
const reuse = { instrument: "spbe-2020", numbers: [4, 15], strength: "strong" } as const;

test("each document once, as a draft for the present indicator without a level, whatever its status was", () => {
  const kept = [
    line("SK Tim", [15]),
    line("Perwali", [4, 9], { link: "https://contoh.go.id/p" }),
    line(" sk  tim ", [4], { opd: "Bappeda" }),
    line("Lain", [9]),
    line("", [4]),
  ];
  const found = reusableEvidence(reuse, kept, [line("PERWALI", [13])], SPBE, 13);
  expect(found.map(({ line: { document }, from, isThere }) => [document, from, isThere])).toEqual([
    ["SK Tim", [4, 15], false],
    ["Perwali", [4], true],
  ]);
  expect(found[0]?.line).toMatchObject({
    indicators: [13],
    level: null,
    status: "draft",
    date: "2024-05-01",
    opd: "Bappeda",
    note: "Dari bukti SPBE indikator 4, 15",
  });
});

test("what cannot be read is not copied along", () => {
  const kept = [line("SK", [4], { link: "lemari 3", date: "besok" })];
  expect(reusableEvidence(reuse, kept, [], SPBE, 13)[0]?.line).toMatchObject({
    link: "",
    date: null,
  });
});
