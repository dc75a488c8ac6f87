import { Service, type CallTable, type Modelled } from "../service";
import { CHART_TYPES, HIDDEN_STRATEGIES, MERGE_STRATEGIES } from "./enums";

const CALLS = {} as const satisfies CallTable<GoogleAppsScript.Charts.Charts>;

/** `Charts`: only what charts on sheets need, the enumerations. */
export class ChartsService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "Charts";
  readonly calls = CALLS;
  override readonly constants = {
    ChartHiddenDimensionStrategy: HIDDEN_STRATEGIES,
    ChartMergeStrategy: MERGE_STRATEGIES,
    ChartType: CHART_TYPES,
  };
}
