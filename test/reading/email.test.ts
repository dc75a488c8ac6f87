import { parseEmails } from "../../src/reading";

test.each(["egov@kominfo.contoh.go.id", " rina.marlina+spbe@contoh.go.id "])(
  "%j is an address",
  (text) => {
    expect(parseEmails(text)).toEqual({ kind: "value", value: [text.trim()] });
  },
);

test.each([
  "",
  "organisasi",
  "a@b",
  "a b@contoh.id",
  "a@contoh.id?bcc=b@contoh.id",
  "a@contoh.id\nBcc: b@contoh.id",
  "<a@contoh.id>",
  "javascript:alert(1)",
])("%j is none", (text) => {
  expect(parseEmails(text).kind).not.toBe("value");
});
