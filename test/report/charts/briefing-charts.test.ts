import { describe, expect, it } from "vitest";
import { NO_ANALYSIS } from "#domain/analysis.ts";
import { briefingCharts } from "#report/charts/briefing-charts.ts";
import { monthOf } from "#report/month.ts";
import { movementBetween, scoredMonth } from "../../support/movement-months.ts";
import { reportMaterial } from "../../support/report-month.ts";

const material = reportMaterial();
const { dataset, config, book } = material;
const before = scoredMonth({ ...dataset, period: "2010-05", records: [] }, config);
const movement = movementBetween(before, { dataset, config, book });
const month = monthOf({ ...material, analysis: { ...NO_ANALYSIS, movement } });

describe("the charts of the briefing", () => {
  it("are the totals of the organisations and the change of the members' tiers, with figures where no table has them", async () => {
    const charts = await briefingCharts(month);
    expect(charts.map(({ heading }) => heading)).toEqual(["党组织总分", "党员等次变化（2010年5月到2010年6月）"]);
    expect(charts.map(({ rows }) => rows.length > 0)).toEqual([false, true]);
  });

  it("name no member", async () => {
    const text = JSON.stringify(await briefingCharts(month));
    for (const { name } of month.members) expect(text).not.toContain(name);
  });

  it("leave out the change of tiers where no earlier month is known", async () => {
    const charts = await briefingCharts(monthOf(material));
    expect(charts.map(({ heading }) => heading)).toEqual(["党组织总分"]);
  });
});
