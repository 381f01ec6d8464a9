import { describe, expect, it } from "vitest";
import type { Choice, Question, RememberedAnswer } from "#domain/answers.ts";
import { remembered } from "../../support/answers.ts";
import type { ReadTable } from "../../support/dataset-tables.ts";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const namesake = { 姓名: "王伟", 党组织: A, 出生日期: "1980-05" };
const younger = `${A}/王伟/1980-05`;
const served = { 姓名: "王伟", 党组织: A, 日期: "2010-07-05", 内容: "义务劳动", 时长: "2" };
const lesson = { 日期: "2010-07-05", 活动名称: "上党课", 类别: "党性教育", 党组织: A, 应到人数: "10", 实到人数: "9" };

function settled(tables: readonly ReadTable[], ...answers: readonly RememberedAnswer[]) {
  return monthOf([register(), ...tables], { config: { answers } });
}

/** Answers a question as the clerk would, by one of its choices. */
function answering(question: Question | undefined, choice: Choice | undefined): RememberedAnswer {
  if (question === undefined || choice === undefined) throw new Error("nothing to choose");
  return remembered(question.matter, choice.subject, choice.decision);
}

describe("namesakes in one branch are asked about and remembered (同名)", () => {
  const people = roster([namesake]);
  const later = { ...served, 日期: "2010-07-19" };
  const ledger = tableOf("志愿服务", [served, later]);

  it("the question names both people and offers this record or all of the table's kind", () => {
    const [question] = settled([people, ledger]).questions;
    expect(question?.text).toBe("“王伟”有2人，这里指哪一位？");
    expect(question?.choices.map((one) => one.text)).toEqual([
      "只有这一条，是第一党支部王伟（1970年3月生）",
      "只有这一条，是第一党支部王伟（1980年5月生）",
      "志愿服务中“第一党支部”的“王伟”都是第一党支部王伟（1970年3月生）",
      "志愿服务中“第一党支部”的“王伟”都是第一党支部王伟（1980年5月生）",
    ]);
  });

  it("an answer on one record settles that record only", () => {
    const [question] = settled([people, ledger]).questions;
    const month = settled([people, ledger], answering(question, question?.choices[1]));
    expect(month.of(ledger)).toEqual(["used", "rejected"]);
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual([younger]);
    expect(month.questions.map((one) => one.subject)).toEqual([
      "志愿服务：姓名=王伟；党组织=第一党支部；日期=2010-07-19；内容=义务劳动",
    ]);
  });

  it("an answer on all settles all, also in a ledger of a later month, and is listed with its uses", () => {
    const [question] = settled([people, ledger]).questions;
    const answer = answering(question, question?.choices[3]);
    const august = tableOf("志愿服务", [{ ...served, 日期: "2010-07-26" }], { file: "8月.xlsx", sha256: "b" });
    const month = settled([people, ledger, august], answer);
    expect(month.codes).toEqual([]);
    expect(month.dataset.records.map((one) => one.owner.id)).toEqual([younger, younger, younger]);
    const first = { file: "8月.xlsx", sheet: "Sheet1", cell: "A3" };
    expect(month.appliedAnswers).toEqual([{ answer, uses: 3, first }]);
  });

  it.each([
    ["as messages name them", "第一党支部王伟（1980年5月生）"],
    ["without the branch, half-width", "王伟(1980年5月生)"],
    ["by the id", younger],
  ])("a clerk may type the person %s", (_, decision) => {
    const month = settled([people, ledger], remembered("同名", "志愿服务：姓名=王伟", decision));
    expect(new Set(month.dataset.records.map((one) => one.owner.id))).toEqual(new Set([younger]));
  });

  it("an answer that fits both or neither settles nothing", () => {
    for (const decision of ["王伟", "第一党支部王伟（1990年1月生）"]) {
      const month = settled([people, ledger], remembered("同名", "志愿服务：姓名=王伟", decision));
      expect([month.of(ledger), month.appliedAnswers]).toEqual([["rejected", "rejected"], []]);
    }
  });

  it("two equal rows of one list are the two people: no answer may give both to one", () => {
    const both = tableOf("志愿服务", [served, served]);
    const month = settled([people, both], remembered("同名", "志愿服务：姓名=王伟", younger));
    expect(month.of(both)).toEqual(["rejected", "rejected"]);
    expect(month.questions).toEqual([]);
    expect(month.issues[0]?.text.remedy).not.toContain("--confirm");
  });

  it("people without birth month cannot be told apart in words, so nobody is asked", () => {
    const unknown = [
      { ...namesake, 出生日期: "", 学历: "本科" },
      { ...namesake, 出生日期: "", 学历: "大专" },
    ];
    const month = settled([tableOf("花名册", unknown, { asOf: "2010-05-31" }), ledger]);
    expect(month.codes).toContain("person-namesakes");
    expect(month.questions).toEqual([]);
  });

  it("also among 参加人员", () => {
    const activity = tableOf("活动台账", [{ ...lesson, 参加人员: "王伟、李芳" }]);
    const [question] = settled([people, activity]).questions;
    const month = settled([people, activity], answering(question, question?.choices[1]));
    expect(month.dataset.records[0]?.participants).toEqual([`${A}/李芳`, younger]);
    expect(month.codes).toEqual([]);
  });
});

describe("an undated snapshot is asked about and remembered (截至月份)", () => {
  const undated = tableOf("花名册", [{ 姓名: "王伟", 党组织: A, 出生日期: "1970-03" }], {
    file: "新/新名册.xlsx",
    sha256: "0123456789",
  });

  it("the question names file, sheet and content", () => {
    const [question] = settled([roster(), undated]).questions;
    expect([question?.typed, question?.subject]).toEqual([
      "month",
      "花名册：文件=新名册.xlsx；工作表=Sheet1；内容=01234567",
    ]);
  });

  it.each(["2010-06", "2010年6月", "2010-06-30"])("answered by %s it is the branch's newest", (month) => {
    const answer = remembered("截至月份", "花名册：文件=新名册.xlsx；工作表=Sheet1；内容=01234567", month);
    const read = settled([roster(), undated], answer);
    expect(read.of(undated)).toEqual(["used"]);
    expect(read.codes).toEqual([]);
    expect(read.dataset.members.map((one) => one.name)).toEqual(["王伟", "孙丽", "赵强"]);
    expect(read.appliedAnswers.map((one) => one.first.file)).toEqual(["新/新名册.xlsx"]);
  });

  it("a later file of the same name is asked about anew", () => {
    const answer = remembered("截至月份", "花名册：文件=新名册.xlsx；内容=99999999", "2010-06");
    expect(settled([roster(), undated], answer).codes).toEqual(["snapshot-date-missing"]);
  });
});

describe("an unknown organisation is asked about and remembered (组织别名)", () => {
  const ledger = tableOf("活动台账", [{ ...lesson, 党组织: "一支部" }]);

  it("with those that are near as choices", () => {
    const month = settled([roster(), ledger]);
    expect(month.questions.map((one) => [one.subject, one.choices.map((choice) => choice.decision)])).toEqual([
      ["一支部", [A]],
    ]);
    expect(month.issues[0]?.text.remedy).toContain("npm run check -- --confirm");
  });

  it("nothing is asked where nothing is near", () => {
    const month = settled([roster(), tableOf("活动台账", [{ ...lesson, 党组织: "老干部局" }])]);
    expect(month.questions).toEqual([]);
    expect(month.issues[0]?.text.remedy).not.toContain("--confirm");
  });

  it("an applied alias is listed with its cell", () => {
    const answer = remembered("组织别名", "一支部", A);
    const config = { answers: [answer], organisationAliases: [{ name: A, alias: "一支部" }] };
    const month = monthOf([register(), roster(), ledger], { config });
    expect(month.appliedAnswers).toEqual([
      { answer, uses: 1, first: { file: "活动台账.xlsx", sheet: "Sheet1", cell: "D3" } },
    ]);
  });
});

describe("an organisation that a newer register leaves out (组织撤销)", () => {
  const newer = tableOf("党组织名册", [{ 党组织: "市科协党总支" }, { 党组织: A, 上级党组织: "市科协党总支" }], {
    asOf: "2010-07-01",
  });
  const gone = "第二党支部";

  it("stays, with a warning and a question", () => {
    const month = settled([newer, roster()]);
    expect(month.issues.map((one) => [one.code, one.at.cell])).toEqual([["register-organisation-gone", "A5"]]);
    expect(month.dataset.organisations.map((one) => one.name)).toContain(gone);
    expect(month.questions[0]?.choices.map((one) => one.decision)).toEqual(["已撤销", "仍存在"]);
  });

  it.each([
    ["已撤销", false],
    ["仍存在", true],
  ])("%s: evaluated %s, its records are kept", (decision, evaluated) => {
    const ledger = tableOf("活动台账", [{ ...lesson, 党组织: gone }]);
    const month = settled([newer, roster(), ledger], remembered("组织撤销", gone, decision));
    expect(month.codes).toEqual([]);
    expect(month.dataset.organisations.find((one) => one.name === gone)?.evaluated).toBe(evaluated);
    expect(month.of(ledger)).toEqual(["used"]);
  });

  it("a register of a few organisations is an addition and says nothing about the others", () => {
    const addition = tableOf("党组织名册", [{ 党组织: "第三党支部" }], { asOf: "2010-07-01" });
    expect(settled([addition, roster()]).codes).toEqual([]);
  });
});
