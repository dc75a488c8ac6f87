import { filledDesk } from "../../dev/reliability/desk";
import { trySeed } from "../../dev/reliability/interleaving";
import { freshWorkbook } from "../fresh-workbook";

const desk = filledDesk(freshWorkbook());

/** `npm run interleave` plays as many seeds as one has time for, and shrinks what fails. */
test.each([1, 2, 3, 4, 5])(
  "seed %i: people in the grid and at their panels at once, nobody loses anything",
  (seed) => {
    const { deeds, violation, schedule } = trySeed(desk, seed, { isShrunk: false });
    expect({ violation, schedule }).toEqual({ violation: null, schedule: undefined });
    expect(deeds).toBeGreaterThan(0);
  },
  120_000,
);
