import fc from "fast-check";
import {
  decodeText,
  readDelimited,
  UnreadableText,
  writeDelimited,
} from "../../src/exchange/delimited-text";

const cellsOf = (text: string): (readonly string[])[] =>
  readDelimited(text).rows.map(({ cells }) => cells);

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return isLittle ? bytes : bytes.swap16();
};

describe("encoding", () => {
  const text = "Instansi;Indeks\r\nKota Pangkalpinang – “é”;2,87\r\n";
  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\ufeff${text}`)],
    ["utf-16le", utf16(`\ufeff${text}`, true)],
    ["utf-16le", utf16(text, true)],
    ["utf-16be", utf16(`\ufeff${text}`, false)],
    ["utf-16be", utf16(text, false)],
  ])("%s is found and read", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test("what is none of them is what Windows wrote", () => {
    const bytes = Uint8Array.of(0x4b, 0x6f, 0x74, 0x61, 0x20, 0xe9);
    expect(decodeText(bytes)).toEqual({ text: "Kota é", encoding: "windows-1252" });
  });

  test.each([
    ["a workbook", Buffer.from("PK\u0003\u0004 isi"), /berkas Excel/],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /berkas Excel/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4), /bukan teks/],
  ])("%s is refused with what to do", (_what, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(UnreadableText);
    expect(() => decodeText(bytes)).toThrow(message);
  });
});

describe("delimiters", () => {
  test.each([
    ["a comma", ",", "nomor,tingkat\n1,3\n2,4\n"],
    ["a semicolon beside decimal commas", ";", "nomor;tingkat\n1;3,5\n2;4,25\n"],
    ["nothing but rows of two decimals", ";", "1,5;3,5\n2,5;4,5\n"],
    ["a tab beside prose", "\t", "No\tUraian\n1\tSatu, dua; tiga\n2\tEmpat, lima\n"],
    ["a bar", "|", "nomor|tingkat\n1|3\n"],
    ["title rows above", ";", "Rekap, tahun 2026\n\nnomor;tingkat\n1;3\n2;4\n"],
  ])("%s", (_what, delimiter, text) => {
    expect(readDelimited(text).delimiter).toBe(delimiter);
  });

  test("one column is one column", () => {
    expect(cellsOf("3\n4\n2,5x\n")).toHaveLength(3);
  });
});

describe("lines", () => {
  test("a row has the line on which it begins, whatever stands in its cells", () => {
    const text = 'nomor;catatan\r\n1;"dua\r\nbaris\r\n"\r\n\r\n;\r\n2;"satu ""kutip"""\r\n';
    expect(readDelimited(text).rows).toEqual([
      { line: 1, cells: ["nomor", "catatan"] },
      { line: 2, cells: ["1", "dua\nbaris\n"] },
      { line: 7, cells: ["2", 'satu "kutip"'] },
    ]);
  });

  test("a quote that is never closed is told with its line", () => {
    const { faults } = readDelimited('nomor;catatan\n1;baik\n2;"tidak ditutup\n3;baik\n');
    expect(faults).toEqual([{ line: 3, message: expect.stringContaining("kutip") as string }]);
    expect(readDelimited('nomor;catatan\n1;"baik"\n').faults).toEqual([]);
  });

  test.each(["", "\n\n", "\ufeff", " ; \n;;"])("nothing in %j", (text) => {
    expect(readDelimited(text).rows).toEqual([]);
  });
});

describe("writing", () => {
  const visible = fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== "");
  const cell = fc.oneof(
    visible,
    fc.constantFrom("=1+1", "+62", "-5", "@SUM(A1)", "dua\nbaris", 'satu "kutip"', ";,|", "'=1"),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 8,
  });

  test("what is written is read again, and no cell begins like a formula", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = writeDelimited([["satu", "dua"], ...rows]);
        const plain = rows.map((row) => row.map((each) => each.replace(/\r\n?/g, "\n")));
        expect(cellsOf(text).slice(1)).toEqual(plain);
        for (const { cells } of readDelimited(text.replaceAll("'", "’")).rows.slice(1)) {
          for (const each of cells) expect(each).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});
