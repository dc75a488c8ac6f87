import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { BARE_CALLS } from "../../src/sheet/formulas/bare-calls";

const page = readFileSync("docs/fungsi.md", "utf8");

test("docs/fungsi.md is what the comments say; npm run docs renews it", () => {
  execFileSync(process.execPath, ["scripts/functions-doc.mjs", "--check"], { stdio: "pipe" });
});

test.each([...Object.keys(BARE_CALLS), "SPBE_INDICATOR"])("describes %s in full", (name) => {
  const [, section = ""] =
    new RegExp(`^## ${name}\n([^]*?)(?=^## |$(?![^]))`, "m").exec(page) ?? [];
  const [, parameters = ""] = new RegExp(`^\`${name}\\((.*)\\)\`$`, "m").exec(section) ?? [];
  const names = parameters.replace(/[[\]]/g, "").split("; ");
  if (name in BARE_CALLS) expect(names).toEqual(BARE_CALLS[name]);
  for (const parameter of names) expect(section).toMatch(`| \`${parameter}\` | `);
  expect(section).toMatch(/\*\*Hasil:\*\* \S/);
  expect(section).toMatch(new RegExp(`^=${name}\\(`, "m"));
});

test("its examples separate arguments by semicolons", () => {
  const examples = page.split("\n").filter((line) => line.startsWith("=SPBE_"));
  for (const example of examples) expect(example).not.toMatch(/,(?!\d)/);
  expect(examples.length).toBeGreaterThan(8);
});
