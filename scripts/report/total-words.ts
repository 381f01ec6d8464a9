import { exact, exactOf, pointsText, ZERO } from "#domain/points.ts";
import type { ComponentScore, SubjectScore } from "#domain/score-book.ts";
import { numberText } from "#report/figures.ts";

/**
 * How a total is made, in sentences: 日常考评98.20×70%＋民主测评92.00×30%＋加分1.50＝…, and what has to be said beside it.
 * [] without a total. Source: product.md section 4, Total.
 */
export function totalWords(score: SubjectScore): string[] {
  if (score.total === null) return [];
  const zero = score.limits.find(({ effect }) => effect === "zero");
  const sum = `${sumText(score)}${zero ? "" : `＝${pointsText(score.total)}分`}`;
  return [
    sum,
    ...(zero ? [`${zero.reason}，总分计为0.00分`] : boundText(score)),
    ...missingText(score),
    ...capText(score),
  ];
}

/** How the total comes about, in one line; null where it is the dimensions alone, and without a total. */
export function compositionOf(score: SubjectScore): string | null {
  const isPlain = score.components.length < 2 && score.bonus === 0 && score.malus === 0;
  if (isPlain || score.total === null) return null;
  return [sumText(score), ...missingText(score), ...capText(score)].join("；");
}

/** The components with their weights, bonus and malus in one line; components are shown rounded and used exact. */
function sumText({ components, bonus, malus }: SubjectScore): string {
  const known = components.filter(hasScore);
  const weights = known.reduce((sum, { weight }) => sum.add(exact(weight)), ZERO);
  const isWhole = weights.equals(100);
  const parts = known.map(({ name, score, weight }) => {
    if (known.length === 1) return `${name}${pointsText(score)}`;
    return `${name}${pointsText(score)}×${weight}${isWhole ? "%" : ""}`;
  });
  const joined = parts.join("＋");
  const base = known.length > 1 && !isWhole ? `（${joined}）÷${numberText(weights)}` : joined;
  const more = bonus === 0 ? "" : `＋加分${pointsText(bonus)}`;
  return `${base}${more}${malus === 0 ? "" : `－扣减${pointsText(-malus)}`}`;
}

function hasScore(component: ComponentScore): component is ComponentScore & { readonly score: number } {
  return component.score !== null;
}

function missingText({ components }: SubjectScore): string[] {
  const missing = components.filter(({ score }) => score === null).map(({ name, weight }) => `“${name}”（${weight}%）`);
  return missing.length === 0 ? [] : [`${missing.join("")}没有数据，权重由有数据的组成按比例分担`];
}

function capText({ lines, bonus }: SubjectScore): string[] {
  const earned = lines.reduce(
    (sum, { indicator, points }) => sum + (indicator.method === "加分" ? (points ?? 0) : 0),
    0,
  );
  return earned > bonus ? [`各项加分合计${pointsText(earned)}分，加分封顶为${pointsText(bonus)}分`] : [];
}

/** Totals are kept within 0 … 100 + 加分封顶. */
function boundText({ total, components, bonus, malus }: SubjectScore): string[] {
  const known = components.filter(hasScore);
  const weights = known.reduce((sum, { weight }) => sum.add(exact(weight)), ZERO);
  const weighted = known.reduce((sum, { weight, score }) => sum.add(exact(weight).mul(exactOf(score))), ZERO);
  const below = weighted
    .div(weights)
    .add(exactOf(bonus + malus))
    .lt(0);
  return total === 0 && below ? ["扣减多于得分，总分以0分为限"] : [];
}
