import type { Emulator, ServiceCall, User } from "../../dev/emulator";
import type { Reply, ServerApi } from "../../src/contract";

/** Asks the server as a page does, with arguments that a page of ours would send. */
export function call<K extends keyof ServerApi>(
  user: User,
  action: K,
  ...args: Parameters<ServerApi[K]>
): ReturnType<ServerApi[K]> {
  const reply = ask(user, action, ...args);
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
  return reply.data as ReturnType<ServerApi[K]>;
}

/** The same with anything at all; the reply may be a refusal. */
export function ask(user: User, action: string, ...args: readonly unknown[]): Reply<unknown> {
  return user.run("callApi", action, args) as Reply<unknown>;
}

/** Service calls of the last time a page asked, whatever their kind. */
export function lastCalls(emulator: Emulator): readonly ServiceCall[] {
  const asked = emulator.executions.filter(({ functionName }) => functionName === "callApi");
  return asked.at(-1)?.calls ?? [];
}

/** How many of them read or write the spreadsheet. */
export function lastReadsAndWrites(emulator: Emulator): number {
  return lastCalls(emulator).filter(({ kind }) => kind === "read" || kind === "write").length;
}
