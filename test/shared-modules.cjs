const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const { transformSync, version } = require("esbuild");

/**
 * The local Apps Script with its spreadsheet engine and the workbench, the workbooks that tests are done with, the
 * driver of the browser and the reader of PDFs. jest would load and compile them for every test file, in a context
 * where they run at a third of the speed. They keep nothing that one test could see of another.
 */
const SHARED = [
  "dev/",
  "test/workbook-pool.ts",
  "test/browser/browser.ts",
  "test/browser/pdf-text.ts",
].map((part) => join(process.cwd(), ...part.split("/")));

/** What jest keeps of the other files itself. */
const CACHE = join(process.cwd(), ".cache", "shared-modules");

Module._extensions[".ts"] = (module, file) => {
  module._compile(transformed(readFileSync(file, "utf8"), file), file);
};

function transformed(source, file) {
  const name = createHash("sha256").update([version, file, source].join("\0")).digest("hex");
  const path = join(CACHE, `${name}.js`);
  if (existsSync(path)) return readFileSync(path, "utf8");
  const code = transformTs(source, file);
  mkdirSync(CACHE, { recursive: true });
  const half = `${path}-${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, path);
  return code;
}

function transformTs(source, file) {
  return transformSync(source, {
    loader: "ts",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    sourcefile: file,
  }).code;
}

module.exports = {
  isShared: (file) => SHARED.some((part) => file.startsWith(part)),
  loadOnce: (file) => require(file),
  transformTs,
};
