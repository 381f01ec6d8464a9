import { describe, expect, it } from "vitest";
import type { Reading } from "#score/ownership.ts";
import { aloneAmong, NOBODY, readershipsOf } from "#score/readership.ts";
import { candidatesOf } from "#score/subjects.ts";
import { measureFrom } from "../support/score-config.ts";
import { dataset, member, organisation, record } from "../support/score-dataset.ts";

const organisations = [organisation("甲支部"), organisation("乙支部")];
const members = [member("甲支部/李二"), member("甲支部/张一")];
/** 乙支部, 甲支部, 张一, 李二: organisations by name, then members by strokes. */
const aloneOf = aloneAmong(candidatesOf(dataset({ organisations, members }), "笔画"));

const [COUNT, PER_HEAD] = [measureFrom("次数"), measureFrom("人均(时长)")];
const BRANCHES: Reading = { subjectType: "组织", source: "志愿服务", measure: COUNT };
const MEMBERS: Reading = { subjectType: "党员", source: "志愿服务", measure: COUNT };
const records = ["甲支部", "甲支部/张一", "乙支部"].map((owner) => record({ kind: "志愿服务", owner }));

describe("the number of a subject", () => {
  it("is its place in the score book; whoever is not evaluated has none", () => {
    const subjects = ["甲支部", "乙支部", "丙支部"].map((id) => aloneOf({ type: "组织", id }));
    expect(subjects).toEqual([[1], [0], [NOBODY]]);
    const people = ["甲支部/张一", "甲支部/李二", "甲支部/王三"].map((id) => aloneOf({ type: "党员", id }));
    expect(people).toEqual([[3], [2], [NOBODY]]);
  });

  it("a branch and a member of one name are two", () => {
    expect(aloneOf({ type: "党员", id: "甲支部" })).toEqual([NOBODY]);
  });
});

describe("who reads the records of a ledger", () => {
  it("indicators of one 对象 read together; 人均 of an organisation reads members' records only, by itself", () => {
    const perHead: Reading = { ...BRANCHES, measure: PER_HEAD };
    const { of, distinct } = readershipsOf([BRANCHES, MEMBERS, perHead, BRANCHES, { ...MEMBERS, measure: PER_HEAD }], {
      aloneOf,
      records,
    });
    expect(of.map((one) => distinct.indexOf(one))).toEqual([0, 1, 2, 0, 1]);
    expect(new Set(distinct.map(({ way }) => way)).size).toBe(3);
    const own = record({ kind: "志愿服务", owner: "甲支部" });
    expect(distinct.map(({ readersOf }) => readersOf(own))).toEqual([[1], [], []]);
  });

  it("before a record is looked into nobody reads it", () => {
    const { distinct } = readershipsOf([BRANCHES], { aloneOf, records });
    expect(distinct[0]?.lists).toEqual([[], [], []]);
  });
});
