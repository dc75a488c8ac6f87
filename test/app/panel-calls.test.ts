import type { User } from "../../dev/emulator";
import { filledWorkbook } from "../workbook";
import { call, lastCalls } from "./call";

const NEW_YEAR = Date.UTC(2025, 11, 31, 17);

/** Documents and steps, each with a date of its own. */
function fillRegisters(staff: User, documents: number, steps: number): void {
  const day = (at: number): Date => new Date(NEW_YEAR + at * 86_400_000);
  staff.paste(
    "Bukti",
    "A2",
    Array.from({ length: documents }, (_, at) => [String(1 + (at % 47)), 3, `SK ${at}`, day(at)]),
  );
  staff.paste(
    "Rencana",
    "A9",
    Array.from({ length: steps }, (_, at) => {
      return [`Rencana ${at % 9}`, at, 1 + (at % 47), "", 2, 3, "", "", "", 1, "", "", day(at)];
    }),
  );
}

test("the calls of the panel and of a new document do not grow with the registers", () => {
  const counted = (documents: number, steps: number): number[] => {
    const { staff, emulator } = filledWorkbook();
    fillRegisters(staff, documents, steps);
    expect(call(staff, "getPanel")).toMatchObject({ evidence: { length: documents } });
    const reading = lastCalls(emulator).length;
    const change = { number: 7, level: 3, document: "SK baru", link: null, seen: null } as const;
    call(staff, "setEvidence", { ...change, status: "draft" });
    return [reading, lastCalls(emulator).length];
  };
  const few = counted(2, 2);
  expect(counted(400, 150)).toEqual(few);
  expect(Math.max(...few)).toBeLessThanOrEqual(110);
});
