export default {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: { "\\.ts$": "<rootDir>/test/esbuild-transform.cjs" },
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/dist-addon", "<rootDir>/.cache"],
  maxWorkers: "100%",
};
