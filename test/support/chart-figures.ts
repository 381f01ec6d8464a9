import type { Points } from "#domain/points.ts";
import { exact } from "#domain/points.ts";
import type { CompletionFigures } from "#report/charts/completion-cells.ts";
import type { RankedTotal, RankingFigures } from "#report/charts/ranking-bars.ts";
import type { DimensionFigures, RatedDimension } from "#report/charts/rated-dimension.ts";
import type { TierFlowFigures } from "#report/charts/tier-bands.ts";
import type { TrendFigures, TrendMonth } from "#report/charts/total-trend.ts";

/** A name of 24 characters. */
export const LONG_NAME = "示例市科学技术协会直属学会联合流动党员临时支部";

export const FIVE = ["领导班子好", "党员队伍好", "工作机制好", "工作业绩好", "群众反映好"];

/** A dimension of 20.00 and the peers' mean in percent. */
export function rated(name: string, points: Points | null, mean: number | null = 80): RatedDimension {
  return { name, points, full: points === null ? null : 2000, mean: mean === null ? null : exact(mean, 100) };
}

export function dimensionsOf(names: readonly string[] = FIVE, name = "机关支部"): DimensionFigures {
  return { name, peers: "全体平均", dimensions: names.map((one, at) => rated(one, 1000 + at * 200, 70 + at * 5)) };
}

/** A month: total and mean in 0.01 分. */
export function monthOf(period: string, total: Points | null, mean: Points | null = 8000): TrendMonth {
  return { period, total, mean };
}

export function trendOf(months: readonly TrendMonth[], name = "机关支部"): TrendFigures {
  return { name, peers: "全体平均", months };
}

/** A year of totals, up and down. */
export const YEAR = Array.from({ length: 12 }, (_, at) =>
  monthOf(`20${at < 9 ? "10" : "11"}-${String(((at + 3) % 12) + 1).padStart(2, "0")}`, 8000 + at * 150, 8600 - at * 20),
);

export const TIERS = [
  { name: "先进", floor: 8500 },
  { name: "中间", floor: 6000 },
  { name: "相对后进", floor: 0 },
];

export function ranked(name: string, total: Points | null, changes: Partial<RankedTotal> = {}): RankedTotal {
  const tier = total === null ? null : (TIERS.find(({ floor }) => total >= floor)?.name ?? "相对后进");
  return { name, total, place: total === null ? null : 1, tier, note: total === null ? "无数据" : "", ...changes };
}

export function rankingOf(totals: readonly RankedTotal[], tiers: RankingFigures["tiers"] = TIERS): RankingFigures {
  return { subjects: "党组织", totals, tiers };
}

/** Branches in order of rank, a quarter of a point apart. */
export function manyRanked(count: number): readonly RankedTotal[] {
  return Array.from({ length: count }, (_, at) => ranked(`第${at + 1}党支部`, 9800 - at * 75, { place: at + 1 }));
}

/** A flow by texts `先进>中间 3`; － for none. */
export function flowOf(moves: readonly string[], tiers = TIERS.map(({ name }) => name)): TierFlowFigures {
  return {
    subjects: "党员",
    unit: "名",
    from: "2010年7月",
    to: "2010年8月",
    tiers,
    moves: moves.map((move) => {
      const [before, after, count] = move.split(/[> ]/);
      return { before: tierOf(before), after: tierOf(after), count: Number(count) };
    }),
  };
}

function tierOf(name: string | undefined): string | null {
  return name === undefined || name === "－" ? null : name;
}

const STATES = ["done", "partly", "overdue", "open"] as const;

/** So many branches and tasks, every state in turn; where several answer for it, 3 of 8 are done. */
export function completionOf(branches: readonly string[], tasks: number, name = "公开承诺"): CompletionFigures {
  return {
    branches,
    tasks: Array.from({ length: tasks }, (_, column) => ({
      id: `2-${column + 1}`,
      name,
      shares: branches.map((organisation, row) => {
        const state = STATES[(row + column) % STATES.length] ?? "open";
        return { organisation, state, of: row % 2 === 0 ? 8 : 1, done: row % 2 === 0 ? 3 : 0 };
      }),
    })),
  };
}
