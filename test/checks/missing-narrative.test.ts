import { missingNarrative } from "../../src/checks/missing-narrative";
import { checkInput } from "./check-input";

test("finds a level without a narrative; white space is none", () => {
  const input = checkInput({ 6: { narrative: "" }, 40: { narrative: " \n" } });
  const findings = [...missingNarrative.run(input)];
  expect(findings.map(({ number }) => number)).toEqual([6, 40]);
  expect(findings[0]).toEqual({
    number: 6,
    fault: "Narasi indikator 6 masih kosong.",
    advice: "Tuliskan capaian yang mendukung tingkat yang diisi.",
    brief: "tingkat 3",
    column: "narrative",
  });
});

test("is silent about a written narrative, and while there is no level", () => {
  const input = checkInput({ 6: { narrative: "", level: { kind: "missing" } } });
  expect([...missingNarrative.run(input)]).toEqual([]);
});
