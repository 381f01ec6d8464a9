import type { z } from "zod";
import { type Chart, chartSchema } from "#report/charts/chart.ts";
import { rankingFigures, tierFlowFigures } from "#report/charts/month-figures.ts";
import { rankingBars } from "#report/charts/ranking-bars.ts";
import { tierFlow } from "#report/charts/tier-flow.ts";
import type { Month } from "#report/month.ts";

/** A chart under its heading; without rows where its figures already stand in a table of the document. */
export const briefingChartSchema = chartSchema.extend({ heading: chartSchema.shape.alternative });
export type BriefingChart = z.infer<typeof briefingChartSchema>;

/**
 * The charts at the end of the briefing: totals of the organisations, whose table stands in it, and how the members' tiers
 * changed, in numbers. No member is named.
 */
export async function briefingCharts(month: Month): Promise<BriefingChart[]> {
  const flow = tierFlowFigures(month, "党员");
  const [rankings, flows] = await Promise.all([
    rankingBars(rankingFigures(month, "组织")),
    flow === null ? null : tierFlow(flow),
  ]);
  return [
    ...rankings.map(({ svg, alternative, head }, at) =>
      headed({ svg, alternative, head, rows: [] }, `党组织总分${at === 0 ? "" : "（续）"}`),
    ),
    ...(flows === null || flow === null ? [] : [headed(flows, `党员等次变化（${flow.from}到${flow.to}）`)]),
  ];
}

function headed({ svg, alternative, head, rows }: Chart, heading: string): BriefingChart {
  return { heading, svg, alternative, head, rows };
}
