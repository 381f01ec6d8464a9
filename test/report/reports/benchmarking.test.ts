import { describe, expect, it } from "vitest";
import type { Gap } from "#domain/analysis.ts";
import { subjectKey } from "#domain/subject.ts";
import { verdictWords } from "#report/benchmark-words.ts";
import { buildReports } from "#report/build-reports.ts";
import { headingNumber } from "#report/numerals.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { gapsOf } from "#score/gap/gaps.ts";
import { branchOf, membersOf, reportMaterial } from "../../support/report-month.ts";
import { indicator, pts } from "../../support/score-config.ts";

interface Benchmarking {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly bestGroups: readonly { readonly name: string; readonly rows: readonly Readonly<Record<string, string>>[] }[];
  readonly alone: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly standing: string;
    readonly dimensions: readonly Readonly<Record<string, string>>[];
    readonly gap: { readonly steps: readonly Readonly<Record<string, string>>[] };
  }[];
  readonly members: readonly Readonly<Record<string, string>>[];
}

const withGaps = (material: ReportMaterial): ReportMaterial => ({
  ...material,
  analysis: { ...material.analysis, gaps: gapsOf(material.book, material.config) },
});
const built = (material: ReportMaterial) => buildReports({ ...withGaps(material), only: ["对标"] });

async function reportOf(material: ReportMaterial): Promise<Benchmarking> {
  const [job] = (await built(material)).jobs;
  if (!job) throw new Error("not due");
  return job.model as unknown as Benchmarking;
}

const GAP: Gap = {
  nextTier: "先进",
  needed: pts("85"),
  distance: pts("5"),
  barriers: [],
  steps: [{ indicator: indicator({}), gain: pts("5"), totalAfter: pts("85"), missing: "还需2次" }],
  reached: true,
  dimensions: [],
};

describe("对标定位报告", () => {
  it("has every organisation in the table and a section for each, by rank", async () => {
    const model = await reportOf(reportMaterial());
    expect(model.rows.map(({ name }) => name)).toEqual(["机关支部", "学会支部"]);
    expect(model.sections.map(({ heading }) => heading)).toEqual(["（一）机关支部", "（二）学会支部"]);
    expect(model.sections[1]?.standing).toMatch(/^总分\d+\.\d\d分，第2名（全体2个党组织中），建议等次“.+”。$/);
  });

  it("names the fewest indicators with what is missing, and the best of the peers in each dimension", async () => {
    const [, second] = (await reportOf(reportMaterial())).sections;
    expect(second?.gap.steps.every(({ id, missing }) => /^Z\d-\d\d$/.test(id ?? "") && missing !== "")).toBe(true);
    expect(second?.gap.steps.length).toBeGreaterThan(0);
    expect(second?.dimensions).toHaveLength(5);
    expect(second?.dimensions.map(({ bestName }) => bestName)).toContain("机关支部");
  });

  it("the best stand by peer group; one without a peer is said to have none", async () => {
    const organisations = [branchOf("甲支部"), branchOf("乙支部"), branchOf("丙支部", { type: "其他" })];
    const model = await reportOf(reportMaterial({ organisations, members: membersOf("甲支部", 2) }));
    expect(model.bestGroups.map(({ name }) => name)).toEqual(["机关类党组织"]);
    expect(model.alone).toEqual(["其他类党组织只有丙支部1个，没有可比的同类。"]);
  });

  it("members are counted by branch and never named", async () => {
    const material = reportMaterial({ branches: { 甲支部: 60, 乙支部: 1 } });
    const [job] = (await built(material)).jobs;
    const { members } = await reportOf(material);
    expect(members.map(({ branch, compared }) => [branch, compared])).toEqual([
      ["乙支部", "1"],
      ["甲支部", "60"],
    ]);
    for (const { compared, top, reachable, unreachable, barred } of members) {
      expect([top, reachable, unreachable, barred].reduce((sum, one) => sum + Number(one), 0)).toBe(Number(compared));
    }
    expect(JSON.stringify(job?.model)).not.toContain("党员01");
    expect([job?.face, job?.mayName]).toEqual(["internal", []]);
  });

  it("an exempt organisation is in the table without figures and has no section", async () => {
    const organisations = [branchOf("甲支部"), branchOf("新支部", { exempt: "新成立" })];
    const model = await reportOf(reportMaterial({ organisations, members: [] }));
    expect(model.rows.at(-1)).toMatchObject({ name: "新支部", total: "免评", distance: "—", verdict: "—" });
    expect(model.sections).toHaveLength(1);
    expect(JSON.stringify(model)).not.toContain("新成立");
  });

  it.each<[string, Partial<Gap>, string | null, string]>([
    ["can be reached", {}, "中间", "补齐1项可达到"],
    ["cannot be reached", { reached: false }, "中间", "1项全部补齐仍达不到"],
    ["nothing is left to earn", { reached: false, steps: [] }, "中间", "没有可再增分的指标"],
    ["is reached in points", { distance: 0, steps: [], reached: false }, "中间", "总分已达到"],
    ["is barred, however near", { barriers: ["受到警告处分"] }, "中间", "受限制，本期不能晋档"],
    ["is the top", { nextTier: null, distance: null }, "先进", "已在最高等次"],
    ["does not exist", { nextTier: null, distance: null }, null, "没有设置等次"],
  ])("the next tier %s", (...[, changes, tier, words]) => {
    expect(verdictWords({ tier }, { ...GAP, ...changes })).toBe(words);
  });

  it("without a total there is no verdict", () => {
    expect(verdictWords({ tier: null }, undefined)).toBe("—");
  });

  it("when no organisation has a total it is not due", async () => {
    const { jobs, notDue } = await built(reportMaterial({ organisations: [], members: membersOf("甲支部", 1) }));
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "对标定位报告", reason: "本月没有计出总分的党组织，无从对标。" }]);
  });

  it("a member's distance does not make it due", async () => {
    const material = reportMaterial();
    const organisation = { type: "组织", id: "机关支部" } as const;
    const gaps = new Map([...gapsOf(material.book, material.config)].filter(([key]) => key.startsWith("党员")));
    expect(gaps.has(subjectKey(organisation))).toBe(false);
    const { jobs } = await buildReports({ ...material, analysis: { ...material.analysis, gaps }, only: ["对标"] });
    expect(jobs).toEqual([]);
  });

  it.each([
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [31, "三十一"],
  ])("section %i counts as %s", (number, text) => {
    expect(headingNumber(number)).toBe(text);
  });
});
