import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const SCRIPT = pathToFileURL(resolve("scripts/globals.mjs")).href;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "globals-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What the build would append for an entry module with this text, or why it stops. */
function declare(text: string): { output: string; error: string } {
  const entry = join(folder, "main.ts");
  writeFileSync(entry, text);
  const program =
    `import { declareGlobals } from ${JSON.stringify(SCRIPT)};` +
    `process.stdout.write(declareGlobals(${JSON.stringify(entry)}, "App_"));`;
  const { stdout, stderr } = spawnSync("node", ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  return { output: stdout, error: stderr };
}

const DOUBLE = `
/**
 * Menggandakan angka.
 * @param angka Angka yang digandakan.
 * @customfunction
 */
export function DOUBLE(angka: number): number {
  return angka * 2;
}`;

test("a described function becomes a declaration with its comment and parameter names", () => {
  const { output, error } = declare(DOUBLE);
  expect(error).toBe("");
  expect(output).toContain("@param angka Angka yang digandakan.");
  expect(output).toMatch(
    /\*\/\nfunction DOUBLE\(angka\) \{\n {2}return App_\.DOUBLE\(angka\);\n\}/,
  );
});

test.each([
  [
    "an undescribed parameter",
    DOUBLE.replace(" * @param angka Angka yang digandakan.\n", ""),
    "DOUBLE: describe the parameter angka",
  ],
  [
    "an undescribed function",
    DOUBLE.replace(" * Menggandakan angka.\n", ""),
    "DOUBLE: describe the function",
  ],
  [
    "a missing comment",
    "export function DOUBLE(): void {}",
    "DOUBLE: write exactly one doc comment",
  ],
  ["a constant", "export const DOUBLE = 2;", "DOUBLE: only a function declaration can become"],
])("%s stops the build with the function's name", (_, text, message) => {
  const { output, error } = declare(text);
  expect(output).toBe("");
  expect(error).toContain(message);
});
