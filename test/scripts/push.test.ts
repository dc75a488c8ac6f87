import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

const PLACEHOLDER = readFileSync(".clasp.json", "utf8");
/** As clasp 3 writes the file. */
const FRESH = JSON.stringify(
  {
    scriptId: "1AbCdEf",
    rootDir: "dist",
    parentId: "1XyZ",
    scriptExtensions: [".js", ".gs"],
    htmlExtensions: [".html"],
    jsonExtensions: [".json"],
    filePushOrder: [],
    skipSubdirectories: false,
  },
  null,
  2,
);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "push-"));
  const note =
    "node -e \"require('fs').appendFileSync('steps', process.argv.slice(1).join(' ') + '\\n')\"";
  const scripts = { build: `${note} build`, "test:bundle": `${note} test:bundle` };
  write("package.json", JSON.stringify({ scripts }));
  write(
    "bin/clasp",
    `#!/usr/bin/env node
require("fs").appendFileSync("steps", ["clasp", ...process.argv.slice(2)].join(" ") + "\\n");
if (process.env.LOGGED_OUT) { console.error("No credentials found."); process.exit(1); }
`,
  );
  chmodSync(join(folder, "bin/clasp"), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function git(...args: string[]): string {
  const { stdout } = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
  return stdout;
}

/** Runs the script in a project of its own, with a clasp that only notes what it is asked. */
function push(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): { status: number | null; said: string; steps: string[] } {
  const { status, stderr } = spawnSync("node", [resolve("scripts/push.mjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: [join(folder, "bin"), process.env.PATH].join(delimiter),
      ...env,
    },
  });
  const steps = join(folder, "steps");
  return {
    status,
    said: stderr,
    steps: existsSync(steps) ? readFileSync(steps, "utf8").trim().split("\n") : [],
  };
}

test("with the placeholder it explains the one-time steps and does nothing", () => {
  write(".clasp.json", PLACEHOLDER);
  const { status, said, steps } = push();
  expect([status, steps]).toEqual([1, []]);
  for (const step of ["clasp login", "id in .clasp.json", "create-script", "npm run push"]) {
    expect(said).toContain(step);
  }
});

test.each([
  [
    "no file, as between deleting the placeholder and making a script",
    null,
    /There is no \.clasp\.json[^]*create-script --type sheets/,
  ],
  ["half a file", '{ "scriptId": "1A', /is no JSON with a "scriptId"/],
  ["a file without a script", '{ "rootDir": "dist" }', /is no JSON with a "scriptId"/],
])("with %s it says what to do", (_, text, expected) => {
  if (text !== null) write(".clasp.json", text);
  const { status, said, steps } = push();
  expect([status, steps]).toEqual([1, []]);
  expect(said).toMatch(expected);
  expect(said).not.toMatch(/ at .*push\.mjs/);
});

test("a file as clasp writes it: build, the test of what was built, then push", () => {
  write(".clasp.json", FRESH);
  expect(push()).toMatchObject({
    status: 0,
    steps: ["build", "test:bundle", "clasp push --force --project .clasp.json"],
  });
});

test("the Editor add-on has a project of its own", () => {
  write(".clasp.json", FRESH);
  write(".clasp-addon.json", readFileSync(".clasp-addon.json", "utf8"));
  expect(push(["--addon"]).said).toMatch(
    /\.clasp-addon\.json names no script[^]*--type standalone/,
  );
  write(".clasp-addon.json", FRESH);
  expect(push(["--addon"]).steps.at(-1)).toBe("clasp push --force --project .clasp-addon.json");
});

test("what is built wrongly is not pushed", () => {
  write(".clasp.json", FRESH);
  write("package.json", JSON.stringify({ scripts: { build: "exit 0", "test:bundle": "exit 1" } }));
  expect(push()).toMatchObject({ status: 1, steps: [] });
});

test("without being logged in it says how to", () => {
  write(".clasp.json", FRESH);
  const { status, said } = push([], { LOGGED_OUT: "yes" });
  expect(status).toBe(1);
  expect(said).toContain("No credentials found.");
  expect(said).toContain("npx clasp login");
});

test("once somebody has pushed or tried to, their own file is not committed by accident", () => {
  write(".clasp.json", PLACEHOLDER);
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=a", "-c", "user.email=a@b.id", "commit", "-qm", "start");
  push();
  write(".clasp.json", FRESH);
  git("add", "-A");
  expect(git("status", "--porcelain")).toBe("");
});

test.each([
  ["as the formatter wants them", readFileSync(".gitattributes", "utf8"), "satu\ndua\n"],
  ["of Windows without our attributes", "", "satu\r\ndua\r\n"],
])("a Windows checkout has line ends %s", (_, attributes, text) => {
  write(".gitattributes", attributes);
  write("main.ts", "satu\ndua\n");
  git("init", "-q");
  git("config", "core.autocrlf", "true");
  git("add", "-A");
  rmSync(join(folder, "main.ts"));
  git("checkout", "--", "main.ts");
  expect(readFileSync(join(folder, "main.ts"), "utf8")).toBe(text);
});

test.each([".clasp.json", ".clasp-addon.json"])("the formatter leaves %s alone", (name) => {
  const { stdout } = spawnSync("npx", ["prettier", "--file-info", name], { encoding: "utf8" });
  expect(JSON.parse(stdout)).toMatchObject({ ignored: true });
});
