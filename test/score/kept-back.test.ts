import { describe, expect, it } from "vitest";
import type { BallotGroupResult } from "#domain/score-book.ts";
import { scoreJson } from "#score/score-json.ts";
import { indicator, measureFrom, where } from "../support/score-config.ts";
import { record } from "../support/score-dataset.ts";
import { bookOf } from "../support/score-lookup.ts";

const GROUPS = ["党员", "群众", "领导小组", "服务对象"].map((name) => ({
  subjectType: "组织" as const,
  name,
  weight: "25",
}));
const OPTIONS = [
  { name: "优秀", coefficient: "1" },
  { name: "合格", coefficient: "0.8" },
];

function ballots(group: string, votes: number, row: number) {
  const counts = { 发出: `#${votes}`, 收回: `#${votes}`, 有效: `#${votes}`, 优秀: `#${votes - 1}`, 合格: "#1" };
  return record({ kind: "民主测评", owner: "甲支部", row, day: "2010-06-20", values: { 群体: group, ...counts } });
}

type Written = { readonly kind: string; readonly groups?: readonly { name: string; ballots: unknown }[] };

/** Names of the groups whose ballots are written. */
function writtenGroups(working: Written | null | undefined): string[] {
  return working?.groups?.filter((group) => group.ballots !== null).map(({ name }) => name) ?? [];
}

/** A component of all ballots, and a line about some groups alone. */
function groupsShown(votes: Readonly<Record<string, number>>, ...alone: string[]): Readonly<Record<string, string[]>> {
  const line = indicator({
    method: "民主测评",
    source: "民主测评",
    measure: measureFrom("次数"),
    perUnit: null,
    filter: where("群体", "=", ...alone),
  });
  const records = Object.entries(votes).map(([group, count], index) => ballots(group, count, 3 + index));
  const component = { subjectType: "组织", name: "民主测评", weight: "100", content: "民主测评" } as const;
  const book = bookOf([line], { records }, { components: [component], ballotGroups: GROUPS, ballotOptions: OPTIONS });
  const [subject] = scoreJson(book).subjects;
  return {
    line: writtenGroups(subject?.lines[0]?.working),
    component: writtenGroups(subject?.components[0]?.line?.working),
  };
}

describe("small groups of voters", () => {
  it("a group hidden beside a small one is hidden in a line about it alone too: the small one could be worked out", () => {
    expect(groupsShown({ 党员: 3, 群众: 15 }, "群众")).toEqual({ line: [], component: [] });
  });

  it("the smallest of the others is hidden with a small one, everywhere", () => {
    const votes = { 党员: 20, 群众: 15, 领导小组: 3 };
    expect(groupsShown(votes, "群众")).toEqual({ line: [], component: ["党员"] });
    expect(groupsShown(votes, "党员")).toEqual({ line: ["党员"], component: ["党员"] });
  });

  it("what a line hides beside a group hidden elsewhere is the smallest of the others, and is hidden everywhere", () => {
    const votes = { 党员: 3, 群众: 15, 领导小组: 30, 服务对象: 20 };
    const shown = { line: ["领导小组"], component: ["领导小组"] };
    expect(groupsShown(votes, "群众", "领导小组", "服务对象")).toEqual(shown);
    expect(groupsShown({ 领导小组: 30, 服务对象: 20, 群众: 15, 党员: 3 }, "领导小组", "群众", "服务对象")).toEqual(
      shown,
    );
  });

  it("nothing more is hidden where two groups of a line are", () => {
    const votes = { 党员: 3, 群众: 4, 领导小组: 30, 服务对象: 20 };
    expect(groupsShown(votes, "党员", "群众", "服务对象")).toEqual({
      line: ["服务对象"],
      component: ["领导小组", "服务对象"],
    });
  });

  it("large groups are shown", () => {
    expect(groupsShown({ 党员: 20, 群众: 15 }, "群众")).toEqual({ line: ["群众"], component: ["党员", "群众"] });
  });

  it("what is hidden still counts", () => {
    const component = { subjectType: "组织", name: "民主测评", weight: "100", content: "民主测评" } as const;
    const records = [ballots("党员", 2, 3), ballots("群众", 4, 4)];
    const book = bookOf([], { records }, { components: [component], ballotGroups: GROUPS, ballotOptions: OPTIONS });
    const [score] = book.subjects;
    const { working } = score?.components[0]?.line ?? {};
    const groups: readonly BallotGroupResult[] = working?.kind === "ballot" ? working.groups : [];
    expect(groups.map(({ shown }) => shown)).toEqual([false, false]);
    expect(score?.total).toBe(9250);
  });
});
