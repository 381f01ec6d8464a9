import { describe, expect, it } from "vitest";
import type { WrittenText } from "#domain/config.ts";
import { buildReports } from "#report/build-reports.ts";
import { type MonthWords, branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
import { record } from "../../support/score-dataset.ts";

function comment(owner: string, day: string, text: string) {
  const leader = owner.includes("/") ? "王刚" : "周明";
  const values = { 对象: owner, 日期: `@${day}`, 点评人: leader, 点评内容: text };
  return record({ kind: "领导点评", owner, day, values });
}

const TWO_BRANCHES = {
  organisations: [branchOf("乙支部"), branchOf("甲支部")],
  members: membersOf("甲支部", 1),
};

async function noticeOf(words: MonthWords) {
  const built = await buildReports({ ...reportMaterial({ ...TWO_BRANCHES, ...words }), only: ["点评"] });
  return { job: built.jobs[0], notDue: built.notDue };
}

function written(changes: Partial<WrittenText>): WrittenText {
  return {
    period: "2010-06",
    document: "领导点评通报",
    position: "要求",
    text: "抓好落实。",
    signature: null,
    ...changes,
  };
}

describe("领导点评通报", () => {
  const records = [
    comment("甲支部/党员01", "2010-06-29", "望再接再厉。"),
    comment("甲支部", "2010-06-28", "学习扎实。\n\n 服务要跟上。 "),
    comment("乙支部", "2010-06-29", "进展平稳。"),
    comment("乙支部", "2010-05-29", "上月的点评。"),
  ];

  it("has the leaders' own words, by organisation, with who commented and when, the organisation's own first", async () => {
    const { job } = await noticeOf({ records });
    expect(job?.path).toBe("内部/通知/领导点评通报.pdf");
    expect(job?.model["organisations"]).toEqual([
      {
        number: "一",
        name: "乙支部",
        comments: [{ member: null, by: "周明", day: "2010年6月29日", paragraphs: ["进展平稳。"] }],
      },
      {
        number: "二",
        name: "甲支部",
        comments: [
          { member: null, by: "周明", day: "2010年6月28日", paragraphs: ["学习扎实。", "服务要跟上。"] },
          { member: "党员01", by: "王刚", day: "2010年6月29日", paragraphs: ["望再接再厉。"] },
        ],
      },
    ]);
  });

  it("its first sentence counts leaders, organisations and members", async () => {
    const { job } = await noticeOf({ records });
    expect(job?.model["lead"]).toBe(
      "2010年6月28日至29日，王刚、周明对2个党组织作了点评，其中点评党员1名。现将点评意见通报如下。",
    );
  });

  it("one comment on one day", async () => {
    const { job } = await noticeOf({ records: [comment("甲支部", "2010-06-28", "好。")] });
    expect(job?.model["lead"]).toBe("2010年6月28日，周明对1个党组织作了点评。现将点评意见通报如下。");
  });

  it("demands are never invented: until somebody writes them they are marked and listed", async () => {
    const { job } = await noticeOf({ records });
    expect(job?.model["demands"]).toEqual({ heading: "要求", paragraphs: ["【待补 点评-1】"], signature: null });
    expect(job?.toWrite).toEqual([{ code: "点评-1", document: "领导点评通报", position: "要求" }]);
  });

  it("prints 总评, 要求 and further words of 文稿补充 as they stand", async () => {
    const writtenTexts = [
      written({}),
      written({ position: "总评", text: "总体较好。" }),
      written({ position: "讲话摘要", text: "真抓实干。", signature: "周明" }),
      written({ period: "2010-05", text: "上月的要求。" }),
    ];
    const { job } = await noticeOf({ records, config: { writtenTexts } });
    expect(job?.model).toMatchObject({
      general: [{ heading: "总评", paragraphs: ["总体较好。"] }],
      demands: { paragraphs: ["抓好落实。"] },
      written: [{ heading: "讲话摘要", paragraphs: ["真抓实干。"], signature: "周明" }],
    });
    expect(job?.toWrite).toEqual([]);
  });

  it("is not due in a month without comments and words", async () => {
    const { job, notDue } = await noticeOf({ records: [comment("甲支部", "2010-05-28", "好。")] });
    expect(job).toBeUndefined();
    expect(notDue).toEqual([
      { title: "领导点评通报", reason: "本月没有领导点评记录，“文稿补充”中也没有本月领导点评通报的文字" },
    ]);
  });

  it("is due with a leader's words in 文稿补充 alone", async () => {
    const { job } = await noticeOf({ records: [], config: { writtenTexts: [written({ position: "总评" })] } });
    expect(job?.model).toMatchObject({ lead: "现将本月领导点评通报如下。", organisations: [] });
  });
});
