import type { Aspect, Domain, ScoreValue } from "../scoring";
import type { Board } from "./board";

/** A value of now, with the one it aims at and the one it comes from. */
export interface Compared {
  readonly now: ScoreValue | null;
  readonly target: ScoreValue | null;
  readonly lastYear: ScoreValue | null;
}

export interface ComparedAspect extends Compared {
  readonly aspect: Aspect;
}

export interface ComparedDomain extends Compared {
  readonly domain: Domain;
}

/** In official order. */
export function comparedAspects({ score, targetScore, lastYearScore }: Board): ComparedAspect[] {
  return score.aspects.map(({ aspect, value }, i) => ({
    aspect,
    now: value,
    target: targetScore.aspects[i]?.value ?? null,
    lastYear: lastYearScore.aspects[i]?.value ?? null,
  }));
}

/** In official order. */
export function comparedDomains({ score, targetScore, lastYearScore }: Board): ComparedDomain[] {
  return score.domains.map(({ domain, value }, i) => ({
    domain,
    now: value,
    target: targetScore.domains[i]?.value ?? null,
    lastYear: lastYearScore.domains[i]?.value ?? null,
  }));
}
