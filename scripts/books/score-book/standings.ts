import type { Span } from "#books/score-book/frame/reference.ts";
import type { BookPart } from "#books/score-book/material.ts";
import { rankScope, type Scope } from "#books/score-book/scopes.ts";
import { by, groupBy } from "#domain/order.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import type { SubjectType } from "#domain/subject.ts";

/** A subject's row on a sheet of places or tiers, and the rows of all that are evaluated with it. */
export interface Standing {
  readonly subject: SubjectScore;
  readonly scope: Scope;
  readonly row: number;
  /** Null for an exempt subject. */
  readonly span: Span | null;
}

/**
 * The subjects of one kind by scope, the best first as they are now; exempt ones at the end. A scope is one run of rows,
 * so that a place needs one plain range.
 */
export function standingsOf(type: SubjectType, part: BookPart, first: number): readonly Standing[] {
  const own = part.subjects.filter(({ subject }) => subject.type === type);
  const scopes = groupBy(
    own.filter(({ exempt }) => exempt === null),
    (subject) => rankScope(subject, part).name,
  );
  let next = first;
  const evaluated = [...scopes.values()].flatMap((members): readonly Standing[] => {
    const span = { first: next, last: next + members.length - 1 };
    next += members.length;
    return members
      .toSorted(by((one) => one.rank?.place ?? Infinity))
      .map((subject, index) => ({ subject, scope: rankScope(subject, part), row: span.first + index, span }));
  });
  const exempt = own.filter((one) => one.exempt !== null);
  return [
    ...evaluated,
    ...exempt.map((subject, index) => ({ subject, scope: rankScope(subject, part), row: next + index, span: null })),
  ];
}
