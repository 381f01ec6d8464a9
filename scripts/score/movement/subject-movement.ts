import type { SubjectMovement, TierChange } from "#domain/analysis.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Comparison } from "#score/movement/comparison.ts";
import { lineMovements } from "#score/movement/line-movements.ts";
import { partsOf, type Way } from "#score/movement/parts.ts";
import type { TierChanges } from "#score/movement/tier-changes.ts";

/** What is known of all subjects of two months. */
export interface KnownOfMonths {
  readonly way: Way;
  readonly comparison: Comparison;
  readonly tierSinceBefore: TierChanges;
  readonly tierSinceLastYear: TierChanges | null;
}

/** What moved for one subject; `before` is null for one that is new. */
export function subjectMovement(
  before: SubjectScore | null,
  after: SubjectScore,
  { way, comparison, tierSinceBefore, tierSinceLastYear }: KnownOfMonths,
): SubjectMovement {
  return {
    previous: before?.subject ?? null,
    before: before?.total ?? null,
    after: after.total,
    rankBefore: before?.rank ?? null,
    rankAfter: after.rank,
    ...difference(before, after, way),
    comparable: comparison.isTotalComparable(after.subject.type),
    tier: tierSinceBefore.of(after.subject),
    tierOfYear: tierOfYear(after, tierSinceLastYear),
    lines: lineMovements({ before: before?.lines ?? [], after: after.lines }, comparison.isLineComparable),
  };
}

function difference(
  before: SubjectScore | null,
  { subject, total }: SubjectScore,
  way: Way,
): Pick<SubjectMovement, "difference" | "parts"> {
  const earlier = before?.total ?? null;
  if (earlier === null || total === null) return { difference: null, parts: null };
  return { difference: total - earlier, parts: partsOf(subjectKey(subject), earlier, way) };
}

function tierOfYear({ subject }: SubjectScore, changes: TierChanges | null): TierChange | null {
  return changes !== null && changes.knows(subject) ? changes.of(subject) : null;
}
