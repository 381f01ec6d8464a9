import { describe, expect, it } from "vitest";
import type { Dataset, DatasetRecord } from "#domain/dataset.ts";
import { identitiesOf } from "#score/movement/identities.ts";
import { stepsBetween } from "#score/movement/steps.ts";
import { activity, BRANCH, branch, criteria, JUNE, pledge } from "../../support/movement-branch.ts";
import { dataset, fields, member, organisation, record } from "../../support/score-dataset.ts";

const MEMBER = member(`${BRANCH}/张一`, { values: fields({ 联系电话: "000", 身份证号: "111" }) });
const BEFORE = { organisations: [branch()], members: [MEMBER], records: JUNE } satisfies Partial<Dataset>;
const ELSEWHERE = { file: "另一份.xlsx", sheet: null, cell: "A9" } as const;

function steps(changes: Partial<Dataset> = {}, earlier: readonly DatasetRecord[] = JUNE, sameCriteria = true) {
  const config = criteria();
  const before = { config, dataset: dataset({ ...BEFORE, records: earlier }) };
  const after = { config, dataset: dataset({ ...BEFORE, ...changes, period: "2010-07" }) };
  return stepsBetween(before, after, { identities: identitiesOf(before.dataset, after), sameCriteria });
}

function taken(found: ReturnType<typeof steps>): readonly string[] {
  return Object.entries(found)
    .filter(([, facts]) => facts !== null)
    .map(([part]) => part);
}

describe("a month is scored again only for what changed, and for the day", () => {
  it.each<[string, Partial<Dataset>, readonly string[]]>([
    ["nothing changed", {}, ["due"]],
    ["the order and the places of the records", { records: JUNE.toReversed().map(elsewhere) }, ["due"]],
    ["the places of the roster's rows", { organisations: BEFORE.organisations.map(elsewhere) }, ["due"]],
    ["a telephone number", { members: [{ ...MEMBER, values: fields({ 联系电话: "333", 身份证号: "111" }) }] }, ["due"]],
    ["an ID number", { members: [{ ...MEMBER, values: fields({ 联系电话: "000", 身份证号: "222" }) }] }, ["due"]],
    ["the type of a branch", { organisations: [branch("事业")] }, ["roster", "due"]],
    ["a branch more", { organisations: [branch(), organisation("乙支部")] }, ["roster", "due"]],
    ["a member less", { members: [] }, ["roster", "due"]],
    ["a record withdrawn", { records: JUNE.slice(1) }, ["corrections", "due"]],
    ["a record of June that says something else", { records: corrected() }, ["corrections", "due"]],
    ["a record more", { records: [...JUNE, activity("学习", "2010-07-05")] }, ["due"]],
    ["a ballot", { records: [...JUNE, ballot()] }, ["due", "marks"]],
  ])("%s", (_, changes, expected) => {
    expect(taken(steps(changes))).toEqual(expected);
  });

  it("the criteria", () => {
    expect(taken(steps({}, JUNE, false))).toEqual(["criteria", "due"]);
  });

  it("a pledge kept since is no correction", () => {
    const promised = pledge("修路", "2010-07-20", null);
    const kept = pledge("修路", "2010-07-20", "2010-07-18");
    const found = steps({ records: [...JUNE, kept] }, [...JUNE, promised]);
    expect(taken(found)).toEqual(["due"]);
  });

  it("a pledge falls due with its deadline, a 自评表 of the month is new", () => {
    const own = record({ kind: "自评表", owner: BRANCH, day: "2010-07-31", values: { 指标编号: "Z1-01" } });
    const { due } = steps({ records: [...JUNE, own, pledge("修路", "2010-07-20", null)] });
    expect(due?.dataset.records.map(({ day }) => day)).toEqual([
      "2010-06-10",
      "2010-06-20",
      "2010-06-25",
      "2010-07-20",
    ]);
  });
});

function elsewhere<T extends object>(one: T): T & { readonly at: typeof ELSEWHERE } {
  return { ...one, at: ELSEWHERE };
}

function corrected(): readonly DatasetRecord[] {
  return [activity("党课", "2010-06-10", { values: { 类别: "其他" } }), ...JUNE.slice(1)];
}

function ballot(): DatasetRecord {
  return record({ kind: "民主测评", owner: BRANCH, day: "2010-07-10", values: { 日期: "@2010-07-10", 群体: "党员" } });
}
