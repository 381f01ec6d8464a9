import { describe, expect, it } from "vitest";
import { civilDate, datePartsOf } from "#domain/civil-date.ts";
import { ACTIVITIES } from "#books/sample/facts/activities.ts";
import { AWARDS } from "#books/sample/facts/awards.ts";
import { MEMBER_BALLOTS, ORGANISATION_BALLOTS } from "#books/sample/facts/ballots.ts";
import { JUDGE_MARKS } from "#books/sample/facts/judging.ts";
import { MANUSCRIPTS } from "#books/sample/facts/manuscripts.ts";
import { PEOPLE } from "#books/sample/facts/people.ts";
import { PLEDGES } from "#books/sample/facts/pledges.ts";
import { chance, pick } from "#books/sample/facts/random.ts";
import { RECTIFICATIONS } from "#books/sample/facts/rectification.ts";
import { SERVICES } from "#books/sample/facts/volunteering.ts";

describe("drawing by seed", () => {
  it("gives the same number for the same seed, on every machine", () => {
    expect(chance("王伟 2010-06-18")).toBe(chance("王伟 2010-06-18"));
    expect(chance("a")).toBeCloseTo(0.621686, 6);
  });

  it("spreads evenly over 0 to 1", () => {
    const drawn = Array.from({ length: 5000 }, (_, at) => chance(`${at} 学习`));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = drawn.filter((one) => Math.floor(one * 10) === tenth).length / drawn.length;
      expect(share).toBeGreaterThan(0.08);
      expect(share).toBeLessThan(0.12);
    }
  });

  it("picks only what is there", () => {
    expect(["甲", "乙"]).toContain(pick(["甲", "乙"], "seed"));
    expect(() => pick([], "seed")).toThrow(/seed/);
  });
});

const BALLOTS = [...ORGANISATION_BALLOTS, ...MEMBER_BALLOTS];

const KEYS: readonly (readonly [string, readonly string[]])[] = [
  ["活动台账", ACTIVITIES.map((one) => `${one.branch} ${one.day} ${one.name}`)],
  ["志愿服务", SERVICES.map((one) => `${one.person.idNumber} ${one.day} ${one.content}`)],
  ["稿件", MANUSCRIPTS.map((one) => `${one.person.idNumber} ${one.title}`)],
  ["公开承诺", PLEDGES.map((one) => `${one.branch} ${one.subject} ${one.text}`)],
  ["奖惩", AWARDS.map((one) => `${one.subject} ${one.day} ${one.name}`)],
  ["民主测评", BALLOTS.map((one) => `${one.branch} ${one.subject} ${one.day} ${one.group}`)],
  ["评委打分", JUDGE_MARKS.map((one) => `${one.subject} ${one.day} ${one.judge}`)],
];

const DAYS: readonly (readonly [string, readonly string[]])[] = [
  ["活动台账", ACTIVITIES.map((one) => one.day)],
  ["志愿服务", SERVICES.map((one) => one.day)],
  ["稿件", MANUSCRIPTS.map((one) => one.day)],
  ["公开承诺", PLEDGES.flatMap((one) => (one.done === null ? [one.due] : [one.due, one.done]))],
  ["奖惩", AWARDS.map((one) => one.day)],
  ["民主测评", BALLOTS.map((one) => one.day)],
  ["评委打分", JUDGE_MARKS.map((one) => one.day)],
  ["整改台账", RECTIFICATIONS.flatMap(({ told, due, done }) => (done === null ? [told, due] : [told, due, done]))],
];

describe("what the sample's members and branches did", () => {
  it.each(KEYS)("holds no record of %s twice", (_, keys) => {
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it.each(DAYS)("gives days of %s that exist", (_, days) => {
    for (const day of days) {
      const { year, month, day: date } = datePartsOf(day);
      expect(civilDate(year, month, date), day).toBe(day);
    }
  });

  it("has activities of every category in each of the three months, and a branch that neglects some", () => {
    for (const month of ["2010-06", "2010-07", "2010-08"]) {
      const categories = ACTIVITIES.filter((one) => one.day.startsWith(month)).map((one) => one.category);
      for (const category of ["党性教育", "岗位奉献", "服务群众", "亮牌示范", "组织创新"]) {
        expect(categories, month).toContain(category);
      }
    }
    expect(ACTIVITIES.some((one) => one.branch === 4 && one.category === "组织创新")).toBe(false);
  });

  it("counts no more present than expected", () => {
    for (const one of ACTIVITIES) if (one.expected !== null) expect(one.present).toBeLessThanOrEqual(one.expected);
  });

  it("has pledges that were kept in time, kept late, and are still open after their deadline", () => {
    const due = PLEDGES.filter((one) => one.due <= "2010-08-31");
    expect(due.some((one) => one.done !== null && one.done <= one.due)).toBe(true);
    expect(due.some((one) => one.done !== null && one.done > one.due)).toBe(true);
    expect(due.some((one) => one.done === null)).toBe(true);
  });

  it("lets the zealous do more than the idle", () => {
    expect(hoursOf(5)).toBeGreaterThan(hoursOf(3));
    expect(hoursOf(3)).toBeGreaterThan(hoursOf(1));
  });
});

/** Hours of voluntary service per evaluated member of this zeal. */
function hoursOf(zeal: number): number {
  const people = PEOPLE.filter((one) => one.zeal === zeal && one.exempt === null);
  return SERVICES.filter((one) => one.person.zeal === zeal).reduce((sum, one) => sum + one.hours, 0) / people.length;
}
