import { createEmulator, EditCancelled } from "../../dev/emulator";

const code = `
function sheet() { return SpreadsheetApp.getActive().getSheetByName("Sheet1"); }
function put(a1) { sheet().getRange(a1).setValue("skrip"); }
function plain() { sheet().getRange("A1").protect().setDescription("polos"); }
function close() {
  const protection = sheet().getRange("A1").protect();
  protection.removeEditors(protection.getEditors());
}
function closeSheet() {
  const protection = sheet().protect();
  protection.setUnprotectedRanges([sheet().getRange("B:B")]);
  protection.removeEditors(protection.getEditors());
}
function domain() { sheet().getRange("A1").protect().setDomainEdit(false); }
function warn() { sheet().getRange("A1").protect().setWarningOnly(true); }
function list() {
  return SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .map((p) => [p.getDescription(), p.getRange().getA1Notation(), p.isWarningOnly(), p.canEdit()]);
}
`;

const start = () => {
  const emulator = createEmulator({ code });
  return { emulator, owner: emulator.user(), staff: emulator.user("staf@contoh.go.id") };
};

describe("E9 protection", () => {
  test("protect() alone changes nothing", () => {
    const { owner, staff } = start();
    owner.run("plain");
    staff.type("Sheet1", "A1", 1);
    staff.run("put", "A1");
    expect(owner.run("list")).toEqual([["polos", "A1", false, true]]);
  });

  test("an emptied editor list shuts out people and their scripts, not the owner", () => {
    const { owner, staff } = start();
    owner.run("close");
    expect(() => {
      staff.type("Sheet1", "A1", 1);
    }).toThrow(/You are trying to edit a protected cell or object/);
    expect(() => staff.run("put", "A1")).toThrow(/You are trying to edit a protected cell/);
    expect(() => {
      staff.deleteRows("Sheet1", 1);
    }).toThrow(/protected/);
    staff.run("put", "B1");
    owner.run("put", "A1");
    expect(staff.run("list")).toEqual([["", "A1", false, false]]);
  });

  test("a protected sheet may leave ranges open", () => {
    const { owner, staff } = start();
    owner.run("closeSheet");
    staff.type("Sheet1", "B7", 1);
    expect(() => {
      staff.type("Sheet1", "C7", 1);
    }).toThrow(/protected/);
  });

  test("a warning asks people and lets scripts pass", () => {
    const { emulator, owner, staff } = start();
    owner.run("warn");
    staff.run("put", "A1");
    expect(emulator.alerts).toHaveLength(0);
    expect(() => {
      staff.type("Sheet1", "A1", 1, { confirm: false });
    }).toThrow(EditCancelled);
    staff.type("Sheet1", "A1", 1);
    expect(emulator.alerts).toHaveLength(2);
    expect(owner.value("Sheet1", "A1")).toBe(1);
  });

  test("editors by name, and no domain on this file", () => {
    const { emulator, owner, staff } = start();
    owner.protect("Sheet1", "C1", { editors: ["staf@contoh.go.id"] });
    staff.type("Sheet1", "C1", 1);
    expect(() => {
      emulator.user("lain@contoh.go.id").type("Sheet1", "C1", 1);
    }).toThrow(/protected/);
    expect(() => owner.run("domain")).toThrow();
  });
});
