import { insecureLink } from "../../src/checks/insecure-link";
import { documentInput } from "./check-input";

const found = (link: string): unknown[] => [...insecureLink.run(documentInput({ link }))];

test("finds an address that is not encrypted", () => {
  expect(found("HTTP://contoh.go.id/sk")).toEqual([
    {
      number: 7,
      column: "evidence",
      cell: {
        sheet: "Bukti",
        line: "Dokumen 1",
        column: "link",
        holds: "HTTP://contoh.go.id/sk",
      },
      fault: 'Dokumen "Dokumen 1" bertautan http, bukan https.',
      advice: "Buka tautannya dengan https://; bila terbuka, tulis seperti itu.",
      brief: "Dokumen 1: HTTP://contoh.go.id/sk",
    },
  ]);
});

test.each(["https://contoh.go.id/sk", "", "Rak 3", "http://"])("is silent about %j", (link) => {
  expect(found(link)).toEqual([]);
});
