import { describe, expect, it } from "vitest";
import type { Config } from "#domain/config.ts";
import type { ReportJob } from "#domain/report-job.ts";
import { type MonthWords, reportMaterial } from "../../support/report-month.ts";
import { reportJobs } from "../../support/report-jobs.ts";
import { pageOf } from "../../support/printed-reports.ts";
import { office } from "../../support/score-config.ts";
import { record } from "../../support/score-dataset.ts";
import { award } from "../../support/score-records.ts";

async function open(words: MonthWords = {}): Promise<ReportJob> {
  const jobs = await reportJobs({ ...reportMaterial(words), only: ["简报"] });
  const job = jobs.find(({ face }) => face === "public");
  if (!job) throw new Error("no public briefing");
  return job;
}

async function openWords(config: Partial<Config>): Promise<{ honours: string }> {
  return (await open({ config })).model["open"] as { honours: string };
}

function decided(subjectType: "组织" | "党员", name: string, tier: string) {
  const organisation = subjectType === "党员" ? "机关支部" : null;
  return {
    period: "2010-06",
    subjectType,
    name,
    organisation,
    tier,
    reason: "会议认定",
    confirmed: "2010-07-05",
  } as const;
}

describe("公开的简报", () => {
  it("在公开文件夹里，与内部的一份并列", async () => {
    expect((await open()).path).toBe("公开/简报/信息简报.pdf");
    const jobs = await reportJobs({ ...reportMaterial(), only: ["简报"] });
    expect(jobs.map(({ path }) => path)).toEqual(["内部/简报/信息简报.pdf", "公开/简报/信息简报.pdf"]);
  });

  it("没有名次、总分、低等次、待核实、逾期、尚缺、报送情况和问题数", async () => {
    const page = pageOf(
      await open({
        dataset: { pending: new Set(["组织\u0000学会支部"]) },
        config: { submissions: [{ organisation: "全部", table: "稿件", frequency: "月", dueDay: 5 }] },
      }),
    );
    expect(page).not.toMatch(/名次|总分|平均|中间|相对后进|待核实|逾期|尚缺|未达到|应报|问题清单|建议等次/);
    expect(page).toContain("五项活动开展情况");
  });

  it("内部的一份照旧什么都有", async () => {
    const jobs = await reportJobs({ ...reportMaterial(), only: ["简报"] });
    const page = pageOf(jobs[0] ?? never());
    for (const words of ["名次", "建议等次", "逾期未完成", "尚缺", "七、数据情况"]) expect(page).toContain(words);
    expect(page).not.toContain("先进典型情况");
  });

  it("只列认定为最高等次的党组织和党员；建议的、认定为别的等次的都不列", async () => {
    const { model } = await open({
      config: {
        confirmedTiers: [
          decided("组织", "学会支部", "先进"),
          decided("组织", "机关支部", "相对后进"),
          decided("党员", "党员02", "先进"),
          decided("党员", "党员01", "中间"),
        ],
      },
    });
    expect(model["open"]).toMatchObject({
      honours: "拟表彰的党组织1个：学会支部；党员1名：党员02（机关支部）。现正公示。",
    });
  });

  it("公示期没有结束时说拟表彰、现正公示，与拟表彰公示的公示期一致", async () => {
    const items = { 公示天数: "5", 公示日类型: "自然日" };
    const { honours } = await openWords({
      confirmedTiers: [decided("党员", "党员02", "先进")],
      office: office({ items }),
    });
    expect(honours).toBe(
      "拟表彰的党员1名：党员02（机关支部）。现正公示，公示期为5个自然日，自2010年7月1日起至2010年7月5日止。",
    );
  });

  it.each([
    ["公示期为5个工作日，自2010年6月18日起至2010年6月24日止。", "经研究认定为“先进”的党员1名：党员02（机关支部）。"],
    ["公示期自2010年6月18日至24日。", "经研究认定为“先进”的党员1名：党员02（机关支部）。"],
    ["公示至2010年6月30日止。", "拟表彰的党员1名：党员02（机关支部）。现正公示，公示至2010年6月30日止。"],
    ["自2010年6月28日起至7月2日止。", "拟表彰的党员1名：党员02（机关支部）。现正公示，自2010年6月28日起至7月2日止。"],
    ["2009年12月28日至1月3日。", "拟表彰的党员1名：党员02（机关支部）。现正公示，2009年12月28日至1月3日。"],
    ["公示五天。", "拟表彰的党员1名：党员02（机关支部）。现正公示，公示五天。"],
  ])("公示期由人写明为“%s”的，按写明的：公示结束后才说经研究认定", async (text, words) => {
    const writtenTexts = [{ period: "2010-06", document: "公示", position: "公示期", text, signature: null }];
    const { honours } = await openWords({ confirmedTiers: [decided("党员", "党员02", "先进")], writtenTexts });
    expect(honours).toBe(words);
  });

  it("认定的人都暂不公示时，不说尚未认定，也不点名", async () => {
    const pending = new Set(["党员\u0000机关支部/党员02"]);
    const config = { confirmedTiers: [decided("党员", "党员02", "先进")] };
    const { model } = await open({ config, dataset: { pending } });
    expect(model["open"]).toMatchObject({ honours: "本月没有公布拟表彰的对象。" });
  });

  it("没有认定的，照实说", async () => {
    expect((await open()).model["open"]).toMatchObject({ honours: "本月的“先进”等次尚未认定。" });
  });

  it("任务只列已完成的，承诺只说已兑现多少，不说到期多少", async () => {
    const { model } = await open();
    expect(model["open"]).toMatchObject({
      tasks: expect.stringMatching(/^本阶段已完成任务\d项：/) as string,
      pledges: "截至本月底，已兑现公开承诺3项。",
    });
    expect(model["tasks"]).toEqual([]);
    expect(model["pledges"]).toEqual([]);
  });

  it("写给内部简报的按语不公开；写明公开简报的才印", async () => {
    const own = { period: "2010-06", signature: null } as const;
    const writtenTexts = [
      { ...own, document: "简报", position: "按语", text: "请后进支部抓紧。" },
      { ...own, document: "公开简报", position: "按语", text: "欢迎群众监督。" },
    ];
    const page = pageOf(await open({ config: { writtenTexts } }));
    expect(page).toContain("欢迎群众监督。");
    expect(page).not.toContain("请后进支部抓紧。");
  });

  it("不能出现受过处分的人", async () => {
    const { mayName } = await open({
      records: [
        award("机关支部/党员02", { 类型: "警告" }, { day: "2010-06-10" }),
        record({ owner: "机关支部", values: { 活动名称: "学习党员01", 类别: "党性教育" } }),
      ],
    });
    expect(mayName).toContain("机关支部/党员01");
    expect(mayName).not.toContain("机关支部/党员02");
  });

  it.each([
    ["没有任何记录", { records: [] }],
    ["没有党组织和党员", { organisations: [], members: [], records: [] }],
  ])("%s时也能印，都是完整的句子", async (_, words) => {
    const job = await open(words);
    expect(job.definition.schema.safeParse(job.model).error).toBeUndefined();
    expect(pageOf(job)).not.toContain("承诺践诺情况");
    expect(pageOf(job)).toContain("四、下月到期事项");
  });
});

function never(): never {
  throw new Error("no briefing");
}
