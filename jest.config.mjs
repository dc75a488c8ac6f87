export default {
  testEnvironment: "<rootDir>/test/environment.cjs",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: { "\\.ts$": "<rootDir>/test/esbuild-transform.cjs" },
  // The same code in one file: every test file loads it anew.
  moduleNameMapper: {
    "^hyperformula$": "<rootDir>/node_modules/hyperformula/dist/hyperformula.full.min.js",
  },
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/dist-addon", "<rootDir>/.cache"],
  maxWorkers: "100%",
};
