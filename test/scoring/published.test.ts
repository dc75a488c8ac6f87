import { score, type Instrument, type Score } from "../../src/scoring";
import { PEMDI_2026 } from "../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../src/scoring/instruments/spbe-2020";
import acehTengah from "../cases/aceh-tengah-pemdi-2026.json";
import { constructLevels } from "../cases/constructed-levels";
import kemenko from "../cases/kemenko-perekonomian-2021.json";
import national from "../cases/national-2023.json";
import pangkalpinang from "../cases/pangkalpinang-2023.json";
import { assessmentOf } from "./assessment-of";

/** No levels from 1 to 5 print this row. */
const UNUSABLE = [
  // Domain 4 is printed 0,30, below the lowest possible 1,00: a misprint.
  "Pemerintah Kab. Banyuasin",
];

/** Printed 1,80 "Cukup": 2023 judged the rounded index here, we judge the unrounded one. */
const JUDGED_ON_ROUNDED_INDEX = [
  // Exactly 1,7950 or 1,7975.
  "Pemerintah Kab. Nias Barat",
  // Exactly 1,7995.
  "Pemerintah Kab. Boven Digoel",
];

/** As a report prints it: what the tests below compare, number by number. */
function printed({ domains, index, judgement }: Score): unknown {
  return {
    domains: domains.map(({ value }) => value?.shown),
    index: index?.shown,
    predicate: judgement?.predicate.name,
  };
}

function scoreLevels(levels: readonly number[], instrument: Instrument = SPBE_2020): Score {
  return score(instrument, assessmentOf(instrument, levels));
}

describe("Kementerian Koordinator Bidang Perekonomian 2021, the one result with all 47 levels", () => {
  const result = scoreLevels(kemenko.levels);

  it.each(kemenko.aspects.map((shown, i) => [i + 1, shown]))(
    "has aspect %i at %d",
    (number, shown) => {
      expect(result.aspects[number - 1]?.value?.shown).toBe(shown);
    },
  );

  it("has its domains, index and predicate", () => {
    const { domains, index, predicate } = kemenko;
    expect(printed(result)).toEqual({ domains, index, predicate });
  });
});

describe("Kabupaten Aceh Tengah 2026, the only published Pemdi result (provisional)", () => {
  const values = Object.values(acehTengah.values);
  const result = scoreLevels(values, PEMDI_2026);

  it("has index 1,24 and the lowest predicate", () => {
    expect(result.index?.exact).toBe(acehTengah.recomputed.index);
    expect(printed(result)).toEqual({ domains: [], index: acehTengah.index, predicate: "Kurang" });
  });

  it.each(Object.entries(acehTengah.aspects))("has aspect %s at %d", (number, shown) => {
    // Aspect 5 is printed 1,08; 1,17 as printed gives 1,085. Whether its 7/6 or the computer's
    // binary 1,085 was rounded down is not known.
    const expected = number === "5" ? 1.09 : shown;
    expect(result.aspects[Number(number) - 1]?.value?.shown).toBe(expected);
  });

  it("starts at 1,00 with nothing accepted", () => {
    const lowest = values.map(() => 1);
    expect(scoreLevels(lowest, PEMDI_2026).index?.exact).toBe(1);
  });
});

describe("Kota Pangkalpinang 2023", () => {
  it("prints 3,10 / 2,60 / 1,00 / 3,62, index 2,87, Baik", () => {
    expect(printed(scoreLevels(pangkalpinang.levels))).toEqual({
      domains: [3.1, 2.6, 1, 3.62],
      index: 2.87,
      predicate: "Baik",
    });
  });

  it("is the row of the national report, its levels constructed from it", () => {
    const row = national.rows.find(({ agency }) => agency === "Pemerintah Kota Pangkal Pinang");
    expect(row && constructLevels(row)).toEqual(pangkalpinang.levels);
  });
});

describe("the national results of 2023", () => {
  const usable = national.rows.flatMap((row) => {
    const levels = constructLevels(row);
    return levels ? [{ ...row, levels }] : [];
  });

  it("have 621 rows, of which levels from 1 to 5 can print 620", () => {
    expect(national.rows).toHaveLength(621);
    expect(usable).toHaveLength(620);
    const skipped = national.rows.filter((row) => constructLevels(row) === null);
    expect(skipped.map(({ agency }) => agency)).toEqual(UNUSABLE);
  });

  const asJudgedToday = usable.filter(({ agency }) => !JUDGED_ON_ROUNDED_INDEX.includes(agency));

  it("leave 618 rows whose every number we print", () => {
    expect(asJudgedToday).toHaveLength(618);
  });

  it.each(asJudgedToday)("$agency", ({ levels, domains, index, predicate }) => {
    expect(printed(scoreLevels(levels))).toEqual({ domains, index, predicate });
  });

  describe.each(usable.filter(({ agency }) => JUDGED_ON_ROUNDED_INDEX.includes(agency)))(
    "$agency",
    ({ levels, domains, index, predicate }) => {
      it("has the printed numbers, and a remark that they look like Cukup", () => {
        const result = scoreLevels(levels);
        expect(printed(result)).toEqual({ domains, index, predicate: "Kurang" });
        expect(result.judgement?.shownLooksLike?.name).toBe(predicate);
      });

      it("has the printed predicate when the rounded index is judged", () => {
        const asIn2023 = { ...SPBE_2020, predicateBasis: "rounded" } as const;
        expect(printed(scoreLevels(levels, asIn2023))).toEqual({ domains, index, predicate });
      });
    },
  );
});
