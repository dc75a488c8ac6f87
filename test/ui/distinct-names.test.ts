import { distinctNames } from "../../src/ui/distinct-names";

test("each name once however it is spelled, as first written; blank ones are none", () => {
  expect(distinctNames([" Dinas Kominfo", "dinas  kominfo", "", " ", "Dinas Kominfo II"])).toEqual([
    "Dinas Kominfo",
    "Dinas Kominfo II",
  ]);
});
