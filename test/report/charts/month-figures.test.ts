import { describe, expect, it } from "vitest";
import { type Movement, NO_ANALYSIS, type SubjectMovement } from "#domain/analysis.ts";
import { subjectKey } from "#domain/subject.ts";
import {
  completionFigures,
  dimensionFigures,
  rankingFigures,
  tierFlowFigures,
  trendFigures,
} from "#report/charts/month-figures.ts";
import { percentText, rateText } from "#report/figures.ts";
import { type Month, monthOf } from "#report/month.ts";
import { movementBetween, scoredMonth } from "../../support/movement-months.ts";
import { branchOf, reportMaterial } from "../../support/report-month.ts";

const material = reportMaterial({
  organisations: [branchOf("机关支部"), branchOf("学会支部"), branchOf("老干支部", { exempt: "离退休" })],
});
const month = monthOf(material);
const first = month.organisations[0];
if (first === undefined) throw new Error("nobody is scored");

function moved(): Month {
  const { dataset, config, book } = material;
  const before = scoredMonth(
    { ...dataset, records: dataset.records.filter(({ kind }) => kind !== "活动台账") },
    config,
  );
  return { ...month, analysis: { ...NO_ANALYSIS, movement: movementBetween(before, { dataset, config, book }) } };
}

const tiersIn = (movement: Movement | null): readonly SubjectMovement["tier"][] =>
  month.organisations.flatMap(({ subject }) => movement?.subjects.get(subjectKey(subject))?.tier ?? []);

describe("what the charts of a month are drawn from", () => {
  it("the mean of a dimension is that of the rates of all who are ranked together", () => {
    const { peers, dimensions } = dimensionFigures(first, month);
    const others = month.organisations.filter(({ rank }) => rank !== null);
    expect(peers).toBe("全体平均");
    const [dimension] = dimensions;
    const rates = others.map(({ dimensions: [own] }) =>
      Number(rateText(own?.points ?? 0, own?.full ?? 1).replace("%", "")),
    );
    const mean = rates.reduce((sum, one) => sum + one, 0) / rates.length;
    expect(Number(dimension?.mean && percentText(dimension.mean).replace("%", ""))).toBeCloseTo(mean, 0);
  });

  it("the gate is no dimension of the radar", () => {
    expect(dimensionFigures(first, month).dimensions.map(({ name }) => name)).not.toContain("基本要求");
  });

  it("organisations stand from the highest total down; who has none comes last, with the reason", () => {
    const { totals, tiers } = rankingFigures(month, "组织");
    const known = totals.flatMap(({ total }) => total ?? []);
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(totals.at(-1)).toMatchObject({ name: "老干支部", total: null, note: "免评" });
    expect(tiers.map(({ name }) => name)).toEqual(["先进", "中间", "相对后进"]);
  });

  it("the tier that people decided on stands before the suggested one", () => {
    const confirmedTier = { tier: "相对后进", reason: "会议研究" };
    const decided = { ...month, organisations: [{ ...first, confirmedTier }] };
    expect(rankingFigures(decided, "组织").totals[0]?.tier).toBe("相对后进");
  });

  it("every organisation with a tier in either month is in the flow once, by both tiers", () => {
    const after = moved();
    const { moves, from, to } = tierFlowFigures(after, "组织") ?? { moves: [] };
    const expected = tiersIn(after.analysis.movement).filter(
      ({ before, after: now }) => before !== null || now !== null,
    );
    expect(moves.map((one) => [one.before, one.after])).toEqual(expected.map((one) => [one.before, one.after]));
    expect(moves.length).toBeGreaterThan(0);
    expect([from, to]).toEqual(["2010年6月", "2010年6月"]);
  });

  it("without an earlier month there is no flow and no trend", () => {
    expect(tierFlowFigures(month, "组织")).toBeNull();
    expect(trendFigures(first, month).months).toEqual([]);
  });

  it("tasks that only the office answers for are not in the map", () => {
    const { branches, tasks } = completionFigures(month);
    const shared = month.book.tasks.filter(({ organisations }) => organisations.length > 0);
    expect(tasks.map(({ id }) => id)).toEqual(shared.map(({ task }) => task.id));
    expect(tasks.length).toBeLessThan(month.book.tasks.length);
    expect(branches).toContain("机关支部");
  });
});
