import { describe, expect, it } from "vitest";
import type { ScoreLine } from "#domain/score-book.ts";
import { pointsText } from "#domain/points.ts";
import { cardOf, scoreOf, SUBJECT, withScore } from "../../support/member-card.ts";
import { membersOf, reportMaterial } from "../../support/report-month.ts";
import { fields } from "../../support/score-dataset.ts";

const BARE = { records: [], share: null, working: null, selfAssessed: null };

function notDue({ indicator, unit, from, to }: ScoreLine): ScoreLine {
  return {
    indicator,
    unit,
    from,
    to,
    state: "not-due",
    points: null,
    full: null,
    measured: null,
    cellOf: ({ at }) => at,
    ...BARE,
  };
}

describe("党员评分卡", () => {
  it("tells name, branch, posts, total, rank, tier and gate as they were scored", async () => {
    const material = reportMaterial();
    const score = scoreOf(material);
    const card = await cardOf(material);
    expect(card).toMatchObject({ name: "党员01", branch: "机关支部", posts: "支部书记、主任" });
    expect(card.standing).toMatchObject({
      total: pointsText(score.total ?? 0),
      rank: `第${score.rank?.place}名（本支部3人中）`,
      tier: score.tier,
      confirmed: "未认定",
      gate: "已达到",
      pending: null,
      noTotal: null,
    });
  });

  it("has the five dimensions as a table and as a chart that prints the same figures", async () => {
    const card = await cardOf(reportMaterial());
    expect(card.dimensions.map(({ name }) => name)).toEqual([
      "自觉学习的模范",
      "执行政策的模范",
      "服务群众的模范",
      "爱岗敬业的模范",
      "遵纪守法的模范",
    ]);
    for (const { name, points, full } of card.dimensions) {
      expect(card.chartSvg).toContain(name);
      expect(card.chartSvg).toContain(`${points}/${full}`);
    }
  });

  it("has every line with measure, points, full marks and evidence; sheets named at the foot", async () => {
    const card = await cardOf(reportMaterial());
    const lines = card.groups.flatMap((group) => group.lines);
    expect(lines).toHaveLength(6);
    expect(lines.find(({ id }) => id === "D3-01")).toMatchObject({
      name: "志愿服务时长",
      measured: "1.5小时",
      points: "7.50",
      full: "20.00",
      counted: true,
      evidence: "[2]E5",
      rule: "达到4小时得满分；按月",
    });
    expect(card.sources.map(({ place }) => place)).toContain("志愿服务.xlsx › 志愿服务");
  });

  it("the base requirement stands apart and is marked as outside the total", async () => {
    const card = await cardOf(reportMaterial());
    expect(card.groups.at(-1)).toMatchObject({ name: "基本要求", isGate: true });
    expect(card.dimensions.map(({ name }) => name)).not.toContain("基本要求");
  });

  it("an exempt member: no total, no lines, and the reason", async () => {
    const [first, ...others] = membersOf("机关支部", 3);
    const members = first ? [{ ...first, exempt: "长期病假" }, ...others] : [];
    const card = await cardOf(reportMaterial({ branches: { 机关支部: 3 }, members }));
    expect(card.standing).toMatchObject({
      total: "免评",
      hasTotal: false,
      rank: "—",
      tier: "—",
      confirmed: "—",
      gate: "—",
      noTotal: "免评（长期病假），不计总分，不参加排名和等次评定。",
    });
    expect(card).toMatchObject({ chartSvg: null, dimensions: [], groups: [] });
  });

  it("a member without data: said so, no chart", async () => {
    const material = reportMaterial();
    const card = await cardOf(withScore(material, { total: null, rank: null, tier: null }));
    expect(card.standing).toMatchObject({
      total: "无数据",
      noTotal: "本考核周期内没有可以计分的记录，不计总分，不参加排名。",
    });
    expect(card.chartSvg).toBeNull();
    expect(card.groups).not.toEqual([]);
  });

  it("待核实 stands on the card of a member with rejected rows", async () => {
    const card = await cardOf(reportMaterial({ dataset: { pending: new Set([`党员\u0000${SUBJECT}`]) } }));
    expect(card.standing["pending"]).toContain("待核实");
  });

  it("the suggested tier stands beside the confirmed one, with its reason", async () => {
    const confirmedTier = { tier: "先进", reason: "群众评议突出" };
    const card = await cardOf(withScore(reportMaterial(), { tier: "中间", confirmedTier }));
    expect(card.standing).toMatchObject({ tier: "中间", confirmed: "先进", confirmedReason: "群众评议突出" });
  });

  it("an unmet base requirement is told with its reasons", async () => {
    const gate = { state: "unmet", reasons: ["“参加组织生活”（D0-01）未达标"] } as const;
    const card = await cardOf(withScore(reportMaterial(), { gate }));
    expect(card.standing).toMatchObject({ gate: "未达到", gateReasons: gate.reasons });
  });

  it("a line that is not counted says why instead of points", async () => {
    const material = reportMaterial();
    const lines = scoreOf(material).lines.map(notDue);
    const card = await cardOf(withScore(material, { lines }));
    expect(card.groups[0]?.lines[0]).toMatchObject({
      counted: false,
      state: "未到期，不计分",
      points: "—",
      measured: "—",
      evidence: "—",
    });
  });

  it.each([
    [1, "roomy"],
    [2, "roomy"],
    [3, "tight"],
    [5, "packed"],
    [12, "overfull"],
  ])("with %i indicators in each dimension the lines are set %s", async (indicators, density) => {
    expect((await cardOf(reportMaterial({ indicators }))).density).toBe(density);
  });

  it("the longer the words around the lines, the tighter the lines", async () => {
    const long = "青少年科技教育活动服务中心主任、全民科学素质行动计划纲要实施工作办公室副主任（兼）".repeat(2);
    const members = membersOf("机关支部", 1, { values: fields({ 职务: long }) });
    const card = await cardOf(reportMaterial({ branches: { 机关支部: 1 }, members, indicators: 2 }));
    expect(card.density).toBe("normal");
  });
});
