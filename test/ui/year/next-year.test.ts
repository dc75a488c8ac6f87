import fc from "fast-check";
import type { Emulator, User } from "../../../dev/emulator";
import { closingOf } from "../../../src/ui/year/closing";
import { beginYear } from "../../../src/ui/year/next-year";
import { call, lastCalls } from "../../app/call";
import denpasar from "../../cases/denpasar-2021.json";
import { columnOf, newWorkbook } from "../../workbook";

/** What is asked one after the other; null: nothing is in the way. */
interface Disturbance {
  /** At which request, counting from 1. */
  readonly request: number;
  /** At which of its service calls, counting from 1. */
  readonly call: number;
  readonly when: "before" | "after";
  readonly error: "service" | "timeout" | "permission";
}

/** A year with both stages filled, and the page's bridge to it. */
function ending(): { staff: User; emulator: Emulator; bridge: Bridge } {
  const { staff, emulator } = newWorkbook();
  staff.type("Mulai", "B4", "2021");
  for (const [header, levels] of [
    ["Mandiri", denpasar.self],
    ["Eksternal", denpasar.external],
  ] as const) {
    staff.paste(
      "Penilaian",
      `${columnOf(staff, header)}2`,
      levels.map((level) => [level]),
    );
  }
  const bridge = new Bridge(staff, emulator);
  // A page that has loaded, on the local Apps Script.
  Object.assign(globalThis, {
    document: { readyState: "complete" },
    google: { script: { run: bridge.runner() } },
  });
  return { staff, emulator, bridge };
}

/** `google.script.run` on the local Apps Script. */
class Bridge {
  disturbance: Disturbance | null = null;
  /** Service calls of each request. */
  readonly calls: number[] = [];

  constructor(
    private readonly staff: User,
    private readonly emulator: Emulator,
  ) {}

  runner(
    onSuccess: (reply: unknown) => void = () => undefined,
    onFailure: (error: Error) => void = () => undefined,
  ): unknown {
    return {
      withSuccessHandler: (handler: typeof onSuccess) => this.runner(handler, onFailure),
      withFailureHandler: (handler: typeof onFailure) => this.runner(onSuccess, handler),
      callApi: (action: string, args: unknown[], sender: unknown) => {
        const at = this.calls.length + 1;
        const { disturbance, emulator } = this;
        if (disturbance?.request === at) {
          const { when, error } = disturbance;
          emulator.faults.failAt(disturbance.call, { when, error });
        }
        try {
          onSuccess(this.staff.run("callApi", action, args, sender));
        } catch (error) {
          onFailure(error as Error);
        } finally {
          emulator.faults.clear();
          this.calls.push(lastCalls(emulator).length);
        }
      },
    };
  }
}

/** What people see of the year: the levels of every column, the year, and how many rows Riwayat has. */
function outcome(staff: User): unknown {
  const columns = ["Mandiri", "Verifikasi", "Eksternal", "Final"];
  const all = [...columns, "Final tahun lalu", "Mandiri tahun lalu"].map((header) => {
    const letter = columnOf(staff, header);
    return staff.displays("Penilaian", `${letter}2:${letter}48`).join();
  });
  const { snapshots } = call(staff, "getHistory");
  return [...all, staff.display("Mulai", "B4"), snapshots.length, snapshots[0]?.index];
}

/** As the page does it: taken up again where an earlier run has kept the year. */
function begin(staff: User): Promise<unknown> {
  const closing = closingOf(call(staff, "getHistory"), 2021);
  const begun = closing?.snapshot ?? null;
  return beginYear({ year: 2021, result: closing?.result ?? "external", begun }, () => undefined);
}

jest.setTimeout(240_000);

test("a new year that meets a fault at any call is taken up again, and ends as without one", async () => {
  const undisturbed = ending();
  await begin(undisturbed.staff);
  const expected = outcome(undisturbed.staff);
  expect(expected).toContain("2022");
  const all = undisturbed.bridge.calls.flatMap((calls, at) =>
    Array.from({ length: calls }, (_, call) => ({ request: at + 1, call: call + 1 })),
  );
  const faults = fc.record({
    place: fc.constantFrom(...all),
    when: fc.constantFrom("before" as const, "after" as const),
    error: fc.constantFrom("service" as const, "timeout" as const, "permission" as const),
  });
  const FAULTS = 14;
  for (const { place, when, error } of fc.sample(faults, { seed: 12, numRuns: FAULTS })) {
    const { staff, bridge } = ending();
    bridge.disturbance = { ...place, when, error };
    const failure = await begin(staff).then(
      () => "",
      (reason: unknown) => String(reason),
    );
    bridge.disturbance = null;
    // What could be done in spite of it is done.
    if (failure !== "") await begin(staff);
    expect({ place, when, error, outcome: outcome(staff) }).toMatchObject({ outcome: expected });
  }
});

test("a colleague who types meanwhile keeps what was typed", async () => {
  const { staff, bridge, emulator } = ending();
  const colleague = emulator.user("rekan@contoh.go.id");
  const self = columnOf(staff, "Mandiri");
  bridge.disturbance = { request: 3, call: 1, when: "before", error: "service" };
  await expect(begin(staff)).rejects.toThrow();
  bridge.disturbance = null;
  colleague.type("Penilaian", `${self}2`, 1);
  await begin(staff);
  expect(staff.displays("Penilaian", `${self}2:${self}3`)).toEqual([["1"], [""]]);
  expect(staff.display("Mulai", "B4")).toBe("2022");
});
