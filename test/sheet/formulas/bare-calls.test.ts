import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as ts from "typescript";
import { BARE_CALLS, completeBareCalls } from "../../../src/sheet/formulas/bare-calls";
import { BARE_RANGES } from "../../../src/sheet/layout";

describe("completes", () => {
  test.each([
    ["=SPBE_INDEX()", "=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)"],
    ["=SPBE_DOMAIN(1)", "=SPBE_DOMAIN(1;SPBE_TINGKAT;SPBE_NOMOR)"],
    ["=SPBE_ASPECT(2)", "=SPBE_ASPECT(2;SPBE_TINGKAT;SPBE_NOMOR)"],
    ['=SPBE_ASPECT("Nama; (lain)")', '=SPBE_ASPECT("Nama; (lain)";SPBE_TINGKAT;SPBE_NOMOR)'],
    ["=SPBE_PREDICATE()", "=SPBE_PREDICATE(SPBE_TINGKAT;SPBE_NOMOR)"],
    ["=SPBE_SCORES()", "=SPBE_SCORES(SPBE_TINGKAT;SPBE_NOMOR)"],
    ["=SPBE_INDEX_RANGE()", "=SPBE_INDEX_RANGE(SPBE_TINGKAT;SPBE_NOMOR)"],
    [
      "=SPBE_BELOW_TARGET()",
      "=SPBE_BELOW_TARGET(SPBE_TINGKAT;SPBE_TARGET;SPBE_NOMOR;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_BELOW_TARGET(;3)",
      "=SPBE_BELOW_TARGET(SPBE_TINGKAT;3;SPBE_NOMOR;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_BELOW_TARGET(;2,5)",
      "=SPBE_BELOW_TARGET(SPBE_TINGKAT;2,5;SPBE_NOMOR;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_BELOW_TARGET(,3)",
      "=SPBE_BELOW_TARGET(SPBE_TINGKAT,3;SPBE_NOMOR;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_PLAN()",
      "=SPBE_PLAN(SPBE_TINGKAT;SPBE_TARGET_INDEKS;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_PLAN(;3,5)",
      "=SPBE_PLAN(SPBE_TINGKAT;3,5;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS;;SPBE_NAMA_INDIKATOR)",
    ],
    ["=SPBE_PLAN(,3,,2,3)", "=SPBE_PLAN(SPBE_TINGKAT,3,SPBE_NOMOR,2,3;;SPBE_NAMA_INDIKATOR)"],
    [
      "=SPBE_PLAN(,3,,2)",
      "=SPBE_PLAN(SPBE_TINGKAT,3,SPBE_NOMOR,2;SPBE_BATAS;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_PLAN(,3.5,,,4)",
      "=SPBE_PLAN(SPBE_TINGKAT,3.5,SPBE_NOMOR,SPBE_USAHA,4;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_PLAN(,IF(A1,3,2),,2,3)",
      "=SPBE_PLAN(SPBE_TINGKAT,IF(A1,3,2),SPBE_NOMOR,2,3;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_BELOW_TARGET(,B1*2)",
      "=SPBE_BELOW_TARGET(SPBE_TINGKAT,B1*2;SPBE_NOMOR;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_PLAN(;B1)",
      "=SPBE_PLAN(SPBE_TINGKAT;B1;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_PLAN(;;;2)",
      "=SPBE_PLAN(SPBE_TINGKAT;SPBE_TARGET_INDEKS;SPBE_NOMOR;2;SPBE_BATAS;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_PLAN(;3;;X2:X48;4)",
      "=SPBE_PLAN(SPBE_TINGKAT;3;SPBE_NOMOR;X2:X48;4;;SPBE_NAMA_INDIKATOR)",
    ],
    [
      "=SPBE_BELOW_TARGET(;;)",
      "=SPBE_BELOW_TARGET(SPBE_TINGKAT;SPBE_TARGET;SPBE_NOMOR;;SPBE_NAMA_INDIKATOR)",
    ],
  ])("a bare call: %s", (bare, complete) => {
    expect(completeBareCalls(bare)).toBe(complete);
  });

  test.each([
    ['=SPBE_INDEX(;;"spbe-2020")', '=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR;"spbe-2020")'],
    ['=SPBE_INDEX(,,"spbe-2020")', '=SPBE_INDEX(SPBE_TINGKAT,SPBE_NOMOR,"spbe-2020")'],
    ["=SPBE_ASPECT(2;;;B1)", "=SPBE_ASPECT(2;SPBE_TINGKAT;SPBE_NOMOR;B1)"],
    [
      '=SPBE_PLAN(;;;;;"spbe-2020")',
      '=SPBE_PLAN(SPBE_TINGKAT;SPBE_TARGET_INDEKS;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS;"spbe-2020";SPBE_NAMA_INDIKATOR)',
    ],
    [
      "=SPBE_BELOW_TARGET(;;;B1)",
      "=SPBE_BELOW_TARGET(SPBE_TINGKAT;SPBE_TARGET;SPBE_NOMOR;B1;SPBE_NAMA_INDIKATOR)",
    ],
  ])("and keeps the instrument: %s", (bare, complete) => {
    expect(completeBareCalls(bare)).toBe(complete);
  });

  test.each([
    ["=spbe_index()", "=spbe_index(SPBE_TINGKAT;SPBE_NOMOR)"],
    ["=SPBE_INDEX( )", "=SPBE_INDEX( SPBE_TINGKAT;SPBE_NOMOR)"],
    ["=SPBE_INDEX ()", "=SPBE_INDEX (SPBE_TINGKAT;SPBE_NOMOR)"],
    ["= SPBE_ASPECT( 2\n)", "= SPBE_ASPECT( 2\n;SPBE_TINGKAT;SPBE_NOMOR)"],
  ])("whatever the case and the blanks: %j", (bare, complete) => {
    expect(completeBareCalls(bare)).toBe(complete);
  });

  const INDEX = "SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)";
  test.each([
    ["=IF(SPBE_INDEX()>2,5;SPBE_INDEX()*2;0)", `=IF(${INDEX}>2,5;${INDEX}*2;0)`],
    ["=SPBE_PREDICATE(SPBE_INDEX())", `=SPBE_PREDICATE(${INDEX})`],
    ["=SPBE_ASPECT(INT(SPBE_INDEX()))", `=SPBE_ASPECT(INT(${INDEX});SPBE_TINGKAT;SPBE_NOMOR)`],
    ['="a ""SPBE_INDEX()"" b"&SPBE_INDEX()', `="a ""SPBE_INDEX()"" b"&${INDEX}`],
    ["='SPBE_INDEX()'!A1+SPBE_INDEX()", `='SPBE_INDEX()'!A1+${INDEX}`],
    ["='it''s (a'!A1+SPBE_INDEX()", `='it''s (a'!A1+${INDEX}`],
    ["=IFERROR(#N/A;{1,SPBE_INDEX();#REF!})", `=IFERROR(#N/A;{1,${INDEX};#REF!})`],
    ["=SUM(Tabel[Kolom (it's])+SPBE_INDEX()", `=SUM(Tabel[Kolom (it's])+${INDEX}`],
    ["=-SPBE_INDEX()+SPBE_INDEX_RANGE()", `=-${INDEX}+SPBE_INDEX_RANGE(SPBE_TINGKAT;SPBE_NOMOR)`],
  ])("inside a longer formula: %s", (bare, complete) => {
    expect(completeBareCalls(bare)).toBe(complete);
  });

  test("with the workbook's instrument where that is asked for", () => {
    const complete = (formula: string): string => completeBareCalls(formula, "SPBE_INSTRUMEN");
    expect(complete("=SPBE_INDEX()")).toBe("=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR;SPBE_INSTRUMEN)");
    expect(complete("=SPBE_PLAN(;3)")).toBe(
      "=SPBE_PLAN(SPBE_TINGKAT;3;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS;SPBE_INSTRUMEN;SPBE_NAMA_INDIKATOR)",
    );
    expect(complete('=SPBE_INDEX(;;"x")')).toBe('=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR;"x")');
    expect(complete("=SPBE_INDEX(K2:K48;A2:A48)")).toBe("=SPBE_INDEX(K2:K48;A2:A48)");
  });
});

describe("leaves alone", () => {
  test.each([
    "=SPBE_INDEX(K2:K48)",
    "=SPBE_INDEX(K2:K48;A2:A48)",
    "=SPBE_INDEX(K2:K48,A2:A48)",
    "=SPBE_INDEX(;A2:A48)",
    "=SPBE_BELOW_TARGET(K2:K48;;A2:A48)",
    "=SPBE_PLAN(K2:K48;3,5;A2:A48)",
    "=SPBE_PLAN(K2:K48;;A2:A48)",
    "=SPBE_PLAN(;3,5;A2:A48)",
    "=SPBE_PLAN(;;;;;;;)",
    "=SPBE_ASPECT(A1,B2:B48)",
    "=SPBE_ASPECT(A1,3)",
    "=SPBE_ASPECT(2,3)",
    "=SPBE_PLAN(,3,4,2,3)",
    "=SPBE_BELOW_TARGET(,2,5)",
    "=SPBE_PREDICATE(2,87)",
    "=SPBE_PREDICATE(B5)",
    "=SPBE_INDICATOR(7)",
  ])("a call with data: %s", (formula) => {
    expect(completeBareCalls(formula)).toBe(formula);
  });

  test.each([
    "=SPBE_ASPECT()",
    "=SPBE_DOMAIN( ;;)",
    "=SPBE_INDEX(;;;)",
    "=SPBE_INDEX",
    "=MY_SPBE_INDEX()",
    "=SPBE_INDEX_2()",
    "=SPBE_INDEX.X()",
    "=Lembar!SPBE_INDEX()",
    "=CONSTRUCTOR()",
    "=__proto__()",
  ])("what is not a bare call: %s", (formula) => {
    expect(completeBareCalls(formula)).toBe(formula);
  });

  test.each(["", "SPBE_INDEX()", " =SPBE_INDEX()", "'=SPBE_INDEX()", "+SPBE_INDEX()", "2,87"])(
    "what is not a formula: %j",
    (text) => {
      expect(completeBareCalls(text)).toBe(text);
    },
  );

  test.each([
    "=SPBE_INDEX(",
    "=SPBE_INDEX())",
    "=(SPBE_INDEX()",
    "={SPBE_INDEX()",
    "=(SPBE_INDEX()}",
    '=SPBE_INDEX()&"a',
    "=SPBE_INDEX()&'a",
    "=SPBE_INDEX()&T[a",
  ])("what does not close: %s", (formula) => {
    expect(completeBareCalls(formula)).toBe(formula);
  });
});

describe("for any formula", () => {
  /** A formula and what it is to become. */
  interface Pair {
    readonly bare: string;
    readonly complete: string;
  }
  const same = (text: string): Pair => ({ bare: text, complete: text });

  /** No number of an aspect has decimals. */
  const isKey = ({ bare }: Pair): boolean => bare !== "2,5";

  const blanks = fc.constantFrom("", "", " ", "\n");
  const literal = fc.string().map((text) => same(`"${text.replaceAll('"', '""')}"`));
  const sheet = fc
    .string({ minLength: 1 })
    .map((name) => same(`'${name.replaceAll("'", "''")}'!A1`));
  const leaf = fc.oneof(
    literal,
    sheet,
    fc.constantFrom("1", "2,5", "#N/A", "A1:B2", "SPBE_TINGKAT", "x_SPBE_INDEX", "TRUE").map(same),
  );
  const upperOrLower = (name: string): fc.Arbitrary<string> =>
    fc.constantFrom(name, name.toLowerCase());

  const { formula } = fc.letrec<{ formula: Pair }>((tie) => ({
    formula: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.tuple(upperOrLower("SPBE_INDEX"), blanks).map(([name, blank]) => ({
        bare: `${name}(${blank})`,
        complete: `${name}(${blank}SPBE_TINGKAT;SPBE_NOMOR)`,
      })),
      fc.tuple(upperOrLower("SPBE_ASPECT"), tie("formula").filter(isKey)).map(([name, key]) => ({
        bare: `${name}(${key.bare})`,
        complete: `${name}(${key.complete};SPBE_TINGKAT;SPBE_NOMOR)`,
      })),
      fc.tuple(upperOrLower("SPBE_BELOW_TARGET"), tie("formula")).map(([name, target]) => ({
        bare: `${name}(;${target.bare})`,
        complete: `${name}(SPBE_TINGKAT;${target.complete};SPBE_NOMOR;;SPBE_NAMA_INDIKATOR)`,
      })),
      fc.tuple(upperOrLower("SPBE_SCORES"), tie("formula")).map(([name, levels]) => ({
        bare: `${name}(${levels.bare})`,
        complete: `${name}(${levels.complete})`,
      })),
      fc
        .tuple(
          fc.constantFrom(["IF(", ")"], ["MY_SPBE_INDEX(", ")"], ["(", ")"], ["{", "}"]),
          fc.array(tie("formula"), { minLength: 1, maxLength: 3 }),
          fc.constantFrom(";", "; ", "&", "+"),
        )
        .map(([[before, after], parts, separator]) => ({
          bare: `${before}${parts.map(({ bare }) => bare).join(separator)}${after}`,
          complete: `${before}${parts.map(({ complete }) => complete).join(separator)}${after}`,
        })),
    ),
  }));

  test("completes exactly the bare calls, however they are nested", () => {
    fc.assert(
      fc.property(formula, ({ bare, complete }) => {
        expect(completeBareCalls(`=${bare}`)).toBe(`=${complete}`);
        expect(completeBareCalls(`=${complete}`)).toBe(`=${complete}`);
      }),
      { numRuns: 1000 },
    );
  });

  /** Text that is often nearly a formula. */
  const scraps = fc
    .array(
      fc.oneof(
        fc.constantFrom("SPBE_INDEX(", "SPBE_ASPECT(", "SPBE_BELOW_TARGET(", "spbe_predicate("),
        fc.constantFrom("SPBE_PLAN(", "SPBE_PLAN(;"),
        fc.constantFrom("(", ")", ")", "{", "}", ";", ",", '"', "'", "[", "]", " ", "2", "A1", "!"),
        fc.string({ maxLength: 3 }),
      ),
    )
    .map((parts) => `=${parts.join("")}`);

  test("a second pass changes nothing", () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const once = completeBareCalls(text);
        expect(completeBareCalls(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test("only named ranges and semicolons are inserted: without them the text is the original", () => {
    const names = new RegExp(`\\b(${Object.values(BARE_RANGES).join("|")})\\b`, "g");
    const rest = (text: string): string => text.replace(names, "").replaceAll(";", "");
    fc.assert(
      fc.property(scraps, (text) => {
        expect(rest(completeBareCalls(text))).toBe(rest(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test("the table of calls has the parameters of the functions", () => {
  const path = "src/entry/functions.ts";
  const source = readFileSync(path, "utf8");
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const declared = file.statements
    .filter(ts.isFunctionDeclaration)
    .filter((each) =>
      ts.getJSDocTags(each).some(({ tagName }) => tagName.text === "customfunction"),
    )
    .map(
      (each) =>
        [each.name?.text, each.parameters.map((parameter) => parameter.name.getText())] as const,
    )
    .filter(([, parameters]) => parameters.some((name) => name === "tingkat" || name === "nilai"))
    // Many agencies stand on no sheet that a bare call could mean.
    .filter(([name]) => name !== "SPBE_ROLLUP");
  expect(Object.fromEntries(declared)).toEqual(BARE_CALLS);
});
