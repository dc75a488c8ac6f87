import {
  addressesIn,
  isInsecureAddress,
  isMeantAsAddress,
  parseEmails,
  parseTelephone,
  parseWebAddress,
} from "../../src/reading";

const value = (wanted: unknown): unknown => ({ kind: "value", value: wanted });

test.each([
  ["0812-3456-7890"],
  ["+62 812 3456 7890"],
  ["62 (0)812 3456 7890"],
  ["812 3456 7890"],
  [6281234567890],
  ["6281234567890.0"],
  ["6281234567890,00"],
  ["\u202a+62 812\u20113456\u20117890\u202c"],
  ["0812\u00a03456\u00a07890"],
  ["\u200b0812–3456–7890"],
  ["0812-3456-7890 / 0813-1111-2222"],
  ["0812-3456-7890\n0813-1111-2222"],
])("%j is one telephone number", (cell) => {
  expect(parseTelephone(cell)).toEqual(value("6281234567890"));
});

test.each(["6,28123E+12", "Pak Budi 0812-3456-7890", "12345", "0812-3456-789012345", "-", "#N/A"])(
  "%j is no telephone number",
  (cell) => {
    expect(parseTelephone(cell)).toMatchObject({ kind: "invalid" });
  },
);

test("every address of a cell gets the mail, and none if one of them is none", () => {
  expect(parseEmails("a@kota.go.id")).toEqual(value(["a@kota.go.id"]));
  for (const between of ["; ", ", ", "\n", " / ", "\u00a0"]) {
    const cell = `a@kota.go.id${between}b@kota.go.id`;
    expect(parseEmails(cell)).toEqual(value(["a@kota.go.id", "b@kota.go.id"]));
  }
  for (const cell of ["kota.go.id", "a@kota.go.id; Budi", "a@b", "a@b.id?bcc=x@y.id"]) {
    expect(parseEmails(cell)).toMatchObject({ kind: "invalid" });
  }
});

test.each([
  "https://drive.google.com/file/d/1?usp=sharing",
  "HTTP://kota.go.id",
  "\u200bhttps://kota.go.id\u00a0",
])("%j is the address of a page", (cell) => {
  expect(parseWebAddress(cell)).toMatchObject({ kind: "value" });
});

test.each([
  "drive.google.com",
  "javascript:alert(1)",
  "data:text/html,x",
  "Rak 3, map biru",
  "https://",
  "https:///x",
  "https://kota.go.id/a b",
  "https://kota.go.id/a\u0000b",
  "https://kota.go.id/\u202egpj",
  'https://kota.go.id/"x',
  `https://kota.go.id/${"a".repeat(2000)}`,
])("%j is none", (cell) => {
  expect(parseWebAddress(cell)).toMatchObject({ kind: "invalid" });
});

test("blank cells have no address of any kind", () => {
  for (const cell of [null, "", " \u200b"]) {
    for (const parse of [parseTelephone, parseEmails, parseWebAddress]) {
      expect(parse(cell)).toEqual({ kind: "missing" });
    }
  }
});

test("the addresses of a cell are told apart, however people separate them", () => {
  const [a, b] = ["https://kota.go.id/a", "HTTPS://kota.go.id/b"];
  for (const between of [",", ", ", ";", " ; ", "\n", "\u00a0", "\u3000", "\u200b", ",\r\n"]) {
    expect(addressesIn(`${a}${between}${b}`)).toEqual([a, b]);
  }
  expect(addressesIn(` ${a}; `)).toEqual([a]);
  expect(addressesIn("")).toEqual([]);
});

test.each([
  "https://jdih.go.id/a;jsessionid=1",
  "https://kota.go.id/peta?bujur=106,1&lintang=-2,1",
])("what may be part of an address, as in %s, does not cut it", (address) => {
  expect(addressesIn(address)).toEqual([address]);
});

test("what is meant as an address is known before it is read as one", () => {
  expect(["https:x", "\u200bHTTP://kota.go.id"].filter(isMeantAsAddress)).toHaveLength(2);
  expect(["SK https.pdf", "www.kota.go.id", ""].filter(isMeantAsAddress)).toEqual([]);
  expect(isInsecureAddress("\u00a0http://kota.go.id")).toBe(true);
  expect(isInsecureAddress("https://kota.go.id")).toBe(false);
});
