import js from "@eslint/js";
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

export default defineConfig(
  { ignores: ["dist", ".cache", "node_modules"] },
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
  { files: ["dev/*.ts", "bench/*.ts"], rules: { "no-console": "off" } },
  forbid("scoring", "sheet", "app", "entry", "ui", "guidance", "text", "format", "contract"),
  forbid("guidance", "sheet", "app", "entry", "ui", "scoring", "text", "format", "contract"),
  forbid("sheet", "app", "entry", "ui", "guidance", "contract"),
  forbid("app", "entry", "ui", "guidance"),
  forbid("entry", "ui", "guidance"),
  forbid("ui", "sheet", "app", "entry"),
);
