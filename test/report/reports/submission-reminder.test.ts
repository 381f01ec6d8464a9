import { describe, expect, it } from "vitest";
import type { Organisation } from "#domain/dataset.ts";
import { buildReports } from "#report/build-reports.ts";
import { branchOf } from "../../support/report-month.ts";
import { monthWith, rule, sent } from "../../support/submissions.ts";

type Words = Parameters<typeof monthWith>[0];

async function made(words: Words) {
  return buildReports({ ...monthWith(words), only: ["催报"] });
}

const TWO_TABLES = [rule({ table: "稿件", dueDay: 10 }), rule()];

describe("未报送提醒", () => {
  it("goes to each organisation from which a table is missing, with month and last day, the earliest first", async () => {
    const received = [sent("学会支部"), sent("学会支部", { kind: "稿件" })];
    const { jobs } = await made({ rules: TWO_TABLES, received });
    expect(jobs.map(({ path, face }) => [path, face])).toEqual([["按支部/机关支部/未报送提醒.pdf", "personal"]]);
    expect(jobs[0]?.model).toMatchObject({
      organisation: "机关支部",
      lead: "按照报送要求，截至本期汇总时，你支部尚有下列2份表格没有报送：",
      rows: [
        { number: "1", table: "活动台账", months: "2010年6月", due: "2010年7月5日前" },
        { number: "2", table: "稿件", months: "2010年6月", due: "2010年7月10日前" },
      ],
      further: [],
    });
  });

  it("also says what is wrong with the tables that came", async () => {
    const received = [sent("机关支部", { rejectedRows: 2 })];
    const { jobs } = await made({ branches: { 机关支部: 1 }, rules: TWO_TABLES, received });
    expect(jobs[0]?.model["further"]).toEqual([
      "2010年6月的活动台账有2行填写有误，暂未采用，请按退回的表格更正后重新报送。",
    ]);
  });

  it("may name nobody of another organisation", async () => {
    const { jobs } = await made({});
    const own = jobs.find(({ path }) => path.includes("学会支部"));
    expect(own?.mayName?.every((id) => id.startsWith("学会支部/"))).toBe(true);
  });

  it.each<[string, Words & { organisations?: readonly Organisation[] }, string]>([
    ["all are in", { received: [sent("机关支部"), sent("学会支部")] }, "本月应报的2份表格均已收到"],
    ["nothing is asked for", { rules: [] }, "没有需要报送的表格：考评配置的“报送要求”为空，或没有参评的党组织"],
    ["a quarter still runs", { rules: [rule({ frequency: "年" })] }, "本月没有到期的报送表格"],
    [
      "a table came late or faulty",
      { organisations: [branchOf("机关支部")], received: [sent("机关支部", { dated: "2010-07-30", rejectedRows: 1 })] },
      "本月应报的1份表格均已收到",
    ],
  ])("is not due when %s", async (_, words, reason) => {
    const { jobs, notDue } = await made(words);
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "未报送提醒", reason }]);
  });
});
