import { describe, expect, it } from "vitest";
import type { Choice, Question, RememberedAnswer } from "#domain/answers.ts";
import { remembered } from "../../support/answers.ts";
import type { ReadTable } from "../../support/dataset-tables.ts";
import { monthOf, register, roster, tableOf } from "../../support/dataset-tables.ts";

const A = "第一党支部";
const lesson = { 日期: "2010-07-05", 活动名称: "上党课", 类别: "党性教育", 党组织: A, 应到人数: "10", 实到人数: "9" };

function settled(tables: readonly ReadTable[], ...answers: readonly RememberedAnswer[]) {
  return monthOf([register(), ...tables], { config: { answers } });
}

/** Answers a question as the clerk would, by one of its choices. */
function answering(question: Question | undefined, choice: Choice | undefined): RememberedAnswer {
  if (question === undefined || choice === undefined) throw new Error("nothing to choose");
  return remembered(question.matter, choice.subject, choice.decision);
}

const sent = (实到人数: string, sha256: string) =>
  tableOf("活动台账", [{ ...lesson, 实到人数 }], { sha256, file: `${sha256}.xlsx` });

describe("conflicting values of one record are kept out until settled (记录冲突)", () => {
  const [nine, eight, seven] = [sent("9", "a"), sent("8", "b"), sent("7", "c")];

  it("the question offers each value with its cell", () => {
    const month = settled([roster(), nine, eight]);
    expect(month.questions[0]?.choices).toEqual([
      {
        text: "“9”（a.xlsx › Sheet1 › F3）",
        subject: "活动台账：党组织=第一党支部；日期=2010-07-05；活动名称=上党课",
        decision: "实到人数=9；实到人数≠8",
      },
      {
        text: "“8”（b.xlsx › Sheet1 › F3）",
        subject: "活动台账：党组织=第一党支部；日期=2010-07-05；活动名称=上党课",
        decision: "实到人数=8；实到人数≠9",
      },
    ]);
  });

  it("the value that holds is used, the other superseded, nobody is marked", () => {
    const [question] = settled([roster(), nine, eight]).questions;
    const month = settled([roster(), nine, eight], answering(question, question?.choices[1]));
    expect([month.of(nine), month.of(eight), month.codes]).toEqual([["superseded"], ["used"], []]);
    expect(month.dataset.pending.size).toBe(0);
    expect(month.appliedAnswers.map((one) => one.uses)).toEqual([2]);
  });

  it("a third value that comes later is a conflict again", () => {
    const [question] = settled([roster(), nine, eight]).questions;
    const month = settled([roster(), nine, eight, seven], answering(question, question?.choices[1]));
    expect([month.of(nine), month.of(eight), month.of(seven)]).toEqual([["superseded"], ["rejected"], ["rejected"]]);
    expect(month.questions[0]?.choices.map((one) => one.decision)).toEqual([
      "实到人数=8；实到人数≠7",
      "实到人数=7；实到人数≠8",
    ]);
  });

  it("typed by hand, only the value that holds is needed", () => {
    const month = settled(
      [roster(), nine, eight, seven],
      remembered("记录冲突", "活动台账：活动名称=上党课；日期=2010年7月5日", "实到人数=8.0"),
    );
    expect([month.of(nine), month.of(eight), month.of(seven)]).toEqual([["superseded"], ["used"], ["superseded"]]);
  });

  it("a value that nobody sent settles nothing", () => {
    const month = settled([roster(), nine, eight], remembered("记录冲突", "活动台账：活动名称=上党课", "实到人数=10"));
    expect([month.of(nine), month.of(eight), month.appliedAnswers]).toEqual([["rejected"], ["rejected"], []]);
  });

  it("a blank may be what holds", () => {
    const blank = tableOf("活动台账", [{ ...lesson, 应到人数: "" }], { sha256: "d" });
    const [question] = settled([roster(), nine, blank]).questions;
    expect(question?.choices.map((one) => one.decision)).toContain("应到人数=（空）；应到人数≠10");
    const choice = question?.choices.find((one) => one.decision.startsWith("应到人数=（空）"));
    expect(settled([roster(), nine, blank], answering(question, choice)).of(blank)).toEqual(["used"]);
  });

  it("also between two sheets of one roster", () => {
    const own = tableOf("花名册", [{ 姓名: "王伟", 党组织: A, 出生日期: "1970-03", 免评: "病休" }], {
      asOf: "2010-05-31",
      sheet: A,
    });
    const [question] = settled([roster(), own]).questions;
    const choice = question?.choices.find((one) => one.text.includes("病休"));
    const month = settled([roster(), own], answering(question, choice));
    expect(month.dataset.members.find((one) => one.name === "王伟")?.exempt).toBe("病休");
  });
});
