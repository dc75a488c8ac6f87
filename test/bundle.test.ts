import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { parse, type Token } from "acorn";
import { getGuidance } from "../src/guidance";
import { INSTRUMENTS } from "../src/scoring";

const CODE = readFileSync("dist/Code.js", "utf8");
/** The script of one spreadsheet, and the Editor add-on. */
const KINDS = ["dist", "dist-addon"];

const CUSTOM_FUNCTIONS = [
  "SPBE_ASPECT",
  "SPBE_BELOW_TARGET",
  "SPBE_DOMAIN",
  "SPBE_INDEX",
  "SPBE_INDEX_RANGE",
  "SPBE_INDICATOR",
  "SPBE_PLAN",
  "SPBE_PREDICATE",
  "SPBE_ROLLUP",
  "SPBE_SCORES",
];
const ENTRY_POINTS = [
  "SPBE_UJI",
  "callApi",
  "changeInstruments",
  "completeFormulas",
  "createRollUpSheets",
  "createTwoIndicesSheet",
  "onEdit",
  "onInstall",
  "onOpen",
  "openPanel",
  "openExchange",
  "openReport",
  "openYear",
  "probeEnvironment",
  "setUpSheets",
];

/** What a context holds after the bundle has been loaded, beyond the language itself. */
function loadGlobals(): Record<string, unknown> {
  const context = createContext(Object.create(null) as object);
  const before = new Set(runInContext("Object.getOwnPropertyNames(this)", context) as string[]);
  runInContext(CODE, context);
  const after = runInContext("Object.getOwnPropertyNames(this)", context) as string[];
  return Object.fromEntries(
    after
      .filter((name) => !before.has(name))
      .map((name) => [name, runInContext(name, context) as unknown]),
  );
}

test("the bundle loads with no Google service present and declares exactly the promised globals", () => {
  const globals = loadGlobals();
  expect(Object.keys(globals).sort()).toEqual(
    ["App_", ...CUSTOM_FUNCTIONS, ...ENTRY_POINTS].sort(),
  );
  for (const name of [...CUSTOM_FUNCTIONS, ...ENTRY_POINTS]) {
    expect(typeof globals[name]).toBe("function");
  }
});

test("every custom function is a top-level declaration with its help directly above it", () => {
  for (const name of CUSTOM_FUNCTIONS) {
    const declarations = [...CODE.matchAll(new RegExp(`^function ${name}\\(([^)]*)\\)`, "gm"))];
    expect(declarations).toHaveLength(1);
    const [declaration] = declarations;
    const above = CODE.slice(0, declaration?.index);
    const comment = above.slice(above.lastIndexOf("/**"));
    expect(comment.trimEnd().endsWith("*/")).toBe(true);
    expect(comment).toContain("@customfunction");
    for (const parameter of (declaration?.[1] ?? "").split(", ")) {
      expect(comment).toMatch(new RegExp(`@param ${parameter} \\S`));
    }
  }
});

test("only custom functions are offered while typing", () => {
  for (const name of ENTRY_POINTS) {
    const above = CODE.slice(0, CODE.search(new RegExp(`^function ${name}\\(`, "m")));
    expect(above.slice(above.lastIndexOf("/**"))).not.toContain("@customfunction");
  }
});

test("the bundle is plain ES2019 script: no modules, no later syntax", () => {
  expect(() => parse(CODE, { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
  expect(() => parse("null?.a", { ecmaVersion: 2019, sourceType: "script" })).toThrow();
});

test("the bundle names nothing that Apps Script lacks", () => {
  const words = new Set(CODE.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").match(/[A-Za-z_$][\w$]*/g));
  const lacking = ["setTimeout", "setInterval", "fetch", "TextEncoder", "TextDecoder", "URL"];
  const alsoLacking = ["URLSearchParams", "atob", "btoa", "crypto", "process", "require", "window"];
  for (const name of [...lacking, ...alsoLacking, "performance", "globalThis"]) {
    expect([name, words.has(name)]).toEqual([name, false]);
  }
  // The evidence register has a column of that name; what only a browser's document has is not there.
  expect(CODE).not.toMatch(/\bdocument\.(?:body|createElement|documentElement|getElement|query)/);
  expect(words.has("SpreadsheetApp")).toBe(true);
});

test("the Editor add-on is the same code, and only knows that it is one", () => {
  const addOn = readFileSync("dist-addon/Code.js", "utf8");
  const kind = "var isAddOn = true;";
  expect(addOn.split(kind)).toHaveLength(2);
  expect(addOn.replace(kind, "var isAddOn = false;")).toBe(CODE);
});

test.each(KINDS)("the manifest of %s asks for this spreadsheet and its dialogs only", (dist) => {
  const manifest = JSON.parse(readFileSync(`${dist}/appsscript.json`, "utf8")) as Record<
    string,
    unknown
  >;
  expect(manifest).toMatchObject({
    timeZone: "Asia/Jakarta",
    runtimeVersion: "V8",
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ],
  });
});

test.each(KINDS)("clasp would push the files of %s and nothing else", (dist) => {
  // A project of its own, because a person's may be anything.
  const project = mkdtempSync(join(tmpdir(), "clasp-"));
  cpSync(dist, join(project, dist), { recursive: true });
  cpSync(".claspignore", join(project, ".claspignore"));
  writeFileSync(join(project, ".clasp.json"), JSON.stringify({ scriptId: "none", rootDir: dist }));
  const output = execFileSync("npx", ["clasp", "show-file-status", "--json", "-P", project], {
    encoding: "utf8",
  });
  rmSync(project, { recursive: true });
  const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
  expect(filesToPush.map((file) => file.slice(file.indexOf(`${dist}/`))).sort()).toEqual(
    [
      "Code.js",
      "appsscript.json",
      "exchange.html",
      "national.html",
      "probe.html",
      "report.html",
      "sidebar.html",
      "year.html",
    ].map((name) => `${dist}/${name}`),
  );
});

/** What a page carries as data: JSON that is parsed when somebody asks for it. */
const DATA_ELEMENT = /<script type="application\/json" id="[\w-]+">([^]*?)<\/script>/g;
const dataOf = (page: string): string[] =>
  [...page.matchAll(DATA_ELEMENT)].map(([, json = ""]) => json);

describe("pages are self-contained", () => {
  /** The literals of a script that HtmlService is reported to cut at what looks like a comment. */
  function misreadParts(script: string): string[] {
    const tokens: Token[] = [];
    parse(script, { ecmaVersion: 2020, onToken: tokens });
    const literals = tokens
      .map(({ type, start, end }) => ({ kind: type.label, raw: script.slice(start, end) }))
      .filter(({ kind, raw }) => kind === "`" || /\/\/|\/\*/.test(raw))
      .map(({ raw }) => raw);
    // Between literals too: `/a//2` is no comment, but looks like one.
    return literals.length > 0 ? literals : (script.match(/\/\/|\/\*/g) ?? []);
  }

  /** Where a page would load something from outside or run as a template; empty when it does neither. */
  function foreignParts(page: string): string[] {
    const style = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css).join("");
    const [, script = ""] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    const data = dataOf(page).join("");
    const markup = page
      .replace(/<style>[^]*?<\/style>/g, "")
      .replace(DATA_ELEMENT, "")
      .replace(script, "");
    const loads = /\b(?:fetch|import|importScripts|sendBeacon)\(|\b(?:WebSocket|XMLHttpRequest)\b/g;
    return [
      ...(markup.match(/\b(?:src|href)=|<link|https?:/g) ?? []),
      ...(style.match(/@import|url\((?!["']?data:)/g) ?? []),
      ...(script.match(loads) ?? []),
      ...(style.match(/\/\/|\/\*/g) ?? []),
      ...misreadParts(script),
      ...(data.match(/\/\/|\/\*|</g) ?? []),
      ...(page.match(/<\?|<!--/g) ?? []),
      ...(page.replace(DATA_ELEMENT, "").match(/<\/script/g) ?? []).slice(1),
    ];
  }

  /** What pages fetch, and is none itself. */
  const DATA = "national.html";
  const pages = KINDS.flatMap((dist) =>
    readdirSync(dist)
      .filter((name) => name.endsWith(".html") && name !== DATA)
      .map((name) => `${dist}/${name}`),
  );

  test("there are five of each kind", () => {
    expect(pages).toHaveLength(10);
  });

  /** What *Uji lingkungan* wants to be misread, to see whether it is. */
  const EXPERIMENT = /<script id="experiment">[^]*?<\/script>/;

  test.each(pages)("%s", (name) => {
    const page = readFileSync(name, "utf8");
    expect(foreignParts(page.replace(EXPERIMENT, ""))).toEqual([]);
    expect([name, EXPERIMENT.test(page)]).toEqual([name, name.endsWith("/probe.html")]);
  });

  test.each([
    ["<head>", '<head><script src="x.js"></script>', ["src=", "</script"]],
    ["<head>", '<head><link href="https://fonts.example">', ["<link", "href=", "https:"]],
    ["</style>", '@import "x.css";a{background:url(x.png)}</style>', ["@import", "url("]],
    ["<script>", '<script>fetch("/x");', ["fetch("]],
    ["<main", "<?= secret ?><main", ["<?"]],
    ["<script>", "<script>var address = `https://wa.me/${name}`;", ["`"]],
    ["<script>", "<script>var name = `tanpa`;", ["`"]],
    ["<script>", '<script>var address = "https://wa.me/";', ['"https://wa.me/"']],
    ["<script>", "<script>var slash = /[/*]/;", ["/[/*]/"]],
    ["<script>", "<script>/* catatan */", ["/*"]],
    ['2026">[', '2026">["https://contoh.go.id",', ["//"]],
    ['2026">[', '2026">["</b>",', ["<"]],
  ])("one with %s turned into %s is found out", (part, changed, found) => {
    const page = readFileSync("dist/sidebar.html", "utf8").replace(part, () => changed);
    expect(foreignParts(page)).toEqual(expect.arrayContaining(found));
  });
});

test("the guidance of both instruments travels with the sidebar as data, within 420 kB", () => {
  const page = readFileSync("dist/sidebar.html", "utf8");
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(420_000);
  expect(dataOf(page).map((json) => JSON.parse(json) as unknown)).toEqual(
    INSTRUMENTS.map(({ id }) => getGuidance(id)),
  );
});

describe("what shows first stands first", () => {
  const PAGES = KINDS.flatMap((dist) =>
    ["exchange", "report", "sidebar", "year"].map((name) => `${dist}/${name}.html`),
  );

  test.each(PAGES)("%s: outline, script, and then what the server's answer needs", (name) => {
    const page = readFileSync(name, "utf8");
    const outline = page.slice(page.indexOf('<main id="root">'), page.indexOf("<script"));
    expect(outline).toContain("Membaca lembar &#8230;");
    const places = ["<style>", "Membaca lembar &#8230;", "<script>", '<script type="application'];
    if (name.endsWith("report.html")) places.push("@font-face");
    const found = places.map((part) => page.indexOf(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  test.each(PAGES)("%s: guidance is no part of the script that runs at start", (name) => {
    const page = readFileSync(name, "utf8");
    const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? "";
    for (const { id } of INSTRUMENTS) {
      const first = getGuidance(id)?.[0]?.criteria[2] ?? "";
      expect([page.split(first).length, script.includes(first)]).toEqual([2, false]);
    }
  });

  test.each(PAGES)("%s is ASCII, which a browser decodes fastest", (name) => {
    expect(readFileSync(name, "latin1").match(/[^\0-\x7f]/g) ?? []).toEqual([]);
  });
});

test("the report carries a font for the weights it uses, with its licence, and stays below 400 kB", () => {
  const page = readFileSync("dist/report.html", "utf8");
  expect(page.match(/@font-face/g)).toHaveLength(1);
  expect(page).toMatch(
    /@font-face\{font-family:Roboto Variable;src:url\(["']?data:font\/woff2;base64,[^)]+\)[^}]*font-weight:100 900\}/,
  );
  expect(page).toMatch(/Copyright 2011 The Roboto Project Authors.*SIL Open Font License 1\.1/);
  expect(readFileSync("dist/sidebar.html", "utf8")).not.toContain("@font-face");
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(400_000);
});
