import type {
  Evidence,
  EvidenceClaims,
  Item,
  PanelScope,
  ReadyPanel,
  StepInBrief,
} from "../../contract";
import type { OfficialNumber } from "../../scoring";

/** Whether the panel holds the documents of an indicator. */
export function areDocumentsSent({ abridged }: ReadyPanel, number: OfficialNumber): boolean {
  return abridged === null || abridged.number === number;
}

/** Whether the panel holds all that stands beside the steps of a scenario. */
export function areStepsSent({ abridged }: ReadyPanel, scenario: string): boolean {
  return abridged === null || abridged.scenarios.includes(scenario);
}

/** The panel with lines that were asked for since: of the indicator, or of scenarios besides those that it holds. */
export function withLines(
  panel: ReadyPanel,
  { number, scenarios }: PanelScope,
  { evidence, items, steps }: Pick<ReadyPanel, "evidence" | "items" | "steps">,
): ReadyPanel {
  const { abridged } = panel;
  if (!abridged) return panel;
  const others = (panel.steps ?? []).filter(({ scenario }) => !scenarios.includes(scenario));
  return {
    ...panel,
    ...(number !== null && { evidence, items }),
    steps: panel.steps && [...others, ...(steps ?? [])],
    abridged: {
      ...abridged,
      number: number ?? abridged.number,
      scenarios: [...new Set([...abridged.scenarios, ...scenarios])],
    },
  };
}

/** The panel with the items of an indicator as they now are. */
export function withItems(
  panel: ReadyPanel,
  number: OfficialNumber,
  items: readonly Item[],
): ReadyPanel {
  const others = (panel.items ?? []).filter(({ indicator }) => indicator !== number);
  return { ...panel, items: [...others, ...items] };
}

/** What the lines count for once one of them was replaced by another. */
export function recounted(
  claims: readonly EvidenceClaims[],
  before: Evidence | undefined,
  after: Evidence | null,
): EvidenceClaims[] {
  const left = claims.flatMap((each) => {
    if (!before || !countsAlike(each, before)) return [each];
    return each.lines > 1 ? [{ ...each, lines: each.lines - 1 }] : [];
  });
  return after ? [...left, { ...after, lines: 1 }] : left;
}

function countsAlike(a: EvidenceClaims, b: Evidence): boolean {
  const keyOf = ({ indicators, level, status, unreadable }: EvidenceClaims | Evidence): string =>
    JSON.stringify([indicators, level, status, unreadable?.map(({ column }) => column)]);
  return keyOf(a) === keyOf(b);
}

/** Steps with those of one scenario in the place of its former ones. */
export function withScenario<Step extends StepInBrief>(
  steps: readonly Step[],
  scenario: string,
  written: readonly Step[],
): Step[] {
  const at = steps.findIndex((step) => step.scenario === scenario);
  const others = steps.filter((step) => step.scenario !== scenario);
  const place = at === -1 ? others.length : at;
  return [...others.slice(0, place), ...written, ...others.slice(place)];
}
