import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { panelOf } from "../ui/panel";
import { AddOnPage } from "./add-on-page";
import { launchBrowser } from "./browser";

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test.each(["exchange", "report", "sidebar", "year"])(
  "%s shows its outline before any script has run",
  async (name) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(resolve(`dist/${name}.html`)).href);
    await page.getByText("Membaca lembar …").waitFor();
    await context.close();
  },
);

/** Notes how many indicators each guidance has that the page parses. */
const WATCH = `
  const parse = JSON.parse;
  window.guidances = [];
  JSON.parse = (text, ...others) => {
    const value = parse(text, ...others);
    if (Array.isArray(value) && value[0] && value[0].criteria) window.guidances.push(value.length);
    return value;
  };
`;

test.each([
  ["spbe-2020", 47],
  ["pemdi-2026", 20],
])("only the guidance of %s is parsed, and only once the workbook is known", async (id, count) => {
  let answer: (reply: unknown) => void = () => undefined;
  const panel = new Promise((resolve) => {
    answer = resolve;
  });
  const sidebar = await AddOnPage.open(browser, {
    name: "sidebar",
    width: 300,
    before: WATCH,
    server: (action) => (action === "getPanel" ? panel : { ok: true, data: null }),
  });
  const { page } = sidebar;
  await page.getByText("Membaca lembar …").waitFor();
  expect(await page.evaluate("window.guidances")).toEqual([]);
  const known = panelOf({}, 1);
  answer({ ok: true, data: { ...known, instrument: id, rows: known.rows.slice(0, count) } });
  await page.getByRole("heading", { level: 1 }).getByText(/^1 /).waitFor();
  expect(await page.evaluate("window.guidances")).toEqual([count]);
  await sidebar.close();
});
