import { exact, ZERO } from "#domain/points.ts";
import type { BallotGroupResult, ScoreLine, SubjectScore } from "#domain/score-book.ts";
import type { Exact } from "#domain/points.ts";

/** One row of 测评: a group of voters that may be shown, or those that may not, taken together. */
export type BallotRow =
  | { readonly kind: "group"; readonly group: BallotGroupResult }
  | { readonly kind: "merged"; readonly names: readonly string[]; readonly rate: Exact };

/**
 * The groups of voters as they may be shown (domain.md section 5): small ones are one row without votes, only with their
 * weighted result. A single small one could be worked out from the line, so the smallest other group joins it. A group
 * kept back in one line of a subject is kept back in all, because another line may be about it alone.
 */
export function ballotRows({ working }: ScoreLine, subject: SubjectScore): readonly BallotRow[] {
  if (working?.kind !== "ballot") return [];
  const kept = keptBack(subject);
  const merged = new Set(working.groups.filter(({ name }) => kept.has(name)));
  const rows = working.groups
    .filter((group) => !merged.has(group))
    .map((group): BallotRow => ({ kind: "group", group }));
  return merged.size === 0 ? rows : [...rows, mergedRow([...merged])];
}

/** Names of the groups of a subject that no line may show. */
function keptBack({ lines, components }: SubjectScore): ReadonlySet<string> {
  const all = [...lines, ...components.flatMap(({ line }) => line ?? [])];
  return new Set(
    all.flatMap(({ working }) => {
      if (working?.kind !== "ballot") return [];
      const small = working.groups.filter((group) => !group.shown);
      const others = working.groups.filter((group) => group.shown).toSorted((a, b) => a.valid - b.valid);
      return [...small, ...(small.length === 1 ? others.slice(0, 1) : [])].map(({ name }) => name);
    }),
  );
}

function mergedRow(groups: readonly BallotGroupResult[]): BallotRow {
  const weights = groups.reduce((sum, { weight }) => sum.add(exact(weight)), ZERO);
  const rates = groups.reduce((sum, { weight, rate }) => sum.add(rate.mul(exact(weight))), ZERO);
  const rate = weights.equals(0) ? ZERO : rates.div(weights);
  return { kind: "merged", names: groups.map(({ name }) => name), rate };
}
