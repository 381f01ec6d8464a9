import { FIRST_ROW } from "#books/score-book/frame/reference.ts";
import type { BookPart } from "#books/score-book/material.ts";
import { type Parameters, parametersOf } from "#books/score-book/parameters.ts";
import { type PlannedSubject, planOf } from "#books/score-book/plan.ts";
import type { Exact } from "#domain/points.ts";
import type { SubjectType } from "#domain/subject.ts";

/** What every sheet of a workbook is made from. */
export interface BookContext {
  readonly part: BookPart;
  readonly plan: readonly PlannedSubject[];
  readonly parameters: Parameters;
  /** Row on 指标; null for a component, which has no indicator of its own there. */
  readonly indicatorRow: (type: SubjectType, id: string) => number | null;
  /** e/w of 期中计法; null where no line of the indicator counted. */
  readonly shareOf: (type: SubjectType, id: string) => Exact | null;
}

/** Lays the workbook out. */
export function contextOf(part: BookPart): BookContext {
  const { config, book } = part.material;
  const rows = new Map(config.indicators.map((one, index) => [key(one.subjectType, one.id), FIRST_ROW + index]));
  const shares = new Map<string, Exact>();
  for (const { subject, lines } of book.subjects) {
    for (const { indicator, share } of lines) if (share !== null) shares.set(key(subject.type, indicator.id), share);
  }
  return {
    part,
    plan: planOf(part),
    parameters: parametersOf(config, { first: FIRST_ROW, last: FIRST_ROW + Math.max(0, config.indicators.length - 1) }),
    indicatorRow: (type, id) => rows.get(key(type, id)) ?? null,
    shareOf: (type, id) => shares.get(key(type, id)) ?? null,
  };
}

function key(type: SubjectType, id: string): string {
  return `${type}\u0000${id}`;
}
