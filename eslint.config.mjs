import js from "@eslint/js";
import perfectionist from "eslint-plugin-perfectionist";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** What each folder of `src` may import besides its own files, as CONTRIBUTING.md says. */
const ROOMS = {
  scoring: [],
  reading: ["scoring"],
  checks: ["scoring", "reading", "words", "format", "contract"],
  guidance: [],
  exchange: ["scoring", "reading", "national", "words", "contract"],
  history: ["scoring"],
  intake: ["scoring", "reading"],
  national: [],
  sheet: ["scoring", "reading", "words", "sentences", "errors"],
  app: [
    ...["scoring", "reading", "history", "sheet"],
    ...["words", "sentences", "format", "errors", "contract"],
  ],
  entry: [
    ...["app", "scoring", "reading", "sheet"],
    ...["words", "sentences", "format", "errors", "contract", "kind"],
  ],
  ui: [
    ...["scoring", "reading", "checks", "guidance", "exchange", "history", "intake", "national"],
    ...["words", "format", "contract"],
  ],
};
const FILES = ["contract", "errors", "format", "kind", "main", "sentences", "words"];

const imports = ([folder, allowed]) => {
  const others = [...Object.keys(ROOMS), ...FILES].filter(
    (name) => name !== folder && !allowed.includes(name),
  );
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${others.join("|")})(?:/|$)`,
              message: `src/${folder} may not depend on this.`,
            },
            {
              regex: "^(?:\\.\\./)+(?:dev|test)/",
              message: "src/ never imports what runs it.",
            },
          ],
        },
      ],
    },
  };
};

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
  ...Object.entries(ROOMS).map(imports),
);
