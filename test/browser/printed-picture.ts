import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

const ADDRESS = "https://print.example/";
const READER = "node_modules/pdfjs-dist/legacy/build";
/** Pixels per point: A4 becomes 1190 pixels wide. */
const SCALE = 2;

/** What a page prints, as a PNG of every sheet of paper. */
export async function printedPictures(browser: Browser, printed: Page): Promise<Buffer[]> {
  const pdf = await printed.pdf({ preferCSSPageSize: true });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(`${ADDRESS}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === "") await route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
    else if (name === "print.pdf") await route.fulfill({ body: pdf });
    else {
      const body = readFileSync(join(READER, name));
      await route.fulfill({ contentType: "text/javascript", body });
    }
  });
  await page.goto(ADDRESS);
  const pictures = await page.evaluate<string[]>(`(async () => {
    const pdf = await import("${ADDRESS}pdf.min.mjs");
    pdf.GlobalWorkerOptions.workerSrc = "${ADDRESS}pdf.worker.min.mjs";
    const paper = await pdf.getDocument("${ADDRESS}print.pdf").promise;
    const pictures = [];
    for (let number = 1; number <= paper.numPages; number++) {
      const sheet = await paper.getPage(number);
      const viewport = sheet.getViewport({ scale: ${SCALE} });
      const canvas = document.createElement("canvas");
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await sheet.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
      pictures.push(canvas.toDataURL("image/png").split(",")[1]);
    }
    return pictures;
  })()`);
  await context.close();
  return pictures.map((picture) => Buffer.from(picture, "base64"));
}
