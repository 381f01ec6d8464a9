import type { ScoreBook } from "#domain/score-book.ts";
import { bookOf } from "./score-lookup.ts";
import { indicator, measureFrom, phase, pts, task, tier } from "./score-config.ts";
import { member, organisation, record } from "./score-dataset.ts";
import { award, ballot, figure, FOUR_LEVELS, judged, selfMark } from "./score-records.ts";

const GATE = indicator({ id: "Z0-01", dimension: "基本要求", name: "召开党员大会", perUnit: "10" });
const BALLOT = indicator({ id: "Z1-01", method: "民主测评", source: "民主测评", perUnit: null });
const JUDGES = indicator({ id: "Z1-02", method: "评委打分", source: "评委打分", perUnit: null });
const PLACE = indicator({ id: "Z1-03", method: "排名赋分", source: "指标数据", measure: measureFrom("平均(数值)") });
const BONUS = indicator({ id: "Z8-01", method: "加分", source: "奖惩", perUnit: "2", cap: pts("5"), window: "年" });

/** June 2010 with one of everything that a document can hold. */
export function fullMonth(): ScoreBook {
  const records = [
    ballot({ votes: [3, 2, 1, 0], issued: 8, returned: 7, abstained: 1 }),
    ballot({ group: "群众", votes: [2], row: 4 }),
    ballot({ group: "来宾", votes: [9], row: 5 }),
    ballot({ group: "群众", votes: [1], issued: 9, row: 6 }),
    ...["60", "70", "80", "90", "100"].map((mark, row) => judged("甲支部", mark, { row })),
    judged("甲支部", null, { row: 9 }),
    figure("甲支部", "2.5"),
    award("甲支部", { 事项: "甲" }),
    award("甲支部", { 事项: "甲" }, { row: 4 }),
    award("甲支部", { 文号: null }, { row: 5 }),
    award("甲支部", {}, { row: 6, day: "2010-07-01" }),
    award("甲支部", {}, { row: 7, day: "2009-07-01" }),
    award("丙支部", {}, { row: 8 }),
    record({ kind: "稿件", owner: "甲支部" }),
    selfMark("甲支部", ["Z1-02", "9.5"]),
    ...["警告", "严重警告", "撤职"].map((类型, row) => award("甲支部/张一", { 类型 }, { row })),
    record({ kind: "签到表", owner: "甲支部/张一", values: { 状态: "请假" } }),
    ...["2010-06-19", "2010-06-21", null].map((done, row) =>
      record({ kind: "公开承诺", owner: "甲支部", due: "2010-06-20", done, row }),
    ),
    record({ kind: "整改台账", owner: "甲支部/张一", due: "2010-07-20" }),
  ];
  const attendance = {
    subjectType: "党员",
    source: "签到表",
    method: "比率得分",
    measure: measureFrom("参会率"),
  } as const;
  const veto = indicator({
    id: "Z9-01",
    method: "一票否决",
    source: "奖惩",
    veto: "零分",
    window: "年",
    perUnit: null,
  });
  const tasks = [
    task(),
    task({ id: "R2-2", deadline: "2010-12-31" }),
    task({ id: "R2-3", source: "稿件" }),
    task({ id: "R2-4", source: "稿件", deadline: "2010-12-31", responsible: "组织" }),
    task({ id: "R2-5", source: null }),
  ];
  return bookOf(
    [GATE, BALLOT, JUDGES, PLACE, BONUS, veto, indicator({ id: "D1-01", ...attendance })],
    {
      organisations: [organisation("甲支部"), organisation("乙支部"), organisation("丁支部", { exempt: "新成立" })],
      members: [member("甲支部/张一")],
      records,
    },
    {
      ballotOptions: FOUR_LEVELS,
      ballotGroups: [
        { subjectType: "组织", name: "党员", weight: "62.5" },
        { subjectType: "组织", name: "群众", weight: "37.5" },
      ],
      components: [
        { subjectType: "组织", name: "日常", weight: "50", content: "维度" },
        { subjectType: "组织", name: "测评", weight: "30", content: "民主测评" },
        { subjectType: "组织", name: "评委", weight: "20", content: "评委打分" },
      ],
      phases: [phase({ tasks })],
      tiers: [tier("先进", "60"), tier("其他", "0")],
    },
  );
}
