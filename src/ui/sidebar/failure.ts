import { CallError } from "../server";
import type { Write } from "./write";

/**
 * Why a call brought no result:
 * - `offline`: this computer has no connection;
 * - `account`: Google refused the account of the page, mostly because two accounts are signed in;
 * - `unreached`: Google's server did not answer;
 * - `refused`: our server answered with a sentence for the user.
 */
export type FailureKind = "offline" | "account" | "unreached" | "refused";

/** What was tried, and is tried again by *Coba lagi*. */
export type Attempt =
  | { readonly kind: "load" }
  | { readonly kind: "setUp" }
  | { readonly kind: "move"; readonly number: number }
  | { readonly kind: "write"; readonly write: Write };

export interface Failure {
  readonly kind: FailureKind;
  readonly attempt: Attempt;
  /** The server's sentence; only when `refused`. */
  readonly message: string;
}

/** What people with two Google accounts in one browser get to see of the refusal. */
const ACCOUNT_REFUSED = /PERMISSION_DENIED|authori[sz]ation|authori[sz]ed|reading from storage/i;

/** Tells why an attempt failed. Knows transport errors by their wording, as they have no code. */
export function failureOf(error: unknown, attempt: Attempt, isOnline: boolean): Failure {
  const code = error instanceof CallError ? error.code : "UNREACHED";
  const message = error instanceof Error ? error.message : String(error);
  const isAnswer = code !== "UNREACHED" && code !== "NO_ANSWER";
  if (isAnswer) return { kind: "refused", attempt, message };
  if (!isOnline) return { kind: "offline", attempt, message: "" };
  const kind = ACCOUNT_REFUSED.test(message) ? "account" : "unreached";
  return { kind, attempt, message: "" };
}
