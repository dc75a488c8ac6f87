import { untilSettled } from "./commit";
import { lockDocument } from "./lock";

/**
 * An edit that a page asks for: no other command of the add-on writes meanwhile, and it starts over when people
 * came between.
 *
 * @param edit Reads, decides and writes.
 * @param giveUp What to answer when people come between each time.
 * @throws UserError BUSY when a colleague's command does not end in time.
 */
export function editing<Outcome>(edit: () => Outcome, giveUp: () => Outcome): Outcome {
  lockDocument();
  return untilSettled(edit, giveUp);
}
