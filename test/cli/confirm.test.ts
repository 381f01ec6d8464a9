import { describe, expect, it } from "vitest";
import { questionsOf } from "#batch/questions.ts";
import { askQuestions, type ConfirmEffects } from "#cli/confirm.ts";
import type { Answer, Question } from "#domain/answers.ts";
import { issue } from "#domain/issues/issue.ts";
import type { TableRegion } from "#domain/table.ts";
import { runCommandFile } from "../support/program.ts";

const at = { file: "台账.xlsx", sheet: "7月", cell: "D3" };

function question(changes: Partial<Question> = {}): Question {
  const choices = ["第一党支部", "第二党支部"].map((name) => ({ text: name, subject: "一支部", decision: name }));
  return {
    matter: "组织别名",
    subject: "一支部",
    topic: "组织别名 一支部",
    at,
    text: "它是哪个？",
    choices,
    typed: null,
    ...changes,
  };
}

/** A clerk who types the lines given and then ends the input. */
function clerk(...lines: readonly string[]) {
  const left = [...lines];
  const [prompts, said, saved]: [string[], string[], Answer[]] = [[], [], []];
  const effects: ConfirmEffects = {
    ask(prompt) {
      prompts.push(prompt);
      return Promise.resolve(left.shift() ?? null);
    },
    say: (line) => said.push(line),
    save(answer) {
      saved.push(answer);
      return Promise.resolve();
    },
    today: "2010-08-02",
  };
  return { effects, prompts, said, saved };
}

describe("asking on the terminal", () => {
  it("shows where, what and the numbered choices, and saves the choice with day, clerk, reason and source", async () => {
    const { effects, said, saved } = clerk("2", "张三", "问过该支部");
    const round = await askQuestions([question()], null, effects);
    expect(said.slice(1, 5)).toEqual([
      "【1/1】台账.xlsx › 7月 › D3",
      "  它是哪个？",
      "    1. 第一党支部",
      "    2. 第二党支部",
    ]);
    expect(saved).toEqual([
      {
        day: "2010-08-02",
        matter: "组织别名",
        subject: "一支部",
        decision: "第二党支部",
        clerk: "张三",
        reason: "问过该支部",
        source: "台账.xlsx › 7月 › D3",
      },
    ]);
    expect([round.answered, round.ended]).toEqual([1, false]);
  });

  it("Enter passes a question over; nothing is saved, nothing else asked", async () => {
    const { effects, prompts, saved } = clerk("", " ");
    const round = await askQuestions([question(), question({ topic: "b" })], null, effects);
    expect([saved, round.answered, prompts.length]).toEqual([[], 0, 2]);
  });

  it("clerk and reason are asked once for a sitting; Enter takes the standard", async () => {
    const { effects, prompts, saved } = clerk("1", "", "", "1");
    await askQuestions([question(), question({ topic: "b" })], null, effects);
    expect(prompts).toHaveLength(4);
    expect(saved.map(({ clerk: who, reason }) => [who, reason])).toEqual([
      [null, "已核实"],
      [null, "已核实"],
    ]);
  });

  it.each(["0", "3", "一", "1a", "-1"])("%s is no choice: asked again", async (typed) => {
    const { effects, said, saved } = clerk(typed, "1", "", "");
    await askQuestions([question()], null, effects);
    expect(said).toContain("  请输入 1 到 2 之间的序号，或直接回车。");
    expect(saved).toHaveLength(1);
  });

  it("full-width digits are digits", async () => {
    const { effects, saved } = clerk("２", "", "");
    await askQuestions([question()], null, effects);
    expect(saved[0]?.decision).toBe("第二党支部");
  });

  it.each([
    ["2010-06", "2010-06"],
    ["2010年6月", "2010-06"],
    ["201006", "2010-06"],
    ["２０１０．６", "2010-06"],
  ])("a month typed as %s is %s", async (typed, decision) => {
    const { effects, saved } = clerk("6月", "2010-13", typed, "", "");
    await askQuestions([question({ matter: "截至月份", typed: "month", choices: [] })], null, effects);
    expect(saved.map((answer) => [answer.subject, answer.decision])).toEqual([["一支部", decision]]);
  });

  it("what was answered before the input ended is saved", async () => {
    const { effects, saved } = clerk("1", "", "");
    const round = await askQuestions([question(), question({ topic: "b" })], null, effects);
    expect([saved.length, round.ended]).toEqual([1, true]);
  });
});

const region: TableRegion = {
  id: "t",
  file: "志愿.xlsx",
  sheet: "Sheet1",
  kind: null,
  closest: { kind: "志愿服务", missing: ["内容"] },
  layout: "list",
  headerRows: [2],
  headers: [
    { column: 1, text: "姓名", field: null },
    { column: 2, text: "做了什么", field: null },
    { column: 3, text: "", field: null },
    { column: 4, text: "时长（小时）", field: null },
    { column: 5, text: "序号", field: null },
  ],
  firstDataRow: 3,
  lastDataRow: 9,
  dataRows: 7,
  records: 7,
  excluded: [],
};

describe("questions are found in issues", () => {
  it("a missing header: which unknown column is it? Known ones are not offered", () => {
    const missing = issue(
      "table-missing-headers",
      { file: "志愿.xlsx", sheet: "Sheet1", cell: "A2" },
      { kind: "志愿服务", missing: ["内容"] },
    );
    const [found, ...others] = questionsOf({ regions: [region], issues: [missing], questions: [] });
    expect(others).toEqual([]);
    expect(found?.choices).toEqual([{ text: "“做了什么”（B列）", subject: "志愿服务：做了什么", decision: "内容" }]);
    expect(found?.at.cell).toBe("A2");
  });

  it("a foreign table is no question", () => {
    expect(questionsOf({ regions: [region], issues: [], questions: [] })).toEqual([]);
  });

  it("numbers such as 2010.1: one question for a column, with the habit as answer", () => {
    const issues = ["B3", "B7"].map((cell) =>
      issue(
        "record-date-ambiguous",
        { file: "夹/志愿.xlsx", sheet: "Sheet1", cell, field: "日期" },
        { field: "日期", value: "2010.1", readings: ["2010年1月", "2010年10月"] },
      ),
    );
    const regions = [{ ...region, file: "夹/志愿.xlsx", kind: "志愿服务" as const, closest: null }];
    const [found, ...others] = questionsOf({ regions, issues, questions: [] });
    expect(others).toEqual([]);
    expect(found?.choices.map((one) => [one.subject, one.decision])).toEqual([
      ["志愿服务：文件=志愿.xlsx；工作表=Sheet1；字段=日期", "补0"],
      ["志愿服务：文件=志愿.xlsx；工作表=Sheet1；字段=日期", "不补0"],
    ]);
    expect(found?.text).toContain("本列共2处");
  });

  it("7.1 may be the first or the tenth in any row: no habit can tell", () => {
    const doubt = issue(
      "record-date-ambiguous",
      { ...at, field: "日期" },
      { field: "日期", value: "7.1", readings: ["7月1日", "7月10日"] },
    );
    expect(questionsOf({ regions: [{ ...region, ...at, kind: "志愿服务" }], issues: [doubt], questions: [] })).toEqual(
      [],
    );
  });

  it("what decides how tables are read comes first, each question once, whatever the order", () => {
    const open = [
      question({ matter: "记录冲突", subject: "c", topic: "c" }),
      question({ subject: "a" }),
      question({ subject: "a" }),
    ];
    const orders = [open, open.toReversed()].map((questions) => questionsOf({ regions: [], issues: [], questions }));
    expect(orders[0]?.map((one) => one.subject)).toEqual(["a", "c"]);
    expect(orders[1]).toEqual(orders[0]);
  });
});

describe("npm run check -- --confirm", () => {
  it("says so and exits 2 where nobody sits at a keyboard", async () => {
    const run = await runCommandFile("check", [
      "--confirm",
      "--inbox",
      "data/samples/inbox",
      "--config",
      "data/samples/config",
    ]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("没有连接键盘");
    expect(run.stderr).toContain("已确认.xlsx");
  });
});
