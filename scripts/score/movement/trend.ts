import type { TrendPoint } from "#domain/analysis.ts";
import type { Period } from "#domain/civil-date.ts";
import { groupBy } from "#domain/order.ts";
import { exact, type Points, roundToPoints } from "#domain/points.ts";
import type { ScoreBook, SubjectScore } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import { identitiesOf } from "#score/movement/identities.ts";
import type { MonthFacts, ScoredMonth } from "#score/movement/scored-month.ts";

/** The totals of one month, by the subject keys of a later one; who had none is not there. */
export interface MonthTotals {
  readonly period: Period;
  readonly points: ReadonlyMap<string, TrendPoint>;
}

/** The totals of an earlier month, under the names that its people and organisations have in the later one. */
export function totalsThen(earlier: ScoredMonth, later: MonthFacts): MonthTotals {
  const { subject } = identitiesOf(earlier.dataset, later);
  return totalsOf(earlier.book, (score) => subjectKey(subject(score.subject)));
}

/** What became of the totals of the book's subjects: in the earlier months, which are in order, and in the book itself. */
export function trendOf(earlier: readonly MonthTotals[], book: ScoreBook): ReadonlyMap<string, readonly TrendPoint[]> {
  const months = [...earlier, totalsOf(book, ({ subject }) => subjectKey(subject))];
  const trends = book.subjects.map(({ subject }) => {
    const key = subjectKey(subject);
    return [key, months.map(({ period, points }) => points.get(key) ?? { period, total: null, mean: null })] as const;
  });
  return new Map(trends.filter(([, points]) => points.some(({ total }) => total !== null)));
}

function totalsOf({ period, subjects }: ScoreBook, keyOf: (score: SubjectScore) => string): MonthTotals {
  const scored = subjects.flatMap((score) => (score.total === null ? [] : { score, total: score.total }));
  const points = [...groupBy(scored, ({ score }) => peersOf(score)).values()].flatMap((peers) => {
    const mean = meanOf(peers.map(({ total }) => total));
    return peers.map(({ score, total }) => [keyOf(score), { period, total, mean }] as const);
  });
  return { period, points: new Map(points) };
}

/** Those who are ranked together. */
function peersOf({ subject, rank }: SubjectScore): string {
  return `${subject.type}\u0000${rank?.scope ?? ""}`;
}

function meanOf(totals: readonly Points[]): Points {
  const sum = totals.reduce((all, one) => all + one, 0);
  return roundToPoints(exact(sum, totals.length * 100));
}
