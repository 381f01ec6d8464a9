import type { LeftSubject, Movement } from "#domain/analysis.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { type SubjectRef, subjectKey } from "#domain/subject.ts";
import { computeScores } from "#score/compute-scores.ts";
import { comparisonOf } from "#score/movement/comparison.ts";
import { criteriaChanges } from "#score/movement/criteria-changes.ts";
import { type Identities, identitiesOf } from "#score/movement/identities.ts";
import { type Totals, totalsIn, type Way } from "#score/movement/parts.ts";
import type { EarlierMonth, MonthFacts, ScoredMonth } from "#score/movement/scored-month.ts";
import { stepsBetween } from "#score/movement/steps.ts";
import { subjectMovement } from "#score/movement/subject-movement.ts";
import { tierChangesSince } from "#score/movement/tier-changes.ts";

/** The months that are compared. */
export interface ComparedMonths {
  readonly before: EarlierMonth;
  readonly after: ScoredMonth;
  /** The last month of the evaluation year before; null when nothing is known of it. */
  readonly lastYear: ScoredMonth | null;
}

/**
 * Says what moved from one month to a later one and why (issue 4): whole books are computed on the way, each with one more
 * thing taken from the later month, so that the parts of a subject sum to its difference exactly.
 */
export function movementOf({ before, after, lastYear }: ComparedMonths): Movement {
  const identities = identitiesOf(before.dataset, after);
  const earlier = new Map(before.book.subjects.map((score) => [subjectKey(identities.subject(score.subject)), score]));
  const known = {
    way: wayBetween(before, after, identities),
    comparison: comparisonOf(before.config, after),
    tierSinceBefore: tierChangesSince(before, after),
    tierSinceLastYear: lastYear === null ? null : tierChangesSince(lastYear, after),
  };
  return {
    from: before.dataset.period,
    to: after.dataset.period,
    source: before.source,
    criteriaChanges: criteriaChanges(before.config, after.config),
    subjects: new Map(
      after.book.subjects.map((score) => {
        const key = subjectKey(score.subject);
        return [key, subjectMovement(earlier.get(key) ?? null, score, known)];
      }),
    ),
    left: leftSubjects(earlier, after),
  };
}

/** The totals after every step. */
function wayBetween(before: ScoredMonth, after: ScoredMonth, identities: Identities): Way {
  const sameCriteria = before.config.sha256 === after.config.sha256;
  const steps = stepsBetween(before, after, { identities, sameCriteria });
  return {
    criteria: scored(steps.criteria, identities.subject),
    roster: scored(steps.roster, asNamed),
    corrections: scored(steps.corrections, asNamed),
    due: scored(steps.due, asNamed),
    marks: scored(steps.marks, asNamed),
    records: totalsIn(after.book, asNamed),
  };
}

function scored(facts: MonthFacts | null, later: (subject: SubjectRef) => SubjectRef): Totals | null {
  return facts === null ? null : totalsIn(computeScores(facts.dataset, facts.config), later);
}

function asNamed(subject: SubjectRef): SubjectRef {
  return subject;
}

function leftSubjects(earlier: ReadonlyMap<string, SubjectScore>, { book }: ScoredMonth): readonly LeftSubject[] {
  const still = new Set(book.subjects.map(({ subject }) => subjectKey(subject)));
  return [...earlier]
    .filter(([key]) => !still.has(key))
    .map(([, { subject, name, branch, total }]) => ({ subject, name, branch, total }));
}
