import { boardOf, type Board } from "../../src/ui/board";
import { chosenOffice, entriesOf, officesOf, officeStandings } from "../../src/ui/offices";
import { neighbour, nextWhere } from "../../src/ui/sidebar/navigation";
import { evidenceOf, panelOf } from "./panel";

const LONG = "Dinas Komunikasi, Informatika dan Statistik";

function board(): Board {
  const own = { details: { opd: LONG } };
  const read = boardOf({
    ...panelOf({
      3: { self: 2, details: { opd: LONG, due: "2024-01-31" } },
      7: { self: 3, ...own },
      9: { self: null, ...own },
      12: { self: 3, details: { opd: "Bappeda", supportingOpd: `Inspektorat, ${LONG}` } },
    }),
    offices: [{ name: LONG, contact: "", phone: "", email: "" }],
    evidence: [evidenceOf({ indicators: [7], status: "final", level: 3 })],
  });
  if (!read) throw new Error("no board");
  return read;
}

test("an office has the indicators that it answers for or supports, commas in its name or not", () => {
  const numbers = (office: string | null): number[] =>
    entriesOf(board(), office).map(({ indicator }) => indicator.number);
  expect(numbers(LONG)).toEqual([3, 7, 9, 12]);
  expect(numbers("  inspektorat ")).toEqual([12]);
  expect(numbers(null)).toHaveLength(47);
});

test("an office that the workbook does not know hides nothing", () => {
  expect(chosenOffice(board(), "Dinas lain")).toBeNull();
  expect(entriesOf(board(), "Dinas lain")).toHaveLength(47);
  expect(officesOf(board())).toEqual([LONG, "Bappeda", "Inspektorat"]);
});

test("next and previous go through the indicators of the office, from wherever the user is", () => {
  const own = entriesOf(board(), LONG);
  expect([neighbour(own, 7, 1), neighbour(own, 7, -1)]).toEqual([9, 3]);
  expect([neighbour(own, 20, -1), neighbour(own, 20, 1)]).toEqual([12, null]);
  expect(nextWhere(own, 20, ({ status }) => status === "below")).toBe(3);
});

test("an office stands as its indicators do", () => {
  const [standing] = officeStandings(board(), [LONG], "2024-11-24");
  expect(standing).toMatchObject({
    held: 3,
    supported: 1,
    filled: 2,
    below: 1,
    overdue: 1,
    lacking: 1,
  });
  expect(officeStandings(board(), [LONG], "2024-01-31")[0]?.overdue).toBe(0);
});
