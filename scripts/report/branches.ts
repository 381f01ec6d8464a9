import { compareText, groupBy } from "#domain/order.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import type { Month } from "#report/month.ts";

/** A branch with all that is scored in it. */
export interface Branch {
  readonly name: string;
  /** The organisation's own score; null where it is not evaluated. */
  readonly own: SubjectScore | null;
  /** Its members, by rank. */
  readonly members: readonly SubjectScore[];
  /** Folder of what is handed to it: 按支部/机关支部. */
  readonly folder: string;
}

/** Every branch that is scored itself or has members, by name in code units. */
export function branchesOf(month: Month): readonly Branch[] {
  const groups = groupBy([...month.organisations, ...month.members], ({ branch, name }) => branch ?? name);
  return [...groups]
    .map(([name, scores]) => ({
      name,
      own: scores.find(({ branch }) => branch === null) ?? null,
      members: scores.filter(({ branch }) => branch !== null),
      folder: scores[0] ? month.pathOf(scores[0]).split("/").slice(0, 2).join("/") : "",
    }))
    .sort((a, b) => compareText(a.name, b.name));
}
