import { describe, expect, it } from "vitest";
import type { Task } from "#domain/config.ts";
import type { Dataset } from "#domain/dataset.ts";
import { computeScores } from "#score/compute-scores.ts";
import { config, phase, task, where } from "../support/score-config.ts";
import { dataset, member, organisation, record } from "../support/score-dataset.ts";

const ORGANISATIONS = [organisation("甲支部"), organisation("乙支部"), organisation("丙支部", { exempt: "新成立" })];

function progress(changes: Partial<Task>, data: Partial<Dataset> = {}) {
  const phases = [phase({ tasks: [task(changes)] }), phase({ id: "第三阶段", from: "2010-12-01", tasks: [task()] })];
  const book = computeScores(dataset({ organisations: ORGANISATIONS, ...data }), config([], { phases }));
  const [first] = book.tasks;
  return { count: book.tasks.length, state: first?.state, of: first?.of, done: first?.done, missing: first?.missing };
}

const BY_FIRST = record({ owner: "甲支部" });
const BY_SECOND = record({ owner: "乙支部", row: 4 });

describe("a task of organisations", () => {
  it.each([
    ["done", [BY_FIRST, BY_SECOND], "2010-12-31", []],
    ["partly", [BY_FIRST], "2010-12-31", ["乙支部"]],
    ["open", [], "2010-12-31", ["乙支部", "甲支部"]],
    ["overdue", [BY_FIRST], "2010-06-30", ["乙支部"]],
    ["done", [BY_FIRST, BY_SECOND], "2010-06-30", []],
  ])("is %s", (...[state, records, deadline, missing]) => {
    expect(progress({ deadline }, { records })).toEqual({
      count: 1,
      state,
      of: 2,
      done: 2 - missing.length,
      missing,
    });
  });

  it("needs as many records as its 目标值", () => {
    expect(progress({ target: "2" }, { records: [BY_FIRST, record({ owner: "甲支部", row: 5 })] }).done).toBe(1);
  });

  it.each([
    ["before the phase", { owner: "甲支部", day: "2010-05-31" }],
    ["after the period", { owner: "甲支部", day: "2010-07-01" }],
    ["outside its filter", { owner: "甲支部", values: { 类别: "其他" } }],
    ["of another table", { owner: "甲支部", kind: "奖惩" as const }],
  ])("does not count a record %s", (_, words) => {
    expect(progress({ filter: where("类别", "≠", "其他") }, { records: [record(words)] }).done).toBe(0);
  });

  it("asks only those in its 适用范围", () => {
    expect(progress({ scope: where("党组织", "=", "甲支部") }, { records: [BY_FIRST] })).toMatchObject({
      state: "done",
      of: 1,
    });
  });

  it("counts what members wrote for their branch", () => {
    const article = record({ kind: "稿件", owner: "甲支部/张一" });
    expect(progress({ source: "稿件" }, { records: [article] }).missing).toEqual(["乙支部"]);
  });
});

it("a task of members names those still missing; exempt ones are not asked", () => {
  const members = [member("甲支部/张一"), member("甲支部/李二"), member("甲支部/王三", { exempt: "长期病休" })];
  const article = record({ kind: "稿件", owner: "甲支部/张一" });
  expect(progress({ responsible: "党员", source: "稿件" }, { members, records: [article] })).toMatchObject({
    of: 2,
    done: 1,
    missing: ["李二"],
  });
});

it("a task of the office is proven by any record at all", () => {
  const found = record({ owner: "总支" });
  expect(progress({ responsible: "办公室" }, { records: [found] })).toMatchObject({ state: "done", of: 1, done: 1 });
  expect(progress({ responsible: "办公室" })).toMatchObject({ state: "overdue", missing: ["示例市科协党总支"] });
});

it("a task without 数据来源 is not proven by the workbooks", () => {
  expect(progress({ source: null })).toEqual({ count: 1, state: "unproven", of: 2, done: 0, missing: [] });
});
