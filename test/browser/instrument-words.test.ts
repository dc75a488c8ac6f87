import type { Browser, Page } from "playwright-core";
import type { User } from "../../dev/emulator";
import { INSTRUMENTS, type Instrument } from "../../src/scoring";
import { fillLevels, newPemdiWorkbook, newWorkbook } from "../workbook";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";

jest.setTimeout(300_000);

/**
 * The add-on's own name, its functions and ranges, regulations and documents that are cited by their titles, and what
 * speaks of both instruments on purpose.
 */
const NAMES =
  /SPBE_[A-Z_]+|SPBE ▸|Ekstensi ▸ SPBE|spbe-2020|pemdi-2026|[Bb]ukti SPBE[^.\n]*|Peraturan [^.;\n]*|Perpres [^.;\n]*|PermenPANRB [^.;\n]*/g;

const PAGES = ["sidebar", "report", "year", "exchange"] as const;
const WORKBOOKS = { "spbe-2020": newWorkbook, "pemdi-2026": newPemdiWorkbook } as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Everything that the tabs of a page say, its help too, and what screen readers hear besides. */
async function textsOf(page: Page): Promise<string[]> {
  await page.getByRole("tab").first().waitFor();
  const texts: string[] = [];
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await page.waitForTimeout(300);
    texts.push(await page.evaluate<string>(SHOWN));
  }
  await page.keyboard.press("?");
  texts.push(await page.evaluate<string>(SHOWN));
  return texts;
}

const SHOWN = `{
  for (const each of document.querySelectorAll("details")) each.open = true;
  const labels = [...document.querySelectorAll("[aria-label], [title], [placeholder]")].map(
    (each) => ["aria-label", "title", "placeholder"].map((key) => each.getAttribute(key) ?? "").join(" "));
  [document.body.innerText, ...labels].join("\\n");
}`;

function leftovers(text: string, other: Instrument, own: Instrument): string[] {
  const words = [other.shortName, other.indexName, `/${String(other.indicators.length)} `];
  if (own.domains.length === 0) words.push("Domain", "domain");
  const plain = text.replace(NAMES, "");
  return words.flatMap((word) => {
    const at = plain.indexOf(word);
    return at === -1 ? [] : [plain.slice(Math.max(0, at - 60), at + 60)];
  });
}

describe.each(Object.keys(WORKBOOKS) as (keyof typeof WORKBOOKS)[])("a workbook of %s", (id) => {
  const own = INSTRUMENTS.find((instrument) => instrument.id === id);
  const other = INSTRUMENTS.find((instrument) => instrument.id !== id);
  if (!own || !other) throw new Error(id);
  let staff: User;

  beforeAll(() => {
    ({ staff } = WORKBOOKS[id]());
    staff.type("Mulai", "B3", "Pemerintah Kota Contoh");
    staff.type("Mulai", "B4", own.year);
    fillLevels(
      staff,
      own.indicators.map((_indicator, at) => (at % 3 === 0 ? 1 : 2)),
    );
    staff.select("Penilaian", "A3");
  });

  test.each(PAGES)("page %s has no word and no count of the other instrument", async (name) => {
    const addOn = await AddOnPage.open(browser, {
      name,
      server: (action, args) => staff.run("callApi", action, [...args]),
      width: name === "sidebar" ? 300 : 960,
    });
    const texts = await textsOf(addOn.page);
    expect(texts.join("").length).toBeGreaterThan(500);
    expect(texts.flatMap((text) => leftovers(text, other, own))).toEqual([]);
    expect(addOn.faults).toEqual([]);
    await addOn.close();
  });
});
