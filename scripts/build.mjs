import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, buildSync } from "esbuild";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { declareGlobals } from "./globals.mjs";
import { safeData, safeMarkup, safeScript, safeStyle } from "./page-script.mjs";
import { loadSource } from "./source-module.mjs";
import { buildSql } from "./sql.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENTRY = join(ROOT, "src/main.ts");
const PAGES = join(ROOT, "src/ui");
const GUIDANCE = join(ROOT, "src/guidance/texts.ts");
/** What pages have in place of it: the same texts as data. */
const GUIDANCE_IN_PAGES = join(PAGES, "guidance-texts.ts");

/** Both kinds of the add-on are built from the same code, so that both are tested. */
const KINDS = [
  { dist: join(ROOT, "dist"), isAddOn: false },
  { dist: join(ROOT, "dist-addon"), isAddOn: true },
];

const SHARED = { bundle: true, format: "iife", charset: "utf8", legalComments: "none" };

const FONT_FACE = /@font-face\{[^}]*\}/g;

/** Pages take the texts out of their own data. */
const guidanceAsData = {
  name: "guidance as data",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/texts$/ }, ({ path, resolveDir }) =>
      join(resolveDir, `${path}.ts`) === GUIDANCE ? { path: GUIDANCE_IN_PAGES } : undefined,
    );
  },
};

const globals = declareGlobals(ENTRY, "App_");
const guidance = await guidanceElements();
for (const { dist, isAddOn } of KINDS) {
  const options = { ...SHARED, define: { IS_ADD_ON: String(isAddOn) } };
  mkdirSync(dist, { recursive: true });
  buildServer(dist, options);
  copyFileSync(join(ROOT, "appsscript.json"), join(dist, "appsscript.json"));
  for (const page of pageNames()) await buildPage(page, dist, options);
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

/** `national.html`: data that pages fetch when they show it, as Apps Script keeps no other kind of file. */
function buildNationalResults(dist) {
  const published = JSON.parse(readFileSync(join(ROOT, "src/national/published.json"), "utf8"));
  writeFileSync(join(dist, "national.html"), safeData(published));
}

/** The guidance of each instrument as an element of the page that is parsed when somebody asks for it. */
async function guidanceElements() {
  const { GUIDANCE_TEXTS } = await loadSource(GUIDANCE);
  const { elementId } = await loadSource(GUIDANCE_IN_PAGES);
  return [...GUIDANCE_TEXTS].map(
    ([id, texts]) =>
      `<script type="application/json" id="${elementId(id)}">${safeData(texts)}</script>\n`,
  );
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

/**
 * `<page>.html`: self-contained, served without templates, so nothing in it is evaluated. What can be seen first
 * stands first: looks, outline, script, and then the data and fonts that are needed with the server's answer.
 */
async function buildPage(name, dist, options) {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [pageEntry(name)],
    outdir: dist,
    target: "es2020",
    minify: true,
    // A browser decodes a page of nothing but ASCII several times faster.
    charset: "ascii",
    // No page loads anything; papaparse could, and is never asked to.
    define: { ...options.define, XMLHttpRequest: "undefined" },
    supported: { "template-literal": false },
    write: false,
    metafile: true,
    loader: { ".woff2": "dataurl" },
    plugins: [guidanceAsData],
  });
  const text = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? "";
  const usesGuidance = Object.keys(metafile.inputs).some(
    (file) => resolve(file) === GUIDANCE_IN_PAGES,
  );
  const style = safeStyle(text(".css"));
  const fonts = style.match(FONT_FACE)?.join("") ?? "";
  const html = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<base target="_top">
<style>${style.replace(FONT_FACE, "")}</style>
</head>
<body>
<main id="root">${await outlineOf(name)}</main>
${besideScript(name)}<script>${safeScript(text(".js"))}</script>
${usesGuidance ? guidance.join("") : ""}${fonts && `<style>${fonts}</style>\n`}</body>
</html>
`;
  writeFileSync(join(dist, `${name}.html`), html);
}

/** What a page shows before its script has run, as the script itself shows it then; nothing where it needs no server. */
async function outlineOf(name) {
  const file = join(PAGES, name, "outline.tsx");
  if (!existsSync(file)) return "";
  const { Outline } = await loadSource(file);
  return safeMarkup(renderToString(h(Outline, {})));
}

/** What a page has before its script as it stands: only the experiment of *Uji lingkungan*. */
function besideScript(name) {
  const file = join(PAGES, name, "experiment.html");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
