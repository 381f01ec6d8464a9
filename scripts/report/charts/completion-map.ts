import {
  type CompletionFigures,
  countOf,
  type MappedTask,
  type Share,
  shareOf,
  type State,
  STATES,
} from "#report/charts/completion-cells.ts";
import { completionShapes } from "#report/charts/completion-shapes.ts";
import { alternativeText, type Chart, CORE_WIDTH, evenParts } from "#report/charts/chart.ts";
import { drawSvg } from "#report/charts/svg.ts";
import { NO_FIGURE } from "#report/figures.ts";

/** What a page holds: columns at least wide enough for sign and 未到期, rows below the heading. */
const MOST_TASKS = 9;
const MOST_BRANCHES = 20;

/**
 * Draws branches × tasks, every cell with its state in words and, where several answer for it, how many are done. In
 * several drawings where there are more branches or tasks than a page holds; none without branches or tasks.
 */
export async function completionMap({ branches, tasks }: CompletionFigures): Promise<readonly Chart[]> {
  const parts = evenParts(branches, MOST_BRANCHES).flatMap((rows) =>
    evenParts(tasks, MOST_TASKS).map((columns) => ({ branches: rows, tasks: columns })),
  );
  return Promise.all(parts.map(mapPart));
}

async function mapPart(figures: CompletionFigures): Promise<Chart> {
  const { branches, tasks } = figures;
  const { shapes, height } = completionShapes(figures);
  const alternative = alternativeText(
    "各支部任务完成情况",
    branches.map((branch) => branchInWords(branch, tasks)),
  );
  return {
    svg: await drawSvg({ graphic: shapes }, { width: CORE_WIDTH, height }, alternative),
    alternative,
    head: ["党支部", ...tasks.map(({ id, name }) => `${id} ${name}`)],
    rows: branches.map((branch) => [branch].concat(tasks.map((task) => cellText(shareOf(task, branch))))),
  };
}

/** 甲支部完成3项、逾期1项（T2-01） */
function branchInWords(branch: string, tasks: readonly MappedTask[]): string {
  const states = (Object.keys(STATES) as State[]).map((state) => ({
    state,
    own: tasks.filter((task) => shareOf(task, branch)?.state === state),
  }));
  const words = states
    .filter(({ own }) => own.length > 0)
    .map(({ state, own }) => {
      const named = state === "overdue" ? `（${own.map(({ id }) => id).join("、")}）` : "";
      return `${STATES[state].word}${own.length}项${named}`;
    });
  return `${branch}${words.length === 0 ? "没有任务" : words.join("、")}`;
}

/** 完成; 部分 3/8; — where the task does not concern the branch. */
function cellText(share: Share | null): string {
  return share === null
    ? NO_FIGURE
    : [STATES[share.state].word, countOf(share)].filter((part) => part !== "").join(" ");
}
