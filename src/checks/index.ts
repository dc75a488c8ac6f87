import { agedEvidence } from "./aged-evidence";
import { changedWeight } from "./changed-weight";
import type { Check, CheckInput, Finding } from "./check";
import { duplicateIndicator } from "./duplicate-indicator";
import { insecureLink } from "./insecure-link";
import { invalidLevel } from "./invalid-level";
import { levelJump } from "./level-jump";
import { missingEvidence } from "./missing-evidence";
import { missingIndicator } from "./missing-indicator";
import { missingLevel } from "./missing-level";
import { missingLink } from "./missing-link";
import { missingNarrative } from "./missing-narrative";
import { missingOpd } from "./missing-opd";
import { overdue } from "./overdue";
import { sharedLink } from "./shared-link";
import { similarOpd } from "./similar-opd";
import { unacceptedLevel } from "./unaccepted-level";
import { uncheckedFolder } from "./unchecked-folder";
import { unreadableCell } from "./unreadable-cell";

export type {
  Check,
  CheckedColumn,
  CheckedDocument,
  CheckInput,
  CheckRow,
  Finding,
  Mend,
  OfficeMention,
  Severity,
  UnreadableCell,
} from "./check";

/** All checks, gravest first: the order in which findings are shown. */
export const CHECKS: readonly Check[] = [
  missingIndicator,
  duplicateIndicator,
  invalidLevel,
  missingLevel,
  unreadableCell,
  changedWeight,
  overdue,
  missingEvidence,
  unacceptedLevel,
  agedEvidence,
  missingLink,
  sharedLink,
  insecureLink,
  uncheckedFolder,
  levelJump,
  missingOpd,
  similarOpd,
  missingNarrative,
];

/** The findings of one check, at least one. */
export interface CheckResult {
  readonly check: Check;
  /** By official number. */
  readonly findings: readonly Finding[];
}

/** What is wrong with an assessment: every check that found something, in the order of {@link CHECKS}. */
export function runChecks(input: CheckInput): CheckResult[] {
  return CHECKS.map((check) => ({
    check,
    findings: [...check.run(input)].sort((a, b) => (a.number ?? 0) - (b.number ?? 0)),
  })).filter(({ findings }) => findings.length > 0);
}
