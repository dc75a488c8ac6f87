const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const { transformSync } = require("esbuild");

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

Module._extensions[".ts"] = (module, file) => {
  module._compile(transformTs(readFileSync(file, "utf8"), file), file);
};

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
