import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  civilDate,
  dateOfDayNumber,
  dateText,
  dateValueText,
  dayNumber,
  daysBetween,
  lastDay,
  monthsCounted,
  monthValue,
} from "#domain/civil-date.ts";

describe("a day", () => {
  it.each([
    [2010, 2, 29],
    [2010, 6, 31],
    [2010, 13, 1],
    [2010, 0, 1],
    [1899, 1, 1],
  ])("%i-%i-%i does not exist", (year, month, day) => {
    expect(civilDate(year, month, day)).toBeNull();
  });

  it("2012-02-29 exists", () => expect(civilDate(2012, 2, 29)).toBe("2012-02-29"));

  it("survives being counted in days", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 47_000 }), (days) => {
        const date = dateOfDayNumber(days);
        return date !== null && dayNumber(date) === days;
      }),
    );
  });

  it("is counted without time zones", () => expect(daysBetween("2010-03-27", "2010-03-29")).toBe(2));

  it("is printed with Arabic figures and no leading zero", () => expect(dateText("2010-07-01")).toBe("2010年7月1日"));
});

describe("a month", () => {
  it.each([
    ["2010-02", "2010-02-28"],
    ["2012-02", "2012-02-29"],
    ["2010-12", "2010-12-31"],
  ])("%s ends on %s", (period, day) => expect(lastDay(period)).toBe(day));

  it.each([
    ["2010-12", 1, "2011-01"],
    ["2010-01", -1, "2009-12"],
    ["2010-06", 14, "2011-08"],
  ])("%s plus %i is %s", (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it("counts both ends", () => expect(monthsCounted("2010-06", "2011-05")).toBe(12));

  it("stays a month, counted on its last day", () => {
    const value = monthValue(2010, 6);
    expect(value).toEqual({ day: "2010-06-30", precision: "month" });
    expect(value && dateValueText(value)).toBe("2010年6月");
  });
});
