import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const SCRIPT = pathToFileURL(resolve("scripts/globals.mjs")).href;

interface Declared {
  readonly output: string;
  readonly error: string;
}

/** What the build would append for an entry module with each of these texts, or why it stops. */
function declare(texts: readonly string[]): Declared[] {
  const folder = mkdtempSync(join(tmpdir(), "globals-"));
  const entries = texts.map((text, i) => {
    const entry = join(folder, `main-${i}.ts`);
    writeFileSync(entry, text);
    return entry;
  });
  const { stdout, stderr } = spawnSync("node", ["--input-type=module", "--eval", DECLARE], {
    encoding: "utf8",
    input: JSON.stringify(entries),
  });
  rmSync(folder, { recursive: true });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Declared[];
}

const DECLARE = `
import { readFileSync } from "node:fs";
import { declareGlobals } from ${JSON.stringify(SCRIPT)};
const declared = JSON.parse(readFileSync(0, "utf8")).map((entry) => {
  try {
    return { output: declareGlobals(entry, "App_"), error: "" };
  } catch (error) {
    return { output: "", error: error.message };
  }
});
console.log(JSON.stringify(declared));
`;

const DOUBLE = `
/**
 * Menggandakan angka.
 * @param angka Angka yang digandakan.
 * @customfunction
 */
export function DOUBLE(angka: number): number {
  return angka * 2;
}`;

const REFUSED = [
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
] as const;

let described: Declared | undefined;
let refused: readonly Declared[];

beforeAll(() => {
  [described, ...refused] = declare([DOUBLE, ...REFUSED.map(([, text]) => text)]);
}, 60_000);

test("a described function becomes a declaration with its comment and parameter names", () => {
  expect(described?.error).toBe("");
  expect(described?.output).toContain("@param angka Angka yang digandakan.");
  expect(described?.output).toMatch(
    /\*\/\nfunction DOUBLE\(angka\) \{\n {2}return App_\.DOUBLE\(angka\);\n\}/,
  );
});

test.each(REFUSED.map(([what, , message], i) => ({ what, message, i })))(
  "$what stops the build with the function's name",
  ({ message, i }) => {
    expect(refused[i]?.output).toBe("");
    expect(refused[i]?.error).toContain(message);
  },
);
