import type { Exact } from "#domain/points.ts";
import { ZERO } from "#domain/points.ts";
import type { Issue, IssuePlace } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";

/** A thing that must be there once: its key (null: not known), how it is quoted, and where it stands. */
export interface Keyed {
  readonly key: string | null;
  readonly shown: string;
  readonly at: IssuePlace;
}

/** Names every thing whose key stood before. Issue config-twice, at the later one. */
export function duplicates(things: readonly Keyed[]): readonly Issue[] {
  const first = new Map<string, IssuePlace>();
  return things.flatMap(({ key, shown, at }) => {
    if (key === null) return [];
    const earlier = first.get(key);
    if (earlier) return [issue("config-twice", at, { found: shown, first: earlier.cell ?? "" })];
    first.set(key, at);
    return [];
  });
}

/** A part of a sum; `amount` null when the cell is faulty. */
interface Part {
  readonly amount: Exact | null;
  readonly at: IssuePlace;
}

/** A sum that must come out exactly. */
export interface ExpectedSum {
  readonly what: string;
  readonly parts: readonly Part[];
  readonly expected: Exact;
  /** Where to point when there is no part. */
  readonly at: IssuePlace;
  /** True when a part may be missing because its row is faulty: then only a sum that is too high is a fault. */
  readonly open: boolean;
}

/** Checks a sum. Issue config-sum, at the last part, naming all cells. */
export function sumIssues(sum: ExpectedSum): readonly Issue[] {
  const total = sum.parts.reduce((so, part) => so.add(part.amount ?? ZERO), ZERO);
  const mayGrow = sum.open || sum.parts.some((part) => part.amount === null);
  if (total.equals(sum.expected) || (mayGrow && total.compare(sum.expected) < 0)) return [];
  const at = sum.parts.at(-1)?.at ?? sum.at;
  const cells = sum.parts.map((part) => part.at.cell).join("、");
  const params = { what: sum.what, sum: decimalText(total), expected: decimalText(sum.expected), cells };
  return [issue("config-sum", at, params)];
}

function decimalText(value: Exact): string {
  return value.toString();
}
