import { expect, it } from "vitest";
import { headingNumber } from "#report/numerals.ts";

it.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [35, "三十五"],
])("heading %i is numbered %s", (value, expected) => {
  expect(headingNumber(value)).toBe(expected);
});
