import { expect, it } from "vitest";
import { recordKeysOf } from "#score/record-keys.ts";
import { record } from "../support/score-dataset.ts";

it("what records say becomes ranks by code unit, whatever the order in which it was read", () => {
  const records = [
    record({ owner: "乙支部", day: "2010-06-02" }),
    record({ owner: "甲支部/张一", kind: "稿件", day: "2010-06-01", organisation: null }),
    record({ owner: "乙支部", day: "2010-06-03" }),
  ];
  const keys = Object.entries(recordKeysOf(records)).map(([name, { texts, ranks }]) => [name, texts, [...ranks]]);
  expect(keys).toEqual([
    ["days", ["2010-06-01", "2010-06-02", "2010-06-03"], [1, 0, 2]],
    ["kinds", ["活动台账", "稿件"], [0, 1, 0]],
    ["ownerTypes", ["党员", "组织"], [1, 0, 1]],
    ["owners", ["乙支部", "甲支部/张一"], [0, 1, 0]],
    ["organisations", ["", "乙支部"], [1, 0, 1]],
  ]);
});
