import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDay, lastDay } from "#domain/civil-date.ts";
import type { WindowName } from "#domain/config.ts";
import { WINDOWS } from "#domain/config.ts";
import { phaseOf, shareOf, windowSpan } from "#score/windows.ts";
import { phase } from "../support/score-config.ts";

const PHASES = [
  phase({ id: "第一阶段", from: "2010-05-01", to: "2010-05-31" }),
  phase(),
  phase({ id: "第三阶段", from: "2011-07-01", to: "2012-06-30" }),
  phase({ id: "第四阶段", from: "2012-07-01", to: null }),
];

describe("考核周期", () => {
  it.each<[WindowName, string, number, string, number, number]>([
    ["月", "2010-06", 1, "2010-06-01", 1, 1],
    ["季", "2010-06", 1, "2010-04-01", 3, 3],
    ["季", "2010-06", 6, "2010-06-01", 1, 3],
    ["季", "2010-05", 6, "2010-03-01", 3, 3],
    ["半年", "2010-08", 1, "2010-07-01", 2, 6],
    ["半年", "2011-05", 6, "2010-12-01", 6, 6],
    ["年", "2010-06", 1, "2010-01-01", 6, 12],
    ["年", "2011-02", 6, "2010-06-01", 9, 12],
    ["阶段", "2010-08", 1, "2010-06-01", 3, 13],
    ["阶段", "2012-09", 1, "2012-07-01", 1, 1],
    ["累计", "2010-08", 1, "2010-05-01", 1, 1],
  ])(
    "%s of %s in a year from month %i begins %s; e/w = %i/%i",
    (...[name, period, yearStartMonth, from, elapsed, length]) => {
      const span = windowSpan(name, { period, yearStartMonth, phases: PHASES });
      expect(span).toEqual({ from, to: lastDay(period), elapsed, length });
    },
  );

  it("always ends on the period's last day and holds the whole period, whatever the year's first month", () => {
    const months = fc.record({ year: fc.integer({ min: 2010, max: 2014 }), month: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 12 }), fc.constantFrom(...WINDOWS), (at, yearStartMonth, name) => {
        const period = `${at.year}-${String(at.month).padStart(2, "0")}`;
        fc.pre(period >= "2010-05");
        const span = windowSpan(name, { period, yearStartMonth, phases: PHASES });
        expect(span.to).toBe(lastDay(period));
        expect(span.from <= firstDay(period)).toBe(true);
        expect(span.elapsed).toBeGreaterThanOrEqual(1);
        expect(span.elapsed).toBeLessThanOrEqual(span.length);
      }),
    );
  });

  it("is not due before the campaign has begun", () => {
    const span = windowSpan("累计", { period: "2010-04", yearStartMonth: 1, phases: PHASES });
    expect(shareOf(span, "全额")).toBeNull();
  });
});

describe("the phase of a period", () => {
  it.each([
    ["2010-05", "第一阶段"],
    ["2010-06", "第二阶段"],
    ["2011-06", "第二阶段"],
    ["2011-07", "第三阶段"],
    ["2015-01", "第四阶段"],
    ["2010-01", "第一阶段"],
  ])("%s lies in %s", (period, id) => {
    expect(phaseOf(period, PHASES).id).toBe(id);
  });

  it("is the one begun last where a gap was let through", () => {
    expect(phaseOf("2010-06", [phase({ id: "早", from: "2010-04-01", to: "2010-05-31" })]).id).toBe("早");
  });

  it("needs at least one phase", () => {
    expect(() => phaseOf("2010-06", [])).toThrow(/phases/);
  });
});
