import type { Aspect, Domain, Indicator, Instrument } from "./model";

/** The indicators of an aspect, in official order. */
export function indicatorsOfAspect(
  { indicators }: Instrument,
  { number }: Pick<Aspect, "number">,
): Indicator[] {
  return indicators.filter(({ aspect }) => aspect === number);
}

/** The indicators of a domain, aspect by aspect. */
export function indicatorsOfDomain(
  instrument: Instrument,
  { number }: Pick<Domain, "number">,
): Indicator[] {
  return instrument.aspects
    .filter(({ domain }) => domain === number)
    .flatMap((aspect) => indicatorsOfAspect(instrument, aspect));
}
