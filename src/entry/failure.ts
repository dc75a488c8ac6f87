import type { Reply } from "../contract";
import { UserError } from "../errors";
import { TEXT } from "../sentences";

/**
 * Runs `work` and turns what it throws into a reply: a {@link UserError} as it is, anything else as one
 * general sentence with the full error in the execution log.
 *
 * @param name What was asked for, for the log.
 */
export function runSafely<T>(name: string, work: () => T): Reply<T> {
  try {
    return { ok: true, data: work() };
  } catch (error) {
    if (error instanceof UserError) return { ok: false, code: error.code, message: error.message };
    // eslint-disable-next-line no-console -- the execution log is where bugs are read
    console.error(name, error instanceof Error ? error.stack : error);
    return { ok: false, code: "INTERNAL", message: TEXT.failure.general };
  }
}
