import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, type Emulator } from "../../dev/emulator";
import { Autosave } from "../../dev/workbench/autosave";
import { Workbench } from "../../dev/workbench/workbench";
import { BareWindow } from "./window";

const CODE = `
function simpan() { PropertiesService.getDocumentProperties().setProperty("catatan", "penting"); }
function baca() { return PropertiesService.getDocumentProperties().getProperty("catatan"); }`;

const folder = mkdtempSync(join(tmpdir(), "kerja-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A server with what it keeps in this file. */
function serve(path: string): { emulator: Emulator; workbench: Workbench; autosave: Autosave } {
  const emulator = createEmulator({ code: CODE });
  const autosave = new Autosave(emulator, path);
  return { emulator, autosave, workbench: new Workbench(emulator, [], autosave) };
}

function enter(window: BareWindow, row: number, text: string): void {
  const area = { row, column: 1, rows: 1, columns: 1 };
  window.act({ kind: "enter", sheet: window.sheet("Sheet1"), area, text });
}

/** Whatever happens next, the replies are on their way. */
function afterReplies(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

test("a server that dies loses nothing that was done before, and asks what to do with it", async () => {
  const path = join(folder, "a.json");
  const window = new BareWindow(serve(path).workbench);
  enter(window, 1, "satu");
  enter(window, 2, "=A1&A1");
  window.run("simpan");
  await afterReplies();

  const next = serve(path);
  expect(next.autosave.unfinishedSince).toBeGreaterThan(Date.now() - 60_000);
  const [told] = new BareWindow(next.workbench).told;
  expect(told).toMatchObject({ welcome: { unfinishedSince: expect.any(Number) as number } });
  expect(next.emulator.user().display("Sheet1", "A1")).toBe("");
  const asking = new BareWindow(next.workbench);
  enter(asking, 5, "belum diputuskan");
  await afterReplies();
  expect(serve(path).autosave.unfinishedSince).not.toBeNull();

  expect(next.workbench.resume({ isWanted: true })).toEqual({ kind: "done" });
  expect(next.emulator.user().displays("Sheet1", "A1:A5").flat()).toEqual([
    "satu",
    "satusatu",
    "",
    "",
    "",
  ]);
  expect(next.emulator.user().run("baca")).toBe("penting");
  expect(asking.told.at(-1)).toEqual({ kind: "reload" });
  enter(new BareWindow(next.workbench), 3, "tiga");
  await afterReplies();
  const third = serve(path);
  third.workbench.resume({ isWanted: true });
  expect(third.emulator.user().display("Sheet1", "A3")).toBe("tiga");
});

test("beginning anew keeps the earlier work beside", async () => {
  const path = join(folder, "b.json");
  enter(new BareWindow(serve(path).workbench), 1, "lama");
  await afterReplies();
  const next = serve(path);
  next.workbench.resume({ isWanted: false });
  enter(new BareWindow(next.workbench), 1, "baru");
  await afterReplies();
  expect(readFileSync(join(folder, "b-sebelumnya.json"), "utf8")).toContain("lama");
  const third = serve(path);
  third.workbench.resume({ isWanted: true });
  expect(third.emulator.user().display("Sheet1", "A1")).toBe("baru");
});

test("looking around saves nothing, and a damaged file is no work", async () => {
  const path = join(folder, "c.json");
  const window = new BareWindow(serve(path).workbench);
  const area = { row: 2, column: 2, rows: 1, columns: 1 };
  window.act({ kind: "select", sheet: window.sheet("Sheet1"), area });
  await afterReplies();
  expect(existsSync(path)).toBe(false);
  writeFileSync(path, '{"savedAt":1,"workbook":{"format":"spbe-meja');
  expect(serve(path).autosave.unfinishedSince).toBeNull();
});
