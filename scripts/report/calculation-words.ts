import type { Indicator, Method } from "#domain/config.ts";
import { type Exact, exact, pointsText } from "#domain/points.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import { limitText, lineMeasureText, numberText, plainPoints } from "#report/figures.ts";
import { bandText, scaleText } from "#report/scale-words.ts";

/** A counted line, with what the words need. */
interface Counted {
  readonly indicator: Indicator;
  readonly measured: Exact;
  /** The measure as printed. */
  readonly m: string;
  readonly unit: string;
  readonly share: Exact;
  /** Full marks after 期中计法, as people write them. */
  readonly full: string;
  readonly records: number;
  readonly working: ScoreLine["working"];
}

/**
 * How the points of a counted line come about, in formulas for people: `4次×每次2分＝8.00分`. Rounding makes the last
 * step; [] for a line that is not counted. Source: product.md section 4, the table of 计分方式.
 */
export function calculationWords(line: ScoreLine): string[] {
  const { indicator, measured, share, points, full, unit, records, working } = line;
  if (line.state !== "counted" || measured === null || share === null || points === null) return [];
  const m = precise(lineMeasureText(line), measured);
  const counted = { indicator, measured, m, unit, share, records: records.length, working };
  const formula = FORMULAS[indicator.method]({ ...counted, full: plainPoints(full ?? indicator.full) });
  const result = indicator.method === "一票否决" ? formula : `${formula}，计${pointsText(points)}分`;
  return share.equals(1) || full === null ? [result] : [result, shareWords(indicator, share, full)];
}

/** Full marks and target of a window that is not over: 全期20分×1/4＝5.00分. */
function shareWords({ full: whole, target: goal, measure }: Indicator, share: Exact, full: number): string {
  const part = share.toFraction();
  const marks = `满分按进度折算：全期${plainPoints(whole)}分×${part}＝${pointsText(full)}分`;
  if (goal === null) return marks;
  return `${marks}；目标值同样折算：${limitText(goal, measure, "")}×${part}`;
}

const FORMULAS: Readonly<Record<Method, (line: Counted) => string>> = {
  按次加分: ({ indicator, m, unit, full }) => `${m}×${scaleText(indicator, unit)}，以满分${full}分为限`,
  按量折算: (line) => `满分${line.full}分×${line.m}÷${target(line)}，以满分为限`,
  比率得分: comparedWithTarget,
  分档得分: bandReached,
  扣分: ({ indicator, m, unit, full }) => `满分${full}分，${m}×${scaleText(indicator, unit)}，扣完为止`,
  按期完成: ({ indicator, records, full }) =>
    `到期${records}项的平均分：按期完成每项${full}分，逾期完成每日扣${amount(indicator)}分，逾期未完成0分`,
  评委打分: ({ m, full }) => `评委平均得分率${m}×满分${full}分`,
  民主测评: ({ m, full }) => `测评得分率${m}×满分${full}分`,
  排名赋分: ({ indicator, working, full }) =>
    `满分${full}分－每后一位${amount(indicator)}分×${working?.kind === "peers" ? working.place - 1 : 0}位`,
  相对最优: comparedWithBest,
  加分: ({ indicator, m, unit }) => `${m}×${scaleText(indicator, unit)}，封顶${capText(indicator)}`,
  扣减: ({ indicator, m, unit }) => `${m}×${scaleText(indicator, unit)}，最多扣${capText(indicator)}`,
  一票否决: (line) => {
    const limit = exact(line.indicator.target ?? "1").mul(line.share);
    return line.measured.lt(limit)
      ? `${line.m}，未达到${target(line)}，未触发`
      : `${line.m}，达到${target(line)}，触发`;
  },
};

/** A figure as printed, with the quotient behind it where printing has rounded it, so that it can be worked out again. */
function precise(text: string, value: Exact): string {
  const printed = /^-?[\d.]+/.exec(text)?.[0];
  if (printed === undefined) return text;
  const shown = exact(printed, text.endsWith("%") ? 100 : 1);
  return shown.equals(value) ? text : `${text}（精确值${value.toFraction()}）`;
}

function capText({ cap, full }: Indicator): string {
  return `${plainPoints(cap ?? full)}分`;
}

function amount({ perUnit }: Indicator): string {
  return numberText(exact(perUnit ?? "0"));
}

/** 目标值 after 期中计法, in the words of the measure; a blank one is 1. */
function target({ indicator, share, unit }: Counted): string {
  const value = exact(indicator.target ?? "1").mul(share);
  return precise(limitText(value.toFraction(), indicator.measure, unit), value);
}

function bandReached({ indicator, measured, m, unit }: Counted): string {
  const band = indicator.bands.find(({ atLeast }) => atLeast === null || measured.gte(exact(atLeast)));
  return band ? `${m}，在“${bandText(band, indicator.measure, unit)}”一档` : `${m}，不在任何一档`;
}

function comparedWithTarget(line: Counted): string {
  const { indicator, measured, m, share, full } = line;
  const isReached = measured.gte(exact(indicator.target ?? "1").mul(share));
  if (indicator.measure.kind === "有无") return isReached ? `${m}相关记录，得满分${full}分` : `${m}相关记录，不得分`;
  return isReached ? `${m}达到${target(line)}，得满分${full}分` : `满分${full}分×${m}÷${target(line)}`;
}

function comparedWithBest({ indicator, m, unit, working, full }: Counted): string {
  const best =
    working?.kind === "peers" ? precise(lineMeasureText({ indicator, unit, measured: working.best }), working.best) : m;
  return indicator.direction === "越小越好" ? `满分${full}分×最优${best}÷${m}` : `满分${full}分×${m}÷最优${best}`;
}
