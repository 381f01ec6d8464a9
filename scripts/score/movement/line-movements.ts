import type { LineMovement } from "#domain/analysis.ts";
import type { ScoreLine } from "#domain/score-book.ts";

/** The lines of a subject in two months. */
export interface TwoLists {
  /** Empty for a subject that is new. */
  readonly before: readonly ScoreLine[];
  readonly after: readonly ScoreLine[];
}

/** Every line of either month: those of the later one in its order, then those that are no more. */
export function lineMovements(
  { before, after }: TwoLists,
  isComparable: (indicator: string) => boolean,
): readonly LineMovement[] {
  const earlier = new Map(before.map((line) => [line.indicator.id, line]));
  const later = new Set(after.map((line) => line.indicator.id));
  const gone = before.filter(({ indicator }) => !later.has(indicator.id));
  const pairs = [
    ...after.map((line) => ({ shown: line, before: earlier.get(line.indicator.id), after: line })),
    ...gone.map((line) => ({ shown: line, before: line, after: undefined })),
  ];
  return pairs.map(({ shown: { indicator }, ...line }) => ({
    indicator: indicator.id,
    name: indicator.name,
    before: counted(line.before),
    after: counted(line.after),
    comparable: isComparable(indicator.id),
  }));
}

function counted(line: ScoreLine | undefined): LineMovement["before"] {
  return line === undefined || line.points === null ? null : { points: line.points, full: line.full };
}
