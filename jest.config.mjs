const common = {
  roots: ["<rootDir>/test", "<rootDir>/src", "<rootDir>/dev"],
  testEnvironment: "<rootDir>/test/environment.cjs",
  transform: { "\\.ts$": "<rootDir>/test/esbuild-transform.cjs" },
  // The same code in one file: every test file loads it anew.
  moduleNameMapper: {
    "^hyperformula$": "<rootDir>/node_modules/hyperformula/dist/hyperformula.full.min.js",
  },
};

const inBrowser = "<rootDir>/test/browser/";

export default {
  projects: [
    {
      ...common,
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [inBrowser],
    },
    {
      ...common,
      testMatch: [`${inBrowser}*.test.ts`],
      globalSetup: `${inBrowser}shared-browsers.ts`,
      globalTeardown: `${inBrowser}shared-browsers-end.ts`,
    },
  ],
  maxWorkers: "100%",
  // Nothing is left open; giving back so much memory takes a busy machine longer than the usual half second.
  workerGracefulExitTimeout: 10_000,
};
