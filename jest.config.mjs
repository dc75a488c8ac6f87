export default {
  roots: ["<rootDir>/test", "<rootDir>/src", "<rootDir>/dev"],
  testEnvironment: "<rootDir>/test/environment.cjs",
  transform: { "\\.ts$": "<rootDir>/test/esbuild-transform.cjs" },
  // The same code in one file: every test file loads it anew.
  moduleNameMapper: {
    "^hyperformula$": "<rootDir>/node_modules/hyperformula/dist/hyperformula.full.min.js",
  },
  testSequencer: "<rootDir>/test/sequencer.cjs",
  maxWorkers: "100%",
  // Nothing is left open; giving back so much memory takes a busy machine longer than the usual half second.
  workerGracefulExitTimeout: 10_000,
};
