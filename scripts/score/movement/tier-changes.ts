import type { TierChange } from "#domain/analysis.ts";
import type { Config } from "#domain/config.ts";
import { type SubjectRef, subjectKey, type SubjectType } from "#domain/subject.ts";
import { confirmedTiers } from "#score/confirmed-tiers.ts";
import { identitiesOf } from "#score/movement/identities.ts";
import type { ScoredMonth } from "#score/movement/scored-month.ts";
import { candidatesOf } from "#score/subjects.ts";

/** 晋档升级 of the subjects of a month against an earlier one. */
export interface TierChanges {
  /** Whether the subject was there in the earlier month. */
  readonly knows: (subject: SubjectRef) => boolean;
  /** How its tier compares; unknown for one that was not there. */
  readonly of: (subject: SubjectRef) => TierChange;
}

/**
 * Compares the standing tiers (the confirmed one, else the suggested one) of two months by their places in the later month's
 * list of tiers, however many there are; a name that is not in that list cannot be compared.
 */
export function tierChangesSince(earlier: ScoredMonth, later: ScoredMonth): TierChanges {
  const { subject: renamed } = identitiesOf(earlier.dataset, later);
  const before = standingTiers(earlier, { latest: later.config, renamed });
  const after = standingTiers(later, { latest: later.config, renamed: (subject) => subject });
  return {
    knows: (subject) => before.has(subjectKey(subject)),
    of(subject) {
      const tiers = { before: before.get(subjectKey(subject)) ?? null, after: after.get(subjectKey(subject)) ?? null };
      const change = changeOf(tiers, tierNames(later.config, subject.type));
      return { period: earlier.dataset.period, ...tiers, change };
    },
  };
}

/**
 * By later subject key. What people decided since (认定结果 of the later configuration) holds for an earlier month too:
 * tiers are confirmed after the documents of the month were made.
 */
function standingTiers(
  { dataset, book }: ScoredMonth,
  { latest, renamed }: { readonly latest: Config; readonly renamed: (subject: SubjectRef) => SubjectRef },
): ReadonlyMap<string, string | null> {
  const since = confirmedTiers(candidatesOf(dataset, latest.office.nameOrder), latest, dataset.period);
  return new Map(
    book.subjects.map(({ subject, confirmedTier, tier }) => {
      const confirmed = since.get(subjectKey(subject)) ?? confirmedTier;
      return [subjectKey(renamed(subject)), confirmed?.tier ?? tier];
    }),
  );
}

function changeOf(
  { before, after }: Pick<TierChange, "before" | "after">,
  tiers: readonly (string | null)[],
): TierChange["change"] {
  const from = tiers.indexOf(before);
  const to = tiers.indexOf(after);
  if (from < 0 || to < 0) return "unknown";
  if (from === to) return "same";
  return to < from ? "promoted" : "demoted";
}

function tierNames({ tiers }: Config, type: SubjectType): readonly string[] {
  return tiers.filter(({ subjectType }) => subjectType === type).map(({ name }) => name);
}
