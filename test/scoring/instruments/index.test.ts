import { createHash } from "node:crypto";
import { DEFAULT_INSTRUMENT_ID, findInstrument, INSTRUMENTS } from "../../../src/scoring";

/** A published instrument changes only for a misprint, with its source and a new digest here. */
const DIGESTS: Readonly<Record<string, string>> = {
  "pemdi-2026": "36996abb68223c73f14e439df2fcb2f675f9db88b3db29df209d418c82a38013",
  "spbe-2020": "6b9958257a6682757b261c691b25ededb76480840b66b496a470b3d9b8ed23a7",
};

function total(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("findInstrument", () => {
  it("finds by id whatever the case and the spaces around it", () => {
    expect(findInstrument(" SPBE-2020 ")?.indexName).toBe("Indeks SPBE");
    expect(findInstrument(DEFAULT_INSTRUMENT_ID)?.id).toBe("spbe-2020");
  });

  it.each(["", "spbe", "spbe-2021", "toString"])("finds nothing for %p", (id) => {
    expect(findInstrument(id)).toBeUndefined();
  });
});

it("has ids that are unique, lower case and without spaces", () => {
  const ids = INSTRUMENTS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+-\d{4}$/);
});

describe.each(INSTRUMENTS)("$id", (instrument) => {
  const {
    aspects,
    domains,
    externalIndices = [],
    indicators,
    levelNames,
    predicates,
    scale,
    source,
  } = instrument;

  it("has indicator weights that are positive integers and total 100 %", () => {
    for (const { weight } of indicators) {
      expect(Number.isInteger(weight)).toBe(true);
      expect(weight).toBeGreaterThan(0);
    }
    expect(total(indicators)).toBe(10000);
  });

  it("gives each aspect the weight of its indicators", () => {
    for (const { number, weight } of aspects) {
      expect(total(indicators.filter(({ aspect }) => aspect === number))).toBe(weight);
    }
  });

  it("gives each domain the weight of its aspects", () => {
    for (const { number, weight } of domains) {
      expect(total(aspects.filter(({ domain }) => domain === number))).toBe(weight);
    }
  });

  it("numbers domains, aspects and indicators 1, 2, 3 …", () => {
    for (const list of [domains, aspects, indicators]) {
      expect(list.map(({ number }) => number)).toEqual(list.map((_, i) => i + 1));
    }
  });

  it("has no two domains, aspects or indicators of one name", () => {
    for (const list of [domains, aspects, indicators]) {
      expect(new Set(list.map(({ name }) => name.toLowerCase())).size).toBe(list.length);
    }
  });

  it("refers only to what exists", () => {
    const numbers = (list: readonly { readonly number: number }[]): number[] =>
      list.map(({ number }) => number);
    for (const { aspect } of indicators) expect(numbers(aspects)).toContain(aspect);
    for (const { domain } of aspects) {
      if (domains.length === 0) expect(domain).toBeUndefined();
      else expect(numbers(domains)).toContain(domain);
    }
  });

  it("has predicates that cover the scale from its lowest value upwards, each above the last", () => {
    const bounds = predicates.map(({ min }) => min);
    expect(bounds[0]).toBe(scale.min * 100);
    expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
    expect(bounds.at(-1)).toBeLessThan(scale.max * 100);
    expect(bounds.every(Number.isInteger)).toBe(true);
  });

  it("has levels that begin on the scale, each above the last", () => {
    expect(scale.bounds[0]).toBe(scale.min);
    expect(scale.bounds).toEqual([...new Set(scale.bounds)].sort((a, b) => a - b));
    expect(scale.bounds.at(-1)).toBeLessThanOrEqual(scale.max);
    for (const { bounds, min, max } of externalIndices) {
      expect(bounds).toHaveLength(scale.bounds.length);
      expect(bounds[0]).toBe(min);
      expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
      expect(bounds.at(-1)).toBeLessThan(max);
    }
  });

  it("names indices of others that exist, and no code twice", () => {
    const ids = externalIndices.map(({ id }) => id);
    for (const { externalIndex } of indicators) {
      if (externalIndex !== undefined) expect(ids).toContain(externalIndex);
    }
    const codes = indicators.flatMap(({ aliases = [] }) => aliases);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("names every level of every kind of indicator", () => {
    expect(Object.keys(levelNames).sort()).toEqual(
      [...new Set(indicators.map(({ kind }) => kind))].sort(),
    );
    for (const names of Object.values(levelNames)) {
      expect(names).toHaveLength(scale.bounds.length);
    }
  });

  it("has no empty text and no stray spaces", () => {
    for (const text of textsIn(instrument)) {
      expect(text).not.toBe("");
      expect(text).toBe(text.trim().replace(/\s+/g, " "));
    }
  });

  it("says who revoked it exactly when it is revoked", () => {
    expect(source.revokedBy !== undefined).toBe(source.status === "dicabut");
  });

  it("is unchanged since its publication", () => {
    const digest = createHash("sha256").update(JSON.stringify(instrument)).digest("hex");
    expect(digest).toBe(DIGESTS[instrument.id]);
  });
});
