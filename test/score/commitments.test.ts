import { describe, expect, it } from "vitest";
import type { Commitment } from "#domain/score-book.ts";
import { scoreJson } from "#score/score-json.ts";
import { member, record } from "../support/score-dataset.ts";
import { bookOf } from "../support/score-lookup.ts";

/** 整改台账 as it stands on 30 June 2010: entered, due, done. */
type Day = string | null;
const mended = (...[entered, due, done, owner = "甲支部"]: readonly [Day, Day, Day, string?]) =>
  record({
    kind: "整改台账",
    owner,
    due,
    done,
    day: entered ?? "2010-06-01",
    values: { 下达日期: entered === null ? null : `@${entered}` },
  });
const pledged = (due: string | null, done: string | null, owner = "甲支部") =>
  record({ kind: "公开承诺", owner, due, done });

function stands(one: ReturnType<typeof record>, members = [member("甲支部/张一")]): Commitment | undefined {
  const { commitments } = bookOf([], { records: [one], members });
  expect(commitments.length).toBeLessThanOrEqual(1);
  return commitments[0];
}

describe("整改台账 and 公开承诺 at the period's end", () => {
  it.each([
    ["done before", "2010-06-20", "2010-06-19", "kept", 0],
    ["done on the day", "2010-06-20", "2010-06-20", "kept", 0],
    ["done a day after", "2010-06-20", "2010-06-21", "late", 1],
    ["done on the period's last day", "2010-06-20", "2010-06-30", "late", 10],
    ["done after the period: not done yet", "2010-06-20", "2010-07-01", "overdue", 10],
    ["not done, due on the period's last day", "2010-06-30", null, "overdue", 0],
    ["not done, due long ago", "2010-05-31", null, "overdue", 30],
    ["not done, due tomorrow", "2010-07-01", null, "open", 0],
    ["done although due only later", "2010-07-15", "2010-06-10", "kept", 0],
  ])("%s", (...[, due, done, state, days]) => {
    for (const one of [pledged(due, done), mended("2010-06-01", due, done)]) {
      expect(stands(one)).toMatchObject({ kind: one.kind, record: one, state, days });
    }
  });

  it.each([
    ["a rectification ordered only after the period", mended("2010-07-01", "2010-07-10", null)],
    ["one without 整改时限", mended("2010-06-01", null, null)],
    ["a pledge without 完成时限", pledged(null, null)],
    ["a record of another kind", record({ owner: "甲支部", due: "2010-06-20" })],
  ])("%s is not there", (_, one) => {
    expect(stands(one)).toBeUndefined();
  });

  it.each([
    ["ordered on the period's last day", mended("2010-06-30", "2010-07-10", null)],
    ["of an unknown day", mended(null, "2010-07-10", null)],
  ])("a rectification %s is there", (_, one) => {
    expect(stands(one)?.state).toBe("open");
  });

  it.each([
    ["ordered last month and open", mended("2010-05-31", "2010-07-10", null), true],
    ["ordered last month, closed this month", mended("2010-05-31", "2010-06-10", "2010-06-05"), true],
    ["ordered last month, closed on this month's first day", mended("2010-05-31", "2010-06-10", "2010-06-01"), true],
    ["ordered last month, closed last month", mended("2010-05-01", "2010-06-10", "2010-05-31"), false],
    ["ordered on this month's first day", mended("2010-06-01", "2010-06-10", null), false],
    ["ordered this month, closed this month", mended("2010-06-02", "2010-06-10", "2010-06-09"), false],
    ["a pledge due last month and open", pledged("2010-05-31", null), true],
    ["a pledge due last month, kept this month", pledged("2010-05-31", "2010-06-02"), true],
    ["a pledge due last month, kept last month", pledged("2010-05-31", "2010-05-30"), false],
    ["a pledge due on this month's first day", pledged("2010-06-01", null), false],
  ])("%s is carried over: %s", (...[, one, carriedOver]) => {
    expect(stands(one)?.carriedOver).toBe(carriedOver);
  });

  it("names the cell that closes it: 完成日期, else the record's own; none while it is open", () => {
    const one = mended("2010-06-01", "2010-06-20", "2010-06-19");
    expect(stands(one)?.closedBy).toEqual(one.cells["完成日期"]);
    expect(stands({ ...one, cells: {} })?.closedBy).toEqual(one.at);
    expect(stands(mended("2010-06-01", "2010-06-20", "2010-07-01"))?.closedBy).toBeNull();
  });
});

describe("the organisation it is counted for", () => {
  it.each([
    ["an organisation's own", pledged("2010-06-20", null), "甲支部"],
    ["a member's: that of the period's end", pledged("2010-06-20", null, "甲支部/张一"), "甲支部"],
    ["somebody who has left: that of the record", pledged("2010-06-20", null, "乙支部/王三"), "乙支部"],
    ["nobody's", { ...pledged("2010-06-20", null, "乙支部/王三"), organisation: null }, ""],
  ])("%s", (_, one, organisation) => {
    expect(stands(one)?.organisation).toBe(organisation);
  });

  it("a member who moved is counted where he is now", () => {
    const one = { ...pledged("2010-06-20", null, "甲支部/张一"), organisation: "乙支部" };
    expect(stands(one)?.organisation).toBe("甲支部");
  });
});

it("scores.json lists them in fixed order, done only once it is closed", () => {
  const records = [
    mended("2010-06-02", "2010-06-20", "2010-06-25", "甲支部/张一"),
    pledged("2010-06-10", "2010-07-02"),
  ];
  expect(scoreJson(bookOf([], { records, members: [member("甲支部/张一")] })).commitments).toEqual([
    {
      kind: "整改台账",
      type: "党员",
      id: "甲支部/张一",
      organisation: "甲支部",
      due: "2010-06-20",
      done: "2010-06-25",
      state: "late",
      days: 5,
      carriedOver: false,
      at: { file: "整改台账.xlsx", sheet: "整改台账", cell: "A3" },
      closedBy: { file: "整改台账.xlsx", sheet: "整改台账", cell: "F3" },
    },
    {
      kind: "公开承诺",
      type: "组织",
      id: "甲支部",
      organisation: "甲支部",
      due: "2010-06-10",
      done: null,
      state: "overdue",
      days: 20,
      carriedOver: false,
      at: { file: "公开承诺.xlsx", sheet: "公开承诺", cell: "A3" },
      closedBy: null,
    },
  ]);
});
