import { existsSync, readdirSync } from "node:fs";
import { CHECKS, runChecks } from "../../src/checks";
import { checkInput } from "./check-input";

const FOLDER = "src/checks";

test("finds nothing in an assessment with nothing wrong", () => {
  expect(runChecks(checkInput())).toEqual([]);
});

test("groups findings by check, gravest first, by indicator number", () => {
  const input = checkInput({
    40: { opd: "", level: { kind: "missing" } },
    3: { opd: "" },
  });
  const results = runChecks({ ...input, rows: [...input.rows].reverse() });
  expect(
    results.map(({ check, findings }) => [check.id, findings.map(({ number }) => number)]),
  ).toEqual([
    ["missing-level", [40]],
    ["missing-opd", [3, 40]],
  ]);
});

test("a new workbook is told what to fill in, and nothing else", () => {
  const rows = checkInput().rows.map(({ number, target, weight }) => ({
    number,
    target,
    weight,
    level: { kind: "missing" } as const,
    levelColumn: "self" as const,
    lastYear: { kind: "missing" } as const,
    narrative: "",
    opd: "",
    due: null,
    evidence: [],
  }));
  const results = runChecks({ ...checkInput(), rows });
  expect(results.map(({ check, findings }) => [check.id, findings.length])).toEqual([
    ["missing-level", 47],
    ["missing-opd", 47],
  ]);
});

describe("the list", () => {
  test("holds every check's file, errors before warnings, and each has its tests", () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ""));
    const others = ["check", "index"];
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(
      files.filter((file) => !others.includes(file)).sort(),
    );
    const severities = CHECKS.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
    for (const { id } of CHECKS) {
      expect([id, existsSync(`test/checks/${id}.test.ts`)]).toEqual([id, true]);
    }
  });

  test("what is not filled in yet is no error", () => {
    const waiting = CHECKS.filter(({ severity }) => severity === "unfilled");
    expect(waiting.map(({ id }) => id)).toEqual(["missing-level"]);
  });

  test("speaks in sentences, under headings of its own", () => {
    for (const { explanation } of CHECKS) expect(explanation).toMatch(/^[A-Z].*\.$/);
    expect(new Set(CHECKS.map(({ title }) => title)).size).toBe(CHECKS.length);
  });
});
