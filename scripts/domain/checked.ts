import type { Issue } from "#domain/issues/issue.ts";

/** A value together with what was found wrong on the way: partial success is the normal case. */
export interface Checked<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}
