import { pageBoxes, pageName } from "../../../src/ui/report/page-boxes";

test("every OPD has a page type with a counter of its own", () => {
  const [first, second, ...others] = pageBoxes(["Bagian Hukum", "BKPSDM"]).split("\n");
  expect(others).toEqual([]);
  expect(first).toBe(
    '@page office-0 { counter-increment: page pages-of-office-0; @bottom-right { content: "Bagian Hukum \\b7  halaman " counter(pages-of-office-0); } }',
  );
  expect(second).toContain(`@page ${pageName(1)} {`);
  expect(second).toContain("counter(pages-of-office-1)");
});

test("a name too long for a margin leaves the number of the page", () => {
  expect(pageBoxes(["Dinas ".repeat(40)])).toContain('{ content: "halaman " counter(');
});

test("no name ends the rule", () => {
  const [rule, ...others] = pageBoxes(['"; } } * { color: red } </style>']).split("\n");
  expect(others).toEqual([]);
  expect(rule?.match(/[{}]/g)).toHaveLength(4);
  expect(rule).not.toContain("<");
});
