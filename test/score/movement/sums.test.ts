import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SubjectMovement } from "#domain/analysis.ts";
import type { Config } from "#domain/config.ts";
import { movementBetween, partsThatMoved, scoredMonth, sumOfParts } from "../../support/movement-months.ts";
import { runs } from "../../support/property-runs.ts";
import { anyDataset, WIDE_CONFIG } from "../../support/score-arbitraries.ts";

/** The wide configuration without its first indicator, every amount another. */
const OTHER_CONFIG: Config = {
  ...WIDE_CONFIG,
  sha256: "f".repeat(64),
  indicators: WIDE_CONFIG.indicators
    .slice(1)
    .map((one) => Object.assign({}, one, { full: one.full + 300, perUnit: one.perUnit === null ? null : "1.7" })),
};
const anyConfig = fc.constantFrom(WIDE_CONFIG, OTHER_CONFIG);

describe("the parts of a movement", () => {
  it("sum to the difference to the hundredth, for every subject of any two months", () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, anyConfig, (june, july, config) => {
        const before = scoredMonth(june, WIDE_CONFIG);
        const after = scoredMonth({ ...july, period: "2010-07" }, config);
        const { subjects } = movementBetween(before, after);
        expect(subjects.size).toBe(after.book.subjects.length);
        for (const moved of subjects.values()) {
          expect(moved.difference).toBe(difference(moved));
          expect(sumOfParts(moved)).toBe(moved.difference);
        }
      }),
      runs(150),
    );
  });

  it("are all nothing but 到期 where only time has passed and nothing was completed since", () => {
    fc.assert(
      fc.property(anyDataset, (data) => {
        const records = data.records.filter(({ done }) => done === null || done <= "2010-06-30");
        const known = records.filter(({ day, due }) => (due ?? day) <= "2010-06-30" || due !== null);
        const before = scoredMonth({ ...data, records: known }, WIDE_CONFIG);
        const after = scoredMonth({ ...data, period: "2010-07", records: known }, WIDE_CONFIG);
        for (const moved of movementBetween(before, after).subjects.values()) {
          expect(Object.keys(partsThatMoved(moved)).filter((part) => part !== "due")).toEqual([]);
        }
      }),
      runs(80),
    );
  });

  it("do not depend on the order of the records", () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, (june, july) => {
        const words = (turned: boolean): unknown => {
          const before = scoredMonth(
            { ...june, records: turned ? june.records.toReversed() : june.records },
            WIDE_CONFIG,
          );
          const records = turned ? july.records.toReversed() : july.records;
          const after = scoredMonth({ ...july, period: "2010-07", records }, WIDE_CONFIG);
          return [...movementBetween(before, after).subjects].map(([key, { parts }]) => [key, parts]);
        };
        expect(words(true)).toEqual(words(false));
      }),
      runs(60),
    );
  });
});

function difference({ before, after }: SubjectMovement): number | null {
  return before === null || after === null ? null : after - before;
}
