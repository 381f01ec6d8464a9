import { describe, expect, it } from "vitest";
import { issue } from "#domain/issues/issue.ts";
import type { Json } from "#domain/report-job.ts";
import { reportJobs } from "../../support/report-jobs.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { membersOf, reportMaterial } from "../../support/report-month.ts";
import { office, phase, task } from "../../support/score-config.ts";

type Rows = readonly Readonly<Record<string, Json>>[];

async function briefingOf(material: ReportMaterial): Promise<Record<string, Json>> {
  const [job] = await reportJobs({ ...material, only: ["简报"] });
  return { ...job?.model };
}

describe("信息简报", () => {
  it("lies where the leading group looks for it", async () => {
    const [job] = await reportJobs({ ...reportMaterial(), only: ["简报"] });
    expect(job?.path).toBe("内部/简报/信息简报.pdf");
  });

  it("has a masthead with the numbers and the date of 期次", async () => {
    const briefingIssues = [{ period: "2010-06", number: 3, totalNumber: 15, issued: "2010-07-05", signer: "郑守正" }];
    const briefing = await briefingOf(reportMaterial({ config: { briefingIssues } }));
    expect(briefing["masthead"]).toEqual({ name: "创先争优活动简报", number: "第3期", totalNumber: "总第15期" });
    expect(briefing["page"]).toMatchObject({ date: "2010年7月5日", editor: "领导小组办公室" });
    expect(briefing["foot"]).toMatchObject({ signer: "签发：郑守正" });
  });

  it("invents no number, and is dated on the period's last day, when 期次 has no row", async () => {
    const briefing = await briefingOf(reportMaterial());
    expect(briefing["masthead"]).toMatchObject({ number: null, totalNumber: null });
    expect(briefing["page"]).toMatchObject({ date: "2010年6月30日" });
  });

  it("prints 按语 of this month first and other words of the staff under their own heading", async () => {
    const written = { document: "简报", signature: null };
    const writtenTexts = [
      { ...written, period: "2010-06", position: "按语", text: "第一段。\n第二段。" },
      { ...written, period: "2010-06", position: "经验做法", text: "甲支部的做法。", signature: "甲支部" },
      { ...written, period: "2010-05", position: "按语", text: "上月的话。" },
      { ...written, period: "2010-06", position: "按语", text: "别处的话。", document: "评分卡" },
    ];
    const briefing = await briefingOf(reportMaterial({ config: { writtenTexts } }));
    expect(briefing["foreword"]).toEqual([{ heading: "按语", paragraphs: ["第一段。", "第二段。"], signature: null }]);
    expect(briefing["written"]).toEqual([{ heading: "经验做法", paragraphs: ["甲支部的做法。"], signature: "甲支部" }]);
  });

  it("counts what was done per line of activity", async () => {
    const lines = (await briefingOf(reportMaterial()))["lines"] as Rows;
    expect(lines.map(({ line, count, participants }) => [line, count, participants])).toEqual([
      ["党性教育", "2", "7"],
      ["岗位奉献", "2", "7"],
      ["服务群众", "2", "5"],
      ["亮牌示范", "2", "5"],
      ["组织创新", "1", "4"],
    ]);
    expect(lines[0]).toMatchObject({ organisations: "学会支部、机关支部" });
  });

  it("opens with the month in numbers", async () => {
    expect((await briefingOf(reportMaterial()))["lead"]).toBe(
      "2010年6月，示例市科学技术协会2个党组织开展活动9次，28人次参加；党员参加志愿服务5人次、11.5小时。",
    );
  });

  it("tells every task of the running phase: organisations still missing by name, members in numbers", async () => {
    const tasks = (await briefingOf(reportMaterial({ branches: { 机关支部: 3, 学会支部: 2 } })))["tasks"] as Rows;
    expect(tasks.map(({ state }) => state)).toEqual(["已完成", "逾期未完成", "已完成", "由办公室掌握"]);
    expect(tasks[1]).toMatchObject({ progress: "1/2", missing: "学会支部", late: true });
    const members = [...membersOf("机关支部", 2), ...membersOf("乙支部", 1)];
    const words = { branches: { 机关支部: 2 }, members };
    const partly = (await briefingOf(reportMaterial(words)))["tasks"] as Rows;
    expect(partly[2]).toMatchObject({ progress: "2/3", missing: "党员1名" });
  });

  it("leaves out the tasks of phases that are over", async () => {
    const first = phase({ id: "第一阶段", from: "2010-05-01", to: "2010-05-31", tasks: [task({ name: "动员大会" })] });
    const briefing = await briefingOf(reportMaterial({ config: { phases: [first, phase()] } }));
    expect(briefing["tasks"]).toEqual([]);
    expect(briefing["taskSummary"]).toBe("第二阶段（全面争创）没有列出任务。");
  });

  it("ranks the organisations and gives the members in numbers only: no member is named", async () => {
    const material = reportMaterial();
    const briefing = await briefingOf(material);
    const rows = briefing["organisations"] as Rows;
    expect(rows.map(({ place, name }) => [place, name])).toEqual([
      ["1", "机关支部"],
      ["2", "学会支部"],
    ]);
    const members = briefing["members"] as Rows;
    expect(members.map(({ branch, scored }) => [branch, scored])).toEqual([
      ["机关支部", "3"],
      ["学会支部", "2"],
    ]);
    expect(JSON.stringify(briefing)).not.toContain("党员0");
  });

  it("counts the pledges due", async () => {
    const briefing = await briefingOf(reportMaterial());
    expect(briefing["pledgeSentence"]).toBe("截至本月底共有公开承诺5项：已到期5项（按期完成3项、逾期未完成2项）。");
    expect(briefing["pledges"]).toEqual([
      { branch: "机关支部", total: "3", due: "3", kept: "2", late: "0", overdue: "1", early: "0", open: "0" },
      { branch: "学会支部", total: "2", due: "2", kept: "1", late: "0", overdue: "1", early: "0", open: "0" },
    ]);
  });

  it("gives the problems in numbers", async () => {
    const at = { file: "台账.xlsx", sheet: "6月", cell: "C5" };
    const issues = [issue("sheet-hidden", at, { sheet: "旧表" }), issue("file-empty", { ...at, cell: "D5" }, {})];
    const pending = new Set(["组织\u0000机关支部"]);
    const briefing = await briefingOf(reportMaterial({ dataset: { pending }, material: { issues } }));
    expect(briefing["data"]).toBe(
      "报送的表格有错误1处、提醒1处，涉及1行，逐条列在“问题清单”中。另有分数待核实的党组织和党员共1个。",
    );
    expect((await briefingOf(reportMaterial()))["data"]).toBe("报送的表格没有发现错误。");
  });

  it("has 报、送、发 and 共印 at its foot, as far as the office states them, and no foot when it states nothing", async () => {
    expect((await briefingOf(reportMaterial()))["foot"]).toEqual({
      recipients: [
        { label: "报", names: "市委创先争优活动领导小组办公室" },
        { label: "送", names: "市直机关工委" },
        { label: "发", names: "各党支部" },
      ],
      signer: "",
      copies: "共印50份",
    });
    expect((await briefingOf(reportMaterial({ config: { office: office() } })))["foot"]).toBeNull();
  });

  it("an empty month is told in whole sentences", async () => {
    const briefing = await briefingOf(reportMaterial({ records: [], config: { phases: [phase()] } }));
    expect(briefing["lead"]).toBe("2010年6月，示例市科学技术协会没有收到活动、志愿服务和稿件记录。");
    expect((briefing["lines"] as Rows).map(({ sentence }) => sentence)[0]).toBe("本月没有报送党性教育活动记录。");
    expect(briefing["pledgeSentence"]).toBe("截至本月底没有公开承诺记录。");
    expect(briefing["deadlines"]).toEqual([]);
  });
});
