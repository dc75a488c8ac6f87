import { createEmulator } from "../../dev/emulator";

const code = `
function onEdit(e) {
  const log = SpreadsheetApp.getActive().getSheetByName("Catatan");
  if (e.range.getSheet().getName() === "Catatan") return;
  log.appendRow([e.range.getA1Notation(), "value" in e ? "'" + e.value : "-", "oldValue" in e ? "'" + e.oldValue : "-"]);
}
function write() { SpreadsheetApp.getActive().getSheetByName("Sheet1").getRange("A1").setValue(1); }
`;

const start = () => {
  const emulator = createEmulator({ code });
  emulator.user().addSheet("Catatan");
  return emulator;
};
const notes = (emulator: ReturnType<typeof createEmulator>): unknown[][] =>
  emulator
    .user()
    .values("Catatan", "A1:C6")
    .filter((row) => row[0] !== "");

describe("E4 onEdit", () => {
  test("fires for people's edits only, with values for single cells only", () => {
    const emulator = start();
    const user = emulator.user();
    user.type("Sheet1", "A1", "5");
    user.type("Sheet1", "A1", "6");
    user.clear("Sheet1", "A1");
    user.paste("Sheet1", "A1", [[1, 2]]);
    user.clear("Sheet1", "A1:B1");
    user.run("write");
    user.insertRows("Sheet1", 1);
    expect(notes(emulator)).toEqual([
      ["A1", "5", "-"],
      ["A1", "6", "5"],
      ["A1", "-", "6"],
      ["A1:B1", "-", "-"],
      ["A1:B1", "-", "-"],
    ]);
  });

  test("a failing trigger shows only in the executions; a failing interleaved action reaches the test", () => {
    const emulator = createEmulator({ code });
    emulator.user().type("Sheet1", "A1", 1);
    expect(emulator.executions.at(-1)?.error?.message).toMatch(/null/);
    emulator.faults.at(1, () => {
      throw new Error("gagal di dalam");
    });
    expect(() => {
      emulator.user().type("Sheet1", "A1", 2);
    }).toThrow("gagal di dalam");
  });

  test("queues two events while one runs and loses the rest", () => {
    const emulator = start();
    const user = emulator.user();
    const other = emulator.user("rekan@contoh.go.id");
    emulator.faults.at(1, () => {
      for (const cell of ["B1", "B2", "B3"]) other.type("Sheet1", cell, "x");
    });
    user.type("Sheet1", "A1", "y");
    expect(notes(emulator).map((row) => row[0])).toEqual(["A1", "B1", "B2"]);
    expect(other.value("Sheet1", "B3")).toBe("x");
  });
});
