/** Every name here becomes a global of the Apps Script project, and nothing else does. */
export { callApi } from "./entry/api";
export {
  SPBE_ASPECT,
  SPBE_BELOW_TARGET,
  SPBE_DOMAIN,
  SPBE_INDEX,
  SPBE_INDEX_RANGE,
  SPBE_INDICATOR,
  SPBE_PLAN,
  SPBE_PREDICATE,
  SPBE_ROLLUP,
  SPBE_SCORES,
} from "./entry/functions";
export {
  changeInstruments,
  completeFormulas,
  createRollUpSheets,
  createTwoIndicesSheet,
  openExchange,
  openPanel,
  openReport,
  openYear,
  probeEnvironment,
  setUpSheets,
} from "./entry/menu";
export { SPBE_UJI } from "./entry/probe-function";
export { onEdit, onInstall, onOpen } from "./entry/triggers";
