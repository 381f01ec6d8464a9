import type { Config } from "#domain/config.ts";
import type { SubjectType } from "#domain/subject.ts";
import { lineCriteria, totalCriteria } from "#score/movement/criteria.ts";
import type { ScoredMonth } from "#score/movement/scored-month.ts";

/** Whether points of two months can be compared: not where the criteria changed in between. */
export interface Comparison {
  readonly isTotalComparable: (type: SubjectType) => boolean;
  /** By 编号. */
  readonly isLineComparable: (indicator: string) => boolean;
}

/** Compares the criteria of an earlier configuration with those of a month. */
export function comparisonOf(before: Config, { config, dataset }: Pick<ScoredMonth, "config" | "dataset">): Comparison {
  const earlier = { config: before, until: dataset.period };
  const later = { config, until: dataset.period };
  const lines = new Map(before.indicators.map((one) => [one.id, lineCriteria(one, earlier)]));
  const comparableLines = new Set(
    config.indicators.filter((one) => lines.get(one.id) === lineCriteria(one, later)).map(({ id }) => id),
  );
  const types = ["组织", "党员"] as const;
  const comparableTypes = new Set<SubjectType>(
    types.filter((type) => totalCriteria(type, earlier) === totalCriteria(type, later)),
  );
  return {
    isTotalComparable: (type) => comparableTypes.has(type),
    isLineComparable: (indicator) => comparableLines.has(indicator),
  };
}
