import { spawnSync } from "node:child_process";

interface Report {
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** The rules that a text breaks if it stands in a file. */
function brokenRules(file: string, text: string): string[] {
  const { stdout } = spawnSync(
    "npx",
    ["eslint", "--stdin", "--stdin-filename", file, "--format", "json"],
    { encoding: "utf8", input: text },
  );
  const [report] = JSON.parse(stdout) as Report[];
  return (report?.messages ?? []).map(({ ruleId }) => ruleId ?? "");
}

const CALL = "export const book = SpreadsheetApp.getActive();\n";
const TYPE = "export type Range = GoogleAppsScript.Spreadsheet.Range;\n";

test("Apps Script is called in src/sheet and src/entry only", () => {
  expect(brokenRules("src/app/instrument.ts", CALL)).toContain("no-restricted-globals");
  expect(brokenRules("src/app/instrument.ts", TYPE)).toContain("no-restricted-syntax");
  expect(brokenRules("src/sheet/cells/lock.ts", CALL + TYPE)).toEqual([]);
}, 120_000);

test("the scripts are linted too", () => {
  expect(brokenRules("scripts/run.mjs", "const unused = 1;\n")).toEqual(["no-unused-vars"]);
  expect(brokenRules("scripts/run.mjs", "console.log(process.argv);\n")).toEqual([]);
}, 120_000);
