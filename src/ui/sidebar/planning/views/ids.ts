import type { PlanningColumn } from "../../../../contract";
import type { OfficialNumber } from "../../../../scoring";
import { integerText } from "../../../figures";

/** The sentence that answers: where reading goes on after most buttons of this view. */
export const HEADLINE_ID = "plan-headline";

/** The field of the target index. */
export const TARGET_ID = "plan-target";

/** The field of an indicator's effort, limit or lock. */
export function cellId(column: PlanningColumn, number: OfficialNumber): string {
  return `plan-${column}-${integerText(number)}`;
}
