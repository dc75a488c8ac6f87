import type { Panel } from "../../contract";
import type { CallFailure } from "../failure";

/** How far the one call that the report makes has come. */
export type Reading =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly panel: Panel }
  | { readonly state: "failed"; readonly failure: CallFailure };
