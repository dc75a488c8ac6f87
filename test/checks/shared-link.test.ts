import type { CheckedDocument } from "../../src/checks";
import { sharedLink } from "../../src/checks/shared-link";
import { documentInput } from "./check-input";

const found = (...documents: Partial<CheckedDocument>[]): unknown[] => [
  ...sharedLink.run(documentInput(...documents)),
];
const DRIVE = "https://drive.google.com/file/d/1AbCdEfGhIjKlMn";

test("finds one address of several documents, however Drive was asked to show it", () => {
  expect(
    found(
      { document: "SK Tim", number: 8, link: `${DRIVE}/view?usp=sharing` },
      { document: "Notula", link: `${DRIVE}/edit` },
      { document: "Lain", link: "https://contoh.go.id/lain" },
    ),
  ).toEqual([
    {
      number: 8,
      column: "evidence",
      cell: {
        sheet: "Bukti",
        line: "SK Tim",
        column: "link",
        holds: `${DRIVE}/view?usp=sharing`,
      },
      fault: '2 dokumen memakai tautan yang sama: "SK Tim", "Notula".',
      advice:
        "Beri setiap dokumen tautannya sendiri; bila memang satu berkas, catat satu kali saja.",
      brief: '"SK Tim", "Notula"',
    },
  ]);
});

test("a long list is cut", () => {
  const link = "https://contoh.go.id/a";
  const many = ["A", "B", "C", "D", "E"].map((document) => ({ document, link }));
  expect(found(...many)).toEqual([
    expect.objectContaining({ brief: '"A", "B", "C", dan 2 lainnya' }),
  ]);
});

test("is silent about one document on several lines, and about documents without an address", () => {
  const link = "https://contoh.go.id/a";
  expect(found({ document: "SK Tim", link }, { document: "sk  tim", number: 9, link })).toEqual([]);
  expect(found({ document: "SK", link: "" }, { document: "Notula", link: "" })).toEqual([]);
  expect(found({ document: "A", link }, { document: "B", link: `${link}?halaman=2` })).toEqual([]);
});
