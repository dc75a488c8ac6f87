import { createEmulator } from "../../dev/emulator";

const code = `
function JUMLAH(angka) {
  return angka.flat().filter((n) => typeof n === "number").reduce((sum, n) => sum + n, 0);
}
function JUMLAH_NAMA() {
  return JUMLAH(SpreadsheetApp.getActive().getRangeByName("NILAI").getValues());
}
function RUPA() {
  return Array.prototype.map.call(arguments, (x) =>
    x === undefined ? "tiada" : Array.isArray(x) ? JSON.stringify(x) : typeof x + ":" + x).join(" ");
}
function JENIS(x) { return Object.prototype.toString.call(x) + (x instanceof Date) + x.getFullYear(); }
function DERET(n) {
  const rows = [];
  for (let i = 1; i <= n; i += 1) rows.push([i, "baris " + i]);
  return rows;
}
function DERET_SAH(n) {
  if (n > 9) throw new Error("Terlalu panjang");
  return DERET(n);
}
function GAGAL() { throw new Error("Tingkat tidak sah"); }
function LAMA() { Utilities.sleep(31000); return 1; }
function BAGI() { return NaN; }
function rahasia_() { return 1; }
`;

const runs = (emulator: ReturnType<typeof createEmulator>): string[] =>
  emulator.executions.filter((e) => e.mode === "CUSTOM_FUNCTION").map((e) => e.functionName);

describe("E2 custom functions", () => {
  test("run again only when an argument or the formula changes", () => {
    const emulator = createEmulator({ code });
    const user = emulator.user();
    user.paste("Sheet1", "A1", [[1], [2], [3]]);
    user.setNamedRange("NILAI", "Sheet1", "A1:A3");
    user.type("Sheet1", "C1", "=JUMLAH(NILAI)");
    user.type("Sheet1", "C2", "=JUMLAH_NAMA()");
    expect(user.values("Sheet1", "C1:C2")).toEqual([[6], [6]]);
    user.type("Sheet1", "B1", 9);
    expect(runs(emulator)).toEqual(["JUMLAH", "JUMLAH_NAMA"]);
    user.type("Sheet1", "A1", 5);
    expect(user.values("Sheet1", "C1:C2")).toEqual([[10], [6]]);
    expect(runs(emulator)).toEqual(["JUMLAH", "JUMLAH_NAMA", "JUMLAH"]);
  });

  test("keep the result for the same arguments, until the kept results expire", () => {
    const emulator = createEmulator({ code });
    const user = emulator.user();
    user.paste("Sheet1", "A1", [[1], [2]]);
    user.setNamedRange("NILAI", "Sheet1", "A1:A2");
    user.type("Sheet1", "C1", "=JUMLAH_NAMA()");
    user.type("Sheet1", "A1", 5);
    user.type("Sheet1", "C1", "=JUMLAH_NAMA()");
    expect(user.value("Sheet1", "C1")).toBe(3);
    emulator.expireResults();
    expect(user.value("Sheet1", "C1")).toBe(7);
  });

  test("get blanks as '', one cell as a scalar, errors in ranges as text, dates as Date", () => {
    const user = createEmulator({ code }).user();
    user.paste("Sheet1", "A1", [
      [1, true],
      ["teks", null],
      ["=NA()", "10%"],
    ]);
    user.type("Sheet1", "D1", "=RUPA(A1;B1;A2;B2;A1:A1;;A1:B3)");
    expect(user.value("Sheet1", "D1")).toBe(
      'number:1 boolean:true string:teks string: number:1 string: [[1,true],["teks",""],["#N/A",0.1]]',
    );
    user.type("Sheet1", "D2", "=RUPA(A3)");
    expect(user.value("Sheet1", "D2")).toBe("#N/A");
    user.type("Sheet1", "A5", "17/08/2026");
    user.type("Sheet1", "D3", "=JENIS(A5)");
    expect(user.value("Sheet1", "D3")).toBe("[object Date]true2026");
  });

  test("wait for ever when an argument is volatile, directly or through a cell", () => {
    const emulator = createEmulator({ code });
    const user = emulator.user();
    user.type("Sheet1", "A1", "=NOW()");
    user.type("Sheet1", "C1", "=RUPA(TODAY())");
    user.type("Sheet1", "C2", "=RUPA(A1)");
    expect(user.values("Sheet1", "C1:C2")).toEqual([["Loading..."], ["Loading..."]]);
    expect(runs(emulator)).toEqual([]);
  });

  test("show errors with the message on hover", () => {
    const user = createEmulator({ code }).user();
    user.type("Sheet1", "A1", "=GAGAL()");
    user.type("Sheet1", "A2", "=BAGI()");
    user.type("Sheet1", "A3", "=rahasia_()");
    expect(user.value("Sheet1", "A1")).toBe("#ERROR!");
    expect(user.error("Sheet1", "A1")).toMatch(/^Error: Tingkat tidak sah \(line \d+\)$/);
    expect(user.value("Sheet1", "A2")).toBe("#NUM!");
    expect(user.value("Sheet1", "A3")).toBe("#NAME?");
  });

  test("E3 stop after 30 seconds on the virtual clock", () => {
    const emulator = createEmulator({ code });
    const user = emulator.user();
    user.type("Sheet1", "A1", "=LAMA()");
    expect(user.error("Sheet1", "A1")).toBe("Exceeded maximum execution time (line 0).");
    expect(emulator.executions.at(-1)?.elapsed).toBeGreaterThan(30_000);
  });

  test("two emulators in one process keep their own functions", () => {
    const first = createEmulator({ code: "function SAMA() { return 1; }" }).user();
    const second = createEmulator({ code: "function LAIN() { return 2; }" }).user();
    second.type("Sheet1", "A1", "=SAMA()");
    first.type("Sheet1", "A1", "=SAMA()");
    expect(first.value("Sheet1", "A1")).toBe(1);
    expect(second.value("Sheet1", "A1")).toBe("#NAME?");
  });
});

describe("E10 arrays", () => {
  test("spread, grow and shrink", () => {
    const user = createEmulator({ code }).user();
    user.type("Sheet1", "A1", 2);
    user.type("Sheet1", "C1", "=DERET(A1)");
    user.type("Sheet1", "E1", "=SUM(C1:C9)");
    expect(user.values("Sheet1", "C1:D3")).toEqual([
      [1, "baris 1"],
      [2, "baris 2"],
      ["", ""],
    ]);
    user.type("Sheet1", "A1", 4);
    expect(user.values("Sheet1", "C4:E4")).toEqual([[4, "baris 4", ""]]);
    expect(user.value("Sheet1", "E1")).toBe(10);
    user.type("Sheet1", "A1", 1);
    expect(user.values("Sheet1", "C1:D2")).toEqual([
      [1, "baris 1"],
      ["", ""],
    ]);
    user.clear("Sheet1", "C1");
    expect(user.values("Sheet1", "C1:D1")).toEqual([["", ""]]);
  });

  test.each([
    ["fails", "10", "#ERROR!"],
    ["is given an error", "=1/0", "#DIV/0!"],
  ])("are withdrawn while the function %s", (_what, argument, shown) => {
    const user = createEmulator({ code }).user();
    user.type("Sheet1", "A1", 2);
    user.type("Sheet1", "C1", "=DERET_SAH(A1)");
    user.type("Sheet1", "A1", argument);
    expect(user.values("Sheet1", "C1:D2")).toEqual([
      [shown, ""],
      ["", ""],
    ]);
    user.type("Sheet1", "A1", 2);
    expect(user.values("Sheet1", "C1:D2")).toEqual([
      [1, "baris 1"],
      [2, "baris 2"],
    ]);
  });

  test("are an error where something is in the way, until it is gone", () => {
    const user = createEmulator({ code }).user();
    user.type("Sheet1", "C1", "=DERET(3)");
    user.type("Sheet1", "D2", "halangan");
    expect(user.values("Sheet1", "C1:D3")).toEqual([
      ["#REF!", ""],
      ["", "halangan"],
      ["", ""],
    ]);
    expect(user.error("Sheet1", "C1")).toContain("would overwrite data");
    user.clear("Sheet1", "D2");
    expect(user.values("Sheet1", "C3:D3")).toEqual([[3, "baris 3"]]);
    user.clear("Sheet1", "D2");
    expect(user.value("Sheet1", "D2")).toBe("baris 2");
  });

  test("move with rows that are inserted above and through them", () => {
    const user = createEmulator({ code }).user();
    user.type("Sheet1", "C2", "=DERET(3)");
    user.insertRows("Sheet1", 1);
    user.insertRows("Sheet1", 4);
    expect(user.formula("Sheet1", "C3")).toBe("=DERET(3)");
    expect(user.values("Sheet1", "C3:C6")).toEqual([[1], [2], [3], [""]]);
  });
});
