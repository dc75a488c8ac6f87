import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

/** Runs a TypeScript file of `dev/` or `bench/`: `node scripts/run.mjs dev/start.ts [arguments]`. */
const [source] = process.argv.splice(2, 1);
const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = join(root, ".cache", source.replaceAll(/[/\\]/g, "-").replace(/\.ts$/, ".mjs"));

buildSync({
  entryPoints: [join(root, source)],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
