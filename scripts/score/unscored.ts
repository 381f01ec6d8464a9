import type { DatasetRecord } from "#domain/dataset.ts";
import type { UnscoredReason, UnscoredRecord } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Gathering } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";

/** Of several reasons the one nearest to having an effect is told. */
const NEAREST_FIRST: readonly UnscoredReason[] = [
  "blank-field",
  "on-leave",
  "after-period",
  "before-window",
  "exempt",
  "not-evaluated",
];

/**
 * Lists 未计分记录 in fixed order: a record whose measured field is blank once per indicator that wanted it, any
 * other record without effect for anybody once, with its reason. A record without effect is never silent.
 */
export function unscoredRecords(ground: Ground, gatherings: readonly Gathering[]): UnscoredRecord[] {
  const effective = recordsWithEffect(gatherings);
  const blanks = blankFields(gatherings);
  const reasons = nearestReasons(gatherings);
  return ground.records.flatMap((record): UnscoredRecord[] => {
    const blankIn = blanks.get(record);
    if (blankIn) return [...blankIn].map((indicator) => ({ record, indicator, reason: "blank-field" }));
    if (effective.has(record)) return [];
    return [{ record, indicator: null, reason: reasons.get(record) ?? ownersReason(record, ground) }];
  });
}

function recordsWithEffect(gatherings: readonly Gathering[]): ReadonlySet<DatasetRecord> {
  const effective = new Set<DatasetRecord>();
  for (const { taken } of gatherings) {
    for (const records of taken.values()) {
      for (const record of records) effective.add(record);
    }
  }
  return effective;
}

/** Ids of the indicators that wanted a field which the record leaves blank, in the configuration's order. */
function blankFields(gatherings: readonly Gathering[]): ReadonlyMap<DatasetRecord, ReadonlySet<string>> {
  const found = new Map<DatasetRecord, Set<string>>();
  for (const { indicator, leftOut } of gatherings) {
    for (const { record, reason } of leftOut) {
      if (reason === "blank-field") found.set(record, (found.get(record) ?? new Set()).add(indicator.id));
    }
  }
  return found;
}

function nearestReasons(gatherings: readonly Gathering[]): ReadonlyMap<DatasetRecord, UnscoredReason> {
  const nearest = new Map<DatasetRecord, UnscoredReason>();
  for (const { leftOut } of gatherings) {
    for (const { record, reason } of leftOut) {
      const known = nearest.get(record);
      if (known === undefined || NEAREST_FIRST.indexOf(reason) < NEAREST_FIRST.indexOf(known)) {
        nearest.set(record, reason);
      }
    }
  }
  return nearest;
}

/** Why a record that no indicator reads has no effect. */
function ownersReason(record: DatasetRecord, ground: Ground): UnscoredReason {
  const owner = ground.byKey.get(subjectKey(record.owner));
  if (!owner) return "not-evaluated";
  return owner.exempt === null ? "no-indicator" : "exempt";
}
