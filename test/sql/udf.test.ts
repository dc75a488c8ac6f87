import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import { score, toNumber } from "../../src/scoring";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import KEMENKO from "../cases/kemenko-perekonomian-2021.json";
import { assessmentOf } from "../scoring/assessment-of";

const SQL = readFileSync("dist/sql/spbe-udf.sql", "utf8");
const NUMBERS = SPBE_2020.indicators.map(({ number }) => number);

interface Declared {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly types: string;
  readonly body: string;
}

const DECLARED: readonly Declared[] = [
  ...SQL.matchAll(
    /^CREATE OR REPLACE FUNCTION (\w+)\((.*)\)\nRETURNS (.*)\nDETERMINISTIC\nLANGUAGE js\nAS r"""\n([^]*?)\n""";$/gm,
  ),
].map(([, name = "", parameters = "", types = "", body = ""]) => ({
  name,
  parameters: parameters.split(", ").map((each) => each.split(" ")[0] ?? ""),
  types: `${parameters} ${types}`,
  body,
}));

/** Runs a function's body as BigQuery does: a bare context, only the parameters in scope. */
function call(name: string, ...args: unknown[]): unknown {
  const { parameters = [], body = "" } = DECLARED.find((each) => each.name === name) ?? {};
  const context = createContext(Object.create(null) as object);
  context.args = args;
  const source = `(function (${parameters.join(", ")}) {\n${body}\n})(...args)`;
  return JSON.parse(JSON.stringify(runInContext(source, context))) as unknown;
}

test("three functions are declared, each within what BigQuery takes", () => {
  expect(DECLARED.map(({ name }) => name)).toEqual(["spbe_nilai", "spbe_rentang", "spbe_rencana"]);
  for (const { body, types } of DECLARED) {
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(32_768);
    expect(types).not.toContain("INT64");
  }
});

test("spbe_nilai gives a published result", () => {
  expect(call("spbe_nilai", "spbe-2020", NUMBERS, KEMENKO.levels)).toEqual({
    indeks: KEMENKO.index,
    indeks_tepat: 2.9475,
    predikat: KEMENKO.predicate,
    domain: KEMENKO.domains.map((nilai, at) => ({ nomor: at + 1, nilai })),
    aspek: KEMENKO.aspects.map((nilai, at) => ({ nomor: at + 1, nilai })),
    kosong: [],
    salah: [],
  });
});

test("spbe_nilai and spbe_rentang say what score says, blanks included", () => {
  const cell = fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 1, max: 5 }) },
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 47, maxLength: 47 }), (levels) => {
      const result = score(SPBE_2020, assessmentOf(SPBE_2020, levels));
      expect(call("spbe_nilai", "spbe-2020", NUMBERS, levels)).toMatchObject({
        indeks: result.index?.shown ?? null,
        kosong: result.missing,
      });
      expect(call("spbe_rentang", "spbe-2020", NUMBERS, levels)).toEqual({
        terendah: result.range.lowest.shown,
        tertinggi: result.range.highest.shown,
        terisi: result.filled,
        semua: 47,
      });
    }),
    { numRuns: 25 },
  );
});

test("spbe_rencana gives steps that reach the target, or says why there are none", () => {
  const plan = (target: number, levels: readonly (number | null)[] = KEMENKO.levels): unknown =>
    call("spbe_rencana", "spbe-2020", NUMBERS, levels, target);
  const { langkah } = plan(3.1) as { langkah: { nomor: number; ke: number; indeks: number }[] };
  const raised = KEMENKO.levels.map(
    (level, at) => langkah.filter(({ nomor }) => nomor === at + 1).at(-1)?.ke ?? level,
  );
  const { index } = score(SPBE_2020, assessmentOf(SPBE_2020, raised));
  expect(index && toNumber(index.fraction)).toBe(langkah.at(-1)?.indeks);
  expect(index?.exact).toBeGreaterThanOrEqual(3.1);
  expect(plan(2.9)).toEqual({ keadaan: "tercapai", langkah: [] });
  expect(plan(3, [null, ...KEMENKO.levels.slice(1)])).toEqual({
    keadaan: "belum lengkap",
    langkah: [],
  });
  expect(() => plan(6)).toThrow("Target harus angka 1 sampai 5.");
});

test("wrong arguments are refused with a sentence", () => {
  expect(() => call("spbe_nilai", "lama", NUMBERS, KEMENKO.levels)).toThrow(
    'Instrumen "lama" tidak dikenal.',
  );
  expect(() => call("spbe_nilai", "spbe-2020", [1, 1], [2, 3])).toThrow(
    "Nomor 1 tercantum dua kali.",
  );
  expect(() => call("spbe_nilai", "spbe-2020", [1, 2], [2])).toThrow("keduanya harus sama banyak");
});
