import { TEXT } from "../sentences";
import { withDocumentLock } from "../sheet/cells/lock";
import { setUpRollUp } from "../sheet/set-up/roll-up-sheet";
import { chosenInstrument } from "./instrument";

/**
 * Creates the sheets for many agencies, for the instrument of this workbook.
 *
 * @returns What was done, for the user.
 * @throws UserError when a sheet of that name holds something else; nothing is written then.
 */
export function createRollUp(): string {
  const report = withDocumentLock(() => setUpRollUp(chosenInstrument()));
  return report.length === 0 ? TEXT.setUp.rollUpPresent : report.join("\n");
}
