import type { Indicator, Method } from "#domain/config.ts";

/**
 * Rounds a score at or above 0 half up to 0.01. Binary numbers fall just below exact ties (1.005 is 1.00499…), so a
 * billionth is added first: far more than such an error, far less than the distance of any score from a tie it does not reach.
 */
export function roundedPoints(score: string): string {
  return `ROUND(${score}+1E-9,2)`;
}

/** Cells that a line's points are worked out from, as references. */
export interface PointsTerms {
  readonly indicator: Indicator;
  readonly measure: string;
  readonly full: string;
  readonly target: string;
  readonly perUnit: string;
  readonly cap: string;
  /** Place or best measure among the peers. */
  readonly compared: string;
  /** Points of each record, for 按期完成; null without a record. */
  readonly worked: string | null;
  readonly bands: readonly { readonly atLeast: string | null; readonly points: string }[];
}

const byQuotient = ({ full, measure, target }: PointsTerms): string => within(full, `${full}*${measure}/${target}`);
const byResult = ({ full, measure }: PointsTerms): string => within(full, `${full}*${measure}`);

const FORMULAS: Readonly<Record<Method, (terms: PointsTerms) => string>> = {
  按次加分: ({ full, measure, perUnit }) => within(full, `${measure}*${perUnit}`),
  按量折算: byQuotient,
  比率得分: byQuotient,
  分档得分: (terms) => within(terms.full, bandFormula(terms)),
  扣分: ({ full, measure, perUnit }) => within(full, `${full}-${measure}*${perUnit}`),
  按期完成: ({ full, worked }) => (worked === null ? "0" : within(full, `SUM(${worked})/COUNT(${worked})`)),
  评委打分: byResult,
  民主测评: byResult,
  排名赋分: ({ full, perUnit, compared }) => within(full, `${full}-${perUnit}*(${compared}-1)`),
  相对最优: (terms) => within(terms.full, bestFormula(terms)),
  加分: outside,
  // Taken from 0, because the negative of 0 is shown as -0.00.
  扣减: (terms) => `0-${outside(terms)}`,
  一票否决: () => "0",
};

/** The formula of a line's points by its 计分方式 (product.md section 4); 扣减 is negative, 一票否决 0. */
export function pointsFormula(terms: PointsTerms): string {
  return FORMULAS[terms.indicator.method](terms);
}

/** Points of one record of 按期完成: full marks on time, less for each day late, 0 where it is not done. */
export function schedulePoints(days: string, full: string, perDay: string): string {
  return `IF(ISBLANK(${days}),"",IF(ISNUMBER(${days}),MAX(0,${full}-${days}*${perDay}),0))`;
}

/** 1 where a veto fires. The billionth lets a share of the target that has no binary form be reached. */
export function vetoFormula(measure: string, target: string): string {
  return `IF(${measure}>=${target}-1E-9,1,0)`;
}

function within(full: string, points: string): string {
  return `MAX(0,MIN(${full},${roundedPoints(points)}))`;
}

function outside({ cap, measure, perUnit }: PointsTerms): string {
  return `MAX(0,${roundedPoints(`MIN(${cap},${measure}*${perUnit})`)})`;
}

/** The first band that holds, tried from left to right; 0 without one. */
function bandFormula({ measure, bands }: PointsTerms): string {
  return bands.reduceRight(
    (otherwise, { atLeast, points }) =>
      atLeast === null ? points : `IF(${measure}>=${atLeast}-1E-9,${points},${otherwise})`,
    "0",
  );
}

function bestFormula({ indicator, measure: m, full, compared: best }: PointsTerms): string {
  if (indicator.direction === "越大越好") return `IF(${best}=0,0,${full}*${m}/${best})`;
  return `IF(${best}=0,IF(${m}=0,${full},0),IF(${m}=0,${full},${full}*${best}/${m}))`;
}
