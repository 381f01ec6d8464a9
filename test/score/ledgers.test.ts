import { describe, expect, it } from "vitest";
import { ledgersOf } from "#score/ledgers.ts";
import { record } from "../support/score-dataset.ts";

describe("records divided by kind", () => {
  const read = [
    record({ owner: "丙" }),
    record({ owner: "乙", kind: "奖惩" }),
    record({ owner: "甲" }),
    record({ owner: "甲", kind: "奖惩" }),
  ];
  const ledgers = ledgersOf(read, Uint32Array.of(2, 3, 1, 0));
  const told = (kind: "活动台账" | "奖惩") => {
    const { records = [], positions = [], asRead = [] } = ledgers.get(kind) ?? {};
    return { owners: records.map(({ owner }) => owner.id), positions: [...positions], asRead: [...asRead] };
  };

  it("each kind keeps the fixed order, and knows where its records stand among all and how they were read", () => {
    expect([...ledgers.keys()]).toEqual(["活动台账", "奖惩"]);
    expect(told("活动台账")).toEqual({ owners: ["甲", "丙"], positions: [0, 3], asRead: [1, 0] });
    expect(told("奖惩")).toEqual({ owners: ["甲", "乙"], positions: [1, 2], asRead: [1, 0] });
  });
});
