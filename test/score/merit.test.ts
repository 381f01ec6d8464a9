import { describe, expect, it } from "vitest";
import { METHODS } from "#domain/config.ts";
import { countsMattersOnce, highestOfEachMatter, lacksDocument, needsDocument } from "#score/merit.ts";
import { indicator } from "../support/score-config.ts";
import { award } from "../support/score-records.ts";
import { bookOf, lineOf } from "../support/score-lookup.ts";

const matters = (...written: readonly (readonly [level: string | null, matter: string | null])[]) =>
  written.map(([级别, 事项], row) => award("甲支部", { 级别, 事项 }, { row }));

describe("奖惩 by 事项", () => {
  it("only 加分 and 扣减 count a matter once", () => {
    expect(METHODS.filter((method) => countsMattersOnce({ method }))).toEqual(["加分", "扣减"]);
  });

  it("any other method counts every award, also without 文号", () => {
    const awards = [...matters(["市", "同一事项"], ["省", "同一事项"]), award("甲支部", { 文号: null }, { row: 9 })];
    expect(lineOf(bookOf([indicator({ source: "奖惩" })], { records: awards })).measured?.valueOf()).toBe(3);
  });

  it("only 加分 refuses what has no 文号", () => {
    expect(METHODS.filter((method) => needsDocument({ method }))).toEqual(["加分"]);
    expect([award("甲支部", { 文号: null }), award("甲支部")].map(lacksDocument)).toEqual([true, false]);
  });

  it.each([
    ["the highest, at its place in the order", matters(["市", "甲"], ["省", "乙"], ["国家", "甲"]), [1, 2]],
    ["of equals the first", matters(["省", "甲"], ["省", "甲"], ["省", "甲"]), [0]],
    ["every blank matter", matters([null, null], ["省", null]), [0, 1]],
    ["a level over none, none over nothing", matters([null, "甲"], [null, "甲"], ["单位", "甲"]), [2]],
    ["nothing of nothing", [], []],
  ])("keeps %s", (_, records, kept) => {
    expect(highestOfEachMatter(records)).toEqual(kept.map((index) => records[index]));
  });
});
