import fc from "fast-check";

/** What one person does; while the add-on works for them, others may do something between two of its calls. */
export interface Deed {
  readonly person: number;
  readonly act: Act;
  readonly meanwhile: readonly {
    readonly call: number;
    readonly person: number;
    readonly act: Act;
  }[];
}

export const TYPED = { Mandiri: "self", Target: "target", Narasi: "narrative" } as const;
export type Typed = keyof typeof TYPED;

/** What people do in the grid, and what panels and menus write for them. Numbers are taken as far round as needed. */
export type Act =
  | {
      readonly kind: "type" | "cell";
      readonly number: number;
      readonly header: Typed;
      readonly level: number;
    }
  | { readonly kind: "clear"; readonly number: number; readonly header: Typed }
  | { readonly kind: "note" | "line"; readonly number: number; readonly table: RegisterName }
  | {
      readonly kind: "sort" | "insertRow" | "deleteRow" | "insertColumn";
      readonly number: number;
      readonly table: TableName;
    }
  | { readonly kind: "rename"; readonly table: TableName }
  | { readonly kind: "targets"; readonly number: number; readonly level: number }
  | { readonly kind: "scenario"; readonly name: string; readonly numbers: readonly number[] }
  | { readonly kind: "evidence" | "status" | "setUp" | "formulas"; readonly number: number };
export type RegisterName = "evidence" | "plan";
export type TableName = RegisterName | "assessment";

/** The scenarios that stand on the desk, and one that does not. */
const SCENARIOS = ["Utama", "Lain", "Pecah", "Tengah", "Baru"] as const;

const number = fc.integer({ min: 1, max: 47 });
const level = fc.integer({ min: 1, max: 5 });
const header = fc.constantFrom(...(Object.keys(TYPED) as Typed[]));
const table = fc.constantFrom<TableName>("assessment", "evidence", "plan");
const register = fc.constantFrom<RegisterName>("evidence", "plan");
const kinds = <Kind extends Act["kind"]>(...names: readonly Kind[]): fc.Arbitrary<Kind> =>
  fc.constantFrom(...names);

const inGrid: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: kinds("type"), number, header, level }),
  fc.record({ kind: kinds("note", "line"), number, table: register }),
  fc.record({ kind: kinds("sort", "insertRow", "insertColumn"), number, table }),
  fc.oneof(
    fc.record({ kind: kinds("rename"), table }),
    fc.record({ kind: kinds("clear"), number, header }),
    fc.record({ kind: kinds("deleteRow"), number, table }),
  ),
);

const byAddOn: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kinds("cell"), number, header, level }) },
  { weight: 2, arbitrary: fc.record({ kind: kinds("targets"), number, level }) },
  { weight: 3, arbitrary: fc.record({ kind: kinds("evidence", "status"), number }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds("scenario"),
      name: fc.constantFrom(...SCENARIOS),
      numbers: fc.shuffledSubarray([4, 8, 9, 10, 11, 12, 21, 22], { maxLength: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kinds("setUp", "formulas"), number }) },
);

/** Schedules of some people. */
export function schedules(people: number): fc.Arbitrary<Deed[]> {
  const person = fc.nat({ max: people - 1 });
  const call = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 250 }));
  const act = fc.oneof({ weight: 2, arbitrary: inGrid }, { weight: 1, arbitrary: byAddOn });
  const meanwhile = fc.array(fc.record({ call, person, act }), { maxLength: 2 });
  const deed = fc.oneof(fc.record({ person, act: inGrid, meanwhile: fc.constant([]) }), {
    weight: 3,
    arbitrary: fc.record({ person, act: byAddOn, meanwhile }),
  });
  return fc.array(deed, { minLength: 1, maxLength: 12 });
}
