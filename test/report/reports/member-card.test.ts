import { describe, expect, it } from "vitest";
import type { Json } from "#domain/report-job.ts";
import type { ScoreLine, SubjectScore } from "#domain/score-book.ts";
import { pointsText } from "#domain/points.ts";
import { buildReports } from "#report/build-reports.ts";
import type { ReportMaterial } from "#report/report-material.ts";
import { membersOf, reportMaterial } from "../../support/report-month.ts";
import { fields } from "../../support/score-dataset.ts";

interface Card {
  readonly code: string;
  readonly sum: string | null;
  readonly hasSelf: boolean;
  readonly trace: Readonly<Record<string, string>> | null;
  readonly name: string;
  readonly branch: string;
  readonly posts: string;
  readonly standing: Readonly<Record<string, string | boolean | null | readonly string[]>>;
  readonly chartSvg: string | null;
  readonly dimensions: readonly Readonly<Record<string, string>>[];
  readonly groups: readonly { readonly name: string; readonly lines: readonly Readonly<Record<string, Json>>[] }[];
  readonly sources: readonly { readonly number: string; readonly place: string }[];
  readonly density: string;
}

const SUBJECT = "机关支部/党员01";

async function cardOf(material: ReportMaterial): Promise<Card> {
  const jobs = await buildReports({ ...material, only: ["党员"] });
  const job = jobs.find(({ path }) => path === "按支部/机关支部/党员/党员01.pdf");
  return job?.model as unknown as Card;
}

/** The material with one member's score changed. */
function withScore(material: ReportMaterial, changes: Partial<SubjectScore>): ReportMaterial {
  const subjects = material.book.subjects.map((score) =>
    score.subject.id === SUBJECT ? { ...score, ...changes } : score,
  );
  return { ...material, book: { ...material.book, subjects } };
}

function scoreOf(material: ReportMaterial): SubjectScore {
  const score = material.book.subjects.find(({ subject }) => subject.id === SUBJECT);
  if (!score) throw new Error("no such member");
  return score;
}

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
    evidence: [],
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
      evidence: "[3]E5",
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

  it("the card bears its code, and every line the code that leads to its cells", async () => {
    const material = reportMaterial();
    const { code } = scoreOf(material);
    const card = await cardOf(material);
    expect(card.code).toBe(code);
    const lines = card.groups.flatMap((group) => group.lines);
    expect(lines.map((line) => line["code"])).toEqual(
      scoreOf(material).lines.map(({ indicator }) => `${code}-${indicator.id}`),
    );
    expect(card.trace).toEqual({
      words: `查出处：凭代码（如${code}-D1-01）在本支部《计分依据》中查到单元格，或运行`,
      command: `npm run explain -- --period 2010-06 ${code}-D1-01`,
    });
  });

  it.each([
    ["加分", 150, "加1.50分"],
    ["加分", 0, "没有加分"],
    ["扣减", -200, "扣2.00分"],
    ["扣减", 0, "没有扣减"],
    ["一票否决", 0, "已触发"],
  ] as const)(
    "%s stands outside the hundred: %i says %s in place of points and full marks",
    async (method, points, words) => {
      const material = reportMaterial();
      const [first, ...others] = scoreOf(material).lines;
      if (!first) throw new Error("no line");
      const line = { ...first, indicator: { ...first.indicator, method, target: null }, points, full: null };
      const card = await cardOf(withScore(material, { lines: [line, ...others] }));
      expect(card.groups[0]?.lines[0]).toMatchObject({ marked: false, state: words });
    },
  );

  it("ballots of a component, bonus, malus and missing components are told in one line", async () => {
    const components = [
      { name: "日常考评", content: "维度" as const, weight: "70", score: 9000, line: null },
      { name: "民主测评", content: "民主测评" as const, weight: "20", score: 8000, line: null },
      { name: "述职评议", content: "评委打分" as const, weight: "10", score: null, line: null },
    ];
    const card = await cardOf(withScore(reportMaterial(), { components, bonus: 100, malus: -50 }));
    expect(card.sum).toBe(
      "（日常考评90.00×70＋民主测评80.00×20）÷90＋加分1.00－扣减0.50；“述职评议”（10%）没有数据，权重由有数据的组成按比例分担",
    );
    expect((await cardOf(reportMaterial())).sum).toBeNull();
  });

  it("says why the tier is not the one above, and what bars a tier beside that", async () => {
    const limit = (reason: string) => ({ effect: "lowest" as const, reason, evidence: [] });
    const limits = [limit("受到撤职处分"), limit("触发一票否决")];
    const card = await cardOf(withScore(reportMaterial(), { tierReason: "受到撤职处分", limits }));
    expect(card.standing).toMatchObject({ tierReason: "受到撤职处分", limits: ["触发一票否决"] });
  });

  it("自评 has a column of its own where there is any", async () => {
    const material = reportMaterial();
    expect((await cardOf(material)).hasSelf).toBe(false);
    const selfAssessed = { points: 1850, at: { file: "自评.xlsx", sheet: "自评", cell: "C5" } };
    const lines = scoreOf(material).lines.map((line, index) => (index === 0 ? { ...line, selfAssessed } : line));
    const card = await cardOf(withScore(material, { lines }));
    expect(card.hasSelf).toBe(true);
    expect(card.groups[0]?.lines[0]).toMatchObject({ self: "18.50" });
  });
});
