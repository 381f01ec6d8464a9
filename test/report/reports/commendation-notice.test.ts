import { describe, expect, it } from "vitest";
import type { ConfirmedTier, Office } from "#domain/config.ts";
import { officeNumbers } from "#domain/office-numbers.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { buildReports } from "#report/build-reports.ts";
import { type MonthWords, branchOf, reportMaterial } from "../../support/report-month.ts";
import { office } from "../../support/score-config.ts";
import { fields, member, record } from "../../support/score-dataset.ts";

const ITEMS = { 公示天数: "5", 公示日类型: "工作日", 受理部门: "机关党办", 受理电话: "0000-1234567" };
const HOLIDAYS = [{ day: "2010-10-01", type: "休" }] as const;

function confirmed(name: string, changes: Partial<ConfirmedTier> = {}): ConfirmedTier {
  return {
    period: "2010-06",
    subjectType: name.endsWith("支部") ? "组织" : "党员",
    name,
    organisation: null,
    tier: "先进",
    reason: "支部大会通过",
    confirmed: "2010-07-03",
    ...changes,
  };
}

const PEOPLE = ["万丽", "于力", "王芳", "高大富", "高富"].map((name) =>
  member(`甲支部/${name}`, {
    values: fields({ 党内职务: name === "王芳" ? "支部书记" : null, 职务: "科员", 联系电话: "13800001234" }),
  }),
);

interface NoticeWords extends MonthWords {
  readonly tiers: readonly ConfirmedTier[];
  readonly items?: Office["items"];
}

async function made({ tiers, items = ITEMS, ...words }: NoticeWords) {
  const material = reportMaterial({
    organisations: [branchOf("甲支部"), branchOf("乙支部")],
    members: PEOPLE,
    records: [],
    ...words,
    config: { confirmedTiers: tiers, holidays: HOLIDAYS, office: office({ items }), ...words.config },
  });
  return buildReports({ ...material, only: ["公示"] });
}

async function publicNotice(words: NoticeWords): Promise<ReportJob> {
  const job = (await made(words)).jobs.find(({ face }) => face === "public");
  if (!job) throw new Error("no public notice");
  return job;
}

describe("拟表彰公示", () => {
  it("publishes whom people confirmed in the highest tier: name, branch, post, by 姓氏笔画, and nothing of the scores", async () => {
    const tiers = [
      ...PEOPLE.map(({ name }) => confirmed(name)),
      confirmed("甲支部"),
      confirmed("乙支部", { tier: "中间" }),
    ];
    const { model, path, mayName } = await publicNotice({ tiers });
    expect(path).toBe("公开/公示/拟表彰公示.pdf");
    expect(model["organisations"]).toBe("甲支部。");
    expect((model["members"] as { name: string }[]).map(({ name }) => name)).toEqual([
      "于力",
      "万丽",
      "王芳",
      "高富",
      "高大富",
    ]);
    expect((model["members"] as unknown[])[2]).toEqual({ name: "王芳", branch: "甲支部", post: "支部书记、科员" });
    expect(mayName).toHaveLength(5);
    expect(JSON.stringify(model)).not.toMatch(/乙支部|总分|名次|\d\d\.\d\d|138/);
  });

  it.each([
    [["甲支部"], "拟对1个党组织予以表彰", "二"],
    [["于力"], "拟对1名党员予以表彰", "二"],
    [["甲支部", "于力"], "拟对1个党组织和1名党员予以表彰", "三"],
  ])("of %s it says so in the first sentence", async (names, words, number) => {
    const { model } = await publicNotice({ tiers: names.map((name) => confirmed(name)) });
    expect(model["lead"]).toContain(words);
    expect(model["number"]).toBe(number);
  });

  it("is displayed for 公示天数 from the day after 印发日期", async () => {
    const briefingIssues = [{ period: "2010-06", number: 1, totalNumber: null, issued: "2010-09-29", signer: null }];
    const holidays = [1, 4, 5, 6, 7].map((day) => ({ day: `2010-10-0${day}`, type: "休" as const }));
    const { model } = await publicNotice({ tiers: [confirmed("于力")], config: { briefingIssues, holidays } });
    expect(model["period"]).toBe("公示期为5个工作日，自2010年9月30日起至2010年10月13日止。");
  });

  it("without 印发日期 from the day after the month's last", async () => {
    const items = { ...ITEMS, 公示日类型: "自然日", 公示天数: "7" };
    const { model } = await publicNotice({ tiers: [confirmed("于力")], items });
    expect(model["period"]).toBe("公示期为7个自然日，自2010年7月1日起至2010年7月7日止。");
  });

  it("what 基本信息 does not say is marked and listed to be written", async () => {
    const job = await publicNotice({ tiers: [confirmed("于力")], items: {} });
    expect(job.toWrite.map(({ position }) => position)).toEqual(["公示期", "受理部门", "受理电话"]);
    expect(job.model).toMatchObject({ period: "【待补 公示-1】", phone: "【待补 公示-3】" });
  });

  it("the office's own mobile number stands as it is, any other stays masked", async () => {
    const items = { ...ITEMS, 受理电话: "１３９00001111", 受理部门: "党办（13800001234）" };
    const { model } = await publicNotice({ tiers: [confirmed("于力")], items });
    expect(model["phone"]).toBe("１３９00001111");
    expect(model["department"]).toBe("党办（138****1234）");
    expect([...officeNumbers({ items })]).toEqual(["13900001111"]);
  });

  describe("somebody confirmed of whom there is a doubt", () => {
    const tiers = [confirmed("于力"), confirmed("万丽")];
    const dataset = { pending: new Set(["党员\u0000甲支部/万丽"]) };

    it("is not published, and named with the reason in the clerk's copy", async () => {
      const { jobs } = await made({ tiers, dataset });
      expect(jobs.map(({ path }) => path)).toEqual(["内部/通知/拟表彰公示（核对）.pdf", "公开/公示/拟表彰公示.pdf"]);
      expect(jobs[0]?.model["held"]).toMatchObject([{ name: "万丽", branch: "甲支部" }]);
      expect(JSON.stringify(jobs[0]?.model["held"])).toContain("待核实");
      expect(JSON.stringify(jobs[1]?.model)).not.toContain("万丽");
      expect(jobs[1]?.mayName).toEqual(["甲支部/于力"]);
    });

    it("is alone: then nothing is published", async () => {
      const { jobs } = await made({ tiers: [confirmed("万丽")], dataset });
      expect(jobs.map(({ face }) => face)).toEqual(["internal"]);
    });

    it("was warned this month: the measure is named to the clerk only", async () => {
      const values = { 对象: "万丽", 日期: "@2010-06-12", 类型: "警告", 名称: "党内警告" };
      const records = [record({ kind: "奖惩", owner: "甲支部/万丽", day: "2010-06-12", values })];
      const { jobs } = await made({ tiers, records });
      expect(jobs[0]?.model["held"]).toMatchObject([
        { name: "万丽", reason: expect.stringContaining("警告") as unknown },
      ]);
      expect(JSON.stringify(jobs[1]?.model)).not.toMatch(/万丽|警告/);
    });

    it("is exempt: kept out too, without the private reason", async () => {
      const members = [member("甲支部/于力"), member("甲支部/万丽", { exempt: "长期病假" })];
      const { jobs } = await made({ tiers, members });
      expect(jobs[0]?.model["held"]).toMatchObject([{ name: "万丽", reason: "免评，没有参加本月考评" }]);
      expect(JSON.stringify(jobs)).not.toContain("长期病假");
    });
  });

  it("a year without holiday list is said to the clerk, not to the public", async () => {
    const { jobs } = await made({ tiers: [confirmed("于力")], config: { holidays: [] } });
    expect(jobs.map(({ model }) => (model["notes"] as string[]).length)).toEqual([1, 0]);
    expect(JSON.stringify(jobs[0]?.model["notes"])).toContain("没有2010年的安排");
  });

  it.each([
    [[], "本月等次尚未认定：程序只提出建议等次，请研究后填入考评配置的“认定结果”"],
    [
      [confirmed("于力", { period: "2010-05" })],
      "本月等次尚未认定：程序只提出建议等次，请研究后填入考评配置的“认定结果”",
    ],
    [[confirmed("于力", { tier: "中间" })], "本月的认定结果中没有列入最高等次的党组织和党员"],
  ])("is not due without anybody confirmed in the highest tier", async (tiers, reason) => {
    const { jobs, notDue } = await made({ tiers });
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "拟表彰公示", reason }]);
  });
});
