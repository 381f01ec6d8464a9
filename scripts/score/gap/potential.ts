import type { CivilDate } from "#domain/civil-date.ts";
import type { Method } from "#domain/config.ts";
import type { DatasetRecord } from "#domain/dataset.ts";
import type { Exact, Points } from "#domain/points.ts";
import { exact, exactOf, roundToPoints, ZERO } from "#domain/points.ts";
import type { ScoreLine } from "#domain/score-book.ts";
import { amountUp, percentUp } from "#score/gap/amount-words.ts";
import { bandPotential } from "#score/gap/bands.ts";
import { endsAtOne, isRatio, lackOf } from "#score/gap/lacks.ts";
import { overduePotential } from "#score/gap/overdue.ts";
import type { Potential, PotentialRule, Raising } from "#score/gap/raising.ts";
import { perUnitOf, targetOf } from "#score/scales/amounts.ts";
import type { ScaleTerms } from "#score/scales/scale.ts";
import { SCALES } from "#score/scales.ts";

/** What a potential is reckoned from besides the line. */
export interface PotentialSetting {
  readonly periodEnd: CivilDate;
  /** Evaluated members of the organisation; nothing asks for those of a member. */
  readonly members: number;
}

/**
 * The most a line can still earn by its subject's own doing within the period; null where that is nothing: not
 * counted, at its full marks, or a method that leaves nothing to do (deductions of the past, other people's marks).
 */
export function potentialOf(line: ScoreLine, setting: PotentialSetting): Potential | null {
  const { indicator, measured } = line;
  // A line that is not counted has no full marks, and so nothing to earn.
  const [points, full, share] = [line.points ?? 0, line.full ?? 0, line.share ?? ZERO];
  const rule = RULES[indicator.method];
  if (rule === null || measured === null || points >= full) return null;
  const terms: ScaleTerms = { indicator, full: exactOf(full), share, periodEnd: setting.periodEnd };
  const potential = rule(raisingOf({ line, measured, full }, terms, setting));
  return potential !== null && potential.points > points ? potential : null;
}

function raisingOf(
  { line, measured, full }: { line: ScoreLine; measured: Exact; full: Points },
  terms: ScaleTerms,
  { periodEnd, members }: PotentialSetting,
): Raising {
  const mark = SCALES[line.indicator.method](terms);
  const pointsOf = (value: Exact, records: readonly DatasetRecord[]): Points =>
    Math.min(full, Math.max(0, roundToPoints(mark({ measured: value, records, peers: null }))));
  return {
    line,
    measured,
    full,
    terms,
    periodEnd,
    pointsAt: (value) => pointsOf(value, line.records),
    pointsWith: (records) => pointsOf(measured, records),
    lack: (target) => lackOf({ line, measured, target, members, periodEnd }),
  };
}

/** Up to a target, or to 1 where the measure ends there. */
function upTo(targetOfLine: (terms: ScaleTerms) => Exact | null): PotentialRule {
  return ({ line, terms, pointsAt, lack }) => {
    const wanted = targetOfLine(terms);
    if (wanted === null) return null;
    const target = endsAtOne(line.indicator.measure) && wanted.gt(1) ? exact(1) : wanted;
    const missing = lack(target);
    return missing === null ? null : { points: pointsAt(target), missing };
  };
}

/** The measure at which 按次加分 gives full marks; null where no number of times would. */
function fullMeasure(terms: ScaleTerms): Exact | null {
  const perUnit = perUnitOf(terms);
  return perUnit.gt(0) ? terms.full.div(perUnit) : null;
}

/** Up to the best of the peer group. What is better when smaller lies in the past: nobody has less than the best. */
const upToBest: PotentialRule = ({ line, measured, full, lack }) => {
  const { working } = line;
  if (working?.kind !== "peers" || measured.gte(working.best)) return null;
  const missing = lack(working.best);
  return missing === null
    ? null
    : { points: full, missing: `达到同类最优的${bestText(line, working.best)}：${missing}` };
};

function bestText({ indicator, unit }: ScoreLine, best: Exact): string {
  return isRatio(indicator.measure) ? percentUp(best) : `${amountUp(best)}${unit}`;
}

/** By 计分方式; null: nothing to be done within the period. Awards (加分) are not in one's own hand. */
const RULES: Readonly<Record<Method, PotentialRule | null>> = {
  按次加分: upTo(fullMeasure),
  按量折算: upTo((terms) => targetOf(terms, null)),
  比率得分: upTo((terms) => targetOf(terms, "1")),
  分档得分: bandPotential,
  扣分: null,
  按期完成: overduePotential,
  评委打分: null,
  民主测评: null,
  排名赋分: upToBest,
  相对最优: upToBest,
  加分: null,
  扣减: null,
  一票否决: null,
};
