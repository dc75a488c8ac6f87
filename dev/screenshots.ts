import { launchBrowser } from "../test/browser/browser";
import { Window } from "../test/browser/window";
import { startWorkbench } from "./workbench/server";

/** Takes the pictures of README and docs anew: `npm run screenshots`. */
const SETTLE_MS = 1500;

const workbench = await startWorkbench({ example: "kota" });
const browser = await launchBrowser();
const window = await Window.open(browser, workbench.url);
await window.clickMenu("SPBE", "Buka panel");
await picture("penilaian");
await window.showSheet("Ringkasan");
await picture("ringkasan");
await browser.close();
await workbench.close();

async function picture(name: string): Promise<void> {
  await window.page.waitForTimeout(SETTLE_MS);
  await window.page.screenshot({ path: `docs/${name}.png` });
  console.log(`docs/${name}.png`);
}
