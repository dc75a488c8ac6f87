import { BareWindow } from "./window";

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Uji").addItem("Pilih B5", "pilih").addItem("Pindah", "pindah")
    .addItem("Tulis", "tulis").addToUi();
}
function pilih() { SpreadsheetApp.getActive().getRange("B5").activate(); }
function pindah() { SpreadsheetApp.getActive().getSheetByName("Lain").getRange("C2").activate(); }
function tulis() { SpreadsheetApp.getActive().getRange("B5").setValue(1); }`;

function start(): { window: BareWindow; places: () => unknown[] } {
  const { emulator, workbench } = BareWindow.on(CODE);
  emulator.user().addSheet("Lain");
  const window = new BareWindow(workbench);
  return {
    window,
    places: () =>
      window.told.flatMap((event) =>
        event.kind === "activate" ? [[event.sheet, event.area.row, event.area.column]] : [],
      ),
  };
}

test("a window is taken to what a menu command selects, on its own sheet and on another", () => {
  const { window, places } = start();
  window.act({ kind: "menu", label: "Pilih B5" });
  window.act({ kind: "menu", label: "Pindah" });
  expect(places()).toEqual([
    [window.sheet("Sheet1"), 5, 2],
    [window.sheet("Lain"), 2, 3],
  ]);
});

test("a window stays where it is when a command only writes", () => {
  const { window, places } = start();
  window.act({ kind: "menu", label: "Tulis" });
  expect(places()).toEqual([]);
});
