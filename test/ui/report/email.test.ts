import { emailAddress } from "../../../src/ui/report/email";

test.each(["egov@kominfo.contoh.go.id", " rina.marlina+spbe@contoh.go.id "])(
  "%j is an address",
  (text) => {
    expect(emailAddress(text)).toBe(text.trim());
  },
);

test.each([
  "",
  "organisasi",
  "a@b",
  "a b@contoh.id",
  "a@contoh.id, b@contoh.id",
  "a@contoh.id?bcc=b@contoh.id",
  "a@contoh.id\nBcc: b@contoh.id",
  "<a@contoh.id>",
  "javascript:alert(1)",
])("%j is none", (text) => {
  expect(emailAddress(text)).toBeNull();
});
