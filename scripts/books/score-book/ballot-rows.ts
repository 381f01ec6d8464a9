import { exact, ZERO } from "#domain/points.ts";
import type { BallotGroupResult, ScoreLine } from "#domain/score-book.ts";
import type { Exact } from "#domain/points.ts";

/** One row of 测评: a group of voters that may be shown, or those that may not, taken together. */
export type BallotRow =
  | { readonly kind: "group"; readonly group: BallotGroupResult }
  | { readonly kind: "merged"; readonly names: readonly string[]; readonly rate: Exact };

/** The groups of voters as they may be shown: those kept back are one row without votes, only with their weighted result. */
export function ballotRows({ working }: ScoreLine): readonly BallotRow[] {
  if (working?.kind !== "ballot") return [];
  const merged = working.groups.filter(({ shown }) => !shown);
  const rows = working.groups.filter(({ shown }) => shown).map((group): BallotRow => ({ kind: "group", group }));
  return merged.length === 0 ? rows : [...rows, mergedRow(merged)];
}

function mergedRow(groups: readonly BallotGroupResult[]): BallotRow {
  const weights = groups.reduce((sum, { weight }) => sum.add(exact(weight)), ZERO);
  const rates = groups.reduce((sum, { weight, rate }) => sum.add(rate.mul(exact(weight))), ZERO);
  const rate = weights.equals(0) ? ZERO : rates.div(weights);
  return { kind: "merged", names: groups.map(({ name }) => name), rate };
}
