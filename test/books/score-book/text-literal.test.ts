import { expect, it } from "vitest";
import { textLiteral } from "#books/score-book/frame/reference.ts";

it.each([
  ["先进", '"先进"'],
  ['先进"标兵"', '"先进""标兵"""'],
  ["", '""'],
])("a text stands in a formula with its quotation marks doubled: %s", (text, written) => {
  expect(textLiteral(text)).toBe(written);
});
