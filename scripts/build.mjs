import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { declareGlobals } from "./globals.mjs";
import { safeScript, safeStyle } from "./page-script.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENTRY = join(ROOT, "src/main.ts");
const PAGES = join(ROOT, "src/ui");
const DIST = join(ROOT, "dist");

const SHARED = { bundle: true, format: "iife", charset: "utf8", legalComments: "none" };

mkdirSync(DIST, { recursive: true });
buildServer();
copyFileSync(join(ROOT, "appsscript.json"), join(DIST, "appsscript.json"));
for (const page of pageNames()) buildPage(page);
removeStale(["Code.js", "appsscript.json", ...pageNames().map((name) => `${name}.html`)]);

/** `dist/Code.js`: one bundle whose only globals are `App_` and what `src/main.ts` exports. */
function buildServer() {
  buildSync({
    ...SHARED,
    entryPoints: [ENTRY],
    outfile: join(DIST, "Code.js"),
    target: "es2019",
    globalName: "App_",
    footer: { js: declareGlobals(ENTRY, "App_") },
  });
}

/** What an earlier build left behind must not be pushed. */
function removeStale(built) {
  for (const name of readdirSync(DIST)) {
    if (!built.includes(name)) rmSync(join(DIST, name), { recursive: true });
  }
}

/** A page is a folder of `src/ui` with a `page.ts` or `page.tsx`. */
function pageNames() {
  return readdirSync(PAGES).filter((name) => pageEntry(name) !== undefined);
}

function pageEntry(name) {
  return [join(PAGES, name, "page.ts"), join(PAGES, name, "page.tsx")].find(existsSync);
}

/** `dist/<page>.html`: self-contained, served without templates, so nothing in it is evaluated. */
function buildPage(name) {
  const { outputFiles } = buildSync({
    ...SHARED,
    entryPoints: [pageEntry(name)],
    outdir: DIST,
    target: "es2020",
    minify: true,
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
<script>${safeScript(text(".js"))}</script>
</body>
</html>
`;
  writeFileSync(join(DIST, `${name}.html`), html);
}
