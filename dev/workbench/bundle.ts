import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const SOURCES = resolve("dev/workbench/client");
const TARGET = resolve(".cache/workbench");

/** The page's files, ready to be served. */
export interface ClientFiles {
  readonly script: Buffer;
  readonly style: Buffer;
  /** What makes `google.script` in the add-on's pages; it declares the global `bridge`. */
  readonly bridge: string;
}

let bundled: Promise<ClientFiles> | null = null;

/** Bundles the page's own code and the grid into `.cache/workbench`, once per process. */
export function bundleClient(): Promise<ClientFiles> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<ClientFiles> {
  const common = {
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    outdir: TARGET,
    logLevel: "error",
  } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(SOURCES, "main.ts")],
      minify: true,
      define: { "process.env.NODE_ENV": '"production"' },
      loader: { ".ttf": "dataurl", ".woff": "dataurl", ".woff2": "dataurl" },
    }),
    build({ ...common, entryPoints: [join(SOURCES, "bridge.ts")], globalName: "bridge" }),
  ]);
  return {
    script: readFileSync(join(TARGET, "main.js")),
    style: readFileSync(join(TARGET, "main.css")),
    bridge: readFileSync(join(TARGET, "bridge.js"), "utf8"),
  };
}
