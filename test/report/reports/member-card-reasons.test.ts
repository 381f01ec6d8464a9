import { describe, expect, it } from "vitest";
import { cardOf, scoreOf, withScore } from "../../support/member-card.ts";
import { reportMaterial } from "../../support/report-month.ts";

describe("党员评分卡: where the figures come from", () => {
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
      words: `查出处：凭代码（如${code}-D1-01）在本支部《计分依据》中查到单元格和算法；办公室可运行`,
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
    const lowest = { effect: "lowest" as const, evidence: [] };
    const limits = [
      { ...lowest, reason: "受到撤职处分" },
      { ...lowest, reason: "触发一票否决" },
    ];
    const card = await cardOf(withScore(reportMaterial(), { tierReason: "受到撤职处分", limits }));
    expect(card.standing).toMatchObject({ tierReason: "受到撤职处分", limits: ["触发一票否决"] });
  });

  it("自评 has a column of its own where there is any", async () => {
    const material = reportMaterial();
    expect((await cardOf(material)).hasSelf).toBe(false);
    const selfAssessed = { points: 1850, at: { file: "自评.xlsx", sheet: "自评", cell: "C5" } };
    const [first, ...others] = scoreOf(material).lines;
    if (!first) throw new Error("no line");
    const card = await cardOf(withScore(material, { lines: [{ ...first, selfAssessed }, ...others] }));
    expect(card.hasSelf).toBe(true);
    expect(card.groups[0]?.lines[0]).toMatchObject({ self: "18.50" });
  });
});
