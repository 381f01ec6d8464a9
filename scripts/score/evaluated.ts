import type { Indicator } from "#domain/config.ts";
import { compileFilter } from "#score/filters.ts";
import type { Candidate } from "#score/subjects.ts";

/** Who is evaluated by an indicator. */
export interface Evaluated {
  /** Equal for indicators that speak of the same candidates by the same words. */
  readonly name: string;
  /** By candidate: whether the indicator speaks of it, who is neither exempt nor outside 适用范围. */
  readonly of: readonly boolean[];
}

/** Finds who is evaluated; indicators of one 对象 and 适用范围 share the answer. */
export type EvaluatedFor = (indicator: Pick<Indicator, "subjectType" | "scope">) => Evaluated;

/** Prepares the finding among candidates. */
export function evaluatedAmong(candidates: readonly Candidate[]): EvaluatedFor {
  const known = new Map<string, Evaluated>();
  return ({ subjectType, scope }) => {
    const name = `${subjectType} ${JSON.stringify(scope)}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const concerns = compileFilter(scope);
    const of = candidates.map(
      ({ ref, exempt, values }) => ref.type === subjectType && exempt === null && concerns(values),
    );
    const evaluated = { name, of };
    known.set(name, evaluated);
    return evaluated;
  };
}
