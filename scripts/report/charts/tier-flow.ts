import { alternativeText, type Chart, CORE_WIDTH } from "#report/charts/chart.ts";
import { drawSvg } from "#report/charts/svg.ts";
import { bandsOf, type TierFlowFigures, type Way, WAY_WORDS } from "#report/charts/tier-bands.ts";
import { tierShapes } from "#report/charts/tier-shapes.ts";

/**
 * Draws who went from which tier to which, as bands from the last period on the left to this one on the right. A band is
 * the wider the more went, and never too narrow for its figure. Null where nobody is counted.
 */
export async function tierFlow(figures: TierFlowFigures): Promise<Chart | null> {
  const bands = bandsOf(figures);
  if (bands.length === 0) return null;
  const { subjects, from, to, unit } = figures;
  const words = bands.map(({ before, after, count, way }) => `由${before}到${after}${count}${unit}${inBrackets(way)}`);
  const alternative = alternativeText(`${subjects}等次变化，${from}到${to}`, words);
  const { shapes, height } = tierShapes(figures, bands);
  return {
    svg: await drawSvg({ graphic: shapes }, { width: CORE_WIDTH, height }, alternative),
    alternative,
    head: [from, to, "升降", `${subjects}（${unit}）`],
    rows: bands.map(({ before, after, count, way }) => [before, after, WAY_WORDS[way], String(count)]),
  };
}

function inBrackets(way: Way): string {
  return WAY_WORDS[way] === "" ? "" : `（${WAY_WORDS[way]}）`;
}
