import { findByAlias } from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";

test.each([
  ["I1", 1],
  ["i20", 20],
  ["IK-01", 1],
  ["ik01", 1],
  ["IND-07", 7],
  ["IND_7", 7],
  ["1.1", 1],
  ["2.2", 4],
  ["7.2", 20],
  ["PG_04", 4],
  ["TD_13", 13],
])("%s is indicator %i", (code, number) => {
  expect(findByAlias(PEMDI_2026, code)?.number).toBe(number);
});

test.each(["", "4", "I21", "1.3", "8.1", "PG_13", "XX_01", "11", "I1-L1"])(
  "%p is no code of an indicator",
  (code) => {
    expect(findByAlias(PEMDI_2026, code)).toBeUndefined();
  },
);

test("an instrument without codes of its own knows none", () => {
  expect(findByAlias(SPBE_2020, "I1")).toBeUndefined();
});
