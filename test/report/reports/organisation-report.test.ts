import { describe, expect, it } from "vitest";
import type { Json } from "#domain/report-job.ts";
import { exact, pointsText } from "#domain/points.ts";
import { reportJobs } from "../../support/report-jobs.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { branchOf, membersOf, monthOfBranch, reportMaterial } from "../../support/report-month.ts";
import { indicator } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";

type Rows = readonly Readonly<Record<string, Json>>[];

async function reportOf(material: ReportMaterial, name = "机关支部"): Promise<Record<string, Json>> {
  const jobs = await reportJobs({ ...material, only: ["支部"] });
  return { ...jobs.find(({ model }) => model["name"] === name)?.model };
}

describe("党组织考评报告", () => {
  it("tells total, rank, both tiers, gate and who leads the organisation", async () => {
    const material = reportMaterial();
    const score = material.book.subjects.find(({ name }) => name === "机关支部");
    const report = await reportOf(material);
    expect(report).toMatchObject({ name: "机关支部", secretary: "周明", superior: "示例市科协党总支", type: "机关" });
    expect(report["standing"]).toMatchObject({
      total: pointsText(score?.total ?? 0),
      rank: `第${score?.rank?.place}名（全体2个党组织中）`,
      tier: score?.tier,
      confirmed: "未认定",
      gate: "已达到",
    });
  });

  it("lists its members by rank, with totals, and nobody else's", async () => {
    const material = reportMaterial();
    const own = material.book.subjects.filter(({ branch }) => branch === "机关支部");
    const rows = (await reportOf(material))["members"] as Rows;
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(own.map(({ name }) => name)));
    const places = rows.map(({ place }) => Number(place));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("an exempt member stands last, without the reason", async () => {
    const [first, ...others] = membersOf("机关支部", 3);
    const members = first ? [{ ...first, exempt: "长期病假" }, ...others] : [];
    const report = await reportOf(reportMaterial({ branches: { 机关支部: 3 }, members }));
    expect((report["members"] as Rows).at(-1)).toMatchObject({ name: "党员01", total: "免评", place: "—" });
    expect(JSON.stringify(report)).not.toContain("长期病假");
    expect(report["memberSentence"]).toContain("参评党员2名（另有免评1名）");
  });

  it("lists the activities of the month, by day, and those of no other month", async () => {
    const values = { 日期: "@2010-05-20", 活动名称: "上月活动", 类别: "其他", 党组织: "机关支部" };
    const earlier = record({ owner: "机关支部", day: "2010-05-20", values });
    const members = membersOf("机关支部", 3);
    const records = [...monthOfBranch("机关支部", 0, members), earlier];
    const rows = (await reportOf(reportMaterial({ branches: { 机关支部: 3 }, records })))["activities"] as Rows;
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual({ day: "6月10日", name: "党性教育主题实践", line: "党性教育", attendance: "4/5" });
    expect(JSON.stringify(rows)).not.toContain("上月活动");
  });

  it("names overdue pledges of the organisation and its members, with the days", async () => {
    const rows = (await reportOf(reportMaterial()))["overdue"] as Rows;
    expect(rows).toEqual([{ name: "联系服务一名科技工作者", who: "党员01", due: "2010年6月25日", daysOverdue: "5日" }]);
  });

  it.each([
    ["2010-06-30", null, "本月末到期"],
    ["2010-06-29", null, "1日"],
    ["2010-06-20", "2010-07-02", "10日"],
    ["2010-06-30", "2010-06-30", null],
    ["2010-06-20", "2010-06-28", null],
    ["2010-07-01", null, null],
  ] as const)("a pledge due on %s and done on %s is overdue at the end of June: %s", async (due, done, days) => {
    const pledge = record({ kind: "公开承诺", owner: "机关支部", due, done, values: { 承诺事项: "建好阅览室" } });
    const rows = (await reportOf(reportMaterial({ records: [pledge] })))["overdue"] as Rows;
    expect(rows.map(({ daysOverdue }) => daysOverdue)).toEqual(days === null ? [] : [days]);
  });

  it("names the tasks it has not fulfilled", async () => {
    expect((await reportOf(reportMaterial(), "学会支部"))["tasks"]).toBe(
      "逾期未完成的阶段任务1项：“健全党建述职、考核、评议制度”。",
    );
  });

  it("lists records that counted for nothing, by kind and reason, with their cells", async () => {
    const title = { 姓名: "党员01", 题目: "心得", 日期: "@2010-06-09" };
    const unread = [4, 5].map((row) =>
      record({ kind: "稿件", owner: "机关支部/党员01", day: "2010-06-09", row, values: title }),
    );
    const records = [...monthOfBranch("机关支部", 0, membersOf("机关支部", 3)), ...unread];
    const rows = (await reportOf(reportMaterial({ branches: { 机关支部: 3 }, records })))["unscored"] as Rows;
    expect(rows).toEqual([
      { kind: "稿件", reason: "没有指标采用这类记录", count: "2", evidence: expect.stringMatching(/^\[\d\]A4:A5$/) },
    ]);
  });

  it("an exempt organisation: no total, no lines, and said so", async () => {
    const organisations = [branchOf("机关支部", { exempt: "成立不足三个月" })];
    const report = await reportOf(reportMaterial({ organisations, members: [], records: [] }));
    expect(report["standing"]).toMatchObject({ total: "免评", noTotal: expect.stringContaining("成立不足三个月") });
    expect(report).toMatchObject({ groups: [], dimensions: [], chartSvg: null });
    expect(report["memberSentence"]).toBe("名册中没有党员。");
  });

  it("a single component is the total and gets no row; several are listed with their weights", async () => {
    const material = reportMaterial();
    expect((await reportOf(material))["components"]).toEqual([]);
    const subjects = material.book.subjects.map((score) => ({
      ...score,
      components: [
        { name: "日常考评", content: "维度" as const, weight: "80", score: 9000, line: null },
        { name: "民主测评", content: "民主测评" as const, weight: "20", score: null, line: null },
      ],
    }));
    expect((await reportOf({ ...material, book: { ...material.book, subjects } }))["components"]).toEqual([
      { name: "日常考评", weight: "80%", score: "90.00" },
      { name: "民主测评", weight: "20%", score: "—" },
    ]);
  });

  it("bears its code, tells how the total is made, and how a number is followed to its cell", async () => {
    const material = reportMaterial();
    const score = material.book.subjects.find(({ name }) => name === "机关支部");
    const report = await reportOf(material);
    expect(report).toMatchObject({
      code: score?.code,
      calculation: [`日常考评${pointsText(score?.total ?? 0)}＝${pointsText(score?.total ?? 0)}分`],
      workings: [],
      trace: { command: `npm run explain -- --period 2010-06 ${score?.code}-Z1-01` },
    });
  });

  it("ballots of a component are told by group, and its line stands before the base requirement", async () => {
    const material = reportMaterial();
    const counts = {
      weight: "100",
      issued: 9,
      returned: 9,
      valid: 9,
      abstained: 0,
      denominator: 9,
      rate: exact("0.9"),
    };
    const votes = [{ option: "优秀", count: 9 }];
    const working = { kind: "ballot" as const, groups: [{ ...counts, name: "群众", votes, shown: true }] };
    const subjects = material.book.subjects.map((score) => {
      const [first] = score.lines;
      const line = first
        ? Object.assign({}, first, { indicator: indicator({ id: "民主测评", name: "民主测评" }), working })
        : null;
      const component = { name: "民主测评", content: "民主测评" as const, weight: "20", score: 9000, line };
      return Object.assign({}, score, { components: [...score.components, component] });
    });
    const report = await reportOf({ ...material, book: { ...material.book, subjects } });
    expect(report["workings"]).toEqual([
      {
        name: "民主测评",
        parts: ["群众（权重100%）：发出9张，收回9张，有效9张，弃权0张；优秀9票；得分率90%"],
      },
    ]);
    const groups = report["groups"] as Rows;
    expect(groups.slice(-2)).toMatchObject([{ isComponent: true, points: "" }, { isGate: true }]);
    expect(JSON.stringify(groups.at(-2))).toMatch(/"code":"Z\d+-民主测评"/);
  });
});
