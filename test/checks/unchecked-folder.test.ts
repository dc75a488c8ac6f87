import type { CheckedDocument } from "../../src/checks";
import { uncheckedFolder } from "../../src/checks/unchecked-folder";
import { documentInput } from "./check-input";

const found = (...documents: Partial<CheckedDocument>[]): unknown[] => [
  ...uncheckedFolder.run(documentInput(...documents)),
];
const FOLDER = "https://drive.google.com/drive/folders/1AbCdEfGhIjKlMn";

test("says of each folder that nobody checked who may open it", () => {
  expect(found({ document: "SK Tim", link: FOLDER })).toEqual([
    {
      number: 7,
      column: "evidence",
      cell: { sheet: "Bukti", line: "SK Tim", column: "link", holds: FOLDER },
      fault: 'Tautan dokumen "SK Tim" adalah folder yang aksesnya belum diperiksa.',
      advice:
        "Buka tautannya di jendela penyamaran: bila diminta masuk, bagikan foldernya kepada siapa saja yang memiliki tautan, atau beri tautan ke berkasnya.",
      brief: 'dokumen "SK Tim"',
    },
  ]);
});

test("a folder is told once, with how many documents are in it", () => {
  expect(found({ link: FOLDER }, { link: `${FOLDER}?usp=drive_link` }, { link: FOLDER })).toEqual([
    expect.objectContaining({ brief: '3 dokumen, mulai dari "Dokumen 1"' }),
  ]);
});

test.each(["https://drive.google.com/file/d/1AbCdEfGhIjKlMn/view", "https://contoh.go.id/a", ""])(
  "is silent about %j",
  (link) => {
    expect(found({ link })).toEqual([]);
  },
);
