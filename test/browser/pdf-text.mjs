import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

// Reads a PDF from standard input and writes its pages as JSON: size in points, text in reading order, and
// where each piece of it stands (from the top left, y at its baseline). A program of its own because jest
// cannot load pdfjs, which is an ES module.

const task = getDocument({ data: new Uint8Array(readFileSync(0)), verbosity: 0 });
const document = await task.promise;
const pages = [];
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const [, , width, height] = page.view;
  const { items } = await page.getTextContent();
  const text = items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("");
  const pieces = items
    .filter(({ str }) => str.trim() !== "")
    .map(({ str, width, transform }) => ({
      text: str,
      width,
      x: transform[4],
      y: height - transform[5],
    }));
  pages.push({ width, height, text, pieces });
}
process.stdout.write(JSON.stringify(pages));
