import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { declareGlobals } from "./globals.mjs";
import { safeScript, safeStyle } from "./page-script.mjs";
import { buildSql } from "./sql.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENTRY = join(ROOT, "src/main.ts");
const PAGES = join(ROOT, "src/ui");

/** Both kinds of the add-on are built from the same code, so that both are tested. */
const KINDS = [
  { dist: join(ROOT, "dist"), isAddOn: false },
  { dist: join(ROOT, "dist-addon"), isAddOn: true },
];

const SHARED = { bundle: true, format: "iife", charset: "utf8", legalComments: "none" };

const globals = declareGlobals(ENTRY, "App_");
for (const { dist, isAddOn } of KINDS) {
  const options = { ...SHARED, define: { IS_ADD_ON: String(isAddOn) } };
  mkdirSync(dist, { recursive: true });
  buildServer(dist, options);
  copyFileSync(join(ROOT, "appsscript.json"), join(dist, "appsscript.json"));
  for (const page of pageNames()) buildPage(page, dist, options);
  buildNationalResults(dist);
  removeStale(dist, [
    "Code.js",
    "appsscript.json",
    "national.html",
    "sql",
    ...pageNames().map((name) => `${name}.html`),
  ]);
}
await buildSql(join(ROOT, "dist"));

/** `Code.js`: one bundle whose only globals are `App_` and what `src/main.ts` exports. */
function buildServer(dist, options) {
  buildSync({
    ...options,
    entryPoints: [ENTRY],
    outfile: join(dist, "Code.js"),
    target: "es2019",
    globalName: "App_",
    footer: { js: globals },
  });
}

/**
 * `national.html`: data that pages fetch when they show it, as Apps Script keeps no other kind of file.
 * Nothing in it may look like markup or like a comment, which HtmlService could take out.
 */
function buildNationalResults(dist) {
  const published = JSON.parse(readFileSync(join(ROOT, "src/national/published.json"), "utf8"));
  const text = JSON.stringify(published).replaceAll("&", "\\u0026");
  if (/<|\/\/|\/\*/.test(text)) throw new Error("src/national/published.json holds markup");
  writeFileSync(join(dist, "national.html"), text);
}

/** What an earlier build left behind must not be pushed. */
function removeStale(dist, built) {
  for (const name of readdirSync(dist)) {
    if (!built.includes(name)) rmSync(join(dist, name), { recursive: true });
  }
}

/** A page is a folder of `src/ui` with a `page.ts` or `page.tsx`. */
function pageNames() {
  return readdirSync(PAGES).filter((name) => pageEntry(name) !== undefined);
}

function pageEntry(name) {
  return [join(PAGES, name, "page.ts"), join(PAGES, name, "page.tsx")].find(existsSync);
}

/** `<page>.html`: self-contained, served without templates, so nothing in it is evaluated. */
function buildPage(name, dist, options) {
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [pageEntry(name)],
    outdir: dist,
    target: "es2020",
    minify: true,
    // No page loads anything; papaparse could, and is never asked to.
    define: { ...options.define, XMLHttpRequest: "undefined" },
    supported: { "template-literal": false },
    write: false,
    loader: { ".woff2": "dataurl" },
  });
  const text = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  const html = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<base target="_top">
<style>${safeStyle(text(".css"))}</style>
</head>
<body>
<main id="root"></main>
${besideScript(name)}<script>${safeScript(text(".js"))}</script>
</body>
</html>
`;
  writeFileSync(join(dist, `${name}.html`), html);
}

/** What a page has before its script as it stands: only the experiment of *Uji lingkungan*. */
function besideScript(name) {
  const file = join(PAGES, name, "experiment.html");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
