import { createEmulator, type User } from "../../dev/emulator";

/** A sheet with 5 in A1. */
function start(code = ""): User {
  const user = createEmulator({ code }).user();
  user.type("Sheet1", "A1", "5");
  return user;
}

describe("IF", () => {
  test.each([
    ["=IF(A1>3;1;2)", 1],
    ["=IF(A1>9;1;2)", 2],
    ["=IF(A1>9;1)", false],
    ["=IF(A1>3;;2)", ""],
    ["=IF(A1;1;2)", 1],
    ["=IF(Z9;1;2)", 2],
    ["=IF(1/0;1;2)", "#DIV/0!"],
    ["=IF(A1>3;1/0;2)", "#DIV/0!"],
    ["=IF(A1>9;1/0;2)", 2],
    ['=IF("teks";1;2)', "#VALUE!"],
    ["=IF(A1>3;1;2;3)", "#N/A"],
    ["=IF(A1>3;B9;1)", ""],
    ["=SUM(IF(A1:A3>3;1;2))", 5],
    ["=SUM(IF(A1>3;A1:A3;0))", 5],
    ['=IF(TRUE();"";1)&"x"', "x"],
  ])("%s gives %p", (formula, value) => {
    const user = start();
    user.type("Sheet1", "D1", formula);
    expect(user.value("Sheet1", "D1")).toBe(value);
  });

  test("a date that it chooses stays a date, and the other branch is taken when its cell changes", () => {
    const user = start();
    user.type("Sheet1", "D1", "=IF(A1>3;DATE(2026;1;2);A2)");
    expect(user.display("Sheet1", "D1")).toBe("02/01/2026");
    user.type("Sheet1", "A2", "7");
    user.type("Sheet1", "A1", "1");
    expect(user.value("Sheet1", "D1")).toBe(7);
    user.type("Sheet1", "A2", "8");
    expect(user.value("Sheet1", "D1")).toBe(8);
  });

  test("a function of the script is asked for in whichever branch it stands", () => {
    const user = start("function DUA(x) { return 2 * x; }");
    user.type("Sheet1", "D1", "=IF(A1>3;1;DUA(A1))");
    expect(user.value("Sheet1", "D1")).toBe(1);
    user.type("Sheet1", "A1", "2");
    expect(user.value("Sheet1", "D1")).toBe(4);
  });
});
