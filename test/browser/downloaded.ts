import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download } from "playwright-core";

const folder = mkdtempSync(join(tmpdir(), "downloaded-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Where a downloaded file lies, until the tests of a file are done. */
export async function pathOf(download: Download): Promise<string> {
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}
