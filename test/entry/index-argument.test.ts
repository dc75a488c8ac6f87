import { readIndex } from "../../src/entry/index-argument";
import { incompleteText } from "../../src/words";

const LEVELS = Array.from({ length: 47 }, () => [3]);

describe("an index for SPBE_PREDICATE", () => {
  test("is one number on the scale", () => {
    for (const nilai of [2.87, [[2.87]]]) {
      const reading = readIndex(nilai, undefined, undefined);
      expect(reading?.kind === "index" && reading.judgement.predicate.name).toBe("Baik");
    }
    expect(readIndex("3", undefined, undefined)?.kind).toBe("index");
  });

  test("is text when blank or when it says that data are incomplete", () => {
    expect(readIndex("", undefined, undefined)).toEqual({ kind: "text", text: "" });
    expect(readIndex("  ", undefined, undefined)).toEqual({ kind: "text", text: "" });
    const incomplete = incompleteText("1", "5");
    expect(readIndex(incomplete, undefined, undefined)).toEqual({ kind: "text", text: incomplete });
  });

  test("is none when the arguments are levels or bare", () => {
    expect(readIndex(undefined, undefined, undefined)).toBeUndefined();
    expect(readIndex("", "", undefined)).toBeUndefined();
    expect(readIndex("", undefined, "spbe-2020")).toBeUndefined();
    expect(readIndex(LEVELS, undefined, undefined)).toBeUndefined();
    expect(readIndex(3, 7, undefined)).toBeUndefined();
  });

  test.each([
    [0, "0"],
    [5.01, "5,01"],
    ["2,87 lebih", '"2,87 lebih"'],
    ["#N/A", "#N/A"],
    [true, "TRUE"],
    [NaN, "NaN"],
  ])("is refused when it is %p", (nilai, found) => {
    expect(() => readIndex(nilai, undefined, undefined)).toThrow(
      `Nilai indeks berisi ${found}. Isi dengan angka 1,00 sampai 5,00, atau dengan rentang tingkat.`,
    );
  });
});
