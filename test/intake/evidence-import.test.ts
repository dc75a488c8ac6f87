import fc from "fast-check";
import { readEvidenceTable, type EvidenceImport } from "../../src/intake";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";

const read = (
  rows: readonly (readonly string[])[],
  register: Parameters<typeof readEvidenceTable>[2] = [],
) => readEvidenceTable(SPBE_2020, rows, register);
const reasons = ({ rejected }: EvidenceImport) =>
  rejected.map(({ row, why, found }) => [row, why, found]);

const HEADER = [
  "No",
  "Nama dokumen",
  "Indikator",
  "Tingkat",
  "OPD",
  "Tanggal",
  "Tautan",
  "Status",
  "Keterangan",
];

describe("a table with titles", () => {
  test("is read by what its columns are called, wherever they stand", () => {
    const result = read([
      ["Daftar bukti dukung Kota Contoh"],
      [],
      ["Tautan", "Indikator", "Dokumen", "Warna"],
      ["https://contoh.go.id/a", "7; 12 dan 13", "SK Tim", "merah"],
    ]);
    expect(result.documents).toEqual([
      {
        row: 4,
        indicators: [7, 12, 13],
        level: null,
        document: "SK Tim",
        date: null,
        opd: "",
        link: "https://contoh.go.id/a",
        status: "draft",
        note: "",
      },
    ]);
    expect(result.ignored).toEqual(["Warna"]);
    expect(result.columns).toContainEqual({ field: "indicators", title: "Indikator" });
  });

  test("takes every field", () => {
    const [, ...titles] = HEADER;
    const { documents } = read([
      titles,
      [
        "Perwali 12",
        "7–9",
        "3",
        "Dinas Komunikasi, Informatika dan Statistik",
        "31/12/2025",
        "",
        "Diterima",
        "ok",
      ],
    ]);
    expect(documents).toEqual([
      {
        row: 2,
        indicators: [7, 8, 9],
        level: 3,
        document: "Perwali 12",
        date: "2025-12-31",
        opd: "Dinas Komunikasi, Informatika dan Statistik",
        link: "",
        status: "accepted",
        note: "ok",
      },
    ]);
  });

  test("says of each row it cannot take why, and takes none of it", () => {
    const titles = ["Indikator", "Tingkat", "Dokumen", "Tanggal", "Tautan", "Status"];
    const result = read([
      titles,
      ["", "", "SK Tim", "", "", ""],
      ["99", "", "SK Tim", "", "", ""],
      ["7", "", "", "", "", ""],
      ["7", "6", "SK Tim", "", "", ""],
      ["7", "", "SK Tim", "05/06/2025", "", ""],
      ["7", "", "SK Tim", "", "javascript:alert(1)", ""],
      ["7", "", "SK Tim", "", "", "entah"],
      ["7", "", "x".repeat(501), "", "", ""],
      ["", "", "", "", "", ""],
    ]);
    expect(result.documents).toEqual([]);
    expect(reasons(result)).toEqual([
      [2, "noIndicator", "SK Tim"],
      [3, "unknownIndicator", "99"],
      [4, "noDocument", "7"],
      [5, "badLevel", "6"],
      [6, "badDate", "05/06/2025"],
      [7, "badLink", "javascript:alert(1)"],
      [8, "badStatus", "entah"],
      [9, "tooLong", "x".repeat(501)],
    ]);
  });

  test("keeps what looks like a formula as the text it is", () => {
    const { documents } = read([
      ["Indikator", "Dokumen", "Catatan"],
      ["7", "=HYPERLINK(1)", "+62 812"],
    ]);
    expect(documents[0]).toMatchObject({ document: "=HYPERLINK(1)", note: "+62 812" });
  });
});

describe("responses of a form", () => {
  test("each upload of a row is a document, named by its question", () => {
    const { documents } = read([
      ["Timestamp", "Pilih indikator", "OPD Anda", "Unggah SK tim", "Unggah notulen rapat"],
      [
        "11/24/2026 9:12:01",
        "Indikator 7",
        "Bappeda",
        "https://drive.google.com/open?id=a, https://drive.google.com/open?id=b",
        "https://drive.google.com/open?id=c",
      ],
    ]);
    expect(documents.map(({ document, link }) => [document, link])).toEqual([
      ["Unggah SK tim (1 dari 2)", "https://drive.google.com/open?id=a"],
      ["Unggah SK tim (2 dari 2)", "https://drive.google.com/open?id=b"],
      ["Unggah notulen rapat", "https://drive.google.com/open?id=c"],
    ]);
    expect(documents[0]).toMatchObject({ indicators: [7], opd: "Bappeda", status: "draft" });
  });
});

describe("a list of file names", () => {
  test("is read by the names, a path by its folders too", () => {
    const result = read([
      ["I1-L2-01.pdf"],
      ["Indikator 07/SK Tim.pdf"],
      ["1.a.Perbup.pdf", "https://contoh.go.id/1a"],
      ["07_SK.pdf"],
    ]);
    expect(
      result.documents.map(({ indicators, level, document, link }) => [
        indicators,
        level,
        document,
        link,
      ]),
    ).toEqual([
      [[1], 2, "I1-L2-01.pdf", ""],
      [[7], null, "SK Tim.pdf", ""],
      [[1], null, "1.a.Perbup.pdf", "https://contoh.go.id/1a"],
    ]);
    expect(reasons(result)).toEqual([[4, "noIndicator", "07_SK.pdf"]]);
  });
});

describe("importing twice", () => {
  const table = [
    ["Indikator", "Tingkat", "Dokumen"],
    ["7", "3", "SK Tim"],
    ["7", "3", "sk  tim"],
    ["7", "4", "SK Tim"],
  ];

  test("adds nothing that the table has twice or the register holds, whatever case and spaces", () => {
    const once = read(table);
    expect(once.documents.map(({ row }) => row)).toEqual([2, 4]);
    expect(once.repeated.map(({ row }) => row)).toEqual([3]);
    const again = read(table, once.documents);
    expect(again.documents).toEqual([]);
    expect(again.repeated).toHaveLength(3);
  });

  test("whatever stands in the cells, nothing throws and every row is accounted for", () => {
    const cell = fc.oneof(
      fc.constantFrom("", "7", "Indikator 3", "https://a.id/x", "99", "\u0000"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }), (rows) => {
        const all = [["Indikator", "Dokumen", "Tautan"], ...rows];
        const first = read(all);
        const second = read(all, first.documents);
        expect(second.documents).toEqual([]);
        expect(second.rejected).toEqual(first.rejected);
      }),
    );
  });
});
