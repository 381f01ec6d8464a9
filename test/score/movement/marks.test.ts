import { describe, expect, it } from "vitest";
import type { Config } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { activity, BRANCH, branch, criteria, JUNE } from "../../support/movement-branch.ts";
import { movedIn, movementBetween, partsThatMoved, scoredMonth, sumOfParts } from "../../support/movement-months.ts";
import { pts } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";

const SETTINGS: Config = {
  ...criteria(),
  components: [
    { subjectType: "组织", name: "日常考评", weight: "60", content: "维度" },
    { subjectType: "组织", name: "测评", weight: "30", content: "民主测评" },
    { subjectType: "组织", name: "评委", weight: "10", content: "评委打分" },
  ],
  ballotOptions: [
    { name: "好", coefficient: "1" },
    { name: "差", coefficient: "0" },
  ],
  ballotGroups: [{ subjectType: "组织", name: "党员", weight: "100" }],
};

function ballot(day: string, good: string, bad: string): DatasetRecord {
  const counts = { 发出: "#10", 收回: "#10", 有效: "#10", 好: `#${good}`, 差: `#${bad}` };
  return record({ kind: "民主测评", owner: BRANCH, day, values: { 日期: `@${day}`, 群体: "党员", ...counts } });
}

function mark(day: string, points: string): DatasetRecord {
  const values = { 日期: `@${day}`, 评委: "周明", 分数: `#${points}`, 满分: "#100" };
  return record({ kind: "评委打分", owner: BRANCH, day, values });
}

describe("ballots and judges' marks of a component", () => {
  it.each([
    {
      rule: "a first ballot is 测评评分",
      earlier: [],
      later: [ballot("2010-07-10", "10", "0")],
      parts: { marks: pts("10") },
    },
    {
      rule: "a first judge's mark is 测评评分",
      earlier: [],
      later: [mark("2010-07-10", "0")],
      parts: { marks: pts("-10") },
    },
    {
      rule: "a ballot counted again is a correction",
      earlier: [ballot("2010-06-10", "10", "0")],
      later: [ballot("2010-06-10", "1", "9")],
      parts: { corrections: pts("-30") },
    },
    {
      rule: "ballots and other records of the month stand apart",
      earlier: [ballot("2010-06-10", "10", "0")],
      later: [ballot("2010-06-10", "10", "0"), ballot("2010-07-10", "0", "10"), activity("学习", "2010-07-05")],
      parts: { marks: pts("-16.67"), records: pts("6.67") },
    },
  ])("$rule", ({ earlier, later, parts }) => {
    const june = scoredMonth({ organisations: [branch()], records: [...JUNE, ...earlier] }, SETTINGS);
    const july = scoredMonth({ organisations: [branch()], period: "2010-07", records: [...JUNE, ...later] }, SETTINGS);
    const movement = movedIn(movementBetween(june, july), BRANCH);
    expect(partsThatMoved(movement)).toEqual(parts);
    expect(sumOfParts(movement)).toBe(movement.difference);
  });
});
