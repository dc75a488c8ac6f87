import { createEmulator, TimeLimitExceeded } from "../../dev/emulator";

const code = `
let count = 0;
const LIST = [];
function again() { count += 1; LIST.push(count); return [count, LIST.length]; }
function globals() {
  return ["setTimeout", "setInterval", "fetch", "URL", "URLSearchParams", "TextEncoder", "TextDecoder", "atob", "btoa",
    "crypto", "process", "require", "module", "window", "document", "global", "navigator", "performance", "structuredClone",
    "queueMicrotask", "Buffer"].filter((name) => name in globalThis);
}
function present() { return [typeof console.log, typeof Intl.NumberFormat, typeof SpreadsheetApp, [1] instanceof Array]; }
function sleepy() { try { for (;;) Utilities.sleep(100000); } catch (e) { return "tertangkap"; } finally { SpreadsheetApp.flush(); } }
function clock() { const a = Date.now(); Utilities.sleep(1500); return [Date.now() - a, new Date() - a, new Date(0).getHours()]; }
function cell() { return SpreadsheetApp.getActive().getSheetByName("Sheet1").getRange("A1"); }
function work() {
  const range = cell();
  const before = range.getValue();
  range.setValue(before + 1);
  SpreadsheetApp.flush();
  console.log("selesai", { n: 1 });
  return before;
}
function twoWrites() { cell().setValue(1); cell().offset(0, 1).setValue(2); return "ok"; }
function careful() { try { twoWrites(); } catch (e) { return [e instanceof Error, e.name, e.message]; } }
function readBack() { cell().setValue(41); return cell().getValue() + 1; }
function locked(flushFirst) {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(10000)) return "sibuk";
  try {
    const value = cell().getValue();
    cell().setValue(value + 1);
    if (flushFirst) SpreadsheetApp.flush();
  } finally { lock.releaseLock(); }
  Utilities.sleep(1);
  return "ok";
}
function waits() { LockService.getDocumentLock().waitLock(5000); }
function asks() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(1000);
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert("Judul", "Yakin?", ui.ButtonSet.YES_NO);
  return [answer === ui.Button.YES, lock.hasLock()];
}
function named() { const text = SpreadsheetApp.getUi().prompt("Nama?").getResponseText(); return text; }
function store() { PropertiesService.getDocumentProperties().setProperty("a", "1"); return PropertiesService.getDocumentProperties().getProperties(); }
function digest() {
  return [Utilities.formatDate(new Date(0), "Asia/Jakarta", "yyyy/MM/dd HH:mm:ss"), Utilities.base64Encode("abc"),
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").slice(0, 2)];
}
function echo(x) { return x; }
function giveDate() { return { a: new Date() }; }
function giveHoles() { return { list: [undefined, 1], gone: undefined, nothing: null }; }
function secret_() { return 1; }
`;

const start = () => createEmulator({ code });

describe("E11, E12 the context", () => {
  test("is fresh for each execution", () => {
    const user = start().user();
    expect([user.run("again"), user.run("again")]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("holds ECMAScript and Apps Script only", () => {
    const user = start().user();
    expect(user.run("globals")).toEqual([]);
    expect(user.run("present")).toEqual(["function", "function", "object", true]);
  });
});

describe("E3 the virtual clock", () => {
  test("stops a script after six minutes, uncatchably", () => {
    const emulator = start();
    expect(() => emulator.user().run("sleepy")).toThrow(TimeLimitExceeded);
    expect(emulator.executions.at(-1)?.elapsed).toBeGreaterThan(360_000);
  });

  test("moves with sleep and is what Date tells, in the script's zone", () => {
    expect(start().user().run("clock")).toEqual([1505, 1505, 7]);
  });

  test("calls are counted by kind and cost time", () => {
    const emulator = createEmulator({ code, callCost: 10 });
    emulator.user().run("work");
    const execution = emulator.executions.at(-1);
    expect(execution?.calls.map((call) => `${call.service}.${call.method} ${call.kind}`)).toEqual([
      "SpreadsheetApp.getActive handle",
      "Spreadsheet.getSheetByName handle",
      "Sheet.getRange handle",
      "Range.getValue read",
      "Range.setValue write",
      "SpreadsheetApp.flush other",
    ]);
    expect(execution?.serviceCalls).toBe(3);
    expect(execution?.elapsed).toBe(30);
    expect(execution?.log).toEqual(['selesai {"n":1}']);
  });
});

describe("E13 faults", () => {
  test("a service error before a call leaves what was written and can be caught", () => {
    const emulator = start();
    const user = emulator.user();
    emulator.faults.failAt(9, { error: "service", when: "before" });
    const caught = user.run("careful") as unknown[];
    expect(caught.slice(0, 2)).toEqual([true, "Exception"]);
    expect(user.values("Sheet1", "A1:B1")).toEqual([[1, ""]]);
    expect(user.run("twoWrites")).toBe("ok");
  });

  test("a time-out after a call has its effect and cannot be caught", () => {
    const emulator = start();
    const user = emulator.user();
    emulator.faults.failAt(9, { error: "timeout", when: "after" });
    expect(() => user.run("careful")).toThrow("Exceeded maximum execution time");
    expect(user.values("Sheet1", "A1:B1")).toEqual([[1, 2]]);
  });

  test("a lost permission", () => {
    const emulator = start();
    emulator.faults.failAt(1, { error: "permission", when: "before" });
    expect(() => emulator.user().run("work")).toThrow(/You do not have permission to call/);
  });

  test("a failure inside an interleaved action reaches the test", () => {
    const emulator = start();
    emulator.faults.at(1, () => {
      throw new Error("gagal di dalam");
    });
    expect(() => emulator.user().run("careful")).toThrow("gagal di dalam");
  });
});

describe("E5 buffer and locks", () => {
  test("a read sees the script's own writes", () => {
    expect(start().user().run("readBack")).toBe(42);
  });

  test("others see a write only after flush", () => {
    const emulator = start();
    const user = emulator.user();
    const seen: unknown[] = [];
    const look = (): void => {
      seen.push(user.value("Sheet1", "A1"));
    };
    user.type("Sheet1", "A1", 1);
    emulator.faults.at(6, look);
    emulator.faults.at(7, look);
    user.run("work");
    expect(seen).toEqual([1]);
    expect(user.value("Sheet1", "A1")).toBe(2);
  });

  test("a lock held by another execution makes tryLock wait and give up, waitLock throw", () => {
    const emulator = start();
    const user = emulator.user();
    const other = emulator.user("rekan@contoh.go.id");
    let answer: unknown;
    const began = emulator.clock.now();
    emulator.faults.at(3, () => {
      answer = other.run("locked", true);
    });
    expect(user.run("locked", true)).toBe("ok");
    expect(answer).toBe("sibuk");
    expect(emulator.clock.now() - began).toBeGreaterThanOrEqual(10_000);
    emulator.faults.at(3, () => {
      expect(() => other.run("waits")).toThrow(/Lock timeout/);
    });
    user.run("locked", true);
    expect(user.value("Sheet1", "A1")).toBe(2);
  });

  test("without flush before releasing the lock an update is lost", () => {
    const emulator = start();
    const user = emulator.user();
    const other = emulator.user("rekan@contoh.go.id");
    const last = 12;
    for (const flushFirst of [false, true]) {
      user.type("Sheet1", "A1", 0);
      emulator.faults.at(flushFirst ? last + 1 : last, () => {
        other.run("locked", true);
      });
      user.run("locked", flushFirst);
      expect(user.value("Sheet1", "A1")).toBe(flushFirst ? 2 : 1);
    }
  });

  test("a question releases the lock; unanswered choices are an error of the test", () => {
    const emulator = start();
    emulator.answer("YES");
    expect(emulator.user().run("asks")).toEqual([true, false]);
    expect(emulator.alerts).toEqual([{ title: "Judul", message: "Yakin?", buttons: "YES_NO" }]);
    expect(() => emulator.user().run("asks")).toThrow(/Nobody answers/);
    emulator.answer("Dewi");
    expect(emulator.user().run("named")).toBe("Dewi");
  });
});

describe("E6 google.script.run", () => {
  test("copies plain data", () => {
    const user = start().user();
    expect(user.run("echo", { a: [1, "x", null, true] })).toEqual({ a: [1, "x", null, true] });
    expect(user.run("giveHoles")).toEqual({ list: [null, 1], nothing: null });
  });

  test("fails for dates and functions in either direction", () => {
    const user = start().user();
    expect(() => user.run("echo", new Date())).toThrow(/illegal value/);
    expect(() => user.run("echo", () => 1)).toThrow(/illegal value/);
    expect(() => user.run("giveDate")).toThrow(/illegal value/);
  });

  test("hides functions that end in _", () => {
    expect(() => start().user().run("secret_")).toThrow("Script function not found: secret_");
  });
});

test("properties and utilities", () => {
  const user = start().user();
  expect(user.run("store")).toEqual({ a: "1" });
  expect(user.run("digest")).toEqual(["1970/01/01 07:00:00", "YWJj", [-70, 120]]);
});
