import { recordBrowserProbe } from "../app/probe";
import type { Reply, ServerApi } from "../contract";
import { UserError } from "../errors";
import { TEXT } from "../text";
import { runSafely } from "./failure";

/**
 * The single endpoint behind `google.script.run`. Any editor can call it with anything, so the action must
 * be one of the contract's own names and each action checks the values it gets.
 */
export function callApi(action: unknown, args: unknown): Reply<unknown> {
  const api: ServerApi = {
    ping: () => null,
    returnDate: () => new Date(0),
    recordBrowserProbe,
  };
  return runSafely(String(action), () => {
    if (typeof action !== "string" || !Object.keys(api).includes(action) || !Array.isArray(args)) {
      throw new UserError("REQUEST_UNKNOWN", TEXT.failure.unknownRequest);
    }
    const method = api[action as keyof ServerApi] as (...values: unknown[]) => unknown;
    return method(...(args as unknown[]));
  });
}
