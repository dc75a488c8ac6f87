import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CHECKS } from "../../src/checks";

const page = readFileSync("docs/pemeriksaan.md", "utf8");

test("docs/pemeriksaan.md is what the checks say; npm run docs renews it", () => {
  execFileSync(process.execPath, ["scripts/checks-doc.mjs", "--check"], { stdio: "pipe" });
});

test.each(CHECKS.map(({ title, explanation }) => [title, explanation]))(
  "describes %s once",
  (title, explanation) => {
    expect(page.split(`### ${title}\n\n${explanation}\n`)).toHaveLength(2);
  },
);
