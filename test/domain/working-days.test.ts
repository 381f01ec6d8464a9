import { describe, expect, it } from "vitest";
import { type Holidays, isWorkingDay, noticePeriod, yearsWithoutHolidays } from "#domain/working-days.ts";

/** 中秋 and 国庆 2010: the Sunday 19 and the weekend 25–26 September and Saturday 9 October were worked. */
const AUTUMN: Holidays = [
  ...["2010-09-22", "2010-09-23", "2010-09-24"].map((day) => ({ day, type: "休" as const })),
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ day: `2010-10-0${day}`, type: "休" as const })),
  ...["2010-09-19", "2010-09-25", "2010-09-26", "2010-10-09"].map((day) => ({ day, type: "班" as const })),
];

describe("working days", () => {
  it.each([
    ["2010-09-06", true, "a Monday"],
    ["2010-09-10", true, "a Friday"],
    ["2010-09-11", false, "a Saturday"],
    ["2010-09-12", false, "a Sunday"],
    ["2010-09-22", false, "a Wednesday off"],
    ["2010-09-19", true, "a Sunday made up"],
    ["2010-10-09", true, "a Saturday made up"],
    ["1969-12-28", false, "a Sunday before 1970"],
    ["1969-12-29", true, "a Monday before 1970"],
  ])("%s: %s, %s", (day, works) => {
    expect(isWorkingDay(day, AUTUMN)).toBe(works);
  });
});

describe("公示期", () => {
  it.each([
    { rule: "five from a Tuesday jump the weekend", issued: "2010-09-06", days: 5, until: "2010-09-13" },
    { rule: "issued on a Friday they count from Monday", issued: "2010-09-03", days: 5, until: "2010-09-10" },
    { rule: "a made-up Sunday counts, days off do not", issued: "2010-09-17", days: 5, until: "2010-09-26" },
    { rule: "国庆 is jumped, the Saturday after it counts", issued: "2010-09-29", days: 3, until: "2010-10-09" },
    { rule: "one is the next day itself", issued: "2010-09-06", days: 1, until: "2010-09-07" },
  ])("working days: $rule", ({ issued, days, until }) => {
    expect(noticePeriod({ issued, days, unit: "工作日", holidays: AUTUMN }).until).toBe(until);
  });

  it("begins on the day after 印发日期, a Saturday too", () => {
    const terms = { issued: "2010-09-03", days: 5, unit: "工作日", holidays: AUTUMN } as const;
    expect(noticePeriod(terms).from).toBe("2010-09-04");
  });

  it("自然日 counts every day, over a year's end too", () => {
    const terms = { issued: "2010-12-29", days: 5, unit: "自然日", holidays: AUTUMN } as const;
    expect(noticePeriod(terms)).toEqual({ from: "2010-12-30", until: "2011-01-03" });
  });

  it("years without a list are named, so that somebody enters it", () => {
    expect(yearsWithoutHolidays("2010-12-30", "2011-01-06", AUTUMN)).toEqual(["2011"]);
    expect(yearsWithoutHolidays("2010-09-07", "2010-09-13", AUTUMN)).toEqual([]);
  });
});
