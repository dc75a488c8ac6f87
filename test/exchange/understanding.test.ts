import { understand, UnreadableText } from "../../src/exchange";
import { findInstrument, type Instrument } from "../../src/scoring";

const instrumentOf = (id: string): Instrument => {
  const found = findInstrument(id);
  if (!found) throw new Error(`No instrument ${id}`);
  return found;
};
const spbe = instrumentOf("spbe-2020");
const pemdi = instrumentOf("pemdi-2026");

/** What was understood, as plain lists. */
function read(text: string, instrument = spbe): unknown {
  const { shape, assessments } = understand(text, instrument);
  return {
    shape,
    assessments: assessments.map(({ agency, year, stage, levels, results }) => ({
      agency,
      year,
      stage,
      levels: [...levels],
      results: [...results].map(([code, { value }]) => [code, value]),
    })),
  };
}

const faults = (text: string, instrument = spbe): readonly string[] =>
  understand(text, instrument).faults.map(({ line, message }) => `${String(line)}: ${message}`);

const nobody = { agency: "", year: null, stage: null, results: [] };

describe("long tables", () => {
  test("agency, year, stage, number and level, by whatever names", () => {
    const text =
      "Nama Instansi;Tahun Penilaian;Tahap;No. Indikator;Tingkat Kematangan\n" +
      "Kota Bogor;2025;Penilaian mandiri;1;3\nKota Bogor;2025;Mandiri;02;4,00\n" +
      "Pemkot Bogor;2025;Final;1;2\n";
    expect(read(text)).toEqual({
      shape: "long",
      assessments: [
        {
          agency: "Kota Bogor",
          year: 2025,
          stage: "self",
          levels: [
            [1, 3],
            [2, 4],
          ],
          results: [],
        },
        { agency: "Pemkot Bogor", year: 2025, stage: "final", levels: [[1, 2]], results: [] },
      ],
    });
    expect(faults(text)).toEqual([]);
  });

  test("a copy of Penilaian: a column per stage, rows of sections, last year's results", () => {
    const name = spbe.indicators[4]?.name ?? "";
    const text =
      "No\tIndikator\tDomain\tBobot (%)\tFinal tahun lalu\tMandiri\tVerifikasi\tEksternal\tFinal\tTingkat dipakai\tTarget\n" +
      "\tKebijakan Internal\t\t\t\t\t\t\t\t\t\n" +
      `5\t${name}\tKebijakan\t1,30\t2\t3\t\t\t4\t4\t5\n`;
    expect(read(text)).toMatchObject({
      shape: "long",
      assessments: [
        { stage: "lastYear", levels: [[5, 2]] },
        { stage: "self", levels: [[5, 3]] },
        { stage: "final", levels: [[5, 4]] },
      ],
    });
    expect(faults(text)).toEqual([]);
  });

  test("title rows above the header, decimals, names that differ from the regulation", () => {
    const text =
      "LAPORAN PEMDI;;;;;\nKota Contoh, tahun 2026;;;;;\n;;;;;\n" +
      "No;Aspek;Indikator;Bobot;Nilai Capaian;Nilai Tertimbang\n" +
      "1;Tata kelola;Nama yang lain;6,0;3,25;0,20\n2;Tata kelola;Juga lain;6,0;4.5;0,27\n";
    expect(read(text, pemdi)).toMatchObject({
      shape: "long",
      assessments: [
        {
          ...nobody,
          levels: [
            [1, 3.25],
            [2, 4.5],
          ],
        },
      ],
    });
    expect(faults(text, pemdi)).toEqual([]);
  });

  test("digits of binary fractions are none, a third decimal is told with what is wanted", () => {
    const text = "nomor;nilai\n1;2.1100000000000003\n2;1,6600000000000001\n3;1.005\n4;4,50\n";
    const { assessments } = understand(text, pemdi);
    expect([...(assessments[0]?.levels ?? [])]).toEqual([
      [1, 2.11],
      [2, 1.66],
      [4, 4.5],
    ]);
    expect(faults(text, pemdi)).toEqual([
      '4: indikator 3 berisi "1,005", bukan nilai 1,00 sampai 5,00 dengan paling banyak dua desimal',
    ]);
  });

  test("codes of the instrument stand for their indicators", () => {
    const code = pemdi.indicators[3]?.aliases?.[0] ?? "";
    const text = `Indikator,Level\n${code},2.5\nIndikator 7,3\n`;
    expect(read(text, pemdi)).toMatchObject({
      assessments: [
        {
          levels: [
            [4, 2.5],
            [7, 3],
          ],
        },
      ],
    });
  });

  test("two columns without a header", () => {
    expect(read("1\t3\n2\t\n3\t5\n")).toMatchObject({
      assessments: [
        {
          levels: [
            [1, 3],
            [3, 5],
          ],
        },
      ],
    });
  });

  test("levels in the middle of prose, each with its stage", () => {
    const text =
      "Indikator;Rekomendasi;Tindak lanjut;Tahun\n" +
      '1;"Penilaian mandiri level : 4 / Nilai kematangan pusat level : 3";Lengkapi;2022\n' +
      "2;Level dinaikkan tahun depan;;2022\n";
    expect(read(text)).toMatchObject({
      shape: "long",
      assessments: [
        { year: 2022, stage: "self", levels: [[1, 4]] },
        { year: 2022, stage: "final", levels: [[1, 3]] },
      ],
    });
    expect(faults(text)).toEqual([]);
  });

  test("weight × level in the place of levels is noticed, in both of its scales", () => {
    const rows = (points: (weight: number) => string): string =>
      pemdi.indicators
        .slice(0, 6)
        .map(({ number, weight }) => `${number};${points(weight / 100)}`)
        .join("\n");
    const comma = (value: number): string => String(Number(value.toFixed(4))).replace(".", ",");
    const ofIndex = `No;Nilai\n${rows((weight) => comma((weight * 4) / 100))}`;
    const ofHundred = `No;Nilai\n${rows((weight) => comma((weight * 4) / 5))}`;
    expect(() => understand(ofIndex, pemdi)).toThrow(/nilai tertimbang.*baris 2.*4 dikali bobot/);
    expect(() => understand(ofHundred, pemdi)).toThrow(/nilai tertimbang/);
    expect(read(`No;Nilai\n${rows(() => "4")}`, pemdi)).toMatchObject({
      assessments: [{ levels: expect.arrayContaining([[1, 4]]) as unknown }],
    });
  });

  test.each([
    ["an unknown number", "35-2;3", /^2: indikator "35-2" tidak dikenal$/],
    ["a number beyond the last", "48;3", /^2: indikator "48" tidak dikenal$/],
    ["a level that is none", "1;enam", /^2: indikator 1 berisi "enam", bukan tingkat 1 sampai 5$/],
    ["half a level", "1;3,5", /^2: indikator 1 berisi "3,5"/],
    ["a zero", "1;0", /^2: indikator 1 bernilai 0, dianggap belum diisi$/],
    ["two levels", "1;3\n2;2\n1;4", /^4: indikator 1 tercantum dua kali: 3 pada baris 2 dan 4/],
  ])("%s is told with its line and not taken over", (_what, row, words) => {
    const text = `nomor;tingkat\n${row}\n5;5\n`;
    expect(faults(text)).toEqual([expect.stringMatching(words)]);
    expect(JSON.stringify(read(text))).toContain("[5,5]");
    expect(JSON.stringify(read(text))).not.toContain("[1,");
  });

  test("the same level twice is no fault; blanks and dashes say nothing", () => {
    const text = "nomor;tingkat\n1;3\n1;3\n2;-\n3;\n4;n/a\n";
    expect(read(text)).toMatchObject({ assessments: [{ levels: [[1, 3]] }] });
    expect(faults(text)).toEqual([]);
  });

  test("a number beside another indicator's name is told", () => {
    const text = `No;Indikator;Tingkat\n3;${spbe.indicators[0]?.name ?? ""};4\n`;
    expect(faults(text)[0]).toMatch(/^2: nomor 3 bukan nomor "/);
  });

  test.each([
    ["instrumen", "pemdi-2026", /instrumen "pemdi-2026" bukan spbe-2020/],
    ["tahun", "26", /tahun "26" bukan tahun empat angka/],
    ["tahap", "awal sekali", /tahap "awal sekali" tidak dikenal/],
  ])("a row of another %s is told", (column, cell, words) => {
    const text = `nomor;tingkat;${column}\n1;3;${cell}\n2;4;\n`;
    expect(faults(text)).toEqual([expect.stringMatching(words)]);
    expect(read(text)).toMatchObject({ assessments: [{ levels: [[2, 4]] }] });
  });

  test("a broken line in the middle of many is told with its number", () => {
    const rows = Array.from(
      { length: 20_000 },
      (_row, i) => `Kota ${i},2025,final,${(i % 47) + 1},3`,
    );
    rows[9999] = 'Kota rusak,2025,final,"7,3';
    const told = faults(`instansi,tahun,tahap,nomor,tingkat\n${rows.join("\n")}\n`);
    expect(told[0]).toMatch(/^10001: tanda kutip dibuka/);
  });
});

describe("wide tables", () => {
  const header = ["Instansi", "Tahun", ...spbe.indicators.map(({ number }) => number)];
  const row = (agency: string, level: string): string =>
    [agency, "2025", ...spbe.indicators.map(() => level)].join(";");

  test("a row per agency, whatever its indicators are headed with", () => {
    const named = header.map((cell) => (typeof cell === "number" ? `IK ${cell}` : cell));
    for (const first of [header, named]) {
      const text = `${first.join(";")}\n${row("Kota A", "3")}\n${row("Kota B", "4,0")}\n`;
      expect(read(text)).toMatchObject({
        shape: "wide",
        assessments: [{ agency: "Kota A" }, { agency: "Kota B" }],
      });
      expect(understand(text, spbe).assessments[1]?.levels.get(47)).toBe(4);
    }
  });

  test("rows without a name, without levels and twice are told and disturb no other", () => {
    const text = [
      header.join(";"),
      row("", "3"),
      row("Kota A", ""),
      row("Kota B", "3"),
      row("Pemerintah Kota B", "4"),
    ].join("\n");
    expect(faults(text)).toEqual([
      "2: nama instansi kosong",
      "3: Kota A tidak memiliki isian",
      "5: Pemerintah Kota B sudah ada pada baris 4",
    ]);
    expect(understand(text, spbe).assessments).toHaveLength(1);
  });
});

describe("results", () => {
  test("index, domains and aspects of many agencies", () => {
    const text =
      "code,nama_instansi,indeks,d1,d2,d3,d4,a1,a8\n" +
      "1971,Kota Pangkalpinang,2.87,2.9,2.6,1.5,3.5,2.9,3.33\n1901,Kab. X,rusak,1,1,1,1,1,1\n";
    expect(read(text)).toMatchObject({
      shape: "results",
      assessments: [
        {
          agency: "Kota Pangkalpinang",
          levels: [],
          results: expect.arrayContaining([
            ["indeks", 2.87],
            ["D4", 3.5],
            ["A8", 3.33],
          ]) as unknown,
        },
        { agency: "Kab. X" },
      ],
    });
    expect(faults(text)).toEqual(['3: indeks berisi "rusak", bukan angka']);
  });

  test("JSON of the national evaluation: texts with ten decimals, 0 for missing", () => {
    const text = JSON.stringify({
      data: [
        {
          kode: "1971",
          tahun: 2024,
          nama_instansi: "Kota Pangkalpinang",
          kategori: "Kota",
          nilai: { D2001: "0.0000000000", A2001: "5.0000000000", indeks: "2.8700000000" },
        },
        { kode: "x", nilai: { indeks: "3" } },
      ],
    });
    expect(read(text)).toEqual({
      shape: "tauval",
      assessments: [
        {
          agency: "Kota Pangkalpinang",
          year: 2024,
          stage: null,
          levels: [],
          results: [
            ["A1", 5],
            ["indeks", 2.87],
          ],
        },
      ],
    });
    expect(faults(text)).toEqual([
      "null: Kota Pangkalpinang: D1 bernilai 0, dianggap tidak ada",
      "null: data ke-2 tidak menyebut nama_instansi",
    ]);
  });
});

test.each([
  ["nothing", "", /Tidak ada isi/],
  ["prose", "Yth. Bapak/Ibu,\nmohon tingkatnya diisi.\n", /Judul kolomnya tidak dikenal/],
  ["half of JSON", '[{"nama_instansi": "Kota', /JSON-nya tidak utuh/],
  ["other JSON", '{"halo": 1}', /tidak berisi hasil evaluasi/],
])("%s is refused with what is needed", (_what, text, words) => {
  expect(() => understand(text, spbe)).toThrow(UnreadableText);
  expect(() => understand(text, spbe)).toThrow(words);
});
