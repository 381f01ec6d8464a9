import type { Period } from "#domain/civil-date.ts";
import type { Config, ConfirmedTier } from "#domain/config.ts";
import type { SubjectScore } from "#domain/score-book.ts";
import { by, groupBy } from "#domain/order.ts";
import type { Candidate } from "#score/subjects.ts";

/**
 * What people decided for one period (认定结果), by subject key. A row without 党组织 speaks of a member only when
 * no other has that name; of two rows for one subject the one confirmed last stands.
 */
export function confirmedTiers(
  candidates: readonly Candidate[],
  config: Config,
  period: Period,
): ReadonlyMap<string, NonNullable<SubjectScore["confirmedTier"]>> {
  const standardName = organisationNames(config);
  const named = groupBy(candidates, (candidate) => nameKey(candidate.ref.type, candidate.name));
  const rows = config.confirmedTiers.filter((row) => row.period === period);
  const inOrder = rows.toSorted(by(({ confirmed }) => confirmed));
  return new Map(
    inOrder.flatMap((row) => {
      const subject = subjectOf(row, named, standardName);
      return subject ? [[subject.key, { tier: row.tier, reason: row.reason }]] : [];
    }),
  );
}

function subjectOf(
  row: ConfirmedTier,
  named: ReadonlyMap<string, readonly Candidate[]>,
  standardName: (name: string) => string,
): Candidate | null {
  const name = row.subjectType === "组织" ? standardName(row.name) : row.name;
  const branch = row.subjectType === "组织" || row.organisation === null ? null : standardName(row.organisation);
  const namesakes = named.get(nameKey(row.subjectType, name)) ?? [];
  const meant = branch === null ? namesakes : namesakes.filter((candidate) => candidate.branch === branch);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function organisationNames(config: Config): (name: string) => string {
  const names = new Map(config.organisationAliases.map(({ alias, name }) => [alias, name]));
  return (name) => names.get(name) ?? name;
}

function nameKey(type: string, name: string): string {
  return `${type}\u0000${name}`;
}
