import { describe, expect, it } from "vitest";
import { gateOf } from "#score/gate.ts";
import { indicator, pts } from "../support/score-config.ts";
import { member, organisation, record } from "../support/score-dataset.ts";
import { bookOf, lineOf, scoreOf } from "../support/score-lookup.ts";

describe("the gate", () => {
  const dimensions = [{ subjectType: "组织", name: "基本要求", full: pts("10"), kind: "基本要求" }] as const;

  it("looks at counted lines with full marks only", () => {
    const line = lineOf(bookOf([indicator({ id: "Z0-01", dimension: "基本要求" })], {}));
    expect(gateOf([line], dimensions).state).toBe("unmet");
    expect(gateOf([{ ...line, state: "not-due" }], dimensions).state).toBe("not-due");
    expect(gateOf([{ ...line, full: null }], dimensions).state).toBe("not-due");
    expect(gateOf([{ ...line, full: null, points: -300 }], dimensions).state).toBe("not-due");
    expect(gateOf([line], []).state).toBe("not-due");
  });
});

it("short codes are equally long: Z01 of 10 organisations, D0001 of 1,000 members", () => {
  const organisations = ["甲", "乙"].map((name) => organisation(name));
  const members = Array.from({ length: 1000 }, (_, index) => member(`甲/成员${index}`));
  const few = bookOf([], { organisations, members: members.slice(0, 2) }).subjects.map(({ code }) => code);
  expect(few).toEqual(["Z01", "Z02", "D001", "D002"]);
  const many = bookOf([], { organisations, members }).subjects.map(({ code }) => code);
  expect([many[0], many[2], many.at(-1)]).toEqual(["Z01", "D0001", "D1000"]);
  const big = Array.from({ length: 100 }, (_, index) => organisation(`支部${index}`));
  expect(bookOf([], { organisations: big }).subjects[0]?.code).toBe("Z001");
});

it("dimensions and lines of one 对象 never stand under the other, though the names are equal", () => {
  const both = (["组织", "党员"] as const).map((subjectType) =>
    indicator({ id: subjectType, subjectType, dimension: "基本要求", perUnit: "10", full: pts("10") }),
  );
  const records = [record({ owner: "甲支部" })];
  const book = bookOf(both, { members: [member("甲支部/张一")], records });
  const own = scoreOf(book);
  const his = scoreOf(book, "甲支部/张一");
  expect([own.lines.length, own.dimensions.length, own.gate.state]).toEqual([1, 1, "met"]);
  expect([his.lines.length, his.dimensions.length, his.gate.state]).toEqual([1, 1, "unmet"]);
});

it("base requirements of organisations do not gate members of a dimension of that name", () => {
  const base = indicator({ id: "Z0-01", dimension: "共同", perUnit: "1" });
  const own = indicator({ id: "D1-01", subjectType: "党员", dimension: "共同", perUnit: "1" });
  const dimensions = [
    { subjectType: "组织", name: "共同", full: pts("100"), kind: "基本要求" },
    { subjectType: "党员", name: "共同", full: pts("100"), kind: "考评" },
  ] as const;
  const book = bookOf([base, own], { members: [member("甲支部/张一")] }, { dimensions });
  expect([scoreOf(book).gate.state, scoreOf(book, "甲支部/张一").gate.state]).toEqual(["unmet", "not-due"]);
});
