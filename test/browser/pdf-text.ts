/** A page as it comes out of the printer; its size in points. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A piece of printed text: its left end, its width, and how far its baseline is from the top, in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Reads the pages of a PDF. */
export async function readPdf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.filter((item) => "str" in item);
    const text = texts.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("");
    const pieces = texts
      .filter(({ str }) => str.trim() !== "")
      .map(({ str, width: wide, transform }): Piece => {
        const [, , , , x = 0, y = 0] = transform as number[];
        return { text: str, width: wide, x, y: height - y };
      });
    pages.push({ width, height, text: text.replace(/\s+/g, " "), pieces });
  }
  await task.destroy();
  return pages;
}
