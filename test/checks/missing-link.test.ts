import type { CheckedDocument } from "../../src/checks";
import { missingLink } from "../../src/checks/missing-link";
import { documentInput } from "./check-input";

const found = (...documents: Partial<CheckedDocument>[]): unknown[] => [
  ...missingLink.run(documentInput(...documents)),
];

test("finds a prepared document without an address, and leads to its empty cell", () => {
  expect(found({ document: "SK Tim", link: "" })).toEqual([
    {
      number: 7,
      column: "evidence",
      cell: { sheet: "Bukti", line: "SK Tim", column: "link", holds: "" },
      fault: 'Dokumen "SK Tim" belum memiliki tautan.',
      advice: "Unggah dokumennya, lalu isi kolom Tautan lembar Bukti.",
      brief: "SK Tim",
    },
  ]);
  expect(found({ sheet: "Butir", document: "I1-L1-01", link: "" })).toEqual([
    expect.objectContaining({
      advice: "Unggah dokumennya, lalu isi kolom Tautan lembar Butir.",
      column: "evidence",
    }),
  ]);
});

test("is silent with an address, and about what does not exist yet", () => {
  expect(found({})).toEqual([]);
  expect(found({ link: "", isPrepared: false })).toEqual([]);
});
