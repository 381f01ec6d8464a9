import { describe, expect, it } from "vitest";
import { ledgersOf, NO_RECORDS } from "#score/ledgers.ts";
import { recordKeysOf } from "#score/record-keys.ts";
import { record } from "../support/score-dataset.ts";

describe("records divided by kind", () => {
  const read = [
    record({ owner: "丙" }),
    record({ owner: "乙", kind: "奖惩" }),
    record({ owner: "甲" }),
    record({ owner: "甲", kind: "奖惩" }),
  ];
  const ledgers = ledgersOf(read, recordKeysOf(read), Uint32Array.of(2, 3, 1, 0));
  const told = (kind: "活动台账" | "奖惩") => {
    const { records, positions, indexes, asRead } = ledgers.get(kind) ?? NO_RECORDS;
    const owners = records.map(({ owner }) => owner.id);
    return { owners, positions: [...positions], indexes: [...indexes], asRead: [...asRead] };
  };

  it("each kind keeps the fixed order, and knows where its records stand among all and how they were read", () => {
    expect(ledgers.size).toBe(2);
    expect(told("活动台账")).toEqual({ owners: ["甲", "丙"], positions: [0, 3], indexes: [2, 0], asRead: [1, 0] });
    expect(told("奖惩")).toEqual({ owners: ["甲", "乙"], positions: [1, 2], indexes: [3, 1], asRead: [1, 0] });
  });
});
