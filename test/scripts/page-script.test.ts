import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import fc from "fast-check";

const SCRIPT = pathToFileURL(resolve("scripts/page-script.mjs")).href;

/** What a function of `scripts/page-script.mjs` makes of these texts. */
function rewrite(
  name: "safeData" | "safeMarkup" | "safeScript" | "safeStyle",
  texts: readonly string[],
): string[] {
  const program =
    `import { ${name} } from ${JSON.stringify(SCRIPT)};` +
    `import { readFileSync } from "node:fs";` +
    `const texts = JSON.parse(readFileSync(0, "utf8"));` +
    `process.stdout.write(JSON.stringify(texts.map((text) => { try { return ${name}(text); } catch (error) { return "! " + error.message; } })));`;
  const { stdout, stderr } = spawnSync("node", ["--input-type=module", "-e", program], {
    encoding: "utf8",
    input: JSON.stringify(texts),
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout) as string[];
}

const ASCII = /^[\0-\x7f]*$/;
const MISREAD = /\/\/|\/\*|<\?|<!--|<\/script/i;

test("a text means the same afterwards, and nothing in it can be taken for a comment or a tag", () => {
  const part = fc.constantFrom("</script", "<!--", "https://", "\\/", "/**/");
  const sign = fc.constantFrom("/", "*", "<", "?", "!", "-", "\\", '"', "'", "`", "\n", "x");
  const text = fc.array(fc.oneof(part, sign)).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(text, { minLength: 200, maxLength: 200 }), (texts) => {
      const quoted = texts.flatMap((each) => {
        const double = JSON.stringify(each);
        return [double, `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`];
      });
      const safe = rewrite("safeScript", [`[${quoted.join()}]`])[0] ?? "";
      expect(safe).not.toMatch(MISREAD);
      expect(Array.from(runInNewContext(safe) as string[])).toEqual(
        texts.flatMap((each) => [each, each]),
      );
    }),
    { numRuns: 3 },
  );
});

test.each([
  [String.raw`/^https?:\/\//i`, "HTTPS://kota.go.id", "https:/kota"],
  [String.raw`/[/*]$/`, "a*", "a"],
  [String.raw`/<\/script>|<!--/`, "</script>", "script"],
  [String.raw`/(?<year>\d{4})\/(?<!-)\k<year>/`, "2026/2026", "2026-2026"],
  [String.raw`/[+-/]\//`, "./", "a/"],
  [String.raw`/\\\//u`, "\\/", "/"],
  ["/[–…]$/", "2020–", "2020-"],
  ["/^[é😀]+$/u", "é😀", "e"],
])("%s finds the same as before", (expression, found, missed) => {
  const [safe = ""] = rewrite("safeScript", [expression]);
  expect(safe).not.toMatch(MISREAD);
  expect(safe).toMatch(ASCII);
  for (const pattern of [expression, safe]) {
    const regex = runInNewContext(pattern) as RegExp;
    expect([pattern, regex.test(found), regex.test(missed)]).toEqual([pattern, true, false]);
  }
});

test.each([
  ["a comment", "x = 1; // satu"],
  ["a template literal", "x = `${y}`"],
  ["a division after a regular expression", "x = /a//2"],
])("%s stops the build and shows the place", (_, code) => {
  const [reply] = rewrite("safeScript", [code]);
  expect(reply).toMatch(/^! page script: HtmlService may misread x = /);
});

test("the data of fonts and pictures has no two slashes in a row, and means the same", () => {
  const data = "d09GMgABAA//AAAAA///";
  const [safe = ""] = rewrite("safeStyle", [
    `@font-face{src:url(data:font/woff2;base64,${data})}a{margin:0}`,
  ]);
  expect(safe).not.toContain("//");
  const [, found = ""] = /base64,([^)]*)\)/.exec(safe) ?? [];
  expect(decodeURIComponent(found)).toBe(data);
});

test("data means the same, is ASCII, and holds nothing like markup or a comment", () => {
  const part = fc.constantFrom("</script>", "<!--", "https://", "/**/", "&amp;", "–", "😀", "\\");
  const text = fc.array(fc.oneof(part, fc.string())).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(text, { minLength: 200, maxLength: 200 }), (texts) => {
      const safe = rewrite("safeData", texts);
      expect(safe.map((json) => JSON.parse(json) as unknown)).toEqual(texts);
      for (const json of safe) {
        expect(json).not.toMatch(/<|&|\/\/|\/\*/);
        expect(json).toMatch(ASCII);
      }
    }),
    { numRuns: 3 },
  );
});

test("markup is ASCII, with references for what is not", () => {
  expect(rewrite("safeMarkup", ["<p>Membaca … 😀</p>"])).toEqual([
    "<p>Membaca &#8230; &#128512;</p>",
  ]);
});
