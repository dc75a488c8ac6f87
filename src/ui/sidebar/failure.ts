import type { CellPlace, EvidenceLine, ItemChange, ShownColumn } from "../../contract";
import { callFailure, type CallFailure } from "../failure";
import type { Write } from "./write";

/** What was tried, and is tried again by *Coba lagi*. */
export type Attempt =
  | { readonly kind: "load" }
  | { readonly kind: "setUp"; readonly year: number | null }
  | { readonly kind: "move"; readonly number: number; readonly column: ShownColumn | undefined }
  | { readonly kind: "item"; readonly change: ItemChange }
  | { readonly kind: "cell"; readonly place: CellPlace }
  | { readonly kind: "keptEvidence"; readonly instrumentId: string }
  | { readonly kind: "reuse"; readonly lines: readonly EvidenceLine[] }
  | { readonly kind: "write"; readonly write: Write };

export interface Failure extends CallFailure {
  readonly attempt: Attempt;
}

/** Tells why an attempt failed. */
export function failureOf(error: unknown, attempt: Attempt, isOnline: boolean): Failure {
  return { ...callFailure(error, isOnline), attempt };
}
