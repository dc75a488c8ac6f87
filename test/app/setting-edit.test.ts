import type { ReadyPanel } from "../../src/contract";
import { filledWorkbook, SET_UP } from "../workbook";
import { ask, call, lastCalls } from "./call";

describe("Batas perbaikan", () => {
  test("is written on sheet Mulai as a day, and shown to the panel", () => {
    const { staff } = filledWorkbook();
    const saved = call(staff, "setRepairDeadline", { day: "2026-10-31", seen: null });
    expect(saved).toEqual({ outcome: "saved", day: "2026-10-31" });
    expect(staff.display("Mulai", "B13")).toBe("31 Oktober 2026");
    expect(call(staff, "getPanel")).toMatchObject({ repairDeadline: "2026-10-31" });
    call(staff, "setRepairDeadline", { day: null, seen: "2026-10-31" });
    expect(staff.display("Mulai", "B13")).toBe("");
  });

  test("what a colleague set meanwhile stays; the same day counts as saved", () => {
    const { staff } = filledWorkbook();
    staff.type("Mulai", "B13", "1/11/2026");
    const request = { day: "2026-10-31", seen: null };
    expect(call(staff, "setRepairDeadline", request)).toEqual({
      outcome: "conflict",
      day: "2026-11-01",
    });
    expect(call(staff, "setRepairDeadline", { ...request, day: "2026-11-01" }).outcome).toBe(
      "saved",
    );
  });

  test.each(["besok", "2026-02-30", "1999-01-01"])("refuses %s", (day) => {
    const { staff } = filledWorkbook();
    const reply = ask(staff, "setRepairDeadline", { day, seen: null });
    expect(reply).toMatchObject({ ok: false, code: "DATE_INVALID" });
    expect(staff.display("Mulai", "B13")).toBe("");
  });

  test("a workbook from before there was such a field works on, and gets it from Siapkan lembar", () => {
    const { staff } = filledWorkbook();
    staff.open();
    staff.removeNamedRange("SPBE_BATAS_PERBAIKAN");
    staff.deleteRows("Mulai", 13, 1);
    expect(call(staff, "getPanel")).toMatchObject({ state: "ready", repairDeadline: null });
    const request = { day: "2026-10-31", seen: null };
    expect(ask(staff, "setRepairDeadline", request)).toMatchObject({ code: "RANGE_MISSING" });
    staff.click(SET_UP);
    expect(call(staff, "setRepairDeadline", request).outcome).toBe("saved");
  });
});

test("settings are those of their labels, whoever inserts or deletes rows while they are read", () => {
  const { staff, emulator } = filledWorkbook();
  staff.type("Mulai", "B3", "Kota Pangkalpinang");
  staff.type("Mulai", "B4", 2026);
  const settings = (): unknown => {
    const { agency, year, targetIndex, counts } = call(staff, "getPanel") as ReadyPanel;
    return { agency, year, targetIndex, counts };
  };
  const before = settings();
  const moments = lastCalls(emulator).length;
  const move = (at: number): void => {
    if (at % 2) staff.insertRows("Mulai", 5, 1);
    else staff.deleteRows("Mulai", 5, 1);
  };
  const seen = Array.from({ length: moments }, (_, at) => {
    emulator.faults.at(at + 1, () => {
      move(at + 1);
    });
    return settings();
  });
  expect(seen).toEqual(seen.map(() => before));
});
