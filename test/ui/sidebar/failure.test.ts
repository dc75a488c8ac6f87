import { CallError } from "../../../src/ui/server";
import { failureOf } from "../../../src/ui/sidebar/failure";

const kindOf = (error: unknown, isOnline = true): string =>
  failureOf(error, { kind: "load" }, isOnline).kind;

test.each([
  "PERMISSION_DENIED",
  "ScriptError: Authorization is required to perform that action.",
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
])("%s is about the account", (message) => {
  expect(kindOf(new CallError("UNREACHED", message))).toBe("account");
});

test("without a connection, nothing else is blamed", () => {
  expect(kindOf(new CallError("UNREACHED", "PERMISSION_DENIED"), false)).toBe("offline");
  expect(kindOf(new CallError("NO_ANSWER", "No answer"), false)).toBe("offline");
});

test("a silent or broken server is unreached", () => {
  expect(kindOf(new CallError("NO_ANSWER", "No answer"))).toBe("unreached");
  expect(kindOf(new CallError("UNREACHED", "NetworkError: HTTP 0"))).toBe("unreached");
  expect(kindOf("thrown text")).toBe("unreached");
});

test("the server's sentence is passed on, whatever it says", () => {
  const sentence = "Authorization? Rekan Anda sedang menjalankan perintah SPBE.";
  const failure = failureOf(new CallError("BUSY", sentence), { kind: "load" }, false);
  expect(failure).toMatchObject({ kind: "refused", message: sentence });
});
