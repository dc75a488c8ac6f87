import { TEXT } from "../sentences";
import { withDocumentLock } from "../sheet/cells/lock";
import { setUpWorkbook } from "../sheet/set-up/workbook";
import { chosenInstrument, instrumentIds } from "./instrument";

/**
 * Creates or repairs the sheets of the add-on.
 *
 * @returns What was done, for the user.
 * @throws UserError when people must mend something first; nothing is written then.
 */
export function setUp(): string {
  const report = withDocumentLock(() => setUpWorkbook(chosenInstrument(), instrumentIds()));
  return report.length === 0 ? TEXT.setUp.nothing : report.join("\n");
}
