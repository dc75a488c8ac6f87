import type { Action } from "../../dev/workbench/protocol";
import { asked, BareWindow, withAnswer } from "./window";

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Uji")
    .addItem("Tanya", "tanya").addItem("Acak", "acak").addToUi();
}
function onEdit(e) {
  if (e.value !== "tanya") return;
  const ui = SpreadsheetApp.getUi();
  if (ui.alert("Kosongkan?", ui.ButtonSet.YES_NO) === ui.Button.YES) e.range.clearContent();
}
function tanya() {
  const ui = SpreadsheetApp.getUi();
  const book = SpreadsheetApp.getActive();
  const sheet = book.getActiveSheet();
  const store = PropertiesService.getDocumentProperties();
  store.setProperty("kali", String(Number(store.getProperty("kali") || 0) + 1));
  sheet.getRange("A1").setValue("awal");
  sheet.insertRowBefore(1);
  book.insertSheet("Baru");
  book.toast("Mulai");
  ui.alert("Perhatikan");
  let answer;
  try {
    answer = ui.alert("Judul", "Lanjut?", ui.ButtonSet.YES_NO_CANCEL);
  } catch (error) {
    sheet.getRange("A5").setValue("tertangkap");
  }
  if (answer !== ui.Button.YES) { sheet.getRange("A2").setValue("batal: " + answer); return; }
  const name = ui.prompt("Nama", "Siapa?", ui.ButtonSet.OK_CANCEL);
  sheet.getRange("A2").setValue(name.getSelectedButton() + " " + name.getResponseText());
  sheet.getRange("B2").setValue(Number(store.getProperty("kali")));
  ui.alert("Selesai");
}
function acak() {
  const ui = SpreadsheetApp.getUi();
  const cell = SpreadsheetApp.getActive().getActiveSheet().getRange("C1");
  ui.alert("Isi sel: " + cell.getValue(), ui.ButtonSet.OK_CANCEL);
  cell.setValue("selesai");
}
function halaman() {
  const ui = SpreadsheetApp.getUi();
  return ui.prompt("Isi?").getResponseText();
}`;

const click = (label: string): Action => ({ kind: "menu", label });

test("a question leaves nothing behind until it is answered; the answers reach the script in order", () => {
  const { emulator, window } = BareWindow.on(CODE);
  const owner = emulator.user();
  owner.type("Sheet1", "A1", "semula");

  const first = asked(window.act(click("Tanya")));
  expect(first.question).toMatchObject({ title: "Judul", buttons: "YES_NO_CANCEL" });
  expect(first.messages).toEqual([{ title: "", message: "Perhatikan" }]);
  expect(owner.display("Sheet1", "A1")).toBe("semula");
  expect(owner.display("Sheet1", "A5")).toBe("");
  expect(emulator.spreadsheet.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(emulator.spreadsheet.sheets[0]?.rows).toHaveLength(1000);
  expect(emulator.toasts).toEqual([]);

  const second = asked(window.act(click("Tanya"), withAnswer(first, "YES")));
  expect(second.question).toMatchObject({ kind: "prompt", message: "Siapa?" });
  expect(second.messages).toEqual([]);

  expect(window.act(click("Tanya"), withAnswer(second, "OK", "OK"))).toEqual({ kind: "done" });
  expect(owner.displays("Sheet1", "A2:B2")).toEqual([["OK OK", "1"]]);
  expect(emulator.spreadsheet.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Baru"]);
  expect(window.messages).toEqual(["Selesai"]);
  expect(emulator.toasts).toHaveLength(1);
});

test("closing the dialog is an answer", () => {
  const { emulator, window } = BareWindow.on(CODE);
  const first = asked(window.act(click("Tanya")));
  window.act(click("Tanya"), withAnswer(first, "CLOSE"));
  expect(emulator.user().display("Sheet1", "A2")).toBe("batal: CLOSE");
});

test("an answer to a question that has become another one is asked for again", () => {
  const { emulator, window } = BareWindow.on(CODE);
  const first = asked(window.act(click("Acak")));
  emulator.user("rekan@contoh.go.id").type("Sheet1", "C1", "baru");
  const again = asked(window.act(click("Acak"), withAnswer(first, "OK")));
  expect(again.question.message).toBe("Isi sel: baru");
  expect(emulator.user().display("Sheet1", "C1")).toBe("baru");
  window.act(click("Acak"), withAnswer(again, "OK"));
  expect(emulator.user().display("Sheet1", "C1")).toBe("selesai");
});

test("triggers and pages can ask as well", () => {
  const { emulator, window } = BareWindow.on(CODE);
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  const typed: Action = { kind: "enter", sheet: window.sheet("Sheet1"), area, text: "tanya" };
  const question = asked(window.act(typed));
  expect(emulator.user().display("Sheet1", "A1")).toBe("");
  window.act(typed, withAnswer(question, "NO"));
  expect(emulator.user().display("Sheet1", "A1")).toBe("tanya");

  const page = asked(window.run("halaman"));
  expect(window.run("halaman", withAnswer(page, "OK", "teks"))).toEqual({
    ok: true,
    value: "teks",
  });
});
