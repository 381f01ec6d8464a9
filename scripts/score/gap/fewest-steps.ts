import type { GapStep } from "#domain/analysis.ts";
import type { Points } from "#domain/points.ts";
import type { ScoreLine, SubjectScore } from "#domain/score-book.ts";
import type { Potential } from "#score/gap/raising.ts";

/** The way to a total, and whether it leads there. */
export interface Steps {
  readonly steps: readonly GapStep[];
  readonly reached: boolean;
}

/** A line that can still earn something. */
export interface RaisableLine {
  readonly line: ScoreLine;
  readonly potential: Potential;
}

/**
 * The fewest lines that bring a subject to a total, the greatest gain first, equal gains in the order of 指标; all of
 * them where they are not enough. All lines of a subject weigh alike per point, so the greatest gains are the fewest
 * lines. The total is worked out anew each time, rounding and all.
 */
export function fewestSteps(needed: Points, { subject, raisable, totalWith }: StepSetting): Steps {
  const steps: GapStep[] = [];
  const raised = new Map<ScoreLine, Points>();
  let total = subject.total ?? 0;
  for (const { line, potential } of raisable.toSorted((a, b) => gainOf(b) - gainOf(a))) {
    if (total >= needed) break;
    raised.set(line, potential.points);
    total = totalWith(raised);
    const { indicator } = line;
    steps.push({ indicator, gain: gainOf({ line, potential }), totalAfter: total, missing: potential.missing });
  }
  return { steps, reached: total >= needed };
}

export interface StepSetting {
  readonly subject: SubjectScore;
  readonly raisable: readonly RaisableLine[];
  /** The total with other points for some lines. */
  readonly totalWith: (raised: ReadonlyMap<ScoreLine, Points>) => Points;
}

function gainOf({ line, potential }: RaisableLine): Points {
  return potential.points - (line.points ?? 0);
}
