import fc from "fast-check";
import { filledDesk } from "../../dev/reliability/desk";
import { faultCases, tryFaults } from "../../dev/reliability/faults";
import { freshWorkbook } from "../fresh-workbook";

const desk = filledDesk(freshWorkbook());
const cases = faultCases(desk).map((each, at) => [each.name, each, at] as const);
const FAULTS_EACH = 1;

/** `npm run faults` tries every fault at every call; here each action and command meets one, always the same. */
test.each(cases)(
  "%s into a fault: nothing is lost or locked, and asking again completes it",
  (_name, each, seed) => {
    let wanted = 0;
    const report = tryFaults(desk, each, (all) => {
      wanted = Math.min(FAULTS_EACH, all.length);
      const some = fc.subarray([...all], { minLength: wanted, maxLength: wanted });
      return fc.sample(some, { seed, numRuns: 1 })[0] ?? [];
    });
    // What is half done until the repeat is told in the table of `npm run faults`.
    const nothing = { lost: [], unfinished: [], locked: [], misleading: [] };
    expect(report).toMatchObject({ faults: wanted, ...nothing });
  },
  120_000,
);
