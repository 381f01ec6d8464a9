import { describe, expect, it } from "vitest";
import type { Indicator } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { indicator, measureFrom } from "../support/score-config.ts";
import { member, record } from "../support/score-dataset.ts";
import { bookOf } from "../support/score-lookup.ts";

const BALLOTS = { ballotGroups: [{ subjectType: "组织" as const, name: "党员", weight: "100" }] };

function unscored(one: DatasetRecord, changes: Partial<Indicator> | null) {
  const indicators = changes === null ? [] : [indicator(changes)];
  const book = bookOf(indicators, { records: [one], members: [member("甲支部/张一")] }, BALLOTS);
  return book.unscored.map(({ indicator: id, reason }) => [id, reason]);
}

const measure = (type: string) =>
  record({ kind: "奖惩", owner: "甲支部/张一", day: "2010-06-10", values: { 类型: type } });
const headcount = (due: string) => record({ owner: "甲支部", values: { 应到人数: due, 实到人数: "#0" } });

describe("a record without effect is never silent", () => {
  it("a ballot of abstentions only, where valid ballots are divided by", () => {
    const values = { 群体: "党员", 发出: "#10", 收回: "#10", 有效: "#0", 弃权: "#10" };
    const ballot = record({ kind: "民主测评", owner: "甲支部", values });
    const line = { method: "民主测评", source: "民主测评" } as const;
    expect(unscored(ballot, line)).toEqual([["Z1-01", "nothing-to-measure"]]);
  });

  it("an activity to which nobody was due", () => {
    const line = { method: "比率得分", measure: measureFrom("参会率") } as const;
    expect(unscored(headcount("#0"), line)).toEqual([["Z1-01", "nothing-to-measure"]]);
    expect(unscored(headcount("#4"), line)).toEqual([]);
  });

  it("a record of an indicator that is not due before its last month", () => {
    const line = { window: "年", partial: "到期" } as const;
    expect(unscored(record({ owner: "甲支部" }), line)).toEqual([[null, "not-due"]]);
    expect(unscored(record({ owner: "甲支部" }), { window: "月", partial: "到期" })).toEqual([]);
  });

  it("a measure that decides a tier has an effect, whether or not an indicator reads it", () => {
    expect(unscored(measure("警告"), null)).toEqual([]);
    expect(unscored(measure("表彰"), null)).toEqual([[null, "no-indicator"]]);
  });
});
