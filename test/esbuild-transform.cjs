const { transformSync } = require("esbuild");

module.exports = {
  process: (source, file) =>
    transformSync(source, {
      loader: "ts",
      format: "cjs",
      target: "node20",
      sourcemap: "inline",
      sourcefile: file,
    }),
};
