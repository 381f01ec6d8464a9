import { by, groupBy } from "#domain/order.ts";

/** What a member's id is made of. */
export interface Named {
  readonly organisation: string;
  readonly name: string;
  /** `YYYY-MM`, `YYYY` or "". */
  readonly birth: string;
}

/**
 * Gives everybody an id: `党组织/姓名`; only where two would be equal the birth month is appended, and a
 * running number where that is equal or unknown too. `people` must be in content order; no ID number goes in.
 */
export function memberIds<T extends Named>(people: readonly T[]): ReadonlyMap<T, string> {
  const ids = new Map<T, string>();
  for (const [base, namesakes] of groupBy(people, (one) => `${one.organisation}/${one.name}`)) {
    for (const [id, person] of namesakes.length === 1
      ? namesakes.map((one) => [base, one] as const)
      : apart(base, namesakes)) {
      ids.set(person, id);
    }
  }
  return ids;
}

function apart<T extends Named>(base: string, namesakes: readonly T[]): readonly (readonly [string, T])[] {
  const ordered = namesakes.toSorted(by((one) => one.birth));
  return [...groupBy(ordered, (one) => one.birth)].flatMap(([birth, equal]) => {
    const id = birth === "" ? base : `${base}/${birth}`;
    return equal.map((one, index) => [equal.length > 1 ? `${id}/${index + 1}` : id, one] as const);
  });
}
