import { lineEvidence } from "#domain/evidence.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import { describe, expect, it } from "vitest";
import { type Explanation, explanationSchema } from "#domain/explanation.ts";
import { locationText } from "#domain/location.ts";
import { exact } from "#domain/points.ts";
import type { ComponentScore, SubjectScore } from "#domain/score-book.ts";
import { buildExplanation } from "#report/explain/build-explanation.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { totalWords } from "#report/total-words.ts";
import { membersOf, monthOfBranch, reportMaterial } from "../../support/report-month.ts";
import { indicator as indicatorOf } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";

const SUBJECT = "机关支部/党员01";

function scoreOf({ book }: ReportMaterial, id = SUBJECT): SubjectScore {
  const score = book.subjects.find(({ subject }) => subject.id === id);
  if (!score) throw new Error("no such subject");
  return score;
}

/** The explanation with every cell's place for its text. */
function explain(material: ReportMaterial, changes: Partial<SubjectScore> = {}, id: string | null = null): Explanation {
  const score = { ...scoreOf(material), ...changes };
  const line = score.lines.find(({ indicator }) => indicator.id === id) ?? null;
  return buildExplanation({ score, line }, { ...material, textAt: locationText });
}

function scoredLine(material: ReportMaterial): SubjectScore["lines"][number] {
  const [line] = scoreOf(material).lines;
  if (!line) throw new Error("no line");
  return line;
}

describe("an explanation", () => {
  it("follows its schema for every subject, no key more or less", () => {
    const material = reportMaterial();
    expect(material.book.subjects.length).toBeGreaterThan(5);
    for (const score of material.book.subjects) {
      const explanation = buildExplanation({ score, line: null }, { ...material, textAt: locationText });
      expect(explanationSchema.parse(explanation)).toEqual(explanation);
    }
  });

  it("holds every line of the subject once, under its dimension, with all its cells", () => {
    const material = reportMaterial();
    const { lines, code } = scoreOf(material);
    const found = explain(material).dimensions.flatMap((dimension) => dimension.lines);
    expect(found.map((line) => line.code)).toEqual(lines.map(({ indicator }) => `${code}-${indicator.id}`));
    for (const [index, line] of lines.entries()) {
      expect(found[index]?.evidence.map(({ cell }) => cell)).toEqual(lineEvidence(line).map(({ cell }) => cell));
    }
  });

  it.each(["评委打分", "民主测评"] as const)("withholds the cell of an unscored record of %s", (kind) => {
    const unscored = record({ kind, owner: SUBJECT, day: "2010-06-20", values: { 评委: "周评委", 群体: "党员" } });
    const records = [unscored, record({ kind: "稿件", owner: SUBJECT, day: "2010-06-20", values: { 题目: "心得" } })];
    const found = explain(reportMaterial({ records })).unscored.map(({ at }) => at.text);
    expect(found.filter((text) => text === null)).toHaveLength(1);
    expect(found.filter((text) => text !== null)).toHaveLength(1);
  });

  it("says of each cell what stands there, when, and which record it is", () => {
    const line = explain(reportMaterial())
      .dimensions.flatMap(({ lines }) => lines)
      .find(({ indicator }) => indicator === "D1-01");
    expect(line?.evidence).toMatchObject([
      {
        file: "签到表.xlsx",
        day: "2010-06-11",
        about: "签到表：集中学习、出勤",
        text: expect.stringMatching(/^签到表.xlsx › /),
      },
    ]);
    expect(line).toMatchObject({
      measuredText: "100%",
      measured: 1,
      points: 20,
      full: 20,
      state: "counted",
      reason: null,
    });
  });

  it("with one line asked for, only its dimension and its records are told", () => {
    const explanation = explain(reportMaterial(), {}, "D3-01");
    expect(explanation.line).toBe(`${explanation.subject.code}-D3-01`);
    expect(explanation.dimensions.map(({ name, lines }) => [name, lines.length])).toEqual([["服务群众的模范", 1]]);
  });

  it("lists the subject's own records without effect, with the reason", () => {
    const values = { 姓名: "党员01", 题目: "心得", 日期: "@2010-06-09" };
    const unread = ["党员01", "党员02"].map((name, index) =>
      record({ kind: "稿件", owner: `机关支部/${name}`, day: "2010-06-09", row: 7 + index, values }),
    );
    const records = [...monthOfBranch("机关支部", 0, membersOf("机关支部", 2)), ...unread];
    expect(explain(reportMaterial({ branches: { 机关支部: 2 }, records })).unscored).toMatchObject([
      { reason: "没有指标采用这类记录", indicator: null, at: { cell: "A7", about: "稿件：心得" } },
    ]);
  });

  it("ID and phone numbers are masked wherever a cell holds them", () => {
    const material = reportMaterial();
    const found = buildExplanation(
      { score: scoreOf(material), line: null },
      { ...material, textAt: () => "991234198001011236 13800001234" },
    );
    const [cell] = found.dimensions.flatMap(({ lines }) => lines).flatMap(({ evidence }) => evidence);
    expect(cell?.text).toBe("99**************** 138****1234");
    expect(JSON.stringify(found)).not.toMatch(/13800001234|991234198001011236/);
  });

  it("of a group of voters too small to be shown the text of the cell is withheld", () => {
    const material = reportMaterial();
    const ballots = ["党员", "群众"].map((group, index) =>
      record({ kind: "民主测评", owner: SUBJECT, row: 5 + index, values: { 对象: "党员01", 群体: group, 收回: "#3" } }),
    );
    const counts = {
      weight: "50",
      issued: 3,
      returned: 3,
      valid: 3,
      abstained: 0,
      votes: [],
      denominator: 3,
      rate: exact("1"),
    };
    const line = {
      ...scoredLine(material),
      records: ballots,
      cellOf: ({ at }: DatasetRecord) => at,
      working: {
        kind: "ballot" as const,
        groups: [
          { ...counts, name: "党员", shown: true },
          { ...counts, name: "群众", shown: false },
        ],
      },
    };
    const found = explain(material, { lines: [line] });
    const cells = found.dimensions.flatMap(({ lines }) => lines).flatMap(({ evidence }) => evidence);
    expect(cells.map(({ text, about }) => [text === null, about])).toEqual([
      [false, "民主测评：党员"],
      [true, "民主测评：群众"],
    ]);
  });

  it("自评 stands beside the points, with the difference and its cell", () => {
    const material = reportMaterial();
    const selfAssessed = { points: 1850, at: { file: "自评.xlsx", sheet: "自评", cell: "C5" } };
    const found = explain(material, { lines: [{ ...scoredLine(material), selfAssessed }] });
    expect(found.dimensions[0]?.lines[0]?.self).toMatchObject({ points: 18.5, difference: 1.5, at: { cell: "C5" } });
  });
});

const BONUS = { indicator: indicatorOf({ method: "加分" }), points: 300, full: null };

function component(name: string, weight: string, score: number | null): ComponentScore {
  return { name, weight, score, content: "维度", line: null };
}

describe("how the total is made", () => {
  const TWO = [component("日常考评", "80", 9000), component("民主测评", "20", 8000)];
  const zero = { effect: "zero" as const, reason: "触发一票否决", evidence: [] };

  it.each<[string, Partial<SubjectScore>, readonly string[]]>([
    ["one component", { total: 9000, components: [component("日常考评", "100", 9000)] }, ["日常考评90.00＝90.00分"]],
    ["weights", { total: 8800, components: TWO }, ["日常考评90.00×80%＋民主测评80.00×20%＝88.00分"]],
    [
      "bonus and malus",
      { total: 8850, components: TWO, bonus: 100, malus: -50 },
      ["日常考评90.00×80%＋民主测评80.00×20%＋加分1.00－扣减0.50＝88.50分"],
    ],
    [
      "a component without data",
      { total: 9000, components: [component("日常考评", "80", 9000), component("民主测评", "20", null)] },
      ["日常考评90.00＝90.00分", "“民主测评”（20%）没有数据，权重由有数据的组成按比例分担"],
    ],
    [
      "a veto",
      { total: 0, components: TWO, limits: [zero] },
      ["日常考评90.00×80%＋民主测评80.00×20%", "触发一票否决，总分计为0.00分"],
    ],
    [
      "never below 0",
      { total: 0, components: [component("日常考评", "100", 100)], malus: -200 },
      ["日常考评1.00－扣减2.00＝0.00分", "扣减多于得分，总分以0分为限"],
    ],
    [
      "a bonus above its cap",
      {
        total: 9100,
        components: [component("日常考评", "100", 9000)],
        bonus: 100,
        lines: [{ ...scoredLine(reportMaterial()), ...BONUS }],
      },
      ["日常考评90.00＋加分1.00＝91.00分", "各项加分合计3.00分，加分封顶为1.00分"],
    ],
    ["without a total nothing", { total: null }, []],
  ])("%s", (_, changes, words) => {
    expect(totalWords({ ...scoreOf(reportMaterial()), ...changes })).toEqual(words);
  });
});
