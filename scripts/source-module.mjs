import { buildSync } from "esbuild";

/**
 * What a TypeScript file exports, for what is built from the same source as runs.
 *
 * @param {string} file Needs no browser and no Google when it is loaded.
 * @returns {Promise<Record<string, unknown>>}
 */
export async function loadSource(file) {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    format: "esm",
    platform: "node",
    charset: "utf8",
    write: false,
  });
  return await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
