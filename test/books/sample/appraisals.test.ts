import { describe, expect, it } from "vitest";
import { AWARDS } from "#books/sample/facts/awards.ts";
import { type Ballot, BALLOT_DAYS, MEMBER_BALLOTS, ORGANISATION_BALLOTS } from "#books/sample/facts/ballots.ts";
import { COMMENTS } from "#books/sample/facts/comments.ts";
import { JUDGE_MARKS } from "#books/sample/facts/judging.ts";
import { BRANCHES } from "#books/sample/facts/organisations.ts";
import { membersOn, PEOPLE } from "#books/sample/facts/people.ts";
import { RECTIFICATIONS } from "#books/sample/facts/rectification.ts";
import { MEMBER_SELF_MARKS, ORGANISATION_SELF_MARKS } from "#books/sample/facts/self-assessment.ts";

const BALLOTS = [...ORGANISATION_BALLOTS, ...MEMBER_BALLOTS];
const LAST_DAY = "2010-08-31";

function hasQuorum({ issued, returned }: Ballot): boolean {
  return returned * 3 >= issued * 2;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

describe("the ballots of the sample", () => {
  it("add up: votes are the valid ballots, valid and abstained not more than returned, returned not more than issued", () => {
    expect(BALLOTS.length).toBeGreaterThan(300);
    for (const one of BALLOTS) {
      const where = `${one.subject} ${one.day} ${one.group}`;
      expect(sumOf(one.votes), where).toBe(one.valid);
      expect(one.valid + one.abstained, where).toBeLessThanOrEqual(one.returned);
      expect(one.returned, where).toBeLessThanOrEqual(one.issued);
    }
  });

  it("ask every branch and every evaluated member in June and in August, three groups each", () => {
    for (const [organisations, members] of BALLOT_DAYS) {
      expect(ORGANISATION_BALLOTS.filter((one) => one.day === organisations)).toHaveLength(3 * BRANCHES.length);
      const asked = membersOn(0, members).filter((one) => one.exempt === null);
      expect(MEMBER_BALLOTS.filter((one) => one.day === members)).toHaveLength(3 * asked.length);
    }
  });

  it("came back by two thirds at least but for one group", () => {
    expect(BALLOTS.filter((one) => !hasQuorum(one)).map((one) => [one.subject, one.group])).toEqual([
      ["离退休党支部", "群众"],
    ]);
  });

  it("include groups that are too small to be shown", () => {
    expect(BALLOTS.some((one) => one.valid > 0 && one.valid < 5)).toBe(true);
  });
});

describe("the judges' marks of the sample", () => {
  it("are seven for every branch and occasion, none above full marks", () => {
    const occasions = new Set(JUDGE_MARKS.map((one) => `${one.subject} ${one.day}`));
    expect(occasions.size).toBe(3 * BRANCHES.length);
    expect(JUDGE_MARKS).toHaveLength(7 * occasions.size);
    for (const one of JUDGE_MARKS) expect(one.mark).toBeLessThanOrEqual(one.full);
  });

  it("come from members of the sample", () => {
    const names = PEOPLE.map((one) => one.name);
    for (const one of JUDGE_MARKS) expect(names).toContain(one.judge);
  });
});

describe("what the leading group's office told the branches", () => {
  it("comments on every branch, in words of its own", () => {
    for (const branch of BRANCHES) expect(COMMENTS.map((one) => one.subject)).toContain(branch.name);
    expect(new Set(COMMENTS.map((one) => one.text)).size).toBe(COMMENTS.length);
  });

  it("orders rectifications that were done in time, done late, are overdue, and are not due yet", () => {
    const states = RECTIFICATIONS.map(({ due, done }) => {
      if (done !== null) return done <= due ? "kept" : "late";
      return due <= LAST_DAY ? "overdue" : "open";
    });
    expect(new Set(states)).toEqual(new Set(["kept", "late", "overdue", "open"]));
    for (const one of RECTIFICATIONS) expect(one.told < one.due).toBe(true);
  });
});

describe("the self-assessments of the sample", () => {
  it("are of every branch, and of the members of some", () => {
    expect(new Set(ORGANISATION_SELF_MARKS.map((one) => one.subject)).size).toBe(BRANCHES.length);
    expect(new Set(MEMBER_SELF_MARKS.map((one) => one.subject)).size).toBeGreaterThan(10);
  });

  it("give each line once, and no more than its full marks", () => {
    const all = [...ORGANISATION_SELF_MARKS, ...MEMBER_SELF_MARKS];
    const keys = all.map((one) => `${one.branch} ${one.subject} ${one.indicator}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const one of all) expect(one.mark).toBeLessThanOrEqual(8);
  });
});

describe("the awards of the sample", () => {
  it("include a commendation without 文号", () => {
    expect(AWARDS.filter((one) => one.type === "表彰" && one.number === "")).toHaveLength(1);
  });

  it("include subjects commended twice for one 事项, at different levels", () => {
    const pairs = AWARDS.filter((one) =>
      AWARDS.some((other) => other.subject === one.subject && other.matter === one.matter && other.level !== one.level),
    );
    expect(new Set(pairs.map((one) => one.subject))).toEqual(new Set(["许澜", "科技馆党支部"]));
  });

  it("include measures of every severity that the sample needs", () => {
    const types = new Set(AWARDS.map((one) => one.type));
    for (const type of ["表彰", "通报批评", "警告", "严重警告"]) expect(types).toContain(type);
  });
});
