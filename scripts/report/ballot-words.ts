import type { Office } from "#domain/config.ts";
import { exact } from "#domain/points.ts";
import type { BallotGroupResult, ScoreLine } from "#domain/score-book.ts";
import { percentText, plainPoints, pointsCell } from "#report/figures.ts";

/** What the table's figures rest on: 测评分母, 测评有效比例, 测评人数下限. */
export function ballotNote({ ballotDenominator, ballotQuorum, ballotMinimum }: Office): string {
  return (
    `注：得分率以${ballotDenominator}数为分母；收回票数不足发出票数${percentText(exact(ballotQuorum))}的测评无效；` +
    `有效票不足${ballotMinimum}张的群体不单独列出，票数照常计入综合结果。`
  );
}

/** A subject's result: 综合得分率91.5%，计91.48分（满分100分）; kept back where it is that of one small group alone. */
export function resultWords({ measured, points, full }: ScoreLine, groups: readonly BallotGroupResult[]): string {
  const [only, ...others] = groups;
  if (measured === null || only === undefined) return "没有结果";
  if (others.length === 0 && !only.shown) return "只有一个群体且人数较少，结果不单独列出";
  const counted = points === null || full === null ? "" : `，计${pointsCell(points)}分（满分${plainPoints(full)}分）`;
  return `综合得分率${percentText(measured)}${counted}`;
}

/** 另有2个群体人数较少，不单独列出; empty for none. */
export function hiddenWords(groups: readonly BallotGroupResult[]): string {
  const hidden = groups.filter(({ shown }) => !shown).length;
  return hidden === 0 ? "" : `另有${hidden}个群体人数较少，不单独列出，票数照常计入`;
}
