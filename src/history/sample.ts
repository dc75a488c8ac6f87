import type { Instrument } from "../scoring";
import type { Experience } from "./expectation";

/**
 * Self-assessment against the ministry's levels of a single city, per indicator: Kota Denpasar 2021, own index
 * 3,75, given 3,19. Counted from the monitoring database that the city published as open source
 * (monev-spbe-dps, 2022); the printed index and domains follow from the given levels exactly.
 */
const DENPASAR_2021: Experience = {
  kind: "sample",
  name: "Kota Denpasar 2021",
  corrections: [
    { claimed: 2, given: 1, count: 1 },
    { claimed: 2, given: 2, count: 5 },
    { claimed: 2, given: 3, count: 2 },
    { claimed: 2, given: 4, count: 1 },
    { claimed: 3, given: 2, count: 5 },
    { claimed: 3, given: 3, count: 6 },
    { claimed: 3, given: 4, count: 1 },
    { claimed: 4, given: 2, count: 3 },
    { claimed: 4, given: 3, count: 8 },
    { claimed: 4, given: 4, count: 3 },
    { claimed: 5, given: 3, count: 3 },
    { claimed: 5, given: 4, count: 5 },
    { claimed: 5, given: 5, count: 4 },
  ],
};

const SAMPLES: Readonly<Record<string, Experience>> = { "spbe-2020": DENPASAR_2021 };

/** What is known from one other agency until there is enough of an agency's own; null for other instruments. */
export function sampleExperience({ id }: Instrument): Experience | null {
  return SAMPLES[id] ?? null;
}
