import type { Config } from "#domain/config.ts";
import { exact } from "#domain/points.ts";
import type { BallotGroupResult, ScoreLine } from "#domain/score-book.ts";
import { calculationWords } from "#report/calculation-words.ts";
import { percentText } from "#report/figures.ts";
import { measureWords } from "#report/measure-words.ts";
import { windowName } from "#report/scale-words.ts";
import { workingWords } from "#report/working-words.ts";

/**
 * How a line's points come from its cells, in one sentence: 按季；1.5＋3＝4.5小时；满分8分×4.5小时÷6小时，计6.00分。 Empty
 * for a line that is not counted, and where the figures beside it speak for themselves: nothing found, and either
 * nothing or full marks earned.
 */
export function basisWords(line: ScoreLine): string {
  if (line.state !== "counted" || speaksForItself(line)) return "";
  const parts = [windowName(line.indicator), measureWords(line) ?? [], between(line), calculationWords(line)].flat();
  return `${parts.join("；")}。`;
}

function speaksForItself({ records, points, full, working }: ScoreLine): boolean {
  return records.length === 0 && working === null && (points === 0 || points === full);
}

/** What lies between records and measure; of ballots the rates of the groups, for single votes are not for every reader. */
function between(line: ScoreLine): readonly string[] {
  return line.working?.kind === "ballot" ? groupRates(line.working.groups) : workingWords(line);
}

/** Where one group is kept back none is told: it could be worked out from the others. */
function groupRates(groups: readonly BallotGroupResult[]): readonly string[] {
  if (groups.some(({ shown }) => !shown)) return ["有群体有效票较少，各群体不单列，票数照常计入"];
  const rates = groups.map(({ name, rate, weight, denominator }) => {
    const worth = rate.mul(denominator).toString();
    return `${name}${worth}÷${denominator}＝${percentText(rate)}（权重${weight}）`;
  });
  return [`各群体得分率按权重平均：${rates.join("、")}`];
}

/** How ballots are counted, by 测评选项 and 测评分母: 优秀1、合格0.8；得分率＝各选项票数乘以系数之和÷有效票. */
export function ballotRule({ ballotOptions, office }: Config): string {
  const options = ballotOptions.map(({ name, coefficient }) => `${name}${exact(coefficient).toString()}`);
  return `各选项系数为${options.join("、")}，得分率为票数乘系数之和除以${office.ballotDenominator}数，同一群体历次票数合并计算`;
}
