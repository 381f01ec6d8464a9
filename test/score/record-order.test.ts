import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inFixedOrder } from "#score/record-order.ts";
import { record, type RecordWords } from "../support/score-dataset.ts";
import { runs } from "../support/property-runs.ts";

const one = (words: Partial<RecordWords>) => record({ owner: "甲支部", day: "2010-06-18", ...words });

describe("the fixed order of records", () => {
  // In code units 一 丁 丙 乙, 公开承诺 before 稿件, 党员 before 组织; what comes later in the order is against the first.
  it.each<[string, Partial<RecordWords>, Partial<RecordWords>]>([
    ["by day", { day: "2010-06-17", kind: "稿件" }, { day: "2010-06-18", kind: "公开承诺" }],
    ["then by kind", { kind: "公开承诺", owner: "乙" }, { kind: "稿件", owner: "丙/一" }],
    ["then members before organisations", { owner: "乙/一" }, { owner: "丙" }],
    ["then by owner", { owner: "丙", values: { 名称: "乙" } }, { owner: "乙", values: { 名称: "丙" } }],
    ["then by content", { values: { 名称: "丙" }, file: "乙.xlsx" }, { values: { 名称: "乙" }, file: "丙.xlsx" }],
    [
      "content by the fields' names, whatever their order",
      { values: { 丙: "乙", 丁: "丙" }, file: "乙.xlsx" },
      { values: { 丁: "乙", 丙: "乙" }, file: "丙.xlsx" },
    ],
    [
      "by the field of the first name, wherever it stands and whatever the others say",
      { values: { 丙: "乙", 丁: "丙" }, file: "乙.xlsx" },
      { values: { 丙: "丙", 丁: "乙" }, file: "丙.xlsx" },
    ],
    ["a field that is not there before anything written", { values: {}, file: "乙.xlsx" }, { values: { 名称: "一" } }],
    ["and like a blank one", { values: { 名称: null }, file: "丙.xlsx" }, { values: {}, file: "乙.xlsx" }],
    [
      "a blank before anything written",
      { values: { 名称: null }, file: "乙.xlsx" },
      { values: { 名称: "一" }, file: "丙.xlsx" },
    ],
    ["only then by place", { file: "丙.xlsx" }, { file: "乙.xlsx" }],
  ])("%s", (_, first, second) => {
    const [a, b] = [one(first), one(second)];
    expect(inFixedOrder([a, b])).toEqual([a, b]);
    expect(inFixedOrder([b, a])).toEqual([a, b]);
  });

  it("the end of one field does not run into the next", () => {
    const together = one({ values: { 丁: "一丙=二", 丙: null }, file: "丙.xlsx" });
    const apart = one({ values: { 丁: "一", 丙: "二" }, file: "乙.xlsx" });
    expect(inFixedOrder([together, apart])).toEqual([apart, together]);
  });
});

it("shuffled records come out alike", () => {
  const words = fc.record({
    day: fc.constantFrom("2010-06-01", "2010-06-02"),
    owner: fc.constantFrom("甲", "乙", "甲/一"),
    kind: fc.constantFrom("活动台账" as const, "稿件" as const),
    row: fc.integer({ min: 3, max: 9 }),
    name: fc.constantFrom("一", "二", null),
  });
  const lists = fc.array(
    words.map(({ name, ...rest }) => record({ ...rest, values: { 题目: name } })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      lists.chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
      ),
      ([records, shuffled]) => {
        expect(inFixedOrder(shuffled)).toEqual(inFixedOrder(records));
      },
    ),
    runs(100),
  );
});
