import type { Exact } from "#domain/points.ts";
import type { BallotGroupResult, ScoreLine } from "#domain/score-book.ts";
import { lineMeasureText, percentText } from "#report/figures.ts";

/**
 * What lies between records and measure, one text a group, panel or place: ballots by group, judges in numbers (single
 * marks could be told apart by those who sat there), place among the peers. A group that is too small to be shown is named without figures (domain.md section 5).
 */
export function workingWords({ working, indicator, unit, measured }: ScoreLine): string[] {
  if (working === null) return [];
  switch (working.kind) {
    case "ballot":
      return working.groups.map(groupText);
    case "judges":
      return [judgesText(working.marks, measured)];
    case "peers": {
      const best = lineMeasureText({ indicator, unit, measured: working.best });
      return [`同类${working.of}个对象中列第${working.place}位，最优${best}`];
    }
  }
}

function groupText(group: BallotGroupResult): string {
  const head = `${group.name}（权重${group.weight}%）`;
  if (!group.shown) return `${head}：人数较少，不单独列出，票数照常计入`;
  const votes = group.votes.map(({ option, count }) => `${option}${count}票`).join("、");
  const ballots = `发出${group.issued}张，收回${group.returned}张，有效${group.valid}张，弃权${group.abstained}张`;
  return `${head}：${ballots}；${votes}；得分率${percentText(group.rate)}`;
}

function judgesText(marks: readonly { readonly counted: boolean }[], mean: Exact | null): string {
  const left = marks.filter(({ counted }) => !counted).length;
  const trimmed = left === 0 ? "" : `，去掉最高分和最低分共${left}份`;
  return `评委打分${marks.length}份${trimmed}${mean === null ? "" : `，平均得分率${percentText(mean)}`}`;
}
