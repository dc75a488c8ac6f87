import type { Reply } from "../../src/contract";
import { columnOf, filledWorkbook } from "../workbook";
import { ask, call, lastCalls } from "./call";

/** What no page of ours sends, and what Google may do to one that it does. */
const { staff, emulator } = filledWorkbook();
const mandiri = columnOf(staff, "Mandiri");

test.each([
  ["an action that only looks like a text", { toString: "x", valueOf: 1 }, []],
  ["an action without a prototype", Object.create(null), []],
  ["arguments that are no list", "getPanel", { length: 1 }],
  ["no action at all", undefined, undefined],
])("%s is refused in a sentence", (_what, action, args) => {
  expect(staff.run("callApi", action, args)).toMatchObject({ ok: false, code: "REQUEST_UNKNOWN" });
});

test("an effort of a million characters is told by its beginning", () => {
  const change = { number: 7, column: "effort", value: "1;".repeat(500_000), seen: null };
  const reply = ask(staff, "setCells", [change]) as Extract<Reply<unknown>, { ok: false }>;
  expect(reply.code).toBe("EFFORT_INVALID");
  expect(reply.message.length).toBeLessThan(400);
});

test("a level is written as the scale knows it, or refused", () => {
  const set = (value: number, seen: number): Reply<unknown> =>
    ask(staff, "setCells", [{ number: 1, column: "self", value, seen }]);
  const before = staff.value("Penilaian", `${mandiri}2`) as number;
  const other = before === 4 ? 3 : 4;
  expect(set(other + 1e-7, before)).toMatchObject({ ok: false, code: "LEVEL_INVALID" });
  expect(set(other + 1e-12, before)).toMatchObject({ ok: true });
  expect(staff.value("Penilaian", `${mandiri}2`)).toBe(other);
});

test("a right that is lost at any call is told as a fault, never as a protected cell", () => {
  const change = [{ number: 2, column: "self", value: 5, seen: 3 }] as const;
  staff.type("Penilaian", `${mandiri}3`, 3);
  call(staff, "setCells", change);
  const calls = lastCalls(emulator).length;
  const codes = Array.from({ length: calls }, (_, at) => {
    staff.type("Penilaian", `${mandiri}3`, 3);
    emulator.faults.failAt(at + 1, { error: "permission", when: "before" });
    const reply = ask(staff, "setCells", change);
    return reply.ok ? "saved" : reply.code;
  });
  expect(codes).not.toContain("PROTECTED");
  expect(codes).toContain("INTERNAL");
});
