import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { build } from "esbuild";

const SOURCES = resolve("dev/workbench/client");
const CACHE = resolve(".cache/workbench-page");

/** Whatever the page may import from, and this file. */
const INPUTS = "dev";
const LOCK_FILE = "package-lock.json";

/** The page's files, ready to be served. */
export interface ClientFiles {
  /** Scripts and styles by their path on the server. */
  readonly assets: ReadonlyMap<string, Buffer>;
  /** What makes `google.script` in the add-on's pages; it declares the global `bridge`. */
  readonly bridge: string;
}

/** As it is kept: buffers come back as plain arrays of bytes. */
interface KeptFiles {
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly bridge: string;
}

let bundled: Promise<ClientFiles> | null = null;

/** Bundles the page's own code and the grid, once per process; what was bundled from the same sources is read again. */
export function bundleClient(): Promise<ClientFiles> {
  bundled ??= readOrBundle();
  return bundled;
}

async function readOrBundle(): Promise<ClientFiles> {
  const key = digestOfInputs();
  const kept = readKept(key);
  if (kept) return kept;
  const files = await bundle();
  keep(key, files);
  return files;
}

function digestOfInputs(): string {
  const sources = readdirSync(INPUTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash("sha256");
  for (const path of [...sources, LOCK_FILE]) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

function readKept(key: string): ClientFiles | null {
  try {
    const { assets, bridge } = deserialize(readFileSync(join(CACHE, key))) as KeptFiles;
    const buffers = [...assets].map(([path, bytes]): [string, Buffer] => {
      return [path, Buffer.from(bytes)];
    });
    return { assets: new Map(buffers), bridge };
  } catch {
    return null;
  }
}

/** Other processes read a whole file or none. */
function keep(key: string, files: ClientFiles): void {
  mkdirSync(CACHE, { recursive: true });
  const outdated = readdirSync(CACHE).filter((name) => !name.startsWith(key));
  for (const name of outdated) rmSync(join(CACHE, name), { force: true });
  const half = join(CACHE, `${key}-${String(process.pid)}`);
  writeFileSync(half, serialize(files));
  renameSync(half, join(CACHE, key));
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
