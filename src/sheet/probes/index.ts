import { FORMULA_PROBES, WHITE_SPACE_PROBES } from "./formulas";
import { FUNCTION_PROBES } from "./functions";
import { LANGUAGE_PROBES } from "./language";
import { NAME_PROBES } from "./names";
import { PAGE_PROBES } from "./page";
import type { Probe } from "./probe";
import { RIGHTS_PROBES } from "./rights";
import { RULE_PROBES } from "./rules";
import { SETTING_PROBES } from "./settings";
import { TWO_PEOPLE_PROBES } from "./two-people";
import { ARGUMENT_PROBES, WRITTEN_TEXT_PROBES } from "./values";

export type { Probe } from "./probe";

/** Everything that *Uji lingkungan* asks, in the order of its sheet. A new probe is a line in one of these lists. */
export const PROBES: readonly Probe[] = [
  ...FORMULA_PROBES,
  ...WRITTEN_TEXT_PROBES,
  ...ARGUMENT_PROBES,
  ...SETTING_PROBES,
  ...LANGUAGE_PROBES,
  ...FUNCTION_PROBES,
  ...RIGHTS_PROBES,
  ...TWO_PEOPLE_PROBES,
  ...NAME_PROBES,
  ...RULE_PROBES,
  ...WHITE_SPACE_PROBES,
  ...PAGE_PROBES,
];
