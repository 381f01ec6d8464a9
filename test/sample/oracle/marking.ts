import type { ConfigRow } from "./criteria.ts";
import { daysFrom } from "./days.ts";
import {
  atLeast,
  by,
  equal,
  type Fraction,
  fraction,
  lesser,
  minus,
  negative,
  NOTHING,
  plus,
  rounded,
  times,
} from "./fraction.ts";
import { type Circumstances, measure } from "./measures.ts";
import type { OwnedRecord } from "./records.ts";

/** A line as the oracle works it out; `full` of a counted line is null where it stands outside the hundred. */
export interface MarkedLine {
  readonly state: "counted" | "not-due" | "exempt";
  readonly measured: Fraction | null;
  readonly full: Fraction | null;
  readonly points: Fraction | null;
}

export const EXEMPT: MarkedLine = { state: "exempt", measured: null, full: null, points: null };

const OUTSIDE: ReadonlySet<string> = new Set(["加分", "扣减", "一票否决"]);

/** Whether a line stands outside the full marks of its dimension. */
export function isOutside(indicator: ConfigRow): boolean {
  return OUTSIDE.has(indicator("计分方式"));
}

/** Works out the measure of one line from the records named as its evidence, and whether it is due. */
export function measureLine(records: readonly OwnedRecord[], around: Circumstances): MarkedLine {
  const { indicator, span } = around;
  const measured = measure(records, around);
  const due = partialOf(indicator) !== "到期" || span.elapsed === span.months;
  return { state: measured === null || !due ? "not-due" : "counted", measured, full: null, points: null };
}

/** Gives a measured line its full marks after 期中计法 and its points; `rivals` are the measures of its peer group. */
export function markLine(
  line: MarkedLine,
  records: readonly OwnedRecord[],
  around: Circumstances & { readonly rivals: readonly Fraction[] },
): MarkedLine {
  const { indicator, span } = around;
  const { measured } = line;
  if (line.state !== "counted" || measured === null) return line;
  const method = indicator("计分方式");
  const elapsed = fraction(`${span.elapsed}/${span.months}`);
  const share = partialOf(indicator) === "按进度" ? elapsed : fraction(1);
  const full = rounded(times(fraction(indicator("满分")), share));
  const points = SCALES[method]?.({ ...around, records, measured, full, share });
  if (points === undefined) throw new Error(`the oracle does not know the method ${method}`);
  if (method === "扣减") return { ...line, points: negative(rounded(points)) };
  const marks = rounded(atLeast(points, NOTHING) ? points : NOTHING);
  return { ...line, full: isOutside(indicator) ? null : full, points: marks };
}

function partialOf(indicator: ConfigRow): string {
  return indicator("期中计法") || (/^按次加分$|^按量折算$/.test(indicator("计分方式")) ? "按进度" : "全额");
}

interface Marking extends Circumstances {
  readonly rivals: readonly Fraction[];
  readonly records: readonly OwnedRecord[];
  readonly measured: Fraction;
  readonly full: Fraction;
  readonly share: Fraction;
}

type Scale = (marking: Marking) => Fraction;

const byResult: Scale = ({ measured, full }) => times(full, measured);
const upToCap: Scale = ({ indicator, measured }) =>
  lesser(fraction(indicator("封顶") || indicator("满分")), times(measured, fraction(indicator("每次得分"))));

const SCALES: Readonly<Record<string, Scale>> = {
  按次加分: ({ indicator, measured, full }) => lesser(full, times(measured, fraction(indicator("每次得分")))),
  按量折算: ({ indicator, measured, full, share }) =>
    lesser(full, by(times(full, measured), times(fraction(indicator("目标值")), share))),
  比率得分: ({ indicator, measured, full }) => {
    const target = fraction(indicator("目标值") || "1");
    return atLeast(measured, target) ? full : by(times(full, measured), target);
  },
  分档得分: ({ indicator, measured }) => {
    for (const band of indicator("分档").split(";")) {
      const [condition = "", points = ""] = band.split(":");
      const floor = /^≥(.+)$/.exec(condition)?.[1];
      if (floor === undefined && condition !== "其他") throw new Error(`the oracle does not know the band ${band}`);
      if (floor === undefined || atLeast(measured, fraction(floor))) return fraction(points);
    }
    return NOTHING;
  },
  扣分: ({ indicator, measured, full }) => minus(full, times(measured, fraction(indicator("每次得分")))),
  按期完成: ({ indicator, records, span, full }) => {
    let sum = NOTHING;
    for (const { due, done } of records) {
      if (done === "" || done > span.to) continue;
      const late = Math.max(0, daysFrom(due, done));
      const points = minus(full, times(fraction(late), fraction(indicator("每次得分"))));
      if (atLeast(points, NOTHING)) sum = plus(sum, points);
    }
    return by(sum, fraction(records.length));
  },
  民主测评: byResult,
  评委打分: byResult,
  排名赋分: ({ indicator, measured, rivals, full }) => {
    const better = rivals.filter((rival) => isBetter(rival, measured, indicator)).length;
    return minus(full, times(fraction(better), fraction(indicator("每次得分"))));
  },
  相对最优: ({ indicator, measured, rivals, full }) => {
    let best = measured;
    for (const rival of rivals) if (isBetter(rival, best, indicator)) best = rival;
    const [part, whole] = indicator("方向") === "越小越好" ? [best, measured] : [measured, best];
    // At best 0 less is better for those at 0 only; where more is better nobody has anything to show.
    if (equal(best, NOTHING)) return indicator("方向") === "越小越好" && equal(measured, NOTHING) ? full : NOTHING;
    return by(times(full, part), whole);
  },
  加分: upToCap,
  扣减: upToCap,
  一票否决: () => NOTHING,
};

/** Whether one measure is better than another, in the 方向 of the indicator (blank: the larger). */
export function isBetter(one: Fraction, other: Fraction, indicator: ConfigRow): boolean {
  return indicator("方向") === "越小越好" ? !atLeast(one, other) : !atLeast(other, one);
}
