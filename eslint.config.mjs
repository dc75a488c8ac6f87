import js from "@eslint/js";
import perfectionist from "eslint-plugin-perfectionist";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** A folder of `src` may not import from the named siblings: scoring <- sheet <- app <- entry; ui apart. */
const forbid = (folder, ...siblings) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: siblings.map((name) => `**/${name}{,/**}`),
            message: `src/${folder} may not depend on this.`,
          },
          { group: ["**/dev/**", "**/test/**"], message: "src/ never imports what runs it." },
        ],
      },
    ],
  },
});

/** What Apps Script offers: only src/sheet and src/entry may know of it. */
const SERVICES = [
  "CacheService",
  "HtmlService",
  "LockService",
  "Logger",
  "PropertiesService",
  "ScriptApp",
  "Session",
  "SpreadsheetApp",
  "UrlFetchApp",
  "Utilities",
];

const NO_SERVICES = "Only src/sheet and src/entry may call Apps Script.";

/** Constants that Node offers to scripts. */
const NODE_GLOBALS = { Buffer: false, console: false, process: false, URL: false };
const COMMON_JS_GLOBALS = { module: false, require: false };

/** One block: Node, packages, our own from the farthest folder to the nearest, what only takes effect. */
const IMPORT_ORDER = {
  type: "alphabetical",
  groups: [
    "builtin",
    "external",
    "parent",
    ["sibling", "index"],
    ["side-effect", "side-effect-style"],
  ],
  newlinesBetween: 0,
};

export default defineConfig(
  { ignores: ["dist", "dist-addon", ".cache", "node_modules"] },
  {
    files: ["**/*.{ts,tsx,mjs}"],
    plugins: { perfectionist },
    rules: { "perfectionist/sort-imports": ["error", IMPORT_ORDER] },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: ["dev/**/*.ts", "test/**/*.ts", "bench/**/*.ts"],
    rules: { "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }] },
  },
  { files: ["dev/*.ts", "dev/reliability/*.ts", "bench/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["**/*.{mjs,cjs}"],
    extends: [js.configs.recommended],
    languageOptions: { globals: { ...NODE_GLOBALS, ...COMMON_JS_GLOBALS } },
    rules: { eqeqeq: "error" },
  },
  {
    files: [
      "src/*.ts",
      "src/{app,checks,exchange,guidance,history,intake,national,reading,scoring,ui}/**/*.{ts,tsx}",
    ],
    rules: {
      "no-restricted-globals": [
        "error",
        ...SERVICES.map((name) => ({ name, message: NO_SERVICES })),
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "TSQualifiedName > [name='GoogleAppsScript']", message: NO_SERVICES },
      ],
    },
  },
  forbid(
    "scoring",
    "sheet",
    "app",
    "entry",
    "ui",
    "guidance",
    "checks",
    "reading",
    "words",
    "sentences",
    "format",
    "contract",
  ),
  forbid(
    "reading",
    "sheet",
    "app",
    "entry",
    "ui",
    "guidance",
    "checks",
    "words",
    "sentences",
    "format",
    "contract",
  ),
  forbid(
    "history",
    "sheet",
    "app",
    "entry",
    "ui",
    "guidance",
    "checks",
    "reading",
    "words",
    "sentences",
    "format",
    "contract",
  ),
  forbid(
    "intake",
    "sheet",
    "app",
    "entry",
    "ui",
    "guidance",
    "checks",
    "words",
    "sentences",
    "format",
    "contract",
  ),
  forbid("checks", "sheet", "app", "entry", "ui", "guidance", "sentences"),
  forbid("exchange", "sheet", "app", "entry", "ui", "guidance", "checks", "sentences"),
  forbid(
    "guidance",
    "sheet",
    "app",
    "entry",
    "ui",
    "scoring",
    "words",
    "sentences",
    "format",
    "contract",
  ),
  forbid(
    "national",
    "sheet",
    "app",
    "entry",
    "ui",
    "guidance",
    "scoring",
    "words",
    "sentences",
    "contract",
  ),
  forbid("sheet", "app", "entry", "ui", "exchange", "guidance", "national", "checks", "contract"),
  forbid("app", "entry", "ui", "exchange", "guidance", "national", "checks"),
  forbid("entry", "ui", "exchange", "guidance", "national", "checks"),
  forbid("ui", "sheet", "app", "entry", "sentences"),
);
