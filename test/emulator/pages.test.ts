import { readFileSync } from "node:fs";
import { createEmulator } from "../../dev/emulator";

const code = `
function show() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile("page"), "Uji"); }
function content() { return HtmlService.createHtmlOutputFromFile("page").getContent(); }
`;

/** The page as a browser gets it. */
function served(page: string): string {
  const emulator = createEmulator({ code, html: { page } });
  emulator.user().run("show");
  expect(emulator.user().run("content")).toBe(emulator.dialog?.html);
  return emulator.dialog?.html ?? "";
}

describe("what looks like a comment is taken out of a page's scripts", () => {
  test.each([
    ["a template literal", "<script>a = `https://${b}`;</script>", "<script>a = `https:</script>"],
    [
      "a quoted text",
      '<script>\na = "https://b";\nc()</script>',
      '<script>\na = "https:\nc()</script>',
    ],
    ["several lines", "<script>a = `/*`;\nb = `*/`</script>", "<script>a = ``</script>"],
    ["a comment", "<script>a(); // b\nc()</script>", "<script>a(); \nc()</script>"],
  ])("in %s", (_, page, seen) => {
    expect(served(page)).toBe(seen);
  });

  test("not where slashes are escaped, and not outside of scripts", () => {
    const page = '<a href="https://a">/* b */</a><script>c = "https:\\/\\/d";</script>';
    expect(served(page)).toBe(page);
  });
});

test.each(["report", "sidebar"])("the built page %s is served whole", (name) => {
  const page = readFileSync(`dist/${name}.html`, "utf8");
  expect(served(page)).toBe(page);
});

test("of the built page probe only its experiment is cut", () => {
  const page = readFileSync("dist/probe.html", "utf8");
  expect(page).toContain("`1//\n2`.length");
  expect(served(page)).toBe(page.replace("`1//\n2`", "`1\n2`").replace('"1/**/2"', '"12"'));
});
