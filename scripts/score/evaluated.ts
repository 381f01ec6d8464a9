import type { Indicator } from "#domain/config.ts";
import { compileFilter } from "#score/filters.ts";
import { askedOnce } from "#score/questions.ts";
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
  const once = askedOnce<Evaluated>();
  return ({ subjectType, scope }) => {
    const name = `${subjectType} ${JSON.stringify(scope)}`;
    return once(name, () => {
      const concerns = compileFilter(scope);
      const isEvaluated = ({ ref, exempt, values }: Candidate) =>
        ref.type === subjectType && exempt === null && concerns(values);
      return { name, of: candidates.map(isEvaluated) };
    });
  };
}
