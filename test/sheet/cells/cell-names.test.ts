import { listCells } from "../../../src/sheet/cells/cell-names";

test("a few cells are named, of many the first few and their number", () => {
  expect(listCells(["K8"])).toBe("K8");
  expect(listCells(["K8", "K9", "K10", "K11", "K12"])).toBe("K8, K9, K10, K11, K12");
  expect(listCells(["K8", "K9", "K10", "K11", "K12", "K13"])).toBe(
    "K8, K9, K10, K11, K12, … (6 sel)",
  );
});
