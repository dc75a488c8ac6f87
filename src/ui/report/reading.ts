import type { History, Panel } from "../../contract";
import type { CallFailure } from "../failure";

/** How far the two calls that the report makes have come. */
export type Reading =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly panel: Panel; readonly history: History }
  | { readonly state: "failed"; readonly failure: CallFailure };
