import type { DatasetRecord } from "#domain/dataset.ts";
import type { UnscoredReason, UnscoredRecord } from "#domain/score-book.ts";
import { subjectKey } from "#domain/subject.ts";
import type { Gathering } from "#score/gathering.ts";
import type { Ground } from "#score/ground.ts";

/** Of several reasons the one nearest to having an effect is told. */
const NEAREST_FIRST: readonly UnscoredReason[] = [
  "blank-field",
  "no-document",
  "same-matter",
  "no-quorum",
  "unknown-group",
  "on-leave",
  "after-period",
  "before-window",
  "exempt",
  "not-evaluated",
];

/** Faults of a record that the clerk can mend: told once for every indicator that wanted it. */
const TOLD_BY_INDICATOR: ReadonlySet<UnscoredReason> = new Set<UnscoredReason>([
  "blank-field",
  "no-document",
  "same-matter",
  "no-quorum",
  "unknown-group",
]);

/** Where records may have had an effect. */
export interface Uses {
  readonly gatherings: readonly Gathering[];
  /** 自评表 that stand beside a line. */
  readonly compared: ReadonlySet<DatasetRecord>;
}

/**
 * Lists 未计分记录 in fixed order: a record that an indicator wanted but cannot take as it is (measured field blank, no
 * 文号, …) once per such indicator, any other record without effect for anybody once, with its reason. A record without
 * effect is never silent.
 */
export function unscoredRecords(ground: Ground, { gatherings, compared }: Uses): UnscoredRecord[] {
  const effective = recordsWithEffect(gatherings);
  const told = toldByIndicator(gatherings);
  const reasons = nearestReasons(gatherings);
  return ground.records.flatMap((record): UnscoredRecord[] => {
    const wanted = told.get(record);
    if (wanted) return [...wanted].map(([indicator, reason]) => ({ record, indicator, reason }));
    if (effective.has(record) || compared.has(record)) return [];
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

/** Ids of the indicators that wanted a record, in the configuration's order, each with what was missing. */
function toldByIndicator(
  gatherings: readonly Gathering[],
): ReadonlyMap<DatasetRecord, ReadonlyMap<string, UnscoredReason>> {
  const found = new Map<DatasetRecord, Map<string, UnscoredReason>>();
  for (const { indicator, leftOut } of gatherings) {
    for (const { record, reason } of leftOut) {
      if (!TOLD_BY_INDICATOR.has(reason)) continue;
      found.set(record, (found.get(record) ?? new Map<string, UnscoredReason>()).set(indicator.id, reason));
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
