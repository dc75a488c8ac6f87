import { toNumber } from "../../../src/scoring";
import { movementOf } from "../../../src/ui/report/movement";
import { panelOf } from "../panel";
import { boardFor } from "./board";
import { cityPanel } from "./city";

test("what rose and fell since last year, largest change first", () => {
  const movement = movementOf(boardFor());
  expect(movement?.compared).toBe(47);
  expect(movement?.risen.map(({ entry }) => entry.indicator.number)).toEqual([
    43, 32, 36, 13, 14, 18, 1, 2,
  ]);
  expect(movement?.fallen.map(({ entry, from, to }) => [entry.indicator.number, from, to])).toEqual(
    [
      [41, 4, 3],
      [17, 3, 2],
    ],
  );
  expect(movement?.indexChange && toNumber(movement.indexChange)).toBeCloseTo(0.1335, 10);
});

test("an indicator without a level now or then is not compared", () => {
  const movement = movementOf(boardFor(cityPanel({ 1: { self: null, lastYear: 3 } })));
  expect(movement?.compared).toBe(46);
  expect(movement?.indexChange).toBeNull();
});

test("without last year there is nothing to compare", () => {
  expect(movementOf(boardFor(panelOf()))).toBeNull();
});
