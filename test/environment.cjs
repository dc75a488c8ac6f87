const { TestEnvironment } = require("jest-environment-node");
const { loadOnce } = require("./shared-modules.cjs");

/** Node's, with the modules that are loaded once per worker instead of once per test file. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadOnce = loadOnce;
  }
};
