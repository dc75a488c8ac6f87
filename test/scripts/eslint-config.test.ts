import { spawnSync } from "node:child_process";

interface Text {
  readonly filePath: string;
  readonly text: string;
}

/** Lints texts as if they stood in these files; the rules that need types are not asked, as they would read the whole project. */
const LINT = `
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
const rules = [];
for (const { text, filePath } of JSON.parse(readFileSync(0, "utf8"))) {
  const [result] = await eslint.lintText(text, { filePath });
  rules.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(rules));
`;

/** The rules that each text breaks. */
function brokenRules(...texts: readonly Text[]): string[][] {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", LINT], {
    encoding: "utf8",
    input: JSON.stringify(texts),
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

const CALL = "export const book = SpreadsheetApp.getActive();\n";
const TYPE = "export type Range = GoogleAppsScript.Spreadsheet.Range;\n";

const APP = "src/app/instrument.ts";
const SCRIPT = "scripts/run.mjs";
let broken: readonly string[][];

beforeAll(() => {
  broken = brokenRules(
    { filePath: APP, text: CALL },
    { filePath: APP, text: TYPE },
    { filePath: "src/sheet/cells/lock.ts", text: CALL + TYPE },
    { filePath: SCRIPT, text: "const unused = 1;\n" },
    { filePath: SCRIPT, text: "console.log(process.argv);\n" },
  );
}, 120_000);

test("Apps Script is called in src/sheet and src/entry only", () => {
  expect(broken.slice(0, 3)).toEqual([["no-restricted-globals"], ["no-restricted-syntax"], []]);
});

test("the scripts are linted too", () => {
  expect(broken.slice(3)).toEqual([["no-unused-vars"], []]);
});
