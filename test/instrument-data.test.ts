import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { INSTRUMENTS } from "../src/scoring";

/** What is data of one instrument on purpose. */
const DATA = [
  "src/scoring/instruments",
  "src/guidance",
  "src/history/sample.ts",
  "src/intake/usual-offices.ts",
];

const COUNTS = INSTRUMENTS.flatMap(({ indicators }) => indicators.length).filter((n) => n > 20);
/** The levels of a scale from its first to its last, as a sentence says them. */
const SPAN = /(?<![\d,.])1(?:,00)? ?(?:–|-|sampai|hingga) ?5(?:,00)?(?![\d,.])/;

/** Literals that say how many indicators or which levels an instrument has, with their line. */
function literalsOf(name: string, source: string): string[] {
  const kind = name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isList =
      ts.isArrayLiteralExpression(node) &&
      node.elements.length >= 4 &&
      node.elements.every((each, at) => each.getText() === String(at + 1));
    const isCount = ts.isNumericLiteral(node) && COUNTS.includes(Number(node.text));
    const isSpan =
      (ts.isStringLiteralLike(node) ||
        ts.isJsxText(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node)) &&
      SPAN.test(node.text);
    if (isList || isCount || isSpan) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${name}:${String(line + 1)} ${node.getText()}`);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

test("how many indicators and which levels there are stands in the data of instruments alone", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((name) => join("src", name))
    .filter((name) => /\.tsx?$/.test(name) && !DATA.some((each) => name.startsWith(each)));
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((name) => literalsOf(name, readFileSync(name, "utf8")))).toEqual([]);
});

test.each([
  ["{[1, 2, 3, 4, 5].map((level) => <i>{level}</i>)}", 1],
  ['<p title="Isi dengan 1 sampai 5" />', 1],
  ["<p>Tombol 1 – 5 memilih tingkat</p>", 1],
  ["<p>{`Nilai 1,00–5,00 ${unit}`}</p>", 1],
  ["<p>{filled / 47}</p>", 1],
  ["<p>{[1, 3, 5].length} dari 1 sampai 50; 11 – 5</p>", 0],
])("%s is found out", (jsx, count) => {
  expect(literalsOf("page.tsx", `const view = <>${jsx}</>;`)).toHaveLength(count);
});
