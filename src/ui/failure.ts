import { CallError } from "./server";

/**
 * Why a call brought no result:
 * - `offline`: this computer has no connection;
 * - `account`: Google refused the account of the page, mostly because two accounts are signed in;
 * - `unreached`: Google's server did not answer;
 * - `refused`: our server answered with a sentence for the user.
 */
export type FailureKind = "offline" | "account" | "unreached" | "refused";

export interface CallFailure {
  readonly kind: FailureKind;
  /** The server's sentence; only when `refused`. */
  readonly message: string;
}

/** What people with two Google accounts in one browser get to see of the refusal. */
const ACCOUNT_REFUSED = /PERMISSION_DENIED|authori[sz]ation|authori[sz]ed|reading from storage/i;

/** Tells why a call failed. Knows transport errors by their wording, as they have no code. */
export function callFailure(error: unknown, isOnline: boolean): CallFailure {
  const code = error instanceof CallError ? error.code : "UNREACHED";
  const message = error instanceof Error ? error.message : String(error);
  const isAnswer = code !== "UNREACHED" && code !== "NO_ANSWER";
  if (isAnswer) return { kind: "refused", message };
  if (!isOnline) return { kind: "offline", message: "" };
  return { kind: ACCOUNT_REFUSED.test(message) ? "account" : "unreached", message: "" };
}
