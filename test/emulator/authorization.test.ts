import { createEmulator, NotModelled } from "../../dev/emulator";

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Uji").addItem("Panel", "openPanel").addItem("Siapa", "who").addToUi();
}
function openPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("panel").setTitle("Panel"));
}
function who() { return Session.getActiveUser().getEmail(); }
function onEdit(event) {
  const range = event.range;
  if (range.getColumn() === 1) range.setNote("<" + Session.getActiveUser().getEmail() + ">");
  else openPanel();
}
function TULIS() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); }
function TANYA() { SpreadsheetApp.getUi().alert("hai"); }
function SIAPA() { return "<" + Session.getActiveUser().getEmail() + ">"; }
function DIMANA() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function refused() { return SpreadsheetApp.getActive().getSheetByName("Sheet1").getRange("A1").setRichTextValue(null); }
function hidden() { try { return refused(); } catch (error) { return "tertangkap"; } }
function look() { return [String(SpreadsheetApp.getActive()), JSON.stringify({ a: SpreadsheetApp.getActive() })]; }
function copied() { const cell = SpreadsheetApp.getActive().getRange("A1"); cell.copyTo(cell); }
function pivot() { return SpreadsheetApp.getActiveSheet().getPivotTables(); }
`;

describe("E1 authorization modes", () => {
  const start = () => createEmulator({ code, html: { panel: "<p>hai</p>" } });

  test("a simple trigger builds menus and writes, but opens no sidebar and does not know the user", () => {
    const emulator = start();
    const user = emulator.user("rekan@contoh.go.id");
    user.open();
    expect(user.menu()).toEqual([
      {
        title: "Uji",
        items: [
          { label: "Panel", functionName: "openPanel" },
          { label: "Siapa", functionName: "who" },
        ],
      },
    ]);
    expect(emulator.user().menu()).toEqual([]);
    user.type("Sheet1", "A1", "x");
    expect(user.note("Sheet1", "A1")).toBe("<>");
    user.type("Sheet1", "B1", "x");
    expect(emulator.executions.at(-1)?.mode).toBe("LIMITED");
    expect(emulator.executions.at(-1)?.error?.message).toContain("showSidebar");
    expect(emulator.sidebar).toBeNull();
  });

  test("a menu command opens the sidebar and knows the user", () => {
    const emulator = start();
    const user = emulator.user("rekan@contoh.go.id");
    user.open();
    user.click("Panel");
    expect(emulator.sidebar).toEqual({ title: "Panel", html: "<p>hai</p>" });
    expect(user.run("who")).toBe("rekan@contoh.go.id");
  });

  test("explicit scopes without the e-mail scope hide the user", () => {
    const emulator = createEmulator({
      code,
      scopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"],
    });
    expect(() => emulator.user().run("who")).toThrow(/userinfo\.email/);
  });

  test("a custom function reads its own place, but does not write, ask or know the user", () => {
    const emulator = start();
    const user = emulator.user();
    user.type("Sheet1", "C1", "=TULIS()");
    user.type("Sheet1", "C2", "=TANYA()");
    user.type("Sheet1", "C3", "=SIAPA()");
    user.type("Sheet1", "C4", "=dimana()");
    expect(user.error("Sheet1", "C1")).toContain("You do not have permission to call setValue");
    expect(user.error("Sheet1", "C2")).toContain("Cannot call SpreadsheetApp.getUi()");
    expect(user.value("Sheet1", "C3")).toBe("<>");
    expect(user.value("Sheet1", "C4")).toBe("C4");
  });

  test("what is not modelled is refused, even where the script catches it", () => {
    const user = start().user();
    expect(() => user.run("refused")).toThrow("belum ditiru: Range.setRichTextValue");
    expect(() => user.run("hidden")).toThrow(NotModelled);
    expect(() => user.run("pivot")).toThrow("belum ditiru: Sheet.getPivotTables");
    expect(() => user.run("copied")).toThrow("belum ditiru: Range.copyTo selain nilai");
    expect(user.run("look")).toEqual(["Spreadsheet", '{"a":{}}']);
  });
});
