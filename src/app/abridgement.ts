import type {
  Evidence,
  EvidenceClaims,
  Item,
  Lines,
  PanelScope,
  PanelStep,
  ReadyPanel,
  StepInBrief,
} from "../contract";
import type { Instrument } from "../scoring";
import { evidenceLines, readEvidence } from "./evidence-register";
import { chosenInstrument } from "./instrument";
import { itemsIn, readShownItems } from "./item-register";
import { plannedSteps, readPlan } from "./plan-register";
import { fieldsOf, isOfficial } from "./request";

/** A panel is sent whole up to so many characters of JSON. */
const LARGEST = 300_000;
/** Items whose code names no indicator are told beside each: so many of them. */
const MOST_ASTRAY = 10;
/** Of scenarios whose steps a page asks for at once. */
const MOST_SCENARIOS = 20;

/** The panel with documents, items and steps as far as the page shows them, and the others in brief, where it is too large to send. */
export function abridged(panel: ReadyPanel, scope: PanelScope): ReadyPanel {
  if (JSON.stringify(panel).length <= LARGEST) return panel;
  const { evidence, items, steps, selection } = panel;
  const shown = { number: scope.number ?? selection.number, scenarios: scope.scenarios };
  return {
    ...panel,
    evidence: evidence && linesAbout(evidence, shown),
    items: items && itemsAbout(items, shown),
    steps: steps && stepsOf(steps, shown),
    unreadable: [],
    abridged: {
      ...shown,
      claims: claimsIn(evidence ?? []),
      steps: inBrief(steps ?? []),
    },
  };
}

/** What an abridged panel has left out, as far as a page shows it now. @throws UserError, as `getPanel` is broken. */
export function getLines(request: unknown): Lines {
  const instrument = chosenInstrument();
  const scope = scopeOf(instrument, request);
  const evidence = scope.number === null ? null : readEvidence();
  const items = scope.number === null ? null : readShownItems(instrument);
  const plan = scope.scenarios.length === 0 ? null : readPlan();
  return {
    evidence: evidence ? linesAbout(evidenceLines(instrument, evidence), scope) : [],
    items: items && itemsAbout(itemsIn(instrument, items), scope),
    steps: plan ? stepsOf(plannedSteps(instrument, plan), scope) : [],
  };
}

/** What a page says it shows, as far as there is such a thing: it may still show another instrument. */
export function scopeOf(instrument: Instrument, request: unknown): PanelScope {
  const { number, scenarios } = fieldsOf(request);
  const isName = (name: unknown): name is string => typeof name === "string";
  return {
    number: isOfficial(instrument, number) ? number : null,
    scenarios: Array.isArray(scenarios) ? scenarios.filter(isName).slice(0, MOST_SCENARIOS) : [],
  };
}

function linesAbout(lines: readonly Evidence[], { number }: PanelScope): Evidence[] {
  return lines.filter(({ indicators }) => number !== null && indicators.includes(number));
}

function itemsAbout(items: readonly Item[], { number }: PanelScope): Item[] {
  const astray = items.filter(({ indicator }) => indicator === null).slice(0, MOST_ASTRAY);
  return items.filter(
    (item) => astray.includes(item) || (number !== null && item.indicator === number),
  );
}

function stepsOf(steps: readonly PanelStep[], { scenarios }: PanelScope): PanelStep[] {
  return steps.filter(({ scenario }) => scenarios.includes(scenario));
}

function claimsIn(lines: readonly Evidence[]): EvidenceClaims[] {
  const counted = new Map<string, { claims: Omit<EvidenceClaims, "lines">; lines: number }>();
  for (const { indicators, level, status, unreadable } of lines) {
    const columns = unreadable?.map(({ column }) => ({ column }));
    const claims = { indicators, level, status, ...(columns && { unreadable: columns }) };
    const key = JSON.stringify(claims);
    const known = counted.get(key);
    if (known) known.lines++;
    else counted.set(key, { claims, lines: 1 });
  }
  return [...counted.values()].map(({ claims, lines: count }) => ({ ...claims, lines: count }));
}

function inBrief(steps: readonly PanelStep[]): StepInBrief[] {
  const planned = steps.filter(({ order }) => order !== null);
  const last = new Map<string, PanelStep>();
  for (const step of planned) {
    if ((last.get(step.scenario)?.order ?? 0) <= (step.order ?? 0)) last.set(step.scenario, step);
  }
  return planned.map((step) => {
    const { scenario, order, number, to, index, status } = step;
    const isLast = last.get(scenario) === step;
    return { scenario, order, number, to, status, ...(isLast && { index }) };
  });
}
