import { join, relative, resolve } from "node:path";
import { build } from "esbuild";

const SOURCES = resolve("dev/workbench/client");

/** The page's files, ready to be served. */
export interface ClientFiles {
  /** Scripts and styles by their path on the server. */
  readonly assets: ReadonlyMap<string, Buffer>;
  /** What makes `google.script` in the add-on's pages; it declares the global `bridge`. */
  readonly bridge: string;
}

let bundled: Promise<ClientFiles> | null = null;

/** Bundles the page's own code and the grid, once per process. */
export function bundleClient(): Promise<ClientFiles> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<ClientFiles> {
  const common = {
    bundle: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    outdir: SOURCES,
    write: false,
    logLevel: "error",
  } as const;
  const [page, bridge] = await Promise.all([
    build({
      ...common,
      entryPoints: [join(SOURCES, "main.ts")],
      format: "esm",
      splitting: true,
      minify: true,
      define: { "process.env.NODE_ENV": '"production"' },
      loader: { ".ttf": "dataurl", ".woff": "dataurl", ".woff2": "dataurl" },
    }),
    build({
      ...common,
      entryPoints: [join(SOURCES, "bridge.ts")],
      format: "iife",
      globalName: "bridge",
    }),
  ]);
  const assets = page.outputFiles.map(({ path, contents }): [string, Buffer] => {
    return [`/${relative(SOURCES, path)}`, Buffer.from(contents)];
  });
  return {
    assets: new Map(assets),
    bridge: bridge.outputFiles.map(({ text }) => text).join(""),
  };
}
