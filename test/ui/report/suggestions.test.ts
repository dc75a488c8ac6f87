import { suggestionsOf } from "../../../src/ui/report/suggestions";
import { panelOf, type RowChange } from "../panel";
import { boardFor } from "./board";
import { cityPanel } from "./city";

function told(changes: Readonly<Record<number, RowChange>>): string[] | null {
  const steps = suggestionsOf(boardFor(cityPanel(changes)))?.steps;
  const told = steps?.map(
    ({ entry, from, to }) => `${String(entry.indicator.number)} ${String(from)}→${String(to)}`,
  );
  return told ?? null;
}

const everywhere = (target: number, self = 3): Record<number, RowChange> =>
  Object.fromEntries(panelOf().rows.map(({ number }) => [number, { self, target }]));

test("what is below its own target, largest gain first, with advice for every level", () => {
  const changes = {
    ...everywhere(3),
    5: { self: 1, target: 3 },
    17: { self: 2, target: 3 },
    9: { self: 2, target: 2 },
  };
  expect(told(changes)).toEqual(["5 1→3", "17 2→3"]);
  const [first] = suggestionsOf(boardFor(cityPanel(changes)))?.steps ?? [];
  expect(first?.advice).toHaveLength(2);
});

test("else the weaknesses, each one level up; else nothing", () => {
  const changes = { ...everywhere(1), 17: { self: 2, target: 1 }, 29: { self: 1, target: 1 } };
  expect(told(changes)).toEqual(["17 2→3", "29 1→2"]);
  expect(told(everywhere(3))).toBeNull();
});
