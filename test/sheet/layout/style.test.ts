import { readFileSync } from "node:fs";
import { COLOUR, STATUS_COLOUR } from "../../../src/sheet/layout/style";

const THEME = readFileSync("src/ui/components/theme.css", "utf8");

/** What a custom property of the pages is; undefined where there is none of that name. */
function themeColour(name: string): string | undefined {
  return new RegExp(`^  --${name}: (#[0-9a-f]{6});$`, "m").exec(THEME)?.[1];
}

test("sheet and pages have the same colours", () => {
  const statuses = { reached: "good", below: "bad", empty: "plain", check: "check" } as const;
  for (const [status, tone] of Object.entries(statuses)) {
    const colours = { text: themeColour(tone), surface: themeColour(`${tone}-surface`) };
    expect([status, colours]).toEqual([status, STATUS_COLOUR[status as keyof typeof statuses]]);
  }
  const { ink, secondary, surface, primary, lastYear, target } = COLOUR;
  const names = ["ink", "secondary", "surface", "primary", "last-year", "bad"];
  expect(names.map(themeColour)).toEqual([ink, secondary, surface, primary, lastYear, target]);
  expect(themeColour("pink")).toBeUndefined();
});
