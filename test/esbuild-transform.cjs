const { isShared, transformTs } = require("./shared-modules.cjs");

module.exports = {
  process: (source, file) => ({
    code: isShared(file)
      ? `module.exports = loadOnce(${JSON.stringify(file)});`
      : transformTs(source, file),
  }),
};
